"""What the demo fills an empty site with, as those who meet it see it."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from stdnum.th import pin
from wagtail.models import Page

from casework import models, storage
from casework.models import Case, Event, StaffNotice
from casework.sealing import unseal
from casework.states import State
from cms import demo
from cms.demo import accounts, people
from complaints.grievances.models import Category, Grievance, GrievancePhoto
from complaints.questions.models import AcceptedAnswer, Faq, Question
from eservices.models import LifeEvent, PaperTemplate, Service
from home.buddhist import fiscal_year
from home.models import AgencySettings, Division, Holiday, NewsKind, NewsPage, Person, Village
from tests.cms import reading
from tests.cms.reading import Links, all_of, numbers_of, public_pages, text_of

What = Event.What


@pytest.fixture(autouse=True)
def _demo(request):
    """Every test but those that ask for the bare database has the demo, and leaves it as it was."""
    if "db" in request.fixturenames:
        yield
        return
    request.getfixturevalue("_loaded")
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_a_site_with_nothing_in_it_is_empty(db):
    """Comes first: it also tells pytest-django that this file needs the database."""
    assert demo.is_empty()
    assert demo.sample_ticket() is None


def test_loading_tells_how_far_it_is_and_twice_is_once(request):
    assert len(set(request.getfixturevalue("_loaded"))) >= 7
    before = [Page.objects.count(), Case.objects.count(), Person.objects.count()]
    assert not demo.is_empty()
    assert not demo.load()
    assert [Page.objects.count(), Case.objects.count(), Person.objects.count()] == before


def test_the_command_changes_nothing_where_something_is(capsys):
    before = Page.objects.count()
    call_command("load_demo")
    assert "ไม่ได้เปลี่ยนอะไร" in capsys.readouterr().out
    assert Page.objects.count() == before


def test_the_office_is_described_in_both_languages():
    agency = AgencySettings.load()
    agency.full_clean()
    empty = [
        field.name
        for field in AgencySettings._meta.fields
        if field.name != "id" and not getattr(agency, field.name)
    ]
    assert empty == []
    assert Division.objects.count() == 6
    assert Village.objects.count() == 12
    for row in [*Division.objects.all(), *Village.objects.all(), *Person.objects.all()]:
        row.full_clean()
        assert row.name_en
        assert not reading.THAI_LETTER.search(row.name_en)


def test_days_off_are_known_for_this_year_and_the_next():
    year = timezone.localdate().year
    assert Holiday.objects.filter(on__year=year).exists()
    assert Holiday.objects.filter(on__year=year + 1).exists()


def test_every_division_has_people_and_at_most_one_head():
    for division in Division.objects.all():
        assert division.people.count() >= 2
        assert division.people.filter(is_head=True).count() == 1


@pytest.mark.parametrize("account", accounts.ACCOUNTS, ids=lambda account: account.username)
def test_every_account_signs_in_and_is_a_person(signed_in, account):
    client = signed_in(account.username)
    assert client.get("/admin/").status_code == 200
    user = get_user_model().objects.get(username=account.username)
    assert user.get_full_name() in user.person.name
    assert (user.email[-12:], StaffNotice.objects.count()) == ("@example.com", 0)


@pytest.mark.parametrize(
    ("username", "seen", "unseen"),
    [
        ("clerk", ["water-truck", "street-light", "building-permit"], []),
        ("officer", ["water-truck", "general-request"], ["street-light", "building-permit"]),
        ("officer2", ["street-light", "building-permit"], ["water-truck", "elderly-allowance"]),
        ("head", ["street-light", "building-permit"], ["water-truck"]),
        ("chief", ["water-truck", "building-permit", "elderly-allowance"], []),
        ("storekeeper", ["general-request"], ["water-truck", "street-light"]),
        ("lawyer", ["general-request"], ["water-truck", "street-light"]),
        ("auditor", ["water-truck", "elderly-allowance"], []),
    ],
)
def test_the_inbox_of_a_role_holds_its_own_cases(signed_in, username, seen, unseen):
    shown = signed_in(username).get("/admin/cases/").content.decode()
    for slug in seen:
        assert any(number in shown for number in numbers_of(slug)), slug
    for slug in unseen:
        assert not any(number in shown for number in numbers_of(slug)), slug


def test_the_inspector_sees_no_case(signed_in):
    assert signed_in("inspector").get("/admin/cases/").status_code in {302, 404}


def test_who_acts_without_an_account_cannot_sign_in():
    for key in people.SILENT:
        assert not get_user_model().objects.get(username=key).has_usable_password()


def test_every_page_answers_in_its_own_language(client):
    pages = list(public_pages())
    assert len(pages) >= 36
    for page in pages:
        response = client.get(page.get_url())
        shown = text_of(response)
        assert response.status_code == 200, page.url
        assert page.title in response.content.decode(), page.url
        assert not [word for word in reading.PLACEHOLDERS if word in shown.lower()], page.url
        if page.locale.language_code == "th":
            assert reading.THAI_LETTER.search(page.title), page.url


def test_pages_in_english_hold_no_thai_but_names(client):
    for page in public_pages().filter(locale__language_code="en"):
        shown = reading.MAIN.search(client.get(page.get_url()).content.decode())[1]
        shown = reading.IN_THAI.sub("", reading.SEARCHED.sub("", shown))
        assert not reading.THAI_LETTER.search(shown), page.url


def test_the_pages_that_matter_are_in_english():
    english = set(public_pages().filter(locale__language_code="en").values_list("slug", flat=True))
    wanted = {"about", "contact", "privacy", "services", "news"}
    assert wanted <= english
    assert NewsPage.objects.live().filter(locale__language_code="en").count() >= 3


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/about/", "/en/contact/", "/services/", "/complaints/guideline/"]
)
def test_no_link_is_dead(client, path):
    links = Links(client.get(path).content.decode()).hrefs
    assert len(links) > 10
    for href in {link.partition("#")[0] for link in links if link.startswith("/")} - {""}:
        status = client.get(href, follow=True).status_code
        assert status == 200, f"{href} on {path}: {status}"


def test_the_home_page_offers_six_things_and_three_pieces_of_news(client):
    home = public_pages().get(depth=2, locale__language_code="th")
    assert len(home.actions) >= 6
    shown = client.get("/").content.decode()
    assert "น้ำประปาหยุดไหล" in shown.partition("<main")[0]
    assert shown.count("<article") == 3


def test_news_is_of_the_last_two_months_with_described_pictures(client):
    news = NewsPage.objects.live().filter(locale__language_code="th")
    assert set(news.values_list("kind", flat=True)) == set(NewsKind.values)
    days = [(timezone.localdate() - story.published_on).days for story in news]
    assert 0 < min(days) <= max(days) <= 62
    seen = news.exclude(picture=None)
    assert seen.count() == 8
    for story in seen:
        assert len(story.picture_alt) > 20
        assert (story.picture.width, story.picture.height) == (1200, 675)
    pictures = Links(client.get(seen.first().url).content.decode()).pictures
    assert any(len(picture.get("alt", "")) > 20 for picture in pictures)


def test_every_state_is_there():
    assert all_of(Case, "state") == set(State.values)
    waiting = Case.objects.filter(state=State.AWAITING_APPROVAL)
    assert set(waiting.values_list("awaiting_level", flat=True)) == {"head", "chief"}


def test_every_way_to_reach_the_office_was_used():
    assert all_of(Case, "channel") == set(Case.Channel.values)
    parts = models.CaseLink.objects.filter(kind=models.CaseLink.Kind.SPLIT).values("other")
    untyped = Case.objects.exclude(channel=Case.Channel.WEB).filter(taken_in_by=None)
    assert not untyped.exclude(pk__in=parts)


def test_every_division_has_services_and_every_life_event_too():
    services = Service.objects.in_thai().published()
    assert services.count() >= 18
    for division in Division.objects.all():
        assert services.filter(division=division).exists(), division.name
    assert LifeEvent.objects.count() >= 8
    for event in LifeEvent.objects.all():
        assert event.services.exists(), event.slug
        assert event.name_en, event.slug
    assert not [s.slug for s in services.filter(life_events=None)]


def test_every_service_has_cases_and_some_are_late():
    for service in Service.objects.in_thai():
        assert service.requests.exists(), service.slug
    late = Case.objects.overdue(timezone.localdate())
    assert late.filter(topic="street-light").exists()
    told = Event.objects.filter(what=Event.What.LATE_TOLD, case__in=late)
    assert told.count() >= 2


def test_cases_lie_in_the_past_and_their_numbers_rise():
    cases = list(Case.objects.order_by("received_at", "pk"))
    assert len(cases) >= 60
    now = timezone.now()
    for case in cases:
        times = [case.received_at, *case.events.values_list("at", flat=True)]
        assert times == sorted(times), case.number
        assert times[-1] < now, case.number
    assert cases == sorted(cases, key=lambda case: case.pk)
    years = {}
    for case in cases:
        years.setdefault(fiscal_year(timezone.localdate(case.received_at)), []).append(case.number)
    assert len(years) >= 2
    assert all(numbers == sorted(numbers) for numbers in years.values())


def test_some_were_closed_in_time_and_some_were_not():
    closed = Case.objects.filter(state=State.COMPLETED)
    assert closed.filter(was_on_time=True).count() > closed.filter(was_on_time=False).count() > 0
    assert not closed.filter(took_days=None)


def test_cases_hold_conversations_results_files_and_ratings():
    waiting = Case.objects.filter(state=State.AWAITING_CITIZEN).order_by("pk").last()
    assert waiting.messages.count() >= 3
    assert waiting.answer_by >= timezone.localdate()
    assert models.CaseFile.objects.filter(purpose=models.CaseFile.Purpose.RESULT).count() >= 3
    assert models.CaseFile.objects.filter(purpose=models.CaseFile.Purpose.ANSWER).count() >= 10
    assert models.CaseFile.objects.filter(purpose=models.CaseFile.Purpose.SCAN).exists()
    assert models.Rating.objects.count() >= 20
    for case in Case.objects.filter(state=State.REFUSED, kind=Case.Kind.SERVICE_REQUEST):
        assert "อุทธรณ์" in case.result


def test_grievances_are_of_every_kind_and_state():
    grievances = Grievance.objects.all()
    assert grievances.count() >= 25
    assert grievances.values("village").distinct().count() >= 10
    assert grievances.values("category").distinct().count() >= 14
    assert set(grievances.values_list("category__sort", flat=True)) == set(Category.Sort.values)
    there = set(grievances.values_list("case__state", flat=True))
    wanted = set(State) - {State.WITHDRAWN, State.AWAITING_APPROVAL}
    assert wanted <= there
    assert grievances.exclude(case__held_why="").exists()
    assert grievances.filter(was_not_fixed=True, case__state=State.IN_PROGRESS).exists()
    assert grievances.filter(was_not_fixed=True, case__state=State.COMPLETED).exists()
    assert grievances.filter(case__in=Case.objects.overdue(timezone.localdate())).exists()
    assert models.Rating.objects.filter(case__kind=Case.Kind.GRIEVANCE).count() >= 8
    assert models.Follower.objects.count() >= 7
    channels = set(grievances.values_list("case__channel", flat=True))
    assert channels == set(Case.Channel.values)
    for category in Category.objects.all():
        assert category.officer, category.slug
        assert category.name_en, category.slug


def test_the_public_reads_of_grievances_with_photos_and_of_no_complainant(client):
    public = Grievance.objects.filter(is_public=True)
    assert public.count() >= 15
    both = public.filter(photos__when="before", photos__is_public=True)
    assert both.filter(photos__when="after", photos__is_public=True).exists()
    pages = [
        "/complaints/list/",
        "/complaints/map/",
        "/statistics/complaints/",
        "/complaints/guideline/",
    ]
    pages += [f"/complaints/list/{each.case.number}/" for each in public.select_related("case")]
    names = set(Case.objects.filter(kind="grievance").values_list("citizen_name", flat=True))
    for path in pages:
        shown = client.get(path).content.decode()
        assert not [name for name in names - {""} if name in shown], path
        assert client.get(f"/en{path}").status_code == 200
    for photo in GrievancePhoto.objects.filter(is_public=True):
        with storage.open_file(photo.path) as file:
            assert len(file.read()) < 60_000


def test_every_corner_of_the_work_was_met():
    unanswered = Case.objects.filter(answer_by__lt=timezone.localdate(), closed_at=None)
    assert unanswered.exists()
    assert Case.objects.filter(documents__state=models.CaseDocument.State.MISSING).exists()
    assert models.Extension.objects.exists()
    assert set(models.CaseLink.objects.values_list("kind", flat=True)) == set(
        models.CaseLink.Kind.values
    )
    granted = models.ReopenRequest.objects.values_list("is_granted", flat=True)
    assert set(granted) == {True, False, None}
    happened = all_of(Event, "what")
    wanted = {What.RETURNED, What.WARNED, What.MOVED_DIVISION, What.PAUSED, What.REVOKED}
    assert wanted <= happened


def test_questions_were_asked_answered_and_published(client):
    states = set(Case.objects.filter(kind=Case.Kind.QUESTION).values_list("state", flat=True))
    assert {State.RECEIVED, State.IN_PROGRESS, State.COMPLETED, State.REFUSED} <= states
    assert Case.objects.overdue(timezone.localdate()).filter(kind=Case.Kind.QUESTION).exists()
    assert Event.objects.filter(what=What.ASKED_AGAIN).exists()
    assert Question.objects.public().count() >= 3
    assert Faq.objects.shown().count() >= 10
    assert not Faq.objects.filter(question_en="")
    assert AcceptedAnswer.objects.exists()
    page = client.get("/complaints/questions/").content.decode()
    assert "รถขยะมาเก็บวันไหน" in page
    assert page.count("asked-row") >= 3


def test_money_and_papers_were_met():
    assert set(models.Payment.objects.values_list("state", flat=True)) == set(
        models.Payment.State.values
    )
    assert models.Payment.objects.filter(state=models.Payment.State.PAID, receipt=None).count() == 0
    assert models.Payment.objects.exclude(slip=None).exists()
    kinds = set(models.IssuedPaper.objects.values_list("kind", flat=True))
    assert kinds == set(models.IssuedPaper.Kind.values)


def test_a_licence_can_be_checked_by_its_code(client):
    licence = models.IssuedPaper.objects.filter(
        kind=models.IssuedPaper.Kind.LICENCE, revoked_at=None
    ).first()
    response = client.get(reverse("verify:paper", args=[licence.code]), follow=True)
    assert response.status_code == 200
    assert licence.number in response.content.decode()


def test_staff_find_their_arrangements():
    assert PaperTemplate.objects.count() >= 3
    assert set(models.StandardReply.objects.values_list("use", flat=True)) == set(
        models.StandardReply.Use.values
    )
    assert models.SavedFilter.objects.exists()
    today = timezone.localdate()
    assert models.Absence.objects.on(today).exists()
    assert models.Absence.objects.filter(first_day__gt=today).exists()


def test_people_were_asked_at_every_point_in_every_way():
    assert models.SurveyPoint.objects.count() >= 3
    for point in models.SurveyPoint.objects.all():
        assert point.sheets.count() >= 20, point.slug
    sources = set(models.SurveySheet.objects.values_list("source", flat=True))
    assert sources == set(models.SurveySheet.Source.values)


def test_people_in_cases_are_invented():
    for case in Case.objects.all():
        assert re.fullmatch(r"(08\d-000-0\d{3})?", case.citizen_phone), case.number
        assert case.citizen_phone or case.kind != Case.Kind.SERVICE_REQUEST
        assert case.citizen_email in {""} or case.citizen_email.endswith("@example.com")
    for answer in models.SealedAnswer.objects.all():
        number = unseal(answer.sealed)
        for each in re.findall(r"(?<!\d)\d{13}(?!\d)", number):
            assert pin.is_valid(each)
            assert each.startswith("39999")  # no such province and district


def test_the_sample_ticket_opens_its_case(client):
    number, secret = demo.sample_ticket()
    response = client.post(f"/track/{number}/", {"key": secret}, follow=True)
    assert response.status_code == 200
    assert "สมุดบัญชี" in response.content.decode()
    assert not Case.objects.get(number=number).is_closed


def test_a_citizen_finds_a_case_by_number_and_telephone():
    case = Case.objects.filter(state=State.IN_PROGRESS).first()
    assert case.due_on
    assert case.responsible
