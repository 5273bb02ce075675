"""A clerk who is signed out while typing a question or a trouble finds everything again."""

import pytest
from bs4 import BeautifulSoup

from casework.models import Case, CaseFile, Draft
from tests.casework.desk import person
from tests.factories.casework import photo
from tests.factories.grievances import CategoryFactory
from tests.factories.home import DivisionFactory, VillageFactory

pytestmark = pytest.mark.django_db
TYPED = {
    "go": "send",
    "channel": "letter",
    "text": "น้ำประปาหมู่ 3 ไม่ไหลมาสามวันแล้ว",
    "name": "นางสมศรี มีนา",
    "phone": "081-234-5678",
    "received_on_day": "31",
    "received_on_month": "2",
    "received_on_year": "2569",
}


@pytest.fixture(params=["questions", "grievances"])
def url(request):
    DivisionFactory()
    if request.param == "questions":
        return "/admin/counter/questions/"
    return f"/admin/counter/grievances/{CategoryFactory().slug}/"


@pytest.fixture
def clerk(url):
    return person("clerk", name="นางสาวมาลี รับเรื่อง", phone="089-999-9999")


def opened(browser, url):
    page = BeautifulSoup(browser.get(url).content, "html.parser")
    return page.select_one("form.intake")


def hidden(form):
    return {one["name"]: one["value"] for one in form.select("input[type=hidden][name]")}


def send_signed_out(browser, url, **more):
    typed = hidden(opened(browser, url)) | TYPED | more
    del browser.cookies["sessionid"]
    return browser.post(url, typed)


def shown(form):
    boxes = form.select("input[type=text], input[type=tel]")
    chosen = form.select_one("input[type=radio][checked]") or form.select_one("option[selected]")
    return {one["name"]: one.get("value", "") for one in boxes} | {
        "text": form.select_one("textarea[name=text]").text.strip(),
        "channel": chosen["value"],
    }


def test_what_was_typed_waits_until_the_clerk_is_back(clerk, url):
    user, browser = clerk
    answer = send_signed_out(browser, url)
    assert answer.url == f"/accounts/login/?next={url}"
    assert "เก็บไว้ให้ครบ" in browser.get(answer.url).content.decode()
    assert not Case.objects.exists()

    browser.force_login(user)
    form = opened(browser, url)
    assert "ยังไม่ได้ส่ง" in form.text
    assert shown(form).items() >= {k: v for k, v in TYPED.items() if k in shown(form)}.items()
    assert form.select(".error, [aria-invalid=true]") == []

    day = {f"received_on_{part}": "" for part in ("day", "month", "year")}
    place = {"village": str(VillageFactory().moo), "place": "หน้าวัด", "subject": "น้ำไม่ไหล"}
    sent = browser.post(url, hidden(form) | TYPED | place | day)
    case = Case.objects.get()
    assert sent.url == f"/admin/counter/filed/{case.number}/"
    assert (case.channel, case.taken_in_by) == ("letter", user)
    assert not Draft.objects.exists()


def test_it_comes_back_once(clerk, url):
    user, browser = clerk
    send_signed_out(browser, url)
    browser.force_login(user)
    assert shown(opened(browser, url))["name"] == TYPED["name"]
    assert shown(opened(browser, url))["name"] == ""


def test_photos_wait_too():
    url = f"/admin/counter/grievances/{CategoryFactory().slug}/"
    user, browser = person("clerk")
    send_signed_out(browser, url, photos=photo())
    assert CaseFile.objects.get().draft
    browser.force_login(user)
    assert CaseFile.objects.get().name in opened(browser, url).text


def test_without_a_claim_of_ours_nothing_is_kept(clerk, url):
    send_signed_out(clerk[1], url, claim="x")
    assert not Draft.objects.exists()
