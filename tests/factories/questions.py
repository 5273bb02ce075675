"""Questions as they come about: through the actions, from a form's token onwards."""

import factory
from factory.django import DjangoModelFactory

from casework import tokens
from complaints.questions import actions
from complaints.questions.models import Faq

from .casework import DAY, MONDAY, staff
from .home import DivisionFactory

ASKED = "เปิดร้านขายของชำในบ้านต้องเสียภาษีป้ายไหม"
ANSWERED = "ถ้าติดป้ายชื่อร้าน ต้องยื่นแบบภายในเดือนมีนาคม"
NOBODY = {"name": "", "phone": "", "email": ""}


class FaqFactory(DjangoModelFactory):
    class Meta:
        model = Faq

    question = factory.Sequence(lambda n: f"รถขยะมาวันไหน {n}")
    question_en = factory.Sequence(lambda n: f"When does the waste truck come {n}")
    answer = "<p>ทุกวันจันทร์และวันพฤหัสบดี</p>"
    answer_en = "<p>Every Monday and Thursday</p>"
    search_words = "ขยะ รถขยะ"


def question(**changes):
    """Somebody wonders about a sign, and gives no name."""
    options = {"text": ASKED, "contact": NOBODY, "at": MONDAY} | changes
    options.setdefault("token", tokens.new_token())
    options.setdefault("division", DivisionFactory())
    return actions.ask(**options).question


def question_with_secret(**changes):
    token = tokens.new_token()
    return question(token=token, **changes), tokens.secret_for(token)


def answered(*, by=None, may_be_published=True, **changes):
    made = question(may_be_published=may_be_published, **changes)
    by = by or staff("officer", division=made.case.division)
    actions.answer(made, text=ANSWERED, by=by, at=MONDAY + DAY)
    made.case.refresh_from_db()
    return made


def published(*, text=ASKED, reply=ANSWERED, by=None, at=MONDAY + 2 * DAY, **changes):
    made = answered(by=by, **changes)
    by = by or made.case.assigned_to
    actions.publish(made, public_question=text, public_answer=reply, by=by, at=at)
    made.refresh_from_db()
    return made
