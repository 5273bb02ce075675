"""A clerk files what came by telephone, letter, box or from another office."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localdate, localtime

from casework.models import Case
from complaints.grievances.models import Grievance
from home.buddhist import BE
from tests.casework.desk import person, text_of
from tests.factories.casework import photo
from tests.factories.grievances import CategoryFactory
from tests.factories.home import VillageFactory

pytestmark = pytest.mark.django_db
CHANNELS = [
    *("counter", "phone", "letter", "village_head", "field", "line"),
    *("facebook", "box", "hotline", "other_office"),
]


@pytest.fixture
def clerk():
    return person("clerk", name="นางสาวมาลี รับเรื่อง", phone="089-999-9999")


class Desk:
    """The form of one category, open in the clerk's browser."""

    def __init__(self, browser, **category):
        self.category = CategoryFactory(**category)
        self.village, self.browser = VillageFactory(), browser
        self.url = f"/admin/counter/grievances/{self.category.slug}/"
        page = BeautifulSoup(browser.get(self.url).content, "html.parser")
        self.token = page.select_one("input[name=token]")["value"]

    def post(self, go="send", **changes):
        typed = {
            "token": self.token,
            "go": go,
            "channel": "phone",
            "subject": "ไฟดับหน้าวัด",
            "text": "ดับมาสามคืนแล้ว",
            "village": str(self.village.moo),
            "place": "หน้าวัดโนนสูง",
            "name": "นางสมศรี มีนา",
            "phone": "081-234-5678",
        }
        return self.browser.post(self.url, typed | changes)


def test_the_counter_offers_every_category_beside_the_services(clerk):
    category = CategoryFactory(name="น้ำประปา", hint="ท่อแตก")
    CategoryFactory(name="เลิกใช้แล้ว", is_active=False)

    text = text_of(clerk[1].get("/admin/counter/"))

    assert f"/admin/counter/grievances/{category.slug}/" in text
    assert "เลิกใช้แล้ว" not in text
    assert "น้ำประปา" in text_of(clerk[1].get("/admin/counter/?q=ท่อแตก"))
    assert "น้ำประปา" not in text_of(clerk[1].get("/admin/counter/?q=ขอจรวด"))


def test_the_counter_finds_a_category_by_what_people_call_it(clerk):
    CategoryFactory(name="ไฟฟ้าสาธารณะ", hint="", search_words="ไฟเสีย เสาไฟ")
    CategoryFactory(name="น้ำประปา", name_en="", hint="ท่อแตก", search_words="น้ำไม่ไหล")
    for typed in ("ไฟเสีย", "เสาไฟ ไฟเสีย", "street"):
        page = text_of(clerk[1].get("/admin/counter/", {"q": typed}))
        assert "ไฟฟ้าสาธารณะ" in page
        assert "น้ำประปา" not in page


@pytest.mark.parametrize("channel", CHANNELS)
def test_it_is_a_case_with_its_channel_and_who_typed_it(clerk, channel):
    desk = Desk(clerk[1])

    answer = desk.post(channel=channel, traffy_number="2026-ABCD")

    assert answer.status_code == 302
    made = Grievance.objects.select_related("case").get()
    assert (made.case.channel, made.case.taken_in_by) == (channel, clerk[0])
    assert made.case.held_why == ""
    assert (made.village, made.traffy_number) == (desk.village, "2026-ABCD")
    filed = text_of(clerk[1].get(answer.url))
    assert "รหัสลับ" in filed
    assert clerk[1].get(f"{answer.url}slip.pdf")["Content-Type"] == "application/pdf"


def test_a_letter_counts_from_the_day_it_came(clerk):
    day = localdate() - timedelta(days=20)
    desk = Desk(clerk[1])

    desk.post(
        channel="letter",
        received_on_day=str(day.day),
        received_on_month=str(day.month),
        received_on_year=str(day.year + BE),
    )

    assert localtime(Case.objects.get().received_at).date() == day


def test_a_day_to_come_is_refused_and_all_that_was_typed_stays(clerk):
    day = localdate() + timedelta(days=2)
    desk = Desk(clerk[1])

    answer = desk.post(
        received_on_day=str(day.day),
        received_on_month=str(day.month),
        received_on_year=str(day.year + BE),
        files=[],
    )

    assert answer.status_code == 200
    assert "ดับมาสามคืนแล้ว" in text_of(answer)
    assert not Case.objects.exists()


def test_the_clerks_own_name_and_number_are_not_taken_for_the_callers(clerk):
    desk = Desk(clerk[1])

    answer = desk.post(phone="089-999-9999")

    assert "เป็นของท่านเอง" in text_of(answer)
    assert not Case.objects.exists()
    assert desk.post(phone="089-999-9999", is_own="on").status_code == 302
    assert Case.objects.get().citizen_phone == "089-999-9999"


def test_who_gives_no_name_is_filed_too_where_the_category_lets_them(clerk):
    assert Desk(clerk[1]).post(channel="box", name="", phone="").status_code == 302
    assert Case.objects.get().citizen_name == ""


def test_photos_come_along_and_survive_a_mistake(clerk):
    desk = Desk(clerk[1])

    answer = desk.post(subject="", photos=[photo("ก่อน.jpg")])
    assert "ก่อน.jpg" in text_of(answer)
    assert not Case.objects.exists()

    assert desk.post().status_code == 302
    assert [row.when for row in Grievance.objects.get().photos.all()] == ["before"]


def test_two_clicks_make_one_case(clerk):
    desk = Desk(clerk[1])
    first, second = desk.post(), desk.post()

    assert first.url == second.url
    assert Case.objects.count() == 1


def test_who_does_not_sit_at_a_counter_finds_no_form(clerk):
    category = CategoryFactory()
    _user, auditor = person("auditor")
    assert auditor.get(f"/admin/counter/grievances/{category.slug}/").status_code == 404
    assert clerk[1].get(f"/admin/counter/grievances/{category.slug}/").status_code == 200
    closed = CategoryFactory(is_active=False)
    assert clerk[1].get(f"/admin/counter/grievances/{closed.slug}/").status_code == 404


def test_an_old_form_keeps_its_words_and_asks_to_press_again(clerk):
    desk = Desk(clerk[1])
    desk.token = desk.token[:-2] + "xx"

    answer = desk.post()

    assert answer.status_code == 200
    assert "ดับมาสามคืนแล้ว" in text_of(answer)
    assert not Case.objects.exists()
