"""What grievances stand on is changed in the back office, by those whose it is."""

import json

import pytest
from django.test import Client

from complaints.grievances.models import Category, OutsideAgency, RefusalReason
from tests.casework.desk import text_of
from tests.factories.grievances import (
    CategoryFactory,
    OutsideAgencyFactory,
    RefusalReasonFactory,
    grievance_in,
)
from tests.factories.home import DivisionFactory, PersonFactory

pytestmark = pytest.mark.django_db
AT = "/admin/snippets/grievances"


@pytest.fixture
def browser_of(user_of):
    def make(role, division=None):
        user = user_of(role)
        PersonFactory(user=user, division=division or DivisionFactory())
        client = Client()
        client.force_login(user)
        return client

    return make


def typed(category, **changes):
    fields = {
        "name": category.name,
        "name_en": category.name_en,
        "slug": category.slug,
        "icon": category.icon,
        "order": category.order,
        "sort": category.sort,
        "division": category.division_id,
        "working_days": category.working_days,
        "contact": category.contact,
        "is_public": "on",
        "is_active": "on",
    }
    return fields | changes


def test_the_administrator_finds_all_three_in_one_menu(browser_of):
    text = text_of(browser_of("admin").get("/admin/"))
    assert json.dumps("เรื่องร้องเรียน") in text  # the menu is drawn by a script
    for name in ("category", "refusalreason", "outsideagency"):
        assert f"{AT}/{name}/" in text


def test_the_administrator_changes_a_category(browser_of):
    category = CategoryFactory()
    admin = browser_of("admin")

    answer = admin.post(f"{AT}/category/edit/{category.pk}/", typed(category, working_days=9))

    assert answer.status_code == 302
    category.refresh_from_db()
    assert category.working_days == 9


def test_a_time_that_cannot_be_is_refused_in_words(browser_of):
    category = CategoryFactory()
    answer = browser_of("admin").post(
        f"{AT}/category/edit/{category.pk}/", typed(category, working_days=0)
    )
    assert "ใส่ตั้งแต่ 1 วันทำการขึ้นไป" in text_of(answer)
    category.refresh_from_db()
    assert category.working_days == 5


def test_a_head_changes_the_categories_of_the_own_division_alone(browser_of):
    own, other = CategoryFactory(), CategoryFactory()
    head = browser_of("head", own.division)

    assert own.name in text_of(head.get(f"{AT}/category/"))
    assert f"/edit/{other.pk}/" not in text_of(head.get(f"{AT}/category/"))
    assert head.get(f"{AT}/category/edit/{other.pk}/").status_code == 404
    moved = typed(own, division=other.division_id)
    assert "เลือกกองของท่าน" in text_of(head.post(f"{AT}/category/edit/{own.pk}/", moved))
    head.post(f"{AT}/category/edit/{own.pk}/", typed(own, working_days=7))
    own.refresh_from_db()
    assert (own.working_days, own.division_id != other.division_id) == (7, True)


def test_others_do_not_change_them(browser_of):
    category = CategoryFactory()
    for role in ("officer", "clerk", "auditor", "editor"):
        answer = browser_of(role).get(f"{AT}/category/edit/{category.pk}/")
        assert answer.status_code in (302, 403, 404), role
    assert browser_of("admin").get(f"{AT}/category/edit/{category.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("model", "make", "field"),
    [
        (Category, CategoryFactory, "category"),
        (RefusalReason, RefusalReasonFactory, "refused_for"),
        (OutsideAgency, OutsideAgencyFactory, "forwarded_to"),
    ],
)
def test_what_a_grievance_points_to_is_not_deleted_and_we_say_what_to_do(
    browser_of, model, make, field
):
    admin, used, unused = browser_of("admin"), make(), make()
    made = grievance_in()
    setattr(made, field, used)
    made.save(update_fields=[field])
    at = f"{AT}/{model._meta.model_name}/delete"

    answer = admin.post(f"{at}/{used.pk}/", follow=True)
    assert "เอาเครื่องหมาย “ยังใช้อยู่” ออกแทน" in text_of(answer)
    assert model.objects.filter(pk=used.pk).exists()

    admin.post(f"{at}/{unused.pk}/")
    assert not model.objects.filter(pk=unused.pk).exists()
