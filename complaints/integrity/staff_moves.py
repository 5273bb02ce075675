"""What inspectors can do to a report: form, action, when it is offered, and the words."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from . import actions, staff_forms
from .actions.conversation import years_after
from .models import AccessLog
from .states import State, can_move


@dataclass(frozen=True)
class Move:
    title: str  # on its button, and over its form
    button: str  # that does it
    done: str
    form: type[staff_forms.ReportForm]
    act: Callable
    offered: Callable  # report, today -> whether
    explanation: str = ""
    is_danger: bool = False
    is_rare: bool = False


def _end(state):
    def act(report, *, outcome, text, by, on):
        return actions.end(report, state=state, text=f"{outcome}\n\n{text}", by=by, on=on)

    return act


def _tell(report, *, text, by, on):
    return actions.ask(report, text=text, waits=False, by=by, on=on)


@transaction.atomic
def _keep(report, *, years, text, by, on):
    until = years_after(max(on, report.keep_until), years)
    actions.note(report, text=f"เก็บต่ออีก {years} ปี: {text}", by=by, on=on)
    return actions.extend(report, until=until, by=by.user, on=on)


def _forget(report, *, by, on):
    return actions.forget(report, by=by.user, on=on)


def was_filed_for(report) -> bool:
    """Whether we wrote it down for somebody: only then a lost secret may be replaced by us."""
    filed = AccessLog.What.FILED_FOR
    return AccessLog.objects.filter(number=report.number, what=filed).exists()


def _is_open(report, today):
    return not report.is_ended


def _is_ended(report, today):
    return report.is_ended


def _always(report, today):
    return True


MOVES = {
    "take": Move(
        title="รับไว้ตรวจสอบ",
        button="รับไว้ตรวจสอบ",
        done="รับเรื่องไว้ตรวจสอบแล้ว",
        form=staff_forms.EmptyForm,
        act=actions.take,
        offered=lambda report, today: report.state == State.RECEIVED,
        explanation="ผู้แจ้งจะเห็นว่าเรื่องกำลังตรวจสอบ",
    ),
    "ask": Move(
        title="ถามผู้แจ้ง",
        button="ส่งคำถาม",
        done="ส่งคำถามแล้ว รอผู้แจ้งกลับมาอ่านและตอบ",
        form=staff_forms.AskForm,
        act=actions.ask,
        offered=_is_open,
        explanation="ผู้แจ้งเห็นคำถามเมื่อกลับมาด้วยเลขที่และรหัสลับ เราติดต่อผู้แจ้งทางอื่นไม่ได้",
    ),
    "tell": Move(
        title="แจ้งความคืบหน้า",
        button="ส่งข้อความ",
        done="ส่งข้อความแล้ว",
        form=staff_forms.TellForm,
        act=_tell,
        offered=_is_open,
        explanation="สถานะไม่เปลี่ยน หากต้องรอคำตอบ ใช้ “ถามผู้แจ้ง”",
    ),
    "note": Move(
        title="เขียนบันทึกภายใน",
        button="เก็บบันทึก",
        done="เก็บบันทึกแล้ว",
        form=staff_forms.NoteForm,
        act=actions.note,
        offered=_always,
        explanation="เข้ารหัสเหมือนเรื่อง เห็นเฉพาะผู้ตรวจสอบของเรื่องนี้ ผู้แจ้งไม่เห็น",
    ),
    "close": Move(
        title="ปิดเรื่อง แจ้งผล",
        button="ปิดเรื่องและแจ้งผล",
        done="ปิดเรื่องแล้ว",
        form=staff_forms.CloseForm,
        act=_end(State.CLOSED),
        offered=lambda report, today: can_move(report.state, State.CLOSED),
        explanation="ผู้แจ้งอ่านผลได้ เมื่อครบเวลาเก็บ ระบบจะเตือนให้ลบ",
    ),
    "decline": Move(
        title="ไม่รับไว้ตรวจสอบ",
        button="แจ้งว่าไม่รับไว้ตรวจสอบ",
        done="ปิดเรื่องแล้ว แจ้งเหตุผลให้ผู้แจ้งทราบ",
        form=staff_forms.RefuseForm,
        act=_end(State.NOT_TAKEN_UP),
        offered=_is_open,
        is_danger=True,
    ),
    "pass_on": Move(
        title="ส่งต่อหน่วยงานภายนอก",
        button="บันทึกว่าส่งต่อแล้ว",
        done="บันทึกการส่งต่อแล้ว",
        form=staff_forms.PassOnForm,
        act=_end(State.PASSED_ON),
        offered=_is_open,
        explanation="ส่งหนังสือลับไปก่อน แล้วบันทึกที่นี่ ระบบไม่ส่งเนื้อหาออกไปเอง",
    ),
    "reopen": Move(
        title="เปิดเรื่องอีกครั้ง",
        button="เปิดเรื่องอีกครั้ง",
        done="เปิดเรื่องอีกครั้งแล้ว",
        form=staff_forms.ReopenForm,
        act=actions.reopen,
        offered=_is_ended,
    ),
    "postpone": Move(
        title="เลื่อนวันแจ้งผล",
        button="เลื่อนวันแจ้งผล",
        done="เลื่อนวันแจ้งผลแล้ว",
        form=staff_forms.PostponeForm,
        act=actions.postpone,
        offered=_is_open,
        is_rare=True,
    ),
    "ask_name": Move(
        title="ขอดูชื่อผู้แจ้ง",
        button="ส่งคำขอ",
        done="ส่งคำขอแล้ว รอผู้ตรวจสอบอีกคนยินยอม",
        form=staff_forms.IdentityForm,
        act=actions.ask_identity,
        offered=lambda report, today: report.has_identity,
        explanation="ผู้ตรวจสอบอีกคนต้องยินยอม ท่านเห็นชื่อได้ครั้งเดียวต่อหนึ่งคำยินยอม และจดไว้ตลอดไป",
        is_rare=True,
    ),
    "assign": Move(
        title="เพิ่มผู้ตรวจสอบ",
        button="ให้ผู้นี้เปิดอ่านด้วย",
        done="เพิ่มผู้ตรวจสอบแล้ว",
        form=staff_forms.AssignForm,
        act=actions.assign,
        offered=_always,
        is_rare=True,
    ),
    "exclude": Move(
        title="กันผู้เกี่ยวข้องออก",
        button="กันผู้นี้ออก",
        done="กันออกแล้ว",
        form=staff_forms.ExcludeForm,
        act=actions.exclude,
        offered=_always,
        explanation="ใช้เมื่อพบภายหลังว่ามีผู้อื่นเกี่ยวข้อง ยกเลิกไม่ได้",
        is_danger=True,
        is_rare=True,
    ),
    "conflict": Move(
        title="ถอนตัว (มีส่วนได้เสีย)",
        button="ถอนตัวจากเรื่องนี้",
        done="ท่านถอนตัวแล้ว เรื่องนี้ไม่แสดงแก่ท่านอีก",
        form=staff_forms.ConflictForm,
        act=actions.declare_conflict,
        offered=_always,
        explanation="ใช้เมื่อท่านเป็นญาติ คู่กรณี หรือเกี่ยวข้องกับเรื่องนี้ ท่านจะเปิดเรื่องนี้ไม่ได้อีกทันที ยกเลิกไม่ได้",
        is_danger=True,
        is_rare=True,
    ),
    "keep": Move(
        title="เก็บต่อ",
        button="ขยายเวลาเก็บ",
        done="ขยายเวลาเก็บแล้ว",
        form=staff_forms.KeepForm,
        act=_keep,
        offered=_is_ended,
        is_rare=True,
    ),
    "forget": Move(
        title="ลบเรื่อง",
        button="ลบเรื่องนี้",
        done="ลบแล้ว เหลือบรรทัดเดียวในทะเบียน",
        form=staff_forms.ForgetForm,
        act=_forget,
        offered=lambda report, today: report.is_ended and report.keep_until <= today,
        explanation="ลบเนื้อหา ข้อความ ไฟล์ และชื่อทั้งหมด เหลือเลขที่ เดือนที่รับ และผลในทะเบียน เรียกคืนไม่ได้",
        is_danger=True,
        is_rare=True,
    ),
}


def offered(report, *, today) -> list[str]:
    return [key for key, move in MOVES.items() if move.offered(report, today)]
