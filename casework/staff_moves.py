"""What officers can do to any kind of case: its form, its action, and the words for it.

Completing and refusing are not here: they belong to the app that owns the kind.
"""

from collections.abc import Callable
from dataclasses import dataclass

from . import actions, clock_forms, staff_forms, staff_tie_forms


@dataclass(frozen=True)
class Move:
    title: str  # on its button in the action bar, and over its form
    button: str  # that does it
    done: str
    form: type[staff_forms.SeenForm]
    act: Callable
    needs: str = ""  # the action of the permission table; the move's own key unless given
    explanation: str = ""
    is_danger: bool = False
    is_rare: bool = False  # folded away in the bar


def _receive_answer(case, *, text, **options):
    """Both sides should see that these words were spoken, and that we wrote them down."""
    return actions.answer(case, text=f"(แจ้งด้วยวาจา เจ้าหน้าที่บันทึก) {text}", **options)


MOVES = {
    "take": Move(
        title="รับเรื่องไว้ดำเนินการ",
        button="รับเรื่องนี้",
        done="ท่านรับเรื่องนี้แล้ว",
        form=staff_forms.TakeForm,
        act=actions.take,
        explanation="เรื่องนี้จะอยู่ในชื่อของท่าน และเริ่มดำเนินการ",
    ),
    "finish_step": Move(
        title="เสร็จขั้นตอน",
        button="เสร็จขั้นตอนนี้",
        done="บันทึกขั้นตอนแล้ว",
        form=staff_forms.StepForm,
        act=actions.finish_step,
        explanation="ผู้ยื่นจะเห็นว่าขั้นตอนนี้เสร็จแล้ว",
    ),
    "assign": Move(
        title="มอบหมาย",
        button="มอบหมายเรื่องนี้",
        done="มอบหมายแล้ว",
        form=staff_forms.AssignForm,
        act=actions.assign,
    ),
    "ask": Move(
        title="ขอข้อมูลจากผู้ยื่น",
        button="ส่งคำถามและหยุดนับเวลา",
        done="ส่งคำถามแล้ว เวลาหยุดนับจนกว่าผู้ยื่นจะตอบ",
        form=staff_forms.AskForm,
        act=actions.ask_citizen,
        explanation="เวลาจะหยุดนับจนกว่าผู้ยื่นจะตอบ",
    ),
    "reply": Move(
        title="ส่งข้อความถึงผู้ยื่น",
        button="ส่งข้อความ",
        done="ส่งข้อความแล้ว",
        form=staff_forms.MessageForm,
        act=actions.reply,
        explanation="เวลายังนับต่อ หากต้องรอคำตอบ ใช้ “ขอข้อมูลจากผู้ยื่น” แทน",
    ),
    "check_documents": Move(
        title="ตรวจเอกสาร",
        button="บันทึกผลการตรวจ",
        done="บันทึกผลการตรวจเอกสารแล้ว",
        form=staff_tie_forms.DocumentsForm,
        act=actions.check_documents,
        explanation="ตรวจให้ครบทุกรายการก่อน แล้วจึงขอรายการที่ขาดจากผู้ยื่นครั้งเดียว",
    ),
    "ask_documents": Move(
        title="ขอเอกสารที่ขาด",
        button="ส่งรายการที่ขาดและหยุดนับเวลา",
        done="ส่งรายการเอกสารที่ขาดแล้ว เวลาหยุดนับจนกว่าผู้ยื่นจะตอบ",
        form=staff_tie_forms.AskDocumentsForm,
        act=actions.ask_documents,
        needs="ask",
        explanation="ขอครั้งเดียวให้ครบทุกรายการ (พ.ร.บ. การอำนวยความสะดวกฯ มาตรา 8) "
        "เวลาจะหยุดนับจนกว่าผู้ยื่นจะตอบหรือพ้นวันที่กำหนด",
    ),
    "receive_answer": Move(
        title="บันทึกคำตอบของผู้ยื่น",
        button="บันทึกคำตอบ",
        done="บันทึกคำตอบของผู้ยื่นแล้ว",
        form=staff_forms.HeardForm,
        act=_receive_answer,
        explanation="ใช้เมื่อผู้ยื่นโทรมาหรือมาที่สำนักงาน หากเรารอคำตอบอยู่ เวลาจะนับต่อ",
    ),
    "note": Move(
        title="เขียนบันทึกภายใน",
        button="เก็บบันทึก",
        done="เก็บบันทึกภายในแล้ว",
        form=staff_forms.NoteForm,
        act=actions.add_note,
        explanation="เห็นเฉพาะเจ้าหน้าที่",
    ),
    "scan": Move(
        title="แนบคำร้องที่ลงนามแล้ว",
        button="แนบเข้าเรื่องนี้",
        done="แนบคำร้องที่ลงนามแล้ว",
        form=staff_forms.ScanForm,
        act=actions.scan,
        explanation="สแกนหรือถ่ายรูปคำร้องที่ผู้ยื่นลงนาม ผู้ยื่นเห็นไฟล์นี้ในหน้าเรื่องของตน",
    ),
    "move_division": Move(
        title="ย้ายไปกองอื่น",
        button="ย้ายเรื่องนี้",
        done="ย้ายเรื่องไปกองใหม่แล้ว",
        form=staff_tie_forms.MoveDivisionForm,
        act=actions.move_division,
        explanation="กองใหม่จะเห็นเรื่องนี้ในรายการที่ยังไม่มีผู้รับ กองเดิมจะไม่เห็นอีก เวลายังนับต่อ",
        is_rare=True,
    ),
    "merge": Move(
        title="รวมกับเรื่องอื่น",
        button="รวมเรื่องนี้เข้ากับอีกเรื่อง",
        done="รวมเรื่องแล้ว และแจ้งเลขที่ของอีกเรื่องให้ผู้ยื่นทราบ",
        form=staff_tie_forms.MergeForm,
        act=actions.merge,
        explanation="ใช้เมื่อยื่นซ้ำ เรื่องนี้จะปิด ข้อความและไฟล์ยังอยู่ครบในเรื่องนี้ เรียกคืนไม่ได้",
        is_danger=True,
        is_rare=True,
    ),
    "link": Move(
        title="เชื่อมกับเรื่องอื่น",
        button="เชื่อมสองเรื่องนี้",
        done="เชื่อมเรื่องแล้ว",
        form=staff_tie_forms.OtherCaseForm,
        act=actions.link,
        explanation="ให้เพื่อนร่วมงานเห็นว่าสองเรื่องเกี่ยวข้องกัน ผู้ยื่นไม่เห็น",
        is_rare=True,
    ),
    "unlink": Move(
        title="เลิกเชื่อมกับเรื่องอื่น",
        button="เลิกเชื่อม",
        done="เลิกเชื่อมแล้ว",
        form=staff_tie_forms.OtherCaseForm,
        act=actions.unlink,
        needs="link",
        is_rare=True,
    ),
    "release": Move(
        title="เป็นเรื่องจริง",
        button="ยืนยันว่าเป็นเรื่องจริง",
        done="รับเป็นเรื่องจริงแล้ว เรื่องเข้าสู่รายการปกติ และแจ้งผู้ยื่นว่าได้รับเรื่อง",
        form=staff_forms.SeenForm,
        act=actions.release,
        needs="judge_held",
        explanation="เรื่องจะเข้าสู่รายการงานปกติ วันครบกำหนดยังนับจากวันที่ส่งเข้ามา",
    ),
    "discard": Move(
        title="ไม่ใช่เรื่องจริง",
        button="ปิดโดยไม่แจ้งใคร",
        done="ปิดเรื่องแล้ว ข้อมูลยังอยู่ครบ เปิดอีกครั้งได้",
        form=staff_forms.DiscardForm,
        act=actions.discard,
        needs="judge_held",
        explanation="ใช้กับโฆษณา ข้อความก่อกวน หรือที่เครื่องส่งมาเท่านั้น ไม่มีการแจ้งใคร และไม่นับในสถิติ",
        is_danger=True,
        is_rare=True,
    ),
    "submit": Move(
        title="เสนอผู้บริหาร",
        button="เสนอผู้บริหาร",
        done="เสนอผู้บริหารแล้ว",
        form=staff_forms.ProposalForm,
        act=actions.submit_for_approval,
        explanation="เสนอแล้วแก้ความเห็นไม่ได้ จนกว่าผู้บริหารจะพิจารณาหรือส่งกลับ",
    ),
    "approve": Move(
        title="เห็นชอบ",
        button="ยืนยันว่าเห็นชอบ",
        done="บันทึกว่าเห็นชอบแล้ว",
        form=staff_forms.ApproveForm,
        act=actions.approve,
        explanation="เห็นชอบแล้วเปลี่ยนใจภายหลังไม่ได้",
    ),
    "send_back": Move(
        title="ส่งกลับให้แก้ไข",
        button="ยืนยันส่งกลับ",
        done="ส่งเรื่องกลับแล้ว",
        form=staff_forms.SendBackForm,
        act=actions.send_back,
        needs="approve",
        explanation="เรื่องจะกลับไปที่เจ้าหน้าที่ผู้เสนอ เรียกคืนไม่ได้",
        is_danger=True,
    ),
    "extend": Move(
        title="ขยายเวลา",
        button="ขยายเวลาและแจ้งผู้ยื่น",
        done="ขยายเวลาและแจ้งผู้ยื่นแล้ว",
        form=clock_forms.ExtendForm,
        act=actions.extend,
        explanation="กำหนดเสร็จจะเลื่อนออกไป ผู้ยื่นจะได้รับแจ้งวันใหม่พร้อมเหตุผล",
    ),
    "pause": Move(
        title="พักเรื่อง รอหน่วยงานอื่น",
        button="พักเรื่องและหยุดนับเวลา",
        done="พักเรื่องแล้ว เวลาหยุดนับจนกว่าจะกดดำเนินการต่อ",
        form=clock_forms.PauseForm,
        act=actions.pause,
        explanation="ใช้เมื่อต้องรอหน่วยงานอื่นเท่านั้น หากรอผู้ยื่น ใช้ “ขอข้อมูลจากผู้ยื่น”",
    ),
    "resume": Move(
        title="ดำเนินการต่อ",
        button="ดำเนินการต่อและนับเวลาต่อ",
        done="นับเวลาต่อแล้ว",
        form=clock_forms.ResumeForm,
        act=actions.resume,
        explanation="กำหนดเสร็จเลื่อนตามจำนวนวันทำการที่พักเรื่องไว้",
    ),
    "reopen": Move(
        title="เปิดเรื่องอีกครั้ง",
        button="เปิดเรื่องอีกครั้ง",
        done="เปิดเรื่องอีกครั้งแล้ว",
        form=staff_forms.ReopenForm,
        act=actions.reopen,
        explanation="ผู้ยื่นจะได้รับแจ้ง และเริ่มนับเวลาใหม่ทั้งหมดตั้งแต่วันนี้",
    ),
    "grant_reopening": Move(
        title="เปิดเรื่องตามที่ผู้ยื่นขอ",
        button="เปิดเรื่องอีกครั้ง",
        done="เปิดเรื่องอีกครั้งแล้ว",
        form=staff_forms.GrantReopeningForm,
        act=actions.grant_reopening,
        needs="judge_reopening",
        explanation="ผู้ยื่นจะได้รับแจ้ง และเริ่มนับเวลาใหม่ทั้งหมดตั้งแต่วันนี้",
    ),
    "refuse_reopening": Move(
        title="ไม่เปิดเรื่องอีกครั้ง",
        button="แจ้งผู้ยื่นว่าไม่เปิดเรื่อง",
        done="แจ้งเหตุผลให้ผู้ยื่นแล้ว",
        form=staff_forms.RefuseReopeningForm,
        act=actions.refuse_reopening,
        needs="judge_reopening",
        explanation="เรื่องจะยังปิดอยู่ ผู้ยื่นอ่านเหตุผลได้ในหน้าติดตามเรื่อง",
        is_danger=True,
    ),
}
