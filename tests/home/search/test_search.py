"""The search as a visitor uses it: what is found, what never is, and bad input."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils.html import strip_tags
from wagtail.models import PageViewRestriction

from home.models import NewsIndexPage, NewsPage, Person, StandardPage, Village
from home.search import keeping, nightly
from home.search.matching import database
from home.search.models import Entry, Lexicon, Synonym, Unfound

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(site):
    return site[0]


@pytest.fixture
def add(home):
    def make(title, cls=StandardPage, parent=None, **fields):
        page = cls(title=title, **fields)
        (parent or home).add_child(instance=page)
        return page

    return make


def page_of(typed, path="/search/", **more):
    return Client().get(path, {"q": typed, **more})


def found(typed, **more):
    """The titles found, the first first."""
    response = page_of(typed, **more)
    assert response.status_code == 200
    return [result.plain_title for result in response.context.get("results", [])]


def offered(typed, path="/search/suggest/"):
    answer = Client().get(path, {"q": typed})
    return [one["title"] for one in json.loads(answer.content)["suggestions"]]


def test_a_page_is_found_by_a_word_within_its_title(add):
    add("ประกาศรับสมัครงาน")
    assert found("สมัคร") == ["ประกาศรับสมัครงาน"]


def test_letters_within_other_words_find_nothing(add):
    add("จัดทำตามลำดับ")
    add("ส่งจดหมาย")
    assert found("หมา") == []


def test_the_title_counts_more_than_the_summary_and_that_more_than_the_text(add):
    add("หน้าที่สาม", body=json.dumps([{"type": "paragraph", "value": "<p>ขุดลอกคลอง</p>"}]))
    add("หน้าที่สอง", summary="งานขุดลอกคลอง")
    add("ขุดลอกคลอง")
    assert found("ขุดลอกคลอง") == ["ขุดลอกคลอง", "หน้าที่สอง", "หน้าที่สาม"]


def test_what_is_published_is_found_at_once_and_what_is_taken_back_no_more(add):
    page = add("ตลาดน้ำ", live=False)
    assert found("ตลาดน้ำ") == []
    page.save_revision().publish()
    assert found("ตลาดน้ำ") == ["ตลาดน้ำ"]
    page.refresh_from_db()
    page.unpublish()
    assert found("ตลาดน้ำ") == []
    assert offered("ตลาด") == []


def test_a_draft_of_a_published_page_is_not_found(add):
    page = add("สนามกีฬา")
    page.title = "โรงยิม"
    page.save_revision()
    assert found("โรงยิม") == []
    assert found("สนามกีฬา") == ["สนามกีฬา"]


def test_private_pages_and_those_below_are_never_found(add):
    above = add("ห้องประชุมลับ")
    add("วาระลับ", parent=above)
    add("วาระเปิดเผย")
    PageViewRestriction.objects.create(page=above, restriction_type="login")
    assert found("วาระ") == ["วาระเปิดเผย"]
    assert offered("วาระ") == ["วาระเปิดเผย"]
    assert found("ประชุมลับ") == []


def test_what_expires_is_not_found_even_if_nobody_told_the_index(add):
    page = add("งานบุญบั้งไฟ")
    StandardPage.objects.filter(pk=page.pk).update(live=False)
    assert Entry.objects.filter(object_id=page.pk, source="page").exists()
    assert found("บั้งไฟ") == []


def test_a_deleted_page_leaves_nothing(add):
    page = add("งานบุญบั้งไฟ")
    page.delete()
    assert not Entry.objects.filter(title="งานบุญบั้งไฟ").exists()
    assert database().match([[[("บั้งไฟ",)]]], 9) == []


def test_a_page_that_moved_is_found_where_it_is_now(add, home):
    page, above = add("ประวัติวัด", slug="temple"), add("รู้จักเรา", slug="about-us")
    page.move(above, pos="last-child")
    html = page_of("ประวัติวัด").content.decode()
    assert 'href="/about-us/temple/"' in html


def test_people_and_villages_are_found_with_their_telephone(site):
    Person.objects.create(name="นายสมชาย ใจดี", position="นายช่างโยธา", phone="045-123-456")
    Person.objects.create(name="นายอดีต ลาออก", position="นายช่างโยธา", is_active=False)
    Village.objects.create(moo=4, name="โนนสูง", head_name="นายทวี")
    keeping.rebuild()
    assert found("ช่างโยธา") == ["นายสมชาย ใจดี"]
    assert "045-123-456" in page_of("สมชาย").content.decode()
    assert found("หมู่ ๔") == ["หมู่ที่ 4 บ้านโนนสูง"]


def test_the_two_languages_of_a_thing_are_found_as_one(site):
    Person.objects.create(
        name="นายสมชาย ใจดี", name_en="Mr Somchai Jaidee", position="นิติกร", position_en="Lawyer"
    )
    keeping.rebuild()
    assert found("somchai") == ["นายสมชาย ใจดี"]
    english = page_of("นิติกร", path="/en/search/")
    assert [result.plain_title for result in english.context["results"]] == ["Mr Somchai Jaidee"]


def test_sorts_narrow_what_was_found(add, home):
    add("เรื่องน้ำประปา")
    add("ข่าวน้ำประปา", cls=NewsPage, parent=add("ข่าว", cls=NewsIndexPage))
    response = page_of("น้ำประปา")
    assert [key for key, _label, _count in response.context["kinds"]] == ["news", "page"]
    assert found("น้ำประปา", kind="news") == ["ข่าวน้ำประปา"]
    assert len(found("น้ำประปา", kind="no-such-sort")) == 2


def test_a_known_spelling_is_looked_for_instead_and_said(add):
    add("ป้องกันไข้เลือดออก")
    response = page_of("ไข้เลือกออก")
    assert [result.plain_title for result in response.context["results"]] == ["ป้องกันไข้เลือดออก"]
    assert "หมายถึง" in response.content.decode()
    assert not Unfound.objects.exists()


def test_spelling_never_tells_of_what_is_not_public(add):
    add("ไข้เลือดออก", live=False)
    assert found("ไข้เลือกออก") == []
    assert "ไข้เลือดออก" not in page_of("ไข้เลือกออก").content.decode()


def test_a_spelling_that_was_offered_is_not_once_its_page_is_hidden(add):
    page = add("ป้องกันไข้เลือดออก")
    assert found("ไข้เลือกออก") == ["ป้องกันไข้เลือดออก"]
    StandardPage.objects.filter(pk=page.pk).update(live=False)
    assert found("ไข้เลือกออก") == []
    assert "ไข้เลือดออก" not in page_of("ไข้เลือกออก").content.decode()


def test_words_of_a_page_that_was_just_written_are_offered_at_once(add):
    add("แจกน้ำ")
    assert found("ไข้เลือกออก") == []
    add("ป้องกันไข้เลือดออก")
    assert found("ไข้เลือกออก") == ["ป้องกันไข้เลือดออก"]


def test_staffs_words_that_mean_the_same_count_from_the_next_search(add):
    add("รถบรรทุกน้ำ")
    assert found("ธารทิพย์") == []
    Synonym.objects.create(terms="ธารทิพย์\nรถบรรทุกน้ำ")
    assert found("ธารทิพย์") == ["รถบรรทุกน้ำ"]


def test_words_typed_together_find_what_they_find_apart_but_further_back(add):
    for number in range(5):
        add(f"วัคซีนหมา {number}", slug=f"dogs-{number}")
    add("ฉีดวัคซีนฟรี", summary="ไม่ว่าหมาหรือแมว")
    assert sorted(found("วัคซีนหมา")) == sorted(found("วัคซีน หมา"))
    assert found("วัคซีนหมา")[-1] == "ฉีดวัคซีนฟรี"


def test_half_a_word_finds_titles_that_begin_so(add):
    add("ขอใบอนุญาตก่อสร้าง")
    assert found("ใบอนุ") == ["ขอใบอนุญาตก่อสร้าง"]


def test_many_results_come_in_pages(add):
    for number in range(12):
        add(f"แจกน้ำ {number}", slug=f"water-{number}")
    first, second = page_of("แจกน้ำ"), page_of("แจกน้ำ", page="2")
    assert len(first.context["results"]) == 10
    assert len(second.context["results"]) == 2
    assert "q=%E0%B9%81" in first.content.decode()
    assert page_of("แจกน้ำ", page="no").status_code == 200


@pytest.mark.parametrize(
    "typed",
    [
        "%",
        "_",
        '"',
        '"""',
        "'",
        "''; DROP TABLE search_entry; --",
        "' OR 1=1 --",
        "\\",
        "*",
        "น้ำ*",
        "(",
        "NEAR(a b)",
        "title:น้ำ",
        "น้ำ AND",
        "a:* & !b | <->",
        "ะ",
        "\u0e48",
        "ๆ",
        "🙂",
        "<script>alert(1)</script>",
        "\x00\x1f",
        " ",
        "น" * 5_000,
        "น้ำ " * 1_250,
        "\u0e49" * 300,
    ],
    ids=range(25),
)
def test_anything_typed_is_answered_in_thai(add, typed):
    add("น้ำประปา")
    for response in (page_of(typed), page_of(typed, path="/search/suggest/")):
        assert response.status_code == 200
    html = page_of(typed).content.decode()
    assert "ค้นหา" in html
    assert "<script>alert" not in html
    assert found("น้ำประปา") == ["น้ำประปา"]


def test_what_is_too_long_is_cut_and_said(add):
    assert "ยาวเกินไป" in page_of("น้ำ" * 500).content.decode()


def test_nothing_found_says_what_to_do(site):
    text = strip_tags(page_of("จานบิน").content.decode())
    assert "ไม่พบเรื่องที่มีคำว่า “จานบิน”" in text
    assert "ดูบริการทั้งหมด" in text


def test_what_nobody_found_is_counted_without_who(site):
    for _ in range(3):
        page_of("จานบิน")
    row = Unfound.objects.get()
    assert (row.words, row.count) == ("จานบิน", 3)
    assert {field.name for field in Unfound._meta.fields} == {"id", "words", "count", "last_on"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("จานบิน 1101700230708", "จานบิน"),
        ("จานบิน ๐๘๑-๒๓๔-๕๖๗๘", "จานบิน"),
        ("จานบิน 081 234 5678", "จานบิน"),
        ("จานบิน someone@example.com", "จานบิน"),
    ],
)
def test_numbers_and_addresses_of_people_are_not_kept(site, typed, kept):
    page_of(typed)
    assert [row.words for row in Unfound.objects.all()] == [kept]


@pytest.mark.parametrize("typed", ["1101700230708", "081-234-5678", "%", "ก"])
def test_what_would_be_nothing_else_is_not_kept_at_all(site, typed):
    page_of(typed)
    assert not Unfound.objects.exists()


def test_suggestions_are_not_counted(site):
    offered("จานบิน")
    assert not Unfound.objects.exists()


def test_no_more_than_a_thousand_such_words_are_kept(site, monkeypatch):
    monkeypatch.setattr("home.search.unfound.MOST_KEPT", 2)
    for word in ("จานบิน", "จานบิน", "ยานแม่", "ยานแม่", "ดาวตก"):
        page_of(word)
    assert {row.words for row in Unfound.objects.all()} == {"จานบิน", "ยานแม่"}


def test_the_number_of_a_case_leads_to_where_cases_are_followed(site):
    assert 'href="/track/"' in page_of("NH-2570-000123").content.decode().split("<main")[1]
    assert not Unfound.objects.exists() or "2570" not in Unfound.objects.get().words


def test_suggestions_begin_at_a_word_and_the_nearest_come_first(add):
    add("ลงทะเบียนเบี้ยยังชีพ")
    add("เบี้ยยังชีพเข้าบัญชีวันไหน")
    add("จังหวัดของเรา")
    assert offered("เบี้ย") == ["เบี้ยยังชีพเข้าบัญชีวันไหน", "ลงทะเบียนเบี้ยยังชีพ"]
    assert offered("เ") == []


def test_neither_answer_is_tied_to_a_person(add):
    response = page_of("น้ำ")
    assert "no-store" in response["Cache-Control"] or "no-cache" in response["Cache-Control"]
    assert not response.cookies
    assert not Client().get("/search/suggest/", {"q": "น้ำ"}).cookies


def test_searching_costs_the_same_for_many_as_for_few(add, django_assert_max_num_queries):
    add("แจกน้ำ")
    with django_assert_max_num_queries(16):
        page_of("แจกน้ำ")
    for number in range(40):
        add(f"แจกน้ำ {number}", slug=f"water-{number}")
    with django_assert_max_num_queries(16) as many:
        page_of("แจกน้ำ")
    assert len(many.captured_queries) <= 12


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite counts no words")
def test_the_database_knows_how_much_there_is_once_all_is_written(add):
    add("บ่อบาดาล")
    count = keeping.rebuild()
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = 'search_words'")
        assert cursor.fetchone() == (count,)
        for index in ("search_words_words", "search_words_letters"):
            cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [index])
            assert cursor.fetchone() == (0,)  # pages that were not sorted into the index yet


def test_the_night_writes_everything_anew(add):
    now = datetime.datetime(2026, 11, 30, 12, 0, tzinfo=datetime.UTC)
    add("บ่อบาดาล")
    Entry.objects.all().delete()
    nightly.run(at=now)
    assert found("บ่อบาดาล") == ["บ่อบาดาล"]
    Entry.objects.all().delete()
    Lexicon.objects.update(built_at=now)
    nightly.run(at=now + datetime.timedelta(minutes=1))
    assert found("บ่อบาดาล") == []
    nightly.run(at=now + datetime.timedelta(days=1))
    assert found("บ่อบาดาล") == ["บ่อบาดาล"]


def test_words_of_the_office_are_learnt_with_all_entries_at_once(add):
    add("ถนนไปหนองฮาง")
    keeping.rebuild()
    Village.objects.create(moo=1, name="หนองฮาง")
    assert found("หนองฮาง") == ["ถนนไปหนองฮาง"]
    at = datetime.datetime(2026, 11, 30, 12, 10, tzinfo=datetime.UTC)
    Lexicon.objects.update(built_at=at)
    nightly.run(at=at)
    assert "หนองฮาง" in Lexicon.words()
    assert "ถนนไปหนองฮาง" in found("หนองฮาง")


def test_the_command_writes_both_indexes_anew(add, capsys):
    add("บ่อบาดาล")
    Entry.objects.all().delete()
    call_command("rebuild_search")
    assert found("บ่อบาดาล") == ["บ่อบาดาล"]
