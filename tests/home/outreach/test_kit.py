"""What staff get ready-made of a piece of news, and what the public finds below its address."""

import io

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from home import translating
from home.models import AgencySettings
from home.outreach import posts, script
from home.outreach.lines import BREATH, letters
from home.outreach.script import Told
from home.outreach.telling import told
from tests.factories import home as make

TOLD = Told(
    title="น้ำหยุดไหล วันที่ 1 ธ.ค. 2569",
    summary="โปรดสำรองน้ำ",
    lines=["ท่อรั่ว 120 เมตร", "• หยุด 09.00 น."],
    villages=["หมู่ที่ 3 บ้านบัวขาว", "หมู่ที่ 4 บ้านโนนสูง"],
    agency="อบต.ดอนตะวัน",
    phone="045-000-100",
    url="https://portal.invalid/news/water/",
)


def test_a_page_is_told_in_plain_lines(news):
    found = told(news, AgencySettings.load())
    assert found.lines == [
        "รายละเอียด",
        "ท่อรั่ว 120 เมตร",
        "• หยุด 09.00–16.00 น.",
        "อายุ 60 ปี บาท 600 บาท",
        "น้ำอาจขุ่น",
    ]
    assert found.headings == {"รายละเอียด"}
    assert found.villages == ["หมู่ที่ 3 บ้านบัวขาว", "หมู่ที่ 4 บ้านโนนสูง"]


def test_the_loudspeaker_says_who_to_whom_what_twice_and_whom_to_ask():
    read = script.short(TOLD)
    assert read.lines[0] == "ประกาศจาก องค์การบริหารส่วนตำบลดอนตะวัน"
    assert read.lines[1] == "ถึงพี่น้องหมู่ที่ สาม บ้านบัวขาว"
    assert read.lines[2] == "และหมู่ที่ สี่ บ้านโนนสูง"
    assert read.text.count("วันที่ หนึ่ง ธันวาคม สองพันห้าร้อยหกสิบเก้า") == 2
    assert read.lines[-2:] == [
        "สอบถาม โทรศัพท์ ศูนย์ สี่ ห้า, ศูนย์ ศูนย์ ศูนย์, หนึ่ง ศูนย์ ศูนย์",
        "ขอบคุณ",
    ]
    assert read.unsure == []
    assert 10 < read.seconds < 60


def test_the_radio_reads_the_whole_news_once_and_stops_after_two_minutes():
    read = script.long(TOLD)
    assert read.text.count("สองพันห้าร้อยหกสิบเก้า") == 1
    assert "หยุด เก้าโมงเช้า" in read.text
    long = script.long(Told(**vars(TOLD) | {"lines": ["ขอเชิญประชุม เวลา 09.00 น."] * 200}))
    assert long.seconds < script.LONGEST + 30
    assert "รายละเอียดทั้งหมดอยู่ที่ป้ายประกาศและเว็บไซต์ของเรา" in long.lines
    assert all(letters(line) <= BREATH for line in long.lines)


@pytest.mark.parametrize(
    ("villages", "words"),
    [
        ([], "ถึงพี่น้องทุกหมู่บ้าน"),
        (["หมู่ที่ 3 บ้านบัวขาว"], "ถึงพี่น้องหมู่ที่ สาม บ้านบัวขาว"),
        ([f"หมู่ที่ {moo} บ้าน" for moo in range(1, 9)], "ถึงพี่น้องแปด หมู่บ้าน"),
    ],
)
def test_it_is_said_whom_the_news_is_for(villages, words):
    assert words in script.short(Told(**vars(TOLD) | {"villages": villages})).lines


def test_a_group_on_line_gets_a_text_it_reads_without_scrolling():
    text = posts.for_line(TOLD)
    assert text.startswith("[หมู่ 3 หมู่ 4]\nน้ำหยุดไหล")
    assert "https://portal.invalid/news/water/" in text
    assert "โทร 045-000-100" in text
    long = posts.for_line(Told(**vars(TOLD) | {"summary": "ยาว" * 300}))
    assert len(long) <= posts.LINE_MOST
    assert "https://portal.invalid/news/water/" in long


def test_facebook_gets_the_news_itself_and_never_too_much_of_it():
    text = posts.for_facebook(TOLD, tags=["อบตดอนตะวัน"])
    for words in ("น้ำหยุดไหล", "• หยุด 09.00 น.", TOLD.url, "#อบตดอนตะวัน"):
        assert words in text
    long = posts.for_facebook(Told(**vars(TOLD) | {"lines": ["บรรทัด " * 20] * 100}))
    assert len(long) <= posts.FACEBOOK_MOST
    assert TOLD.url in long


def test_news_without_anything_but_a_title_has_all_texts_too():
    bare = Told("ประกาศ", "", [], [], "", "")
    for text in (posts.for_line(bare), posts.for_facebook(bare), script.short(bare).text):
        assert "ประกาศ" in text


def test_the_card_is_a_picture_of_the_size_others_show(client, news):
    response = client.get("/news/water/card/")
    assert response["Content-Type"] == "image/png"
    with Image.open(io.BytesIO(response.content)) as picture:
        assert picture.size == (1200, 630)
    assert len(response.content) < 120_000


def test_the_notice_is_one_sheet_of_a4_however_long_the_news_is(client, index, news):
    long = make.news(
        index,
        title="ประกาศยาวมาก " * 18,
        slug="long",
        body=[("paragraph", "<p>" + "</p><p>".join(["รายละเอียดของประกาศที่ยาวมาก"] * 90) + "</p>")],
    )
    for path in ("/news/water/notice/", f"/news/{long.slug}/notice/"):
        response = client.get(path)
        assert response["Content-Type"] == "application/pdf"
        [sheet] = PdfReader(io.BytesIO(response.content)).pages
        assert [round(float(side) / 72 * 25.4) for side in sheet.mediabox[2:]] == [210, 297]


def test_the_sheet_tears_the_name_of_no_office(client, news):
    type(news).objects.update(kind="news")
    AgencySettings.objects.update(name="องค์การบริหารส่วนตำบลดอนตะวันออกบึงงาม")
    sheet = pypdfium2.PdfDocument(client.get("/news/water/notice/").content)[0].get_textpage()
    ends = [sheet.search(word).get_next()[0] for word in ("องค์การ", "งาม")]
    assert len({round(sheet.get_charbox(place)[1]) for place in ends}) == 1


@pytest.mark.parametrize(("part", "kind"), [("qr/png", "image/png"), ("qr/svg", "image/svg+xml")])
def test_the_code_comes_as_picture_and_as_drawing(client, news, part, kind):
    response = client.get(f"/news/water/{part}/")
    assert response.status_code == 200
    assert response["Content-Type"] == kind


def test_a_link_without_a_picture_shows_the_card_and_one_with_a_picture_that(client, index, news):
    assert '/news/water/card/"' in client.get("/news/water/").content.decode()
    make.news(index, picture=make.image(), picture_alt="รูป", slug="seen")
    html = client.get("/news/seen/").content.decode()
    assert "/news/seen/card/" not in html
    assert 'property="og:image"' in html


def test_readers_pass_news_on_by_plain_links(client, news):
    html = client.get("/news/water/").content.decode()
    assert "https://social-plugins.line.me/lineit/share?url=http" in html
    assert "https://www.facebook.com/sharer/sharer.php?u=http" in html
    assert 'href="/news/water/notice/"' in html


def test_what_is_private_or_a_draft_has_no_card(client, index, news):
    PageViewRestriction.objects.create(page=news, restriction_type="login")
    assert client.get("/news/water/card/").status_code == 302
    draft = make.news(index, slug="draft")
    draft.unpublish()
    for part in ("card", "notice", "qr/png", "nothing"):
        assert client.get(f"/news/draft/{part}/").status_code == 404
    assert client.get("/news/water/nothing/").status_code == 404


def test_the_english_page_has_no_thai_sheet(client, index, news, site):
    translating.translate(index, site[1].locale, {"ข่าวและประกาศ": "News"})
    translating.translate(news, site[1].locale, {news.title: "No water"})
    assert client.get("/en/news/water/card/").status_code == 404
    html = client.get("/en/news/water/").content.decode()
    assert "notice/" not in html
    assert "Pass it on" in html


@pytest.mark.parametrize("role", ["editor", "approver", "admin"])
def test_who_writes_news_carries_it(staff, news, role):
    browser = staff(role)
    html = browser.get(f"/admin/outreach/{news.pk}/").content.decode()
    for words in ("น้ำหยุดไหล วันที่ 1 ธ.ค. 2569", "วันที่ หนึ่ง ธันวาคม", "/news/water/card/",
                  "/news/water/notice/", "หมู่ที่ 3 บ้านบัวขาว"):  # fmt: skip
        assert words in html
    assert "/admin/outreach/" in browser.get("/admin/").content.decode()


@pytest.mark.parametrize("role", ["clerk", "officer", "head", "chief", "lawyer", "auditor"])
def test_others_find_nothing_there(staff, news, role):
    browser = staff(role)
    for path in ("", f"{news.pk}/"):
        assert browser.get(f"/admin/outreach/{path}").status_code == 404
    assert browser.post(f"/admin/outreach/{news.pk}/", {}).status_code == 404


def test_there_is_no_kit_of_a_draft_or_of_private_news(staff, index, news):
    browser = staff("editor")
    draft = make.news(index, slug="draft")
    draft.unpublish()
    for pk in (draft.pk, 2**63):
        assert browser.get(f"/admin/outreach/{pk}/").status_code == 404
    PageViewRestriction.objects.create(page=news, restriction_type="login")
    assert browser.get(f"/admin/outreach/{news.pk}/").status_code == 404
