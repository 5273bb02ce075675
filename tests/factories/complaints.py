"""Grievances as they come about: through the action, from a form's token onwards."""

import factory
from factory.django import DjangoModelFactory

from casework import tokens
from complaints.grievances import actions
from complaints.grievances.models import Category

from .casework import MONDAY, PHONE
from .home import DivisionFactory


class CategoryFactory(DjangoModelFactory):
    class Meta:
        model = Category

    name = factory.Sequence(lambda n: f"ไฟถนน {n}")
    name_en = factory.Sequence(lambda n: f"Street light {n}")
    slug = factory.Sequence(lambda n: f"light-{n}")
    hint = "ดับ กะพริบ เสาเอียง"
    hint_en = "Out, flickering, leaning"
    division = factory.SubFactory(DivisionFactory)
    working_days = 5


def grievance(*, category=None, is_public=False, **changes):
    """A street light that is out, as the form would hand it over."""
    options = {
        "subject": "ไฟดับหน้าวัด",
        "text": "ดับมาสามคืนแล้ว ทางมืดมาก",
        "place": "เสาต้นที่สองหน้าวัดโนนสูง",
        "contact": {"name": "นางสมศรี มีนา", "phone": PHONE, "email": "somsri@example.com"},
        "at": MONDAY,
    } | changes
    options.setdefault("token", tokens.new_token())
    made = actions.file_grievance(category or CategoryFactory(), **options).grievance
    if is_public:
        made.is_public, made.public_subject = True, made.public_subject or "ไฟดับ"
        made.save(update_fields=["is_public", "public_subject"])
    return made
