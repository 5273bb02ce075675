"""What everybody may read of grievances, and what never."""

import re

import pytest
from django.utils import timezone
from PIL import Image
from wagtail.log_actions import log

from casework import actions, storage
from casework.models import Follower
from casework.states import State
from complaints.grievances.models import GrievancePhoto
from tests.cms.reading import text_of
from tests.factories.casework import DAY, MONDAY, case_in, open_case, photo, staff
from tests.factories.grievances import CategoryFactory, grievance, photo_of
from tests.factories.home import VillageFactory, agency

pytestmark = pytest.mark.django_db
SECRETS = (
    "ความลับในหัวเรื่อง",
    "ความลับในคำตอบ",
    "นางลับ ไม่เปิดเผย",
    "089-999-1234",
    "ลับ@example.com",
    "หน้าบ้านนายลับ",
)
PRIVATE = {
    "subject": SECRETS[0],
    "answers": [{"key": "text", "label": "รายละเอียด", "value": SECRETS[1]}],
    "contact": {"name": SECRETS[2], "phone": SECRETS[3], "email": SECRETS[4]},
}


@pytest.fixture(autouse=True)
def _agency(site):
    agency()


@pytest.fixture
def village():
    return VillageFactory(moo=7, name="สร้างแก้ว", name_en="Sang Kaeo")


def shown(state="received", *, told="ไฟดับทางเข้าหมู่บ้าน", **more):
    """A grievance that staff put in the public list."""
    about = {"is_public": True, "public_subject": told} | more.pop("about", {})
    return grievance(state, about=about, **more)


def public_photo(made, when="before", size=(800, 600)):
    row = photo_of(made, when)
    stored = storage.write(photo(size=size).chunks(), folder="grievances")
    row.is_public, row.path, row.width, row.height = True, stored.path, *size
    row.save()
    return row


def status(client, path):
    """The answer's status; a file that came with it is read to its end, and so closed."""
    response = client.get(path)
    if response.streaming:
        list(response.streaming_content)
    return response.status_code


def address(made, rest=""):
    return f"/complaints/list/{made.case.number}/{rest}"


class TestWhatIsListed:
    def test_only_what_staff_put_there(self, client):
        shown(told="หลุมหน้าวัด")
        grievance(about={"public_subject": "ยังไม่อนุญาต"})

        page = text_of(client.get("/complaints/list/"))

        assert "หลุมหน้าวัด" in page
        assert "ยังไม่อนุญาต" not in page

    @pytest.mark.parametrize("state", [State.DISCARDED, State.MERGED, State.WITHDRAWN])
    def test_not_what_is_no_grievance_of_its_own_any_more(self, client, state):
        gone, kept = shown(state, told="เรื่องที่หายไป"), shown(told="เรื่องที่ยังอยู่")

        page = text_of(client.get("/complaints/list/"))

        assert "เรื่องที่หายไป" not in page
        assert client.get(address(gone)).status_code == 404
        assert "เรื่องที่ยังอยู่" in page
        assert client.get(address(kept)).status_code == 200

    def test_not_what_waits_for_a_judgement(self, client):
        held = shown(told="น่าสงสัย", held_why="กับดัก")

        assert "น่าสงสัย" not in text_of(client.get("/complaints/list/"))
        assert client.get(address(held)).status_code == 404

        actions.release(held.case, by=staff("clerk"), at=MONDAY + DAY)
        assert "น่าสงสัย" in text_of(client.get("/complaints/list/"))

    def test_of_another_kind_of_case_there_is_no_page(self, client):
        request = open_case()
        assert client.get(f"/complaints/list/{request.number}/").status_code == 404
        assert client.get("/complaints/list/NH-2570-999999/").status_code == 404

    @pytest.mark.parametrize(
        ("state", "word"),
        [
            (State.RECEIVED, "รับเรื่องแล้ว"),
            (State.IN_PROGRESS, "กำลังดำเนินการ"),
            (State.AWAITING_CITIZEN, "กำลังดำเนินการ"),
            (State.PAUSED, "กำลังดำเนินการ"),
            (State.FORWARDED, "ส่งต่อหน่วยงานภายนอกแล้ว"),
            (State.COMPLETED, "แก้ไขแล้ว"),
            (State.REFUSED, "ไม่รับพิจารณา"),
        ],
    )
    def test_the_state_is_a_word_with_a_sign(self, client, state, word):
        made = shown(state)
        for path in ("/complaints/list/", address(made)):
            html = client.get(path).content.decode()
            tag = re.search(r'<span class="tag.*?</span>', html, re.S)[0]
            assert word in tag
            assert "icons" in tag
        assert "รอข้อมูลจากผู้แจ้ง" not in html

    def test_it_is_narrowed_by_category_village_and_state(self, client, village):
        light = CategoryFactory(slug="light")
        shown(told="ไฟหมู่เจ็ด", category=light, about={"village": village})
        shown(told="ไฟที่อื่น", category=light)
        shown("completed", told="ถนนหมู่เจ็ด", about={"village": village})

        def subjects(query):
            page = text_of(client.get(f"/complaints/list/?{query}"))
            return {name for name in ("ไฟหมู่เจ็ด", "ไฟที่อื่น", "ถนนหมู่เจ็ด") if name in page}

        assert subjects("category=light") == {"ไฟหมู่เจ็ด", "ไฟที่อื่น"}
        assert subjects("village=7") == {"ไฟหมู่เจ็ด", "ถนนหมู่เจ็ด"}
        assert subjects("village=7&state=open") == {"ไฟหมู่เจ็ด"}
        assert subjects("state=completed") == {"ถนนหมู่เจ็ด"}
        assert subjects("category=nothing&village=x&state=merged&page=-3") == subjects("")

    def test_the_other_pages_keep_what_was_chosen(self, client, village):
        light = CategoryFactory(slug="light")
        for _time in range(21):
            shown(category=light, about={"village": village})

        page = client.get("/complaints/list/?village=7&category=light")

        assert 'href="?category=light&amp;village=7&amp;page=2"' in page.content.decode()
        assert len(client.get("/complaints/list/?village=7&page=2").context["lines"]) == 1

    def test_as_many_queries_for_thirty_as_for_three(self, client, django_assert_num_queries):
        category = CategoryFactory()

        def add(count):
            for _time in range(count):
                made = shown(category=category)
                public_photo(made)

        def queries(path):
            client.get(path)  # what is remembered of the menu is the same for both
            with django_assert_num_queries(12, exact=False) as asked:
                client.get(path)
            return len(asked)

        add(3)
        few = queries("/complaints/list/?state=open")
        add(27)
        assert queries("/complaints/list/?state=open") == few


class TestOnePage:
    def test_a_finished_one_says_when_and_what_was_done(self, client):
        made = shown("completed")
        page = text_of(client.get(address(made)))
        assert "แก้ไขแล้วเมื่อ 23 พฤศจิกายน 2569" in page
        assert "ส่งน้ำแล้ว 2 เที่ยว" in page

    def test_what_was_said_of_one_refused_is_for_who_asked_alone(self, client):
        made = shown("refused")
        assert "ส่งน้ำแล้ว 2 เที่ยว" not in text_of(client.get(address(made)))

    def test_an_open_one_says_by_when(self, client):
        made = shown()
        assert "เราจะแก้ไขหรือแจ้งผลภายใน 30 พฤศจิกายน 2569" in text_of(client.get(address(made)))

    def test_the_place_is_told_roughly_and_looked_at_elsewhere(self, client):
        made = shown(about={"latitude": "15.512345", "longitude": "104.512355"})
        html = client.get(address(made)).content.decode()
        assert 'href="geo:15.5123,104.5124"' in html
        assert 'href="https://www.openstreetmap.org/?mlat=15.5123&amp;mlon=104.5124' in html
        assert "15.512345" not in html
        assert not re.findall(r'(?:src|srcset)="http', html)

    def test_who_has_the_same_trouble_is_counted(self, client):
        made = shown()
        for number in range(2):
            Follower.objects.create(
                case=made.case, email=f"a{number}@example.com", token_digest=str(number), at=MONDAY
            )
        for path in ("/complaints/list/", address(made)):
            assert "มีผู้พบปัญหาเดียวกันอีก 2 คน" in text_of(client.get(path))

    def test_in_english(self, client, village):
        made = shown("completed", about={"village": village})
        page = client.get(f"/en{address(made)}")
        assert "Moo 7, Ban Sang Kaeo" in text_of(page)
        assert "Street lights" in text_of(page)
        assert "23 November 2026" in text_of(page)


class TestNothingPrivate:
    @pytest.mark.parametrize("state", ["received", "completed", "refused", "forwarded", "paused"])
    def test_no_word_of_who_told_us_or_of_what_they_typed(self, client, state):
        made = shown(state, **PRIVATE, about={"place": SECRETS[5]})
        actions.add_note(made.case, text="บันทึกลับ", by=staff(), at=timezone.now())
        for prefix in ("", "/en"):
            for path in ("/complaints/list/", address(made), "/complaints/map/"):
                html = client.get(prefix + path).content.decode()
                assert client.get(prefix + path).status_code == 200
                for secret in (*SECRETS, "บันทึกลับ"):
                    assert secret not in html, f"{secret} on {path}"
        assert made.public_subject in client.get(address(made)).content.decode()

    def test_no_cookie_and_nothing_of_the_visitor(self, client):
        made = shown()
        for path in ("/complaints/list/", address(made), "/complaints/map/"):
            response = client.get(path)
            assert not response.cookies
            assert response["Vary"] == "Accept-Encoding"
            assert "public" in response["Cache-Control"]
            assert client.post(path).status_code == 405


class TestKept:
    """Pages are kept, and what staff take off the list is gone at once all the same."""

    def test_a_kept_page_costs_two_small_queries(self, client, django_assert_num_queries):
        shown()
        first = client.get("/complaints/list/").content
        with django_assert_num_queries(2):
            assert client.get("/complaints/list/").content == first

    def test_what_is_discarded_is_gone_at_once(self, client):
        made = shown(told="ข้อความหยาบ")
        for path in ("/complaints/list/", "/en/complaints/list/"):
            assert "ข้อความหยาบ" in client.get(path).content.decode()

        actions.discard(made.case, reason="หยาบคาย", by=staff("head"), at=MONDAY + DAY)

        for path in ("/complaints/list/", "/en/complaints/list/"):
            assert "ข้อความหยาบ" not in client.get(path).content.decode()
        assert client.get(address(made)).status_code == 404


class TestPhotos:
    def test_the_public_sees_the_copy_beside_the_one_of_after(self, client):
        made = shown("completed")
        before, after = public_photo(made), public_photo(made, "after")

        html = client.get(address(made)).content.decode()

        assert html.index(f"photos/{before.pk}.jpg") < html.index(f"photos/{after.pk}.jpg")
        response = client.get(address(made, f"photos/{before.pk}.jpg"))
        body = b"".join(response.streaming_content)
        with storage.open_file(before.path) as copy:
            assert body == copy.read()
        assert response["Content-Type"] == "image/jpeg"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert "max-age=3600" in response["Cache-Control"]
        assert "no-cache" not in response["Cache-Control"]

    def test_the_list_shows_it_small(self, client, tmp_path):
        made = shown()
        row = public_photo(made, size=(1600, 1200))
        assert f"photos/{row.pk}-small.jpg" in client.get("/complaints/list/").content.decode()

        response = client.get(address(made, f"photos/{row.pk}-small.jpg"))
        file = tmp_path / "small.jpg"
        file.write_bytes(b"".join(response.streaming_content))

        with Image.open(file) as picture:
            assert max(picture.size) <= 320

    def test_one_that_staff_did_not_approve_is_not_there(self, client):
        made = shown()
        row = photo_of(made)
        assert "photos/" not in client.get(address(made)).content.decode()
        assert status(client, address(made, f"photos/{row.pk}.jpg")) == 404
        assert status(client, address(made, f"photos/{row.pk}-small.jpg")) == 404

    def test_one_of_another_grievance_or_of_one_not_public_is_not_there(self, client):
        made, other = shown(), shown()
        hidden = grievance()
        theirs, unseen = public_photo(other), public_photo(hidden)
        assert status(client, address(other, f"photos/{theirs.pk}.jpg")) == 200
        assert status(client, address(made, f"photos/{theirs.pk}.jpg")) == 404
        assert status(client, address(hidden, f"photos/{unseen.pk}.jpg")) == 404

    def test_one_whose_approval_is_taken_back_is_gone_at_once(self, client):
        made = shown()
        row = public_photo(made)
        assert status(client, address(made, f"photos/{row.pk}.jpg")) == 200
        GrievancePhoto.objects.update(is_public=False)
        assert status(client, address(made, f"photos/{row.pk}.jpg")) == 404

    def test_one_whose_copy_is_lost_is_not_there(self, client):
        made = shown()
        row = public_photo(made)
        storage.delete(row.path)
        assert status(client, address(made, f"photos/{row.pk}.jpg")) == 404


class TestMap:
    def test_each_village_with_what_is_open_and_what_is_done(self, client, village):
        village.latitude, village.longitude = "15.5", "104.5"
        village.save()
        shown(about={"village": village}), shown("completed", about={"village": village})
        shown("completed", about={"village": village}), grievance(about={"village": village})
        shown("refused", about={"village": village})

        html = client.get("/complaints/map/").content.decode()

        assert 'aria-label="หมู่ที่ 7 บ้านสร้างแก้ว: ยังไม่เสร็จ 1 แก้ไขแล้ว 2"' in html
        assert 'href="/complaints/list/?village=7"' in html
        assert len(client.get("/complaints/list/?village=7&state=open").context["lines"]) == 1

    def test_a_village_without_a_point_stands_beneath(self, client, village):
        VillageFactory(moo=1, latitude="15.5", longitude="104.5")
        shown(about={"village": village})
        html = client.get("/complaints/map/").content.decode()
        assert "หมู่บ้านที่ยังไม่มีพิกัด จึงไม่อยู่บนแผนที่: หมู่ที่ 7" in text_of(client.get("/complaints/map/"))
        svg = re.search("<svg.*?class=.village-map.*?</svg>", html, re.S)[0]
        assert "village=7" not in svg

    def test_where_no_village_has_a_point_the_table_says_it_all(self, client, village):
        shown(about={"village": village}), shown(about={"village": None})
        page = text_of(client.get("/complaints/map/"))
        assert "ยังไม่มีพิกัดของหมู่บ้าน" in page
        assert "ไม่ระบุหมู่บ้าน" in page

    def test_nothing_is_loaded_from_elsewhere(self, client, village):
        html = client.get("/complaints/map/").content.decode()
        assert not re.findall(r'(?:src|srcset|xlink:href)="(?:https?:)?//', html)

    def test_as_many_queries_for_many_villages_as_for_one(self, client, django_assert_num_queries):
        VillageFactory(latitude="15.5", longitude="104.5")
        client.get("/complaints/map/?x=1")
        with django_assert_num_queries(10, exact=False) as few:
            client.get("/complaints/map/?x=1")
        for number in range(20):
            about = {"village": VillageFactory(latitude=f"15.{number}", longitude="104.5")}
            shown(about=about)
        with django_assert_num_queries(len(few)):
            client.get("/complaints/map/?x=1")


def test_a_request_for_a_service_is_in_no_list(client):
    case_in(State.COMPLETED, subject="ขอน้ำของนางลับ")
    assert "ขอน้ำของนางลับ" not in client.get("/complaints/list/").content.decode()


def test_a_category_made_personal_later_takes_what_was_shown_of_it_along(client):
    personal, other = shown(told="เรื่องในบ้าน"), shown(told="ไฟดับหน้าวัด")
    photo_row = public_photo(personal)
    pages = [
        f"/complaints/list/{personal.case.number}/",
        f"/complaints/list/{personal.case.number}/photos/{photo_row.pk}.jpg",
    ]
    assert "เรื่องในบ้าน" in text_of(client.get("/complaints/list/"))
    before = [status(client, page) for page in pages]
    personal.category.is_public = False
    personal.category.save()
    log(personal.category, "wagtail.edit")  # as the back office does on saving
    listed = text_of(client.get("/complaints/list/"))
    assert "เรื่องในบ้าน" not in listed
    assert "ไฟดับหน้าวัด" in listed
    assert [status(client, page) for page in pages] == [404, 404]
    assert before == [200, 200]
    assert status(client, f"/complaints/list/{other.case.number}/") == 200
