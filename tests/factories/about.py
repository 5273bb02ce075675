"""Posts, events and policies, as tests need them."""

import datetime

import factory
from factory.django import DjangoModelFactory

from home.about.models import Event, PolicyPage, Post
from tests.factories import home as make


class PostFactory(DjangoModelFactory):
    class Meta:
        model = Post

    title = factory.Sequence(lambda n: f"นักวิชาการคนที่ {n}")
    title_en = factory.Sequence(lambda n: f"Officer {n}")
    duties = "รับเรื่อง\nตอบเรื่อง"
    duties_en = "Takes requests\nAnswers them"


class EventFactory(DjangoModelFactory):
    class Meta:
        model = Event

    title = factory.Sequence(lambda n: f"ประชาคมครั้งที่ {n}")
    title_en = factory.Sequence(lambda n: f"Meeting {n}")
    starts_on = datetime.date(2026, 12, 9)


def version(number=1, effective_on=datetime.date(2022, 6, 1), body="<p>เก็บชื่อและเบอร์โทร</p>"):
    value = {
        "number": number,
        "effective_on": effective_on,
        "what_changed": f"แก้ครั้งที่ {number}",
        "body": body,
    }
    return ("version", value)


def policy(parent, *versions, **fields):
    values = {"title": "นโยบายความเป็นส่วนตัว", "slug": "privacy", "show_in_menus": False}
    return make.page(parent, PolicyPage, **values | fields, versions=versions or [version()])
