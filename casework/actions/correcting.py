"""The citizen corrects what they sent. What stood there before stays in the history."""

from django.db import transaction
from django.utils.translation import gettext as _

from casework import drafts
from casework.models import CaseFile, Event
from casework.sealing import Unreadable, seal, unseal
from casework.states import State

from .moves import NotAllowed, lock, lock_open, move, record, save

CONTACT = {"name": "ชื่อผู้ยื่น", "phone": "เบอร์โทรศัพท์", "email": "อีเมล"}
EMPTY = "(ว่าง)"
HIDDEN = "แก้แล้ว (ปกปิด)"


@transaction.atomic
def correct(case, *, answers, sealed, contact, dropped=(), draft=None, at):
    """Put other answers in the place of those sent; this is the answer we waited for.

    ``sealed`` maps a key to the full value of an answer shown masked, ``dropped``
    are the ids of files no longer meant (they stay with the case, as belonging to
    no question), ``draft`` holds new files. Who corrects nothing is told so;
    who presses twice changed it once.
    """
    case = lock(case)
    _stay_within_reach(case, contact)
    keys = [answer["key"] for answer in answers]
    changes = [
        *_contact_changes(case, contact),
        *_answer_changes(case, answers, sealed),
        *_file_changes(case, draft, dropped, keys),
    ]
    if case.state != State.AWAITING_CITIZEN:
        if case.is_closed or changes:
            raise NotAllowed(_("แก้ข้อมูลที่ยื่นได้เฉพาะตอนที่เรารอข้อมูลจากท่าน หากต้องการแก้ ให้เขียนถึงเจ้าหน้าที่"))
        return case
    if not changes:
        raise NotAllowed(_("ท่านยังไม่ได้แก้ข้อใด แก้แล้วกดอีกครั้ง หรือตอบเป็นข้อความในหน้าของเรื่อง"))
    case.answers = answers
    _set_contact(case, contact)
    _seal_anew(case, sealed)
    case.files.filter(pk__in=dropped, purpose=CaseFile.Purpose.ANSWER).update(key="")
    if draft:
        drafts.hand_over(draft, case, keys=keys)
    save(case, "answers", "citizen_name", "citizen_phone", "citizen_email")
    record(case, Event.What.CORRECTED, detail="\n".join(changes), at=at)
    move(case, State.IN_PROGRESS, at=at)
    record(case, Event.What.RESUMED, at=at)
    return case


@transaction.atomic
def correct_contact(case, *, phone, email, at):
    """Another number or address to reach the citizen, whatever the open case waits for.

    One of the two is enough; who could be reached must still be.
    """
    case = lock_open(case, is_judged=False)
    contact = {"name": case.citizen_name, "phone": phone, "email": email}
    _stay_within_reach(case, contact)
    if not (changes := _contact_changes(case, contact)):
        return case
    _set_contact(case, contact)
    save(case, "citizen_phone", "citizen_email")
    record(case, Event.What.CORRECTED, detail="\n".join(changes), at=at)
    return case


def _stay_within_reach(case, contact):
    was_reached = case.citizen_phone or case.citizen_email
    if was_reached and not (contact["phone"] or contact["email"]):
        raise NotAllowed(_("กรอกเบอร์โทรศัพท์หรืออีเมลอย่างน้อยหนึ่งอย่าง เราจะได้ติดต่อท่านได้"))


def _contact_changes(case, contact):
    return [
        _line(label, getattr(case, f"citizen_{field}"), contact[field])
        for field, label in CONTACT.items()
        if getattr(case, f"citizen_{field}") != contact[field]
    ]


def _set_contact(case, contact):
    for field in CONTACT:
        setattr(case, f"citizen_{field}", contact[field])


def _answer_changes(case, answers, sealed):
    """What is different, a line each. Of a sealed answer only that it is."""
    old = {answer["key"]: answer for answer in case.answers}
    new = {answer["key"]: answer for answer in answers}
    secrets = _unsealed(case)
    lines = []
    for key in [*new, *(key for key in old if key not in new)]:
        answer = new.get(key) or old[key]
        before, after = (rows[key]["value"] if key in rows else "" for rows in (old, new))
        if answer.get("sealed"):
            if secrets.get(key, "") != sealed.get(key, ""):
                lines.append(f"{answer['label']}: {HIDDEN}")
        elif before != after and answer.get("type") != "upload":
            lines.append(_line(answer["label"], before, after))
    return lines


def _file_changes(case, draft, dropped, keys):
    added = [file.name for file in drafts.files_of(draft) if file.key in keys]
    gone = case.files.filter(pk__in=dropped, purpose=CaseFile.Purpose.ANSWER).exclude(key="")
    return [
        *(f"แนบเพิ่ม: {name}" for name in added),
        *(f"ไม่ใช้ไฟล์: {file.name}" for file in gone),
    ]


def _unsealed(case):
    """The full values now kept; one that cannot be read any more counts as changed."""
    values = {}
    for row in case.sealed_answers.all():
        try:
            values[row.key] = unseal(row.sealed)
        except Unreadable:
            values[row.key] = None
    return values


def _seal_anew(case, sealed):
    case.sealed_answers.exclude(key__in=sealed).delete()
    for key, value in sealed.items():
        case.sealed_answers.update_or_create(key=key, defaults={"sealed": seal(value)})


def _line(label, before, after):
    return f"{label}: {before or EMPTY} → {after or EMPTY}"
