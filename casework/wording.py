"""What each state means to the citizen, in plain words: what now, and what next."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .states import State


@dataclass(frozen=True)
class Wording:
    now: str  # what the citizen must do, first line of the case page
    next: str  # what happens next
    tone: str  # the notice's kind: info, warning, success


WORDING = {
    State.RECEIVED: Wording(
        _("ท่านไม่ต้องทำอะไร เราได้รับเรื่องแล้ว"),
        _("เจ้าหน้าที่จะตรวจข้อมูลและเริ่มดำเนินการ"),
        "info",
    ),
    State.IN_PROGRESS: Wording(
        _("ท่านไม่ต้องทำอะไร เรากำลังดำเนินการ"),
        _("เมื่อเสร็จแล้วผลจะแสดงที่หน้านี้"),
        "info",
    ),
    State.AWAITING_CITIZEN: Wording(
        _("เรารอข้อมูลจากท่าน"),
        _("โปรดอ่านข้อความล่าสุดแล้วตอบกลับด้านล่าง เราหยุดนับเวลาไว้จนกว่าท่านจะตอบ"),
        "warning",
    ),
    State.AWAITING_APPROVAL: Wording(
        _("ท่านไม่ต้องทำอะไร ผู้บริหารกำลังพิจารณา"),
        _("เมื่อพิจารณาแล้ว เจ้าหน้าที่จะแจ้งผลที่หน้านี้"),
        "info",
    ),
    State.PAUSED: Wording(
        _("ท่านไม่ต้องทำอะไร เราพักเรื่องไว้ชั่วคราว"),
        _("เรารอหน่วยงานอื่นอยู่ จึงหยุดนับเวลาไว้ เมื่อพร้อมแล้วเราจะดำเนินการต่อทันที"),
        "info",
    ),
    State.COMPLETED: Wording(
        _("เรื่องของท่านเสร็จแล้ว"),
        _("อ่านผลและดาวน์โหลดเอกสารได้ด้านล่าง"),
        "success",
    ),
    State.REFUSED: Wording(
        _("เราอนุมัติเรื่องนี้ให้ไม่ได้"),
        _("อ่านเหตุผลและวิธีอุทธรณ์ด้านล่าง หรือโทรสอบถามเจ้าหน้าที่"),
        "warning",
    ),
    State.WITHDRAWN: Wording(
        _("ท่านยกเลิกเรื่องนี้แล้ว"),
        _("หากยังต้องการรับบริการ ยื่นคำขอใหม่ได้ทุกเมื่อ"),
        "info",
    ),
    State.MERGED: Wording(
        _("เรารวมเรื่องนี้กับอีกเรื่องหนึ่งแล้ว"),
        _("เราดำเนินการต่อในเรื่องนั้น ท่านไม่ต้องยื่นใหม่"),
        "info",
    ),
    State.FORWARDED: Wording(
        _("ท่านไม่ต้องทำอะไร เราส่งเรื่องต่อให้หน่วยงานที่รับผิดชอบแล้ว"),
        _("เราติดตามให้ เมื่อหน่วยงานนั้นแจ้งผลแล้วจะแสดงที่หน้านี้"),
        "info",
    ),
    State.DISCARDED: Wording(
        _("เราปิดเรื่องนี้ เพราะตรวจแล้วไม่พบว่าเป็นเรื่องจริง"),
        _("หากเราเข้าใจผิด โปรดโทรหาเจ้าหน้าที่ เราเปิดเรื่องให้ใหม่ได้"),
        "warning",
    ),
}
# Where another kind of case says it otherwise.
WORDING_OF_KIND = {
    "grievance": {
        State.RECEIVED: Wording(
            _("ท่านไม่ต้องทำอะไร เราได้รับเรื่องแล้ว"),
            _("เจ้าหน้าที่จะตรวจเรื่องและส่งให้ผู้รับผิดชอบภายใน 1 วันทำการ"),
            "info",
        ),
        State.COMPLETED: Wording(
            _("เราแก้ไขเรื่องนี้แล้ว"),
            _("อ่านผลด้านล่าง หากยังไม่เรียบร้อย กดบอกเราได้ที่หน้านี้"),
            "success",
        ),
        State.REFUSED: Wording(
            _("เรารับเรื่องนี้ไว้พิจารณาไม่ได้"),
            _("อ่านเหตุผลและคำแนะนำด้านล่าง หรือโทรสอบถามเจ้าหน้าที่"),
            "warning",
        ),
        State.WITHDRAWN: Wording(
            _("ท่านยกเลิกเรื่องนี้แล้ว"),
            _("หากพบปัญหาอีก แจ้งใหม่ได้ทุกเมื่อ"),
            "info",
        ),
    },
    "question": {
        State.RECEIVED: Wording(
            _("ท่านไม่ต้องทำอะไร เราได้รับคำถามแล้ว"),
            _("เจ้าหน้าที่จะหาคำตอบ แล้วตอบที่หน้านี้"),
            "info",
        ),
        State.IN_PROGRESS: Wording(
            _("ท่านไม่ต้องทำอะไร เรากำลังหาคำตอบ"),
            _("คำตอบจะแสดงที่หน้านี้"),
            "info",
        ),
        State.COMPLETED: Wording(
            _("เราตอบคำถามของท่านแล้ว"),
            _("อ่านคำตอบด้านล่าง หากยังสงสัย ถามต่อได้ที่หน้านี้"),
            "success",
        ),
        State.REFUSED: Wording(
            _("เราตอบคำถามนี้ให้ไม่ได้"),
            _("อ่านเหตุผลด้านล่าง หรือโทรสอบถามเจ้าหน้าที่"),
            "warning",
        ),
        State.WITHDRAWN: Wording(
            _("ท่านยกเลิกคำถามนี้แล้ว"),
            _("หากมีคำถาม ถามใหม่ได้ทุกเมื่อ"),
            "info",
        ),
    },
}
TO_PAY = Wording(
    _("มีค่าธรรมเนียมที่ต้องชำระ"),
    _("ดูจำนวนเงินและวิธีชำระด้านล่าง เมื่อชำระแล้วเราดำเนินการต่อ"),
    "warning",
)
LATE = Wording(
    _("ขออภัย เรื่องของท่านช้ากว่ากำหนด"),
    _("ท่านไม่ต้องทำอะไร เราเร่งดำเนินการอยู่"),
    "warning",
)


def wording_of(state, *, kind="", is_fee_due=False, is_late=False) -> Wording:
    """What the first lines say. What the citizen must do comes before what we do."""
    if is_fee_due and state != State.AWAITING_CITIZEN:
        return TO_PAY
    if is_late:
        return LATE
    return WORDING_OF_KIND.get(kind, {}).get(state) or WORDING[State(state)]
