import pytest
from django.core.management import call_command

from complaints.grievances import starter
from complaints.grievances.models import Category, OutsideAgency, RefusalReason
from home.models import Division
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def divisions():
    names = {"office": "สำนักปลัด", "works": "กองช่าง", "health": "กองสาธารณสุขและสิ่งแวดล้อม"}
    return {
        key: DivisionFactory(name=name, order=order)
        for order, (key, name) in enumerate(names.items())
    }


def test_an_office_begins_with_sorts_of_grievance_each_with_who_answers_and_how_long(divisions):
    made = starter.fill(divisions)

    assert made["lighting"].division == divisions["works"]
    assert made["lighting"].is_repair
    assert not made["staff"].is_public
    assert made["suggestion"].sort == Category.Sort.SUGGESTION
    for category in made.values():
        category.full_clean()
        assert category.name_en
        assert category.hint_en


def test_sorts_are_found_by_what_people_call_them(divisions):
    made = starter.fill(divisions)
    for slug, typed in (("lighting", "ไฟเสีย"), ("road", "หลุม"), ("waste", "ขยะล้น")):
        assert typed in made[slug].search_words
        assert typed in made[slug].words
    assert set(starter.SEARCH_WORDS) <= set(made)


def test_what_no_division_answers_for_goes_to_the_office_itself(divisions):
    assert starter.fill(divisions)["tax"].division == divisions["office"]


def test_filling_again_leaves_what_staff_changed(divisions):
    starter.fill(divisions)
    Category.objects.filter(slug="road").update(working_days=99)
    RefusalReason.objects.first().delete()
    before = (Category.objects.count(), RefusalReason.objects.count())

    starter.fill(divisions)

    assert Category.objects.get(slug="road").working_days == 99
    assert (Category.objects.count(), RefusalReason.objects.count()) == before


def test_divisions_are_known_by_the_words_in_their_names(divisions):
    assert starter.own_divisions() == divisions


def test_setup_gives_words_at_once_and_sorts_as_soon_as_there_is_a_division(db, monkeypatch):
    monkeypatch.setenv("SETUP_PASSWORD", "correct-horse-4711")
    call_command("setup", username="somchai", no_input=True)
    assert RefusalReason.objects.exists()
    assert OutsideAgency.objects.exists()
    assert not Category.objects.exists()

    Division.objects.create(name="สำนักปลัด")
    call_command("setup", username="somchai", no_input=True)
    assert Category.objects.count() == len(starter.CATEGORIES)
