"""Cases as they come about: through the actions, from a form's token onwards."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from casework import actions, filing, tokens
from casework.models import Case
from casework.models.surveys import DIMENSIONS
from casework.roles import ROLES
from casework.states import State

from .home import DivisionFactory, PersonFactory

MONDAY = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)  # 10.00 at the office, no day off near
DAY = timedelta(days=1)
PHONE = "081-234-5678"
STEPS = [
    {"title": "ตรวจคำขอ", "title_en": "Check the request", "unit": "งานป้องกัน", "duration": "1 วัน"},
    {"title": "นำน้ำไปส่ง", "title_en": "Deliver the water", "unit": "งานป้องกัน", "duration": "2 วัน"},
]
ANSWERS = [
    {"key": "village", "label": "หมู่บ้าน", "type": "village", "value": "หมู่ที่ 4 บ้านโนนสูง"},
    {"key": "pin", "label": "เลขประจำตัวประชาชน", "type": "pin", "value": "X-XXXX-XXXXX-70-8",
     "sealed": True},
]  # fmt: skip
SEALED = {"pin": "1101700230708"}


def open_case(**changes) -> Case:
    """A request for water, as the form would hand it over."""
    options = {
        "kind": Case.Kind.SERVICE_REQUEST,
        "subject": "ขอน้ำอุปโภคบริโภค",
        "subject_en": "Water truck",
        "answers": ANSWERS,
        "sealed": SEALED,
        "contact": {"name": "นางสมศรี มีนา", "phone": PHONE, "email": "somsri@example.com"},
        "working_days": 3,
        "steps": [dict(step) for step in STEPS],
        "at": MONDAY,
    } | changes
    options.setdefault("token", tokens.new_token())
    if "division" not in options:
        options["division"] = DivisionFactory()
    return actions.open_case(**options)


def open_with_secret(**changes) -> tuple[Case, str]:
    """A case and the secret on its slip."""
    token = tokens.new_token()
    return open_case(token=token, **changes), tokens.secret_for(token)


def staff(role="officer", *, division=None, username=None, **person):
    """An account with this role, and the person it belongs to."""
    users = get_user_model().objects
    user = users.create_user(username or f"{role}{users.count()}", password="x")
    group, _ = Group.objects.get_or_create(name=ROLES[role].label)
    user.groups.add(group)
    PersonFactory(user=user, division=division or DivisionFactory(), **person)
    return user


def case_in(state, *, by=None, at=MONDAY, approvals=(), **changes) -> Case:
    """A case brought to this state by the actions that lead there."""
    by = by or staff()
    if state == State.AWAITING_APPROVAL:
        approvals = approvals or ("head",)
    return bring_to(open_case(at=at, approvals=approvals, **changes), state, by=by, at=at)


def bring_to(case, state, *, by, at=MONDAY) -> Case:
    match state:
        case State.RECEIVED:
            return case
        case State.WITHDRAWN:
            return actions.withdraw(case, at=at)
        case State.DISCARDED:
            return actions.discard(case, reason="โฆษณา", by=by, at=at)
    return _bring_on(actions.take(case, by=by, at=at), state, by=by, at=at)


def _bring_on(case, state, *, by, at):
    match state:
        case State.AWAITING_CITIZEN:
            return actions.ask_citizen(case, text="ขอแผนที่บ้าน", by=by, at=at)
        case State.AWAITING_APPROVAL:
            return actions.submit_for_approval(case, proposal="เห็นควรอนุมัติ", by=by, at=at)
        case State.PAUSED:
            return actions.pause(case, reason="รอผลตรวจจากการไฟฟ้า", by=by, at=at)
        case State.FORWARDED:
            return actions.forward(case, to="การไฟฟ้า", text="ส่งต่อแล้ว", by=by, at=at)
        case State.MERGED:
            return actions.merge(case, into=open_case(at=at), by=by, at=at)
        case State.COMPLETED | State.REFUSED:
            return actions.close(case, outcome=state, result="ส่งน้ำแล้ว 2 เที่ยว", by=by, at=at)
    return case


def levels(level, *, is_solved=True, **changes) -> dict:
    """A judgement that gives the same level on every dimension, but for the ``changes``."""
    return dict.fromkeys(DIMENSIONS, level) | {"is_solved": is_solved} | changes


def citizen(case, secret) -> Client:
    """A browser in which the secret was typed."""
    client = Client()
    client.post(f"/track/{case.number}/", {"key": secret})
    return client


def photo(name="รูปถ่าย.jpg", kind="JPEG", size=(64, 48), colour=(34, 57, 107)):
    """A real picture, as a phone uploads it."""
    data = BytesIO()
    Image.new("RGB", size, colour).save(data, kind)
    return SimpleUploadedFile(name, data.getvalue())


def kept(*uploads):
    """Files whose bytes are on disk, as an action takes them."""
    return filing.keep(uploads or [photo()])
