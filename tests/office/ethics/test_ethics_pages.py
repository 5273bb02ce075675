"""Committees, dos and don'ts, and the No Gift Policy as the public reads them."""

import datetime

import pytest
from wagtail.documents import get_document_model

from home.translating import translate
from office.ethics.models import CommitteePage
from tests.factories import office as make
from tests.factories.home import PersonFactory, image, news, news_index

pytestmark = pytest.mark.django_db


def body(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status, path
    return response.content.decode()


class TestACommittee:
    def test_says_who_sits_on_it_by_which_order_what_for_and_how_long(self, client, home):
        order = get_document_model().objects.create(title="คำสั่งแต่งตั้ง", file="order.pdf")
        person = PersonFactory(name="นายทองใบ ใจดี", position="นายก อบต.", photo=image())
        make.committee(
            make.committee_index(home),
            [make.member("chair", person=person), make.member("secretary")],
            order_on=datetime.date(2026, 10, 15),
            order_document=order,
            term_from=datetime.date(2026, 10, 15),
            duties="<p>ให้คำปรึกษาเรื่องจริยธรรม</p>",
        )
        html = body(client, "/committees/committee/")
        for text in (
            "คำสั่งที่ 45/2569",
            "ลงวันที่ 15 ตุลาคม 2569",
            order.url,
            "จนกว่าจะเปลี่ยนแปลง",
            "ประธาน",
            "นายทองใบ ใจดี",
            "นายก อบต.",
            "เลขานุการ",
            "ผู้แทนประชาชน",
            "ให้คำปรึกษาเรื่องจริยธรรม",
        ):
            assert text in html, text
        assert "คณะกรรมการขับเคลื่อนจริยธรรม" in body(client, "/committees/")

    def test_without_members_says_so(self, client, home):
        index = make.committee_index(home)
        assert "ยังไม่มีคณะกรรมการที่เผยแพร่" in body(client, "/committees/")
        make.committee(index)
        assert "ยังไม่มีรายชื่อ" in body(client, "/committees/committee/")

    def test_tells_of_its_term(self):
        days = (datetime.date(2026, 10, 1), datetime.date(2028, 9, 30))
        assert CommitteePage(term_from=days[0], term_to=days[1]).covers == days
        assert CommitteePage(term_from=days[0]).covers is None

    def test_names_members_in_english_where_they_have_a_name(self, client, home, english):
        index = make.committee_index(home)
        person = PersonFactory(name_en="Thongbai Jaidee", position_en="Chief Executive")
        page = make.committee(index, [make.member("chair", person=person), make.member()])
        translate(index, english, {})
        translate(page, english, {"คณะกรรมการขับเคลื่อนจริยธรรม": "Ethics committee"})
        html = body(client, "/en/committees/committee/")
        for text in (
            "Ethics committee",
            "Chair",
            "Thongbai Jaidee",
            "Chief Executive",
            "ผู้แทนประชาชน",
        ):
            assert text in html, text


class TestDosAndDonts:
    def test_stand_side_by_side_with_words_and_not_colour_alone(self, client, home):
        make.dos_and_donts(home, [make.pair(), make.pair(topic="ของขวัญ")])
        html = body(client, "/dos-and-donts/")
        assert html.count("<span>ควรทำ</span>") == html.count("<span>ไม่ควรทำ</span>") == 2
        for text in ("รถราชการ", "ใช้เพื่องานเท่านั้น", "ใช้ไปธุระส่วนตัว", "/dos-and-donts/poster/"):
            assert text in html, text

    def test_hang_on_the_wall_as_one_sheet_however_many(self, client, home):
        long = make.pair(topic="ก" * 80, do="ทำให้ดี" * 42, dont="อย่าทำ" * 50)
        copies = [
            make.pair(topic=f"{n} {long.topic}"[:80], do=long.do, dont=long.dont) for n in range(15)
        ]
        make.dos_and_donts(home, copies)
        response = client.get("/dos-and-donts/poster/")
        assert response["Content-Type"] == "application/pdf"
        assert response.content.startswith(b"%PDF")
        assert (
            response.content.count(b"/Type /Page\n") + response.content.count(b"/Type/Page/") <= 1
        )

    def test_of_a_draft_have_no_poster(self, client, home):
        make.dos_and_donts(home, live=False)
        assert client.get("/dos-and-donts/poster/").status_code == 404

    def test_that_are_not_written_yet_say_so(self, client, home):
        make.dos_and_donts(home, [])
        html = body(client, "/dos-and-donts/")
        assert "ยังไม่มีแนวปฏิบัติในหน้านี้" in html
        assert "poster/" not in html


class TestNoGift:
    @pytest.fixture
    def index(self, home):
        return make.no_gift_index(home)

    def test_nothing_given_is_said_in_words(self, client, index):
        make.no_gift(index, reports=[make.gift_report(1)])
        html = body(client, "/no-gift/no-gift-2570/")
        for text in (
            "ครึ่งปีแรก (1 ตุลาคม 2569 – 31 มีนาคม 2570)",
            "ไม่มีการรับของขวัญหรือของกำนัลจากการปฏิบัติหน้าที่",
            "ไม่มี (0)",
            "ไม่มีการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา",
            "รายงานเมื่อ 5 เมษายน 2570",
            "ครึ่งปีหลัง (1 เมษายน 2570 – 30 กันยายน 2570)",
            "ยังไม่มีรายงานของรอบนี้",
        ):
            assert text in html, text

    def test_what_was_given_is_counted_valued_and_handled(self, client, index):
        given = {
            "received": 3,
            "refused": 5,
            "returned": 2,
            "value": 1250,
            "handling": "ส่งคืนสองรายการ",
            "customary_count": 4,
            "customary_value": 5000,
            "customary_over": 1,
            "customary_handling": "กระเช้าผลไม้งานเกษียณ",
        }
        make.no_gift(index, reports=[make.gift_report(2, **given)])
        html = body(client, "/no-gift/no-gift-2570/")
        for text in (
            "รับของขวัญไว้ 3 รายการ มูลค่าประมาณ 1,250.00 บาท",
            "5 ครั้ง",
            "2 รายการ",
            "ส่งคืนสองรายการ",
            "รับทรัพย์สินโดยธรรมจรรยา 4 รายการ มูลค่าประมาณ 5,000.00 บาท",
            "เกิน 3,000 บาท",
            "1 รายการ",
            "กระเช้าผลไม้งานเกษียณ",
        ):
            assert text in html, text

    def test_the_declaration_says_who_signed_and_activities_lead_on(self, client, index, home):
        item = news(news_index(home), title="ประชุมงดรับของขวัญ")
        hidden = news(item.get_parent().specific, title="ข่าวร่าง", slug="draft")
        hidden.unpublish()
        make.no_gift(
            index,
            declaration="<p>งดรับของขวัญทุกเทศกาล</p>",
            signer_name="นายทองใบ ใจดี",
            signer_position="นายก อบต.",
            signed_on=datetime.date(2026, 10, 3),
            activities=[
                make.activity(linked_page=item),
                make.activity(title="อบรม", url="https://example.com/x"),
                make.activity(linked_page=hidden),
            ],
        )
        html = body(client, "/no-gift/no-gift-2570/")
        for text in ("งดรับของขวัญทุกเทศกาล", "นายทองใบ ใจดี", "3 ตุลาคม 2569", item.url):
            assert text in html, text
        assert 'href="https://example.com/x"' in html
        assert "ข่าวร่าง" not in html

    def test_an_empty_year_and_an_empty_index_say_so(self, client, index):
        assert "ยังไม่มีประกาศ No Gift Policy ที่เผยแพร่" in body(client, "/no-gift/")
        make.no_gift(index)
        html = body(client, "/no-gift/no-gift-2570/")
        assert "ยังไม่มีคำประกาศ" in html
        assert "ยังไม่มีกิจกรรมในปีนี้" in html
        assert html.count("ยังไม่มีรายงานของรอบนี้") == 2

    def test_english_says_each_half_in_words_too(self, client, index, english):
        given = {"received": 1, "value": 100, "handling": "ส่งคืน", "refused": 1}
        page = make.no_gift(
            index,
            reports=[make.gift_report(1), make.gift_report(2, **given)],
            activities=[make.activity()],
        )
        translate(index, english, {})
        translate(page, english, {})
        html = body(client, "/en/no-gift/no-gift-2570/")
        for text in ("No gifts were accepted", "None (0)", "1 gift accepted", "Second half"):
            assert text in html, text


def test_every_page_costs_the_same_for_few_rows_and_many(
    client, home, django_assert_max_num_queries
):
    committees, gifts = make.committee_index(home), make.no_gift_index(home)
    paths = []
    for name, many in (("few", 1), ("many", 12)):
        people = [make.member(person=PersonFactory(photo=image())) for _ in range(many)]
        paths.append(make.committee(committees, people, slug=name))
        paths.append(make.dos_and_donts(home, [make.pair() for _ in range(many)], slug=name))
        doings = [make.activity(linked_page=home) for _ in range(many)]
        reports = [make.gift_report(1), make.gift_report(2)][:many]
        paths.append(make.no_gift(gifts, 2560 + many, reports, doings, slug=name))
    for page in paths:  # sizes of portraits are made once
        client.get(page.url)
    costs = []
    for page in paths:
        with django_assert_max_num_queries(12) as spent:
            body(client, f"{page.url}?page=1")  # another address to the page cache
        costs.append(len(spent))
    assert costs[:3] == costs[3:]
