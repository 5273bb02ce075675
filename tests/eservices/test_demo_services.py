"""The catalogue that the demo begins with: every division's services, complete in two languages."""

import pytest
from django.db import transaction
from wagtail.models import Locale

from cms.demo import services
from eservices.models import Service
from eservices.questions import asked
from home.models import Division, Person
from tests.factories.home import DivisionFactory, PersonFactory, VillageFactory, agency

from .applying import Visitor

DIVISIONS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสวัสดิการสังคม", "กองสาธารณสุข")
FEWEST_QUESTIONS, MOST_QUESTIONS = 3, 24
LONG_FORM = 12  # more questions than this are spread over screens


@pytest.fixture(scope="module")
def _loaded(django_db_setup, django_db_blocker):
    """The services, made once for this file and taken back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        Locale.objects.get_or_create(language_code="en")
        VillageFactory(moo=4, name="โนนสูง", name_en="Non Sung")
        agency()
        for name in DIVISIONS:
            division = DivisionFactory(name=name)
            PersonFactory(division=division, is_head=True)
            PersonFactory(division=division)
        yield services.load(Division.objects.filter(name__in=DIVISIONS), Person.objects.all())
        transaction.set_rollback(True)


@pytest.fixture
def catalogue(_loaded, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield _loaded
        transaction.set_rollback(True)


def questions_of(service):
    return [question for question in asked(service.questions) if not question.parent]


def open_now(catalogue):
    """Services with a season of their own are closed on most days."""
    return [service for service in catalogue if not service.season_opens]


def thai(texts):
    return [text for text in texts if any("ก" <= letter <= "๛" for letter in text)]


def test_this_file_needs_the_database(db):
    """Comes first, and tells pytest-django so."""
    assert not Service.objects.exists()


def test_every_division_has_services(catalogue):
    assert len(catalogue) >= 18
    assert {service.division.name for service in catalogue} == set(DIVISIONS)


def test_every_service_is_complete(catalogue):
    for service in catalogue:
        assert service.live, service.slug
        assert len(service.steps) >= 2, service.slug
        assert service.working_days >= 1, service.slug
        assert service.laws, service.slug
        assert service.criteria, service.slug
        assert service.channels, service.slug
        assert service.search_words, service.slug
        assert service.questions, service.slug
        assert bool(service.documents) != service.no_documents, service.slug
        assert bool(service.fees) != service.no_fee, service.slug
        assert service.officer != service.deputy, service.slug
        assert not service.officer.is_head, service.slug


def test_who_decides_a_step_is_who_must_agree_or_a_superior_of_the_officer(catalogue):
    for service in catalogue:
        levels = [step.level for step in service.chart]
        assert set(levels) <= {"", "head", "chief"}, service.slug
        assert levels[0] == "", service.slug  # somebody looks at the papers first
        if service.approvals:
            assert set(levels) & set(service.approvals), service.slug


def test_forms_ask_neither_too_little_nor_too_much(catalogue):
    for service in catalogue:
        questions = questions_of(service)
        assert FEWEST_QUESTIONS <= len(questions) <= MOST_QUESTIONS, service.slug
        labels = [question.value["label"] for question in questions]
        assert len(set(labels)) == len(labels), service.slug
        if len(questions) > LONG_FORM:
            assert "section" in [block.block_type for block in service.questions], service.slug


def test_every_condition_names_an_earlier_choice_and_its_answers(catalogue):
    met = 0
    for service in catalogue:
        choices = {}
        for block in service.questions:
            condition = block.value.get("only_if") or {}
            if condition.get("question"):
                met += 1
                answers = set(condition["answers"].splitlines())
                assert answers <= choices[condition["question"]], service.slug
            if "options" in block.value:
                options = {option["label"] for option in block.value["options"]}
                choices[block.value["label"]] = options
    assert met >= 10


def test_an_answer_that_ends_the_form_tells_whom_to_call(catalogue):
    stops = [
        option["stop"]
        for service in catalogue
        for block in service.questions
        if "options" in block.value
        for option in block.value["options"]
        if option.get("stop")
    ]
    assert len(stops) >= 10
    for stop in stops:
        assert any(letter.isdigit() for letter in stop), stop


def test_some_services_have_a_season_that_comes_every_year(catalogue):
    seasonal = [service for service in catalogue if service.season_opens]
    assert len(seasonal) >= 3
    for service in seasonal:
        assert service.season_closes, service.slug
        assert service.season_repeats, service.slug


def test_some_fees_are_by_quantity(catalogue):
    fees = [fee.value for service in catalogue for fee in service.fees]
    assert len([fee for fee in fees if fee["unit"] and fee["amount"]]) >= 8


def test_the_building_permit_is_decided_by_head_and_chief(catalogue):
    permit = next(service for service in catalogue if service.slug == "building-permit")
    assert permit.approvals == ("head", "chief")


def test_every_word_a_visitor_reads_is_there_in_english(catalogue):
    english = Service.objects.filter(locale__language_code="en")
    assert english.count() == len(catalogue)
    for service in english:
        shown = [service.name, service.summary, service.channels, str(service.criteria)]
        shown += [service.search_words]
        assert not thai(shown), service.slug
        for name in services.STREAMS:
            assert not thai(_words(getattr(service, name).raw_data)), f"{service.slug}/{name}"


def _words(raw):
    """The texts of blocks, without the conditions: those name the words of the Thai form."""
    if isinstance(raw, dict):
        return _words([value for key, value in raw.items() if key != "only_if"])
    if isinstance(raw, str):
        return [raw]
    if isinstance(raw, int | float | None):
        return []
    return [text for value in raw for text in _words(value)]


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_form_opens_and_says_what_it_lacks(catalogue, language):
    for service in open_now(catalogue):
        visitor = Visitor(service, language).open()
        assert visitor.response.status_code == 200
        visitor.press()
        assert visitor.errors, service.slug


def test_loading_again_changes_nothing(catalogue):
    services.load(Division.objects.all(), Person.objects.all())
    assert Service.objects.in_thai().count() == len(catalogue)
