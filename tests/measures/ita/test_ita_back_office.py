"""The board, the screens of an item, and who may do what on them."""

import pytest
from django.urls import reverse

from measures.evidence.uses import uses_of
from measures.ita import actions
from measures.ita.models import AssessmentYear, Item, ItemEvidence
from measures.ita.states import State
from tests.factories.home import DivisionFactory, PersonFactory

from .conftest import AT

pytestmark = pytest.mark.django_db
STAFF = ("admin", "approver", "editor", "clerk", "officer", "head", "chief", "auditor")
MANAGERS = {"admin", "approver"}


def url(name, *args):
    return reverse(f"ita_staff:{name}", args=args)


@pytest.fixture
def line(one_item, shown):
    return shown(one_item())


@pytest.fixture
def as_user(client):
    def sign_in(user):
        client.force_login(user)
        return client

    return sign_in


def judged(item, state="complete", note=""):
    element = item.elements.get()
    return {f"state_{element.pk}": state, f"note_{element.pk}": note}


def screens(item, line):
    """Every screen with what it needs: the item's editors, or those who manage the year."""
    key, year = item.key, item.indicator.assessment.year
    of_item = {
        "show": [year, key],
        "none": [year, key],
        "explain": [year, key],
        "line": [year, key, line.pk],
    }
    of_year = {
        "give": [year, key],
        "ask": [year, key],
        "copy": [year],
        "due": [year],
        "numbers": [year],
        "add": [year],
    }
    return of_item, of_year


class TestWhoMayWhat:
    def test_every_role_looks_and_only_some_change(self, line, user_of, as_user, boss):
        item = line.item
        of_item, of_year = screens(item, line)
        for role in STAFF:
            browser = as_user(boss if role == "approver" else user_of(role))
            for name, args in {"years": [], "board": [2566], "item": [2566, item.key]}.items():
                assert browser.get(url(name, *args)).status_code == 200, (role, name)
            expected = 200 if role in MANAGERS else 404
            for name, args in (of_item | of_year).items():
                assert browser.get(url(name, *args)).status_code == expected, (role, name)
            for name in ("up", "down"):
                answer = browser.post(url(name, 2566, item.key, line.pk))
                assert answer.status_code == (302 if role in MANAGERS else 404), (role, name)
        assert item.evidence.count() == 1

    def test_nobody_without_a_role_looks(self, line, client, django_user_model):
        client.force_login(django_user_model.objects.create_user("guest"))
        assert client.get(url("board", 2566)).status_code in {302, 403}
        client.logout()
        assert client.get(url("board", 2566)).status_code == 302

    def test_the_owner_edits_what_is_theirs_and_nothing_else(
        self, one_item, shown, owner, as_user, boss
    ):
        line, other = shown(one_item()), one_item(key="news", code="o7")
        mine = line.item
        actions.give(mine, division=None, person=owner, due_on=None, by=boss, at=AT)
        browser = as_user(owner.user)
        of_item, of_year = screens(mine, line)
        for name, args in of_item.items():
            assert browser.get(url(name, *args)).status_code == 200, name
        for name, args in of_year.items():
            assert browser.get(url(name, *args)).status_code == 404, name
        assert browser.post(url("item", 2566, mine.key), judged(mine)).status_code == 302
        assert mine.elements.get().state == State.COMPLETE
        assert browser.post(url("item", 2566, other.key), judged(other)).status_code == 404
        assert other.elements.get().state == State.WAITING

    def test_the_head_of_the_owning_division_edits_and_its_officers_do_not(
        self, one_item, user_of, as_user, boss
    ):
        item, division = one_item(), DivisionFactory()
        head = PersonFactory(division=division, is_head=True, user=user_of("head"))
        officer = PersonFactory(division=division, user=user_of("officer"))
        actions.give(item, division=division, person=None, due_on=None, by=boss, at=AT)
        answer = as_user(officer.user).post(url("item", 2566, item.key), judged(item))
        assert answer.status_code == 404
        assert item.elements.get().state == State.WAITING
        answer = as_user(head.user).post(url("item", 2566, item.key), judged(item))
        assert answer.status_code == 302
        assert item.elements.get().state == State.COMPLETE

    def test_only_managers_publish_load_and_delete(self, one_item, user_of, as_user, boss):
        one_item()
        browser = as_user(user_of("chief"))
        for name, args in (("publish", [2566]), ("unpublish", [2566]), ("delete", [2566])):
            assert browser.post(url(name, *args)).status_code == 404, name
        assert browser.post(url("load"), {"year": "2567"}).status_code == 404
        assert AssessmentYear.objects.count() == 1
        browser = as_user(boss)
        assert browser.post(url("publish", 2566)).status_code == 302
        assert AssessmentYear.objects.get().is_published
        assert browser.post(url("load"), {"year": "๒๕๖๗"}).status_code == 302
        assert AssessmentYear.objects.count() == 2


class TestBoard:
    @pytest.fixture
    def board(self, as_user, boss):
        browser = as_user(boss)
        return lambda **chosen: browser.get(url("board", 2566), chosen).content.decode()

    def test_it_says_what_is_missing_whose_it_is_and_what_broke(
        self, one_item, shown, judge, owner, boss, board
    ):
        line = shown(one_item())
        judge(line.item)
        actions.give(line.item, division=None, person=owner, due_on=None, by=boss, at=AT)
        line.evidence.page.unpublish()
        page = board()
        assert owner.name in page
        assert "ยังไม่เผยแพร่ ประชาชนเปิดไม่ได้" in page
        assert "ครบ 0 จาก 1 ข้อ" in page

    def test_the_tabs_choose_items(self, one_item, judge, board):
        laws = one_item()
        news = one_item(key="news", code="o7", title="ข่าวประชาสัมพันธ์")
        judge(laws, "incomplete")
        assert (laws.title in board(show="incomplete"), news.title in board(show="incomplete")) == (
            True,
            False,
        )
        assert news.title in board(show="waiting")
        assert "ไม่มีข้อที่ตรงกับที่เลือก" in board(show="broken")

    def test_a_division_chooses_items(self, one_item, boss, board):
        item, division = one_item(), DivisionFactory()
        other = one_item(key="news", code="o7", title="ข่าวประชาสัมพันธ์")
        actions.give(item, division=division, person=None, due_on=None, by=boss, at=AT)
        page = board(division=division.pk)
        assert item.title in page
        assert other.title not in page

    def test_nonsense_in_the_address_shows_all(self, one_item, board):
        item = one_item()
        for nonsense in ("\0", "x" * 5000, "-1", "๑"):
            assert item.title in board(show=nonsense, division=nonsense)

    def test_a_year_that_is_none_does_not_exist(self, as_user, boss):
        for year in (1, 2566, 99999999999999999999999):
            assert as_user(boss).get(f"/admin/ita/{year}/").status_code == 404

    def test_it_costs_the_same_for_one_item_and_for_many(
        self, one_item, shown, board, django_assert_max_num_queries
    ):
        shown(one_item())
        board()
        for number in range(10, 22):
            shown(one_item(key=f"key-{number}", code=f"o{number}", elements=3))
        with django_assert_max_num_queries(40):
            board()


class TestItemScreen:
    @pytest.fixture
    def browser(self, as_user, boss):
        return as_user(boss)

    def test_what_is_wrong_in_a_form_is_said_and_what_was_typed_stays(self, one_item, browser):
        item = one_item()
        answer = browser.post(url("item", 2566, item.key), judged(item, "perfect", "ก" * 500))
        assert answer.status_code == 422
        assert "ก" * 500 in answer.content.decode()
        assert item.elements.get().state == State.WAITING

    def test_evidence_is_added_with_the_months_it_tells_of(self, one_item, page, browser):
        item = one_item(period_rule="first_half")
        found = page("รายงาน")
        sent = {"evidence_choice": f"page:{found.pk}", "span": "half", "note": "หน้า 3"}
        assert browser.post(url("show", 2566, item.key), sent).status_code == 302
        line = item.evidence.get()
        assert (line.note, line.covers_from.isoformat(), line.covers_to.isoformat()) == (
            "หน้า 3",
            "2022-10-01",
            "2023-03-31",
        )
        answer = browser.post(url("show", 2566, item.key), sent)
        assert answer.status_code == 422
        assert "หลักฐานนี้อยู่ในข้อนี้แล้ว" in answer.content.decode()
        assert item.evidence.count() == 1

    def test_days_that_cannot_be_are_refused_beside_their_field(self, line, browser):
        address = url("line", 2566, line.item.key, line.pk)
        for first, last, said in (
            ("31/2/2566", "1/3/2566", "ใส่วันที่เป็น"),
            ("1/3/2566", "1/2/2566", "วันสิ้นสุดอยู่ก่อนวันเริ่ม"),
            ("1/3/2566", "", "ใส่ทั้งวันเริ่มและวันสิ้นสุด"),
            ("1/1/9999", "2/1/9999", "ใส่ปีระหว่าง"),
        ):
            sent = {"span": "own", "covers_from": first, "covers_to": last}
            answer = browser.post(address, sent)
            assert answer.status_code == 422, first
            assert said in answer.content.decode(), first
        sent = {"span": "own", "covers_from": "๑/๑๐/๒๕๖๕", "covers_to": "31 มี.ค. 2566"}
        assert browser.post(address, sent).status_code == 302
        line.refresh_from_db()
        assert line.covers[0].isoformat() == "2022-10-01"

    def test_none_is_said_for_a_month(self, one_item, browser):
        item = one_item(period_rule="first_half_by_month", says_none=True)
        sent = {"none_words": "ม.ค. 2566 ไม่มีการจัดซื้อจัดจ้าง", "span": "2023-01"}
        assert browser.post(url("none", 2566, item.key), sent).status_code == 302
        assert item.evidence.get().covers[1].isoformat() == "2023-01-31"

    def test_a_line_is_taken_off_and_the_page_stays(self, line, browser):
        answer = browser.post(url("off", 2566, line.item.key, line.pk))
        assert answer.status_code == 302
        assert not ItemEvidence.objects.exists()
        line.evidence.page.refresh_from_db()
        assert line.evidence.page.live

    def test_odd_bytes_and_long_texts_are_no_failure(self, line, browser):
        key = line.item.key
        for text in ("\0", "ก" * 5000, "\0<b>'\""):
            sent = {
                "explanation": text,
                "note": text,
                "none_words": text,
                "title": text,
                "elements": text,
                "due_on": text,
                "span": text,
                "evidence_choice": text,
                "code": text,
                "key": text,
                "to_year": text,
            }
            of_item, of_year = screens(line.item, line)
            for name, args in (of_item | of_year).items():
                status = browser.post(url(name, *args), sent).status_code
                assert status in {200, 302, 422}, (name, text[:5])
        huge = 99999999999999999999999
        assert browser.get(f"/admin/ita/2566/items/{key}/lines/{huge}/").status_code == 404

    def test_what_the_item_asks_can_be_changed(self, one_item, judge, browser):
        item = one_item(elements=2)
        judge(item)
        sent = {"title": "ใหม่", "period_rule": "this_year", "elements": "องค์ประกอบ 2\nเพิ่ม\n\n"}
        assert browser.post(url("ask", 2566, item.key), sent).status_code == 302
        found = list(item.elements.values_list("text", "state"))
        assert found == [("องค์ประกอบ 2", "complete"), ("เพิ่ม", "waiting")]


def test_the_list_of_evidence_says_which_item_shows_it(line):
    [use] = uses_of([line.evidence_id])[line.evidence_id]
    assert use.text == f"ITA ปี 2566 ข้อ {line.item}"
    assert use.url == url("item", 2566, line.item.key)


class TestYearScreens:
    @pytest.fixture
    def browser(self, as_user, boss):
        return as_user(boss)

    def numbers(self, *items, **changes):
        sent = {}
        for place, item in enumerate(items, 1):
            sent |= {f"place_{item.pk}": place, f"code_{item.pk}": item.code}
            sent[f"title_{item.pk}"] = item.title
        return sent | changes

    def test_codes_are_changed_together_and_thai_digits_are_understood(self, one_item, browser):
        laws, news = one_item(), one_item(key="news", code="o7")
        changes = {f"code_{laws.pk}": "O๗", f"code_{news.pk}": "o6", f"place_{news.pk}": "0"}
        sent = self.numbers(laws, news, **changes)
        assert browser.post(url("numbers", 2566), sent).status_code == 200
        found = Item.objects.order_by("sort_order").values_list("key", "code")
        assert list(found) == [("news", "o6"), ("laws", "o7")]

    def test_a_code_used_twice_is_refused_and_what_was_typed_stays(self, one_item, browser):
        laws, news = one_item(), one_item(key="news", code="o7")
        answer = browser.post(
            url("numbers", 2566), self.numbers(laws, news, **{f"title_{laws.pk}": "ชื่อใหม่"})
        )
        assert answer.status_code == 200
        sent = self.numbers(laws, news, **{f"code_{laws.pk}": "o7", f"title_{laws.pk}": "อีกชื่อ"})
        answer = browser.post(url("numbers", 2566), sent)
        assert answer.status_code == 422
        assert "o7 ใช้ 2 ครั้ง" in answer.content.decode()
        assert "อีกชื่อ" in answer.content.decode()
        laws.refresh_from_db()
        assert (laws.code, laws.title) == ("o6", "ชื่อใหม่")

    def test_an_item_is_added(self, one_item, browser):
        one_item()
        sent = {"code": "o8", "title": "ถามตอบ", "key": "qa", "indicator": "disclosure"}
        assert browser.post(url("add", 2566), sent).status_code == 302
        assert Item.objects.get(key="qa").elements.count() == 3
        answer = browser.post(url("add", 2566), sent)
        assert answer.status_code == 422
        assert "มีอยู่แล้วที่ข้อ o8" in answer.content.decode()

    def test_a_year_is_copied_once(self, one_item, browser):
        one_item()
        assert browser.post(url("copy", 2566), {"to_year": "2570"}).status_code == 302
        answer = browser.post(url("copy", 2566), {"to_year": "2570"})
        assert answer.status_code == 422
        assert "มีการประเมินของปีนี้แล้ว" in answer.content.decode()
        assert AssessmentYear.objects.count() == 2

    def test_deleting_a_year_with_evidence_is_refused_in_words(self, line, browser):
        answer = browser.post(url("delete", 2566), follow=True)
        assert "มีหลักฐานที่เจ้าหน้าที่ใส่ไว้ 1 รายการ" in answer.content.decode()
        assert AssessmentYear.objects.exists()
        line.delete()
        assert browser.get(url("delete", 2566)).status_code == 200
        assert browser.post(url("delete", 2566)).status_code == 302
        assert not AssessmentYear.objects.exists()

    def test_the_day_of_closing_is_set(self, one_item, browser):
        one_item()
        assert browser.post(url("due", 2566), {"due_on": "30/4/2566"}).status_code == 302
        assert AssessmentYear.objects.get().due_on.isoformat() == "2023-04-30"
