"""Services and what they need. Plain: nothing here should surprise a reader of a test."""

import uuid

import factory
from wagtail.models import Locale

from eservices.models import Service

from .home import DivisionFactory, PersonFactory

IDS = uuid.UUID("00000000-0000-4000-8000-000000000001")


def block(kind, value, name):
    """A block of a stream; its id, and so the key of its question, follows from the name."""
    return {"type": kind, "value": value, "id": str(uuid.uuid5(IDS, name))}


def key(name):
    return "q" + str(uuid.uuid5(IDS, name)).replace("-", "")[:12]


def option_key(name):
    return key(name)[1:]


def question(kind, name, required=True, **more):
    return block(kind, {"label": name, "hint": "", "required": required, **more}, name)


def option(name, *follow_up, stop=""):
    return block("item", {"label": name, "follow_up": list(follow_up), "stop": stop}, name)


def section(title, text="", **more):
    return block("section", {"title": title, "text": text, **more}, title)


def only_if(question, *answers):
    """What makes a question or a section depend on an earlier choice."""
    return {"only_if": {"question": question, "answers": "\n".join(answers)}}


def step(name="ทำงาน", number=3, unit="days", **more):
    value = {"title": name, "detail": "", "division": None, "outside_unit": ""}
    value |= {"duration_number": number, "duration_unit": unit}
    return block("step", value | more, name)


class ServiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Service
        skip_postgeneration_save = True

    name = "ขอน้ำ"
    slug = factory.Sequence(lambda n: f"service-{n}")
    summary = "สำหรับบ้านที่ไม่มีน้ำ"
    criteria = "<p>ใครก็ได้</p>"
    division = factory.SubFactory(DivisionFactory)
    officer = factory.SubFactory(PersonFactory)
    locale = factory.LazyFunction(lambda: Locale.objects.get(language_code="th"))
    steps = factory.LazyFunction(lambda: [step()])
    no_documents = True
    no_fee = True
    live = False

    @factory.post_generation
    def published(self, create, extracted, **options):
        if create and extracted is not False:
            self.save_revision().publish()
            self.refresh_from_db()
