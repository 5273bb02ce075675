"""Cases that have to do with each other: tied together, put into one, taken apart."""

from django.db import transaction
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from casework import notices, tokens
from casework.models import Case, CaseLink, Event, Notice
from casework.states import State, can_move

from .following import follow_along
from .intake import open_case
from .moves import NotAllowed, lock, lock_open, move, record, save


@transaction.atomic
def link(case, *, other, by, at, seen=None):
    """Tie two cases together, for colleagues to see."""
    _lock_both(case, other)
    case = lock(case, seen=seen)
    _refuse_itself(case, other)
    if _links(case, other).exists():
        raise NotAllowed(f"เรื่องนี้เชื่อมกับ {other.number} อยู่แล้ว")
    _tie(case, other, CaseLink.Kind.RELATED, by=by, at=at)
    save(case)
    record(case, Event.What.LINKED, detail=other.number, by=by, at=at)
    record(other, Event.What.LINKED, detail=case.number, by=by, at=at)
    return case


@transaction.atomic
def unlink(case, *, other, by, at, seen=None):
    """Take back a tie made by hand. What was merged or split stays written down."""
    _lock_both(case, other)
    case = lock(case, seen=seen)
    ties = _links(case, other)
    if not ties:
        raise NotAllowed(f"เรื่องนี้ไม่ได้เชื่อมกับ {other.number}")
    if any(tie.kind != CaseLink.Kind.RELATED for tie in ties):
        raise NotAllowed("เรื่องที่รวมหรือแยกกันแล้ว ยกเลิกการเชื่อมไม่ได้ เพราะเป็นประวัติของเรื่อง")
    ties.delete()
    save(case)
    record(case, Event.What.UNLINKED, detail=other.number, by=by, at=at)
    record(other, Event.What.UNLINKED, detail=case.number, by=by, at=at)
    return case


@transaction.atomic
def merge(case, *, into, by, at, seen=None):
    """Close the case as part of another one. All that was written and sent stays with it."""
    _lock_both(case, into)
    case, into = lock_open(case, seen=seen), lock(into)
    _refuse_merge(case, into)
    case.merged_into = into
    move(case, State.MERGED, at=at)
    _links(case, into).delete()
    _tie(case, into, CaseLink.Kind.DUPLICATE, by=by, at=at)
    with translation.override(case.language):
        words = _("เรื่องนี้รวมกับเรื่องเลขที่ %(number)s แล้ว เราจะตอบท่านที่เรื่องนั้น")
        words %= {"number": into.number}
    case.messages.create(text=words, by=by, at=at)
    save(into)
    record(case, Event.What.MERGED, detail=into.number, by=by, at=at)
    record(into, Event.What.MERGED_IN, detail=case.number, by=by, at=at)
    notices.queue(case, Notice.What.MERGED, at=at)
    follow_along(case, into, at=at)
    return case


@transaction.atomic
def split(case, *, to, subject, text, working_days, by, at, seen=None, **promised) -> Case:
    """Open a second case for another division, under its own number and clock.

    The citizen's secret opens both. ``promised`` is what a service promises:
    steps, documents, approvals, who gets it. Returns the new case.
    """
    case = lock_open(case, seen=seen)
    if case.division_id == to.pk:
        raise NotAllowed("เลือกกองอื่น เรื่องนี้อยู่กับกองนี้แล้ว")
    new = open_case(
        kind=case.kind,
        subject=subject,
        division=to,
        answers=[
            {"key": "split", "label": f"แยกจากเรื่อง {case.number}", "type": "text", "value": text}
        ],
        contact={
            "name": case.citizen_name,
            "phone": case.citizen_phone,
            "email": case.citizen_email,
        },
        working_days=working_days,
        channel=case.channel,
        language=case.language,
        token=tokens.new_token(),
        at=at,
        **promised,
    )
    new.secret_digest = case.secret_digest
    save(new, "secret_digest")
    save(case)
    _tie(case, new, CaseLink.Kind.SPLIT, by=by, at=at)
    with translation.override(case.language):
        words = _("เราส่งส่วนหนึ่งของเรื่องนี้ให้%(division)s เลขที่ %(number)s เปิดดูได้ด้วยรหัสเดิมของท่าน")
        words %= {"division": to.local_name, "number": new.number}
    case.messages.create(text=words, by=by, at=at)
    record(case, Event.What.SPLIT, detail=f"{new.number} {to.name}", by=by, at=at)
    record(new, Event.What.SPLIT, detail=case.number, by=by, at=at)
    return new


def why_not_merged(case, into) -> str:
    """Return the reason why the first cannot become part of the second, or ``""``."""
    if case.pk == into.pk:
        return "รวมเรื่องกับตัวเองไม่ได้ ใส่เลขที่ของอีกเรื่อง"
    if into.state == State.MERGED:
        return f"เรื่อง {into.number} รวมกับ {into.merged_into.number} ไปแล้ว ใช้เลขนั้นแทน"
    if into.is_closed:
        return f"เรื่อง {into.number} ปิดแล้ว รวมได้เฉพาะกับเรื่องที่ยังเปิดอยู่"
    if case.state == State.AWAITING_APPROVAL:
        return "เรื่องนี้รอผู้บริหารพิจารณาอยู่ ต้องให้ผู้บริหารส่งกลับก่อนจึงรวมได้"
    if not can_move(case.state, State.MERGED):
        return f"เรื่องนี้อยู่ในสถานะ “{case.get_state_display()}” จึงรวมกับเรื่องอื่นไม่ได้"
    if case.payments.exclude(state="cancelled").exists():
        return "เรื่องนี้มีค่าธรรมเนียมหรือใบเสร็จแล้ว ยกเลิกค่าธรรมเนียมก่อนจึงรวมได้"
    return ""


def _refuse_merge(case, into):
    if reason := why_not_merged(case, into):
        raise NotAllowed(reason)


def _refuse_itself(case, other):
    if case.pk == other.pk:
        raise NotAllowed("เชื่อมเรื่องกับตัวเองไม่ได้ ใส่เลขที่ของอีกเรื่อง")


def _lock_both(*cases):
    """Always in the same order, so that two officers who merge crosswise do not wait for ever."""
    pks = [case.pk for case in cases]
    list(Case.objects.select_for_update().filter(pk__in=pks).order_by("pk").values_list("pk"))


def _links(case, other):
    return CaseLink.objects.filter(Q(case=case, other=other) | Q(case=other, other=case))


def _tie(case, other, kind, *, by, at):
    CaseLink.objects.create(case=case, other=other, kind=kind, by=by, at=at)
