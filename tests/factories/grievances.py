"""Grievances as they come about, and the settings they stand on."""

import factory
from factory.django import DjangoModelFactory

from casework import tokens
from casework.models import Case, CaseFile
from casework.states import State
from complaints.grievances import actions
from complaints.grievances.models import (
    Category,
    Grievance,
    GrievancePhoto,
    OutsideAgency,
    RefusalReason,
)

from .casework import MONDAY, PHONE, bring_to, kept, open_case, staff
from .home import DivisionFactory, VillageFactory


class CategoryFactory(DjangoModelFactory):
    class Meta:
        model = Category

    name = "ไฟฟ้าสาธารณะ"
    name_en = "Street lights"
    slug = factory.Sequence(lambda n: f"street-light-{n}")
    icon = "light"
    division = factory.SubFactory(DivisionFactory)
    working_days = 5


class RefusalReasonFactory(DjangoModelFactory):
    class Meta:
        model = RefusalReason

    name = "ศาลกำลังพิจารณา"
    name_en = "It is before a court"
    advice = "โปรดดำเนินการต่อในศาล"
    advice_en = "Please go on in court."


class OutsideAgencyFactory(DjangoModelFactory):
    class Meta:
        model = OutsideAgency

    name = "การไฟฟ้าส่วนภูมิภาค"
    name_en = "Provincial Electricity Authority"
    addressee = "ผู้จัดการการไฟฟ้าส่วนภูมิภาค"


def grievance(state="received", *, by=None, at=MONDAY, category=None, about=None, **changes):
    """A grievance brought to this state. ``about`` are the fields of its own model."""
    category = category or CategoryFactory(
        **({"division": changes["division"]} if "division" in changes else {})
    )
    fields = {"village": None, "place": "หน้าวัดโนนสูง"} | (about or {})
    if "village" not in (about or {}):
        fields["village"] = VillageFactory()
    options = {
        "kind": Case.Kind.GRIEVANCE,
        "subject": "ไฟดับหน้าบ้านนายแดง 081-999-8888",
        "subject_en": "",
        "topic": category.slug,
        "division": category.division,
        "working_days": category.working_days,
        "answers": [{"key": "text", "label": "รายละเอียด", "value": "ดับมาสามคืนแล้ว"}],
        "sealed": {},
        "steps": [],
        "at": at,
    } | changes
    case = open_case(**options)
    made = Grievance.objects.create(case=case, category=category, **fields)
    if state != "received":
        bring_to(case, state, by=by or staff(division=case.division), at=at)
        case.refresh_from_db()
    return made


def photo_of(made: Grievance, when=GrievancePhoto.When.BEFORE, upload=None) -> GrievancePhoto:
    """A photo of before or after, its bytes kept."""
    [file] = kept(*([upload] if upload else []))
    row = CaseFile.objects.create(
        case=made.case,
        purpose=CaseFile.Purpose.ANSWER,
        key="photos",
        name=file.name,
        content_type=file.content_type,
        at=made.case.received_at,
        path=file.stored.path,
        size=file.stored.size,
        sha256=file.stored.sha256,
    )
    return GrievancePhoto.objects.create(grievance=made, file=row, when=when)


def filed(*, category=None, is_public=False, **changes) -> Grievance:
    """A street light that is out, as the citizen's form hands it over."""
    options = {
        "subject": "ไฟดับหน้าวัด",
        "text": "ดับมาสามคืนแล้ว ทางมืดมาก",
        "place": "เสาต้นที่สองหน้าวัดโนนสูง",
        "contact": {"name": "นางสมศรี มีนา", "phone": PHONE, "email": "somsri@example.com"},
        "token": tokens.new_token(),
        "at": MONDAY,
    } | changes
    made = actions.file_grievance(category or CategoryFactory(), **options).grievance
    if is_public:
        made.is_public = True
        made.save(update_fields=["is_public"])
    return made


def grievance_in(state=State.RECEIVED, *, by=None, at=MONDAY, division=None, **changes):
    """One filed as the citizen's form does, brought to this state by the actions leading there."""
    if division and "category" not in changes:
        changes["category"] = CategoryFactory(division=division)
    made = filed(at=at, **changes)
    if state != State.RECEIVED:
        bring_to(made.case, state, by=by or staff(division=made.case.division), at=at)
    return again(made)


def again(made: Grievance) -> Grievance:
    """The grievance as it is now."""
    return Grievance.objects.select_related("case", "category").get(pk=made.pk)
