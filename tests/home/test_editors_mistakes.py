"""What editors do wrong, or by accident, is answered in Thai, and nothing of theirs is lost."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from PIL import Image as Picture
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page, Revision

from home import dead_links
from home.image_forms import LONGEST
from home.models import NewsPage, StandardPage
from tests.factories import home as make

THAI_MISSING = "อ่านแบบฟอร์มที่ส่งมาไม่ได้"


@pytest.fixture
def root(site):
    return site[0]


@pytest.fixture
def approver(client, user_of):
    client.force_login(user_of("approver"))
    return client


def edit(client, page, **fields):
    form = {"title": page.title, "slug": page.slug, "body-count": "0", "action-publish": "1"}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form | fields)


def text_of(response):
    return response.content.decode()


def paragraph(html):
    return [{"type": "paragraph", "value": html}]


# Forms that came without their parts


@pytest.mark.parametrize(
    "form",
    [
        {"title": "ก", "slug": "a"},
        {"title": "ก", "slug": "a", "body-count": "many"},
        {"title": "ก", "slug": "a", "body-count": "1"},
        {"title": "ก", "slug": "a", "body-count": "1", "body-0-deleted": "", "body-0-order": "0",
         "body-0-type": "paragraph", "body-0-id": "", "body-0-value": "{not json"},
    ],
    ids=["no count", "count in words", "piece missing", "text broken"],
)  # fmt: skip
def test_a_forged_page_form_is_refused_in_thai_and_changes_nothing(approver, root, form):
    page = make.page(root, title="เดิม", slug="a")
    response = approver.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert response.status_code == 400
    assert THAI_MISSING in text_of(response)
    page.refresh_from_db()
    assert page.title == "เดิม"
    assert edit(approver, page, title="ใหม่").status_code == 302
    page.refresh_from_db()
    assert page.title == "ใหม่"


@pytest.mark.parametrize("asked", ["content_type", "owner", "edited_by", "site"])
def test_a_number_that_no_table_holds_breaks_nothing(approver, root, asked):
    response = approver.get(reverse("wagtailadmin_explore", args=[root.pk]), {asked: "9" * 20})
    if connection.vendor == "sqlite":
        assert response.status_code == 400
        assert THAI_MISSING in text_of(response)
    else:  # PostgreSQL compares it with what there is, and finds nothing
        assert response.status_code == 200
        assert list(response.context["page_obj"]) == []


def test_a_forged_choice_of_village_is_refused_in_thai(approver, root):
    index = make.news_index(root)
    page = make.news(index)
    response = edit(approver, page, villages="9" * 20)
    assert response.status_code == 400
    assert THAI_MISSING in text_of(response)


# Titles


def test_a_title_longer_than_a_title_may_be_is_refused_and_kept(approver, root):
    page = make.page(root, slug="a")
    response = edit(approver, page, title="น้ำ" * 100)
    assert "พิมพ์ได้ไม่เกิน 255 ตัว" in text_of(response)
    assert "น้ำ" * 100 in text_of(response)
    page.refresh_from_db()
    assert page.title != "น้ำ" * 100


def test_a_long_thai_title_and_signs_of_feeling_are_kept_as_typed(approver, client, root):
    page = make.page(root, slug="a")
    title = "ประกาศเรื่องน้ำประปาหมู่ที่สามไม่ไหล 😀 " * 5
    assert edit(approver, page, title=title).status_code == 302
    page.refresh_from_db()
    assert page.title == title.strip()
    assert title.strip() in text_of(client.get("/a/"))


# Links to what is gone


def test_a_link_to_a_deleted_page_keeps_its_words_and_is_reported(approver, client, root):
    gone = make.page(root, title="จะถูกลบ", slug="gone")
    page = make.page(root, title="ยังอยู่", slug="a")
    page.body = paragraph(f'<p>อ่าน<a linktype="page" id="{gone.pk}">หน้าที่หายไป</a></p>')
    page.save_revision().publish()
    assert dead_links.count() == 0
    Page.objects.get(pk=gone.pk).delete()
    response = client.get("/a/")
    assert response.status_code == 200
    assert "หน้าที่หายไป" in text_of(response)
    assert f'id="{gone.pk}"' not in text_of(response)
    assert [(one.page.pk, one.words) for one in dead_links.listed()] == [
        (page.pk, "หน้าเว็บที่ลบไปแล้ว")
    ]
    report = text_of(approver.get("/admin/dead-links/"))
    assert "ยังอยู่" in report
    assert "หน้าเว็บที่ลบไปแล้ว" in report
    assert "1 หน้ามีลิงก์ไปที่ที่ไม่มีแล้ว" in text_of(approver.get("/admin/"))


def test_a_link_mended_is_no_longer_reported(root):
    gone = make.page(root, slug="gone")
    page = make.page(root, slug="a")
    page.body = paragraph(f'<p><a linktype="page" id="{gone.pk}">หน้า</a></p>')
    page.save_revision().publish()
    gone.unpublish()
    assert [one.words for one in dead_links.listed()] == ["หน้าเว็บที่ยังไม่เผยแพร่"]
    page.body = paragraph("<p>ไม่มีลิงก์</p>")
    page.save_revision().publish()
    assert dead_links.listed() == []


def test_a_file_and_a_picture_that_were_deleted_leave_no_hole(client, root):
    picture = make.image(size=(40, 30))
    file = Document.objects.create(title="แบบคำขอ", file=SimpleUploadedFile("a.pdf", b"%PDF-1.4"))
    page = make.page(root, slug="a")
    page.body = [
        {"type": "picture", "value": {"image": picture.pk, "alt": "คลอง", "caption": "ใต้รูป"}},
        {"type": "file", "value": {"document": file.pk, "title": "แบบ"}},
        {"type": "paragraph", "value": f'<p><a linktype="document" id="{file.pk}">ไฟล์</a></p>'},
    ]
    page.save_revision().publish()
    picture.delete()
    file.delete()
    response = client.get("/a/")
    assert response.status_code == 200
    assert "ใต้รูป" not in text_of(response)
    assert {one.words for one in dead_links.listed()} == {"รูปที่ลบไปแล้ว", "ไฟล์ที่ลบไปแล้ว"}


def test_a_button_whose_page_is_gone_is_not_shown(client, root):
    gone = make.page(root, title="หายไป", slug="gone")
    action = {
        "icon": "form",
        "title": "ปุ่มที่หายไป",
        "text": "",
        "page": gone.pk,
        "path": "",
        "phone": "",
    }
    stays = action | {"title": "ปุ่มที่ยังอยู่", "page": None, "path": "/services/"}
    home = root.specific
    home.actions = [{"type": "action", "value": one} for one in (action, stays)]
    home.save_revision().publish()
    assert "ปุ่มที่หายไป" in text_of(client.get("/"))
    gone.unpublish()
    assert "ปุ่มที่หายไป" not in text_of(client.get("/"))
    Page.objects.get(pk=gone.pk).delete()
    page = text_of(client.get("/"))
    assert "ปุ่มที่หายไป" not in page
    assert "ปุ่มที่ยังอยู่" in page


@pytest.mark.parametrize("role", ["clerk", "officer", "inspector", "auditor"])
def test_the_report_of_dead_links_is_not_there_for_others(client, user_of, role):
    client.force_login(user_of(role))
    assert client.get("/admin/dead-links/").status_code == 404


# Two at once


def test_two_editors_of_one_page_both_find_what_they_wrote(client, root, user_of):
    page = make.page(root, title="เดิม", slug="a")
    for role, title in (("editor", "ของคนแรก"), ("approver", "ของคนที่สอง")):
        client.force_login(user_of(role))
        form = {"title": title, "slug": "a", "body-count": "0"}
        path = reverse("wagtailadmin_pages:edit", args=[page.pk])
        assert client.post(path, form).status_code == 302
    titles = {one.content["title"] for one in Revision.objects.for_instance(page)}
    assert {"ของคนแรก", "ของคนที่สอง"} <= titles


def test_who_opens_a_page_that_somebody_edits_is_told_in_thai(client, root, user_of):
    page = make.page(root, slug="a")
    first, second = user_of("editor"), user_of("approver")
    first.first_name = "สุดา"
    first.save()
    client.force_login(first)
    client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    client.force_login(second)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    ping = next(part for part in text_of(response).split('"') if "/editing-sessions/ping/" in part)
    answer = client.post(ping)
    words = json.loads(answer.content)["html"]
    assert "สุดา" in words
    assert "กำลัง" in words


# One language only


def test_a_page_published_in_thai_alone_is_said_to_have_no_english(approver, root):
    page = make.page(root, title="ภาษาเดียว", slug="a")
    response = approver.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        {"title": "ภาษาเดียว", "slug": "a", "body-count": "0", "action-publish": "1"},
        follow=True,
    )
    assert "ยังไม่มีหน้านี้ภาษาอังกฤษ" in text_of(response)
    assert StandardPage.objects.get(pk=page.pk).live


# Pasted from Word


def test_what_word_adds_to_a_text_is_not_kept(approver, root):
    """Word's styles and cells reach the editor as blocks and styles that it does not know."""
    page = make.page(root, slug="a")
    block = {"key": "a", "depth": 0, "inlineStyleRanges": [], "entityRanges": [], "data": {}}
    style = {"offset": 0, "length": 4, "style": "MSO-COLOUR"}
    content = {
        "entityMap": {"0": {"type": "TABLE", "mutability": "MUTABLE", "data": {"style": "mso"}}},
        "blocks": [
            block | {"text": "หัวข้อ", "type": "header-three"},
            block | {"text": "สีแดงจากเวิร์ด", "type": "unstyled", "inlineStyleRanges": [style]},
            block | {"text": "ช่องตาราง", "type": "unstyled"},
        ],
    }
    form = {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "paragraph",
        "body-0-id": "",
        "body-0-value": json.dumps(content),
    }
    assert edit(approver, page, **form).status_code == 302
    page.refresh_from_db()
    html = str(page.body[0].value.source)
    for word in ("หัวข้อ", "สีแดงจากเวิร์ด", "ช่องตาราง"):
        assert word in html
    for mark in ("style", "mso", "MSO", "<table", "<td", "class="):
        assert mark not in html


# Pictures


def photo(size, kind="JPEG", name="photo.jpg", **options):
    out = io.BytesIO()
    Picture.new("RGB", size, "#22396b").save(out, kind, **options)
    return SimpleUploadedFile(name, out.getvalue())


def bring(client, file):
    return client.post(reverse("wagtailimages:add"), {"title": "ลอกคลอง", "file": file})


def test_a_photo_of_forty_million_dots_is_taken_and_shrunk(approver):
    assert bring(approver, photo((7300, 5500))).status_code == 302
    image = Image.objects.get()
    assert (image.width, image.height) == (LONGEST, round(LONGEST * 5500 / 7300))


def test_a_picture_too_fine_for_the_machine_is_refused_in_thai(approver):
    response = bring(approver, photo((9000, 7300), quality=10))
    assert "รูปนี้ละเอียดเกินไป (66 ล้านจุด)" in text_of(response)
    assert not Image.objects.exists()
    assert bring(approver, photo((40, 30))).status_code == 302


def test_a_photo_of_an_iphone_becomes_one_that_browsers_show(approver):
    assert bring(approver, photo((64, 48), "HEIF", "IMG_1.HEIC")).status_code == 302
    image = Image.objects.get()
    assert image.file.name.endswith(".jpg")
    with image.file.open() as file, Picture.open(file) as opened:
        assert opened.format == "JPEG"


def test_a_photo_does_not_keep_where_it_was_taken_and_stands_upright(approver):
    exif = Picture.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x8825] = {1: "N", 2: (15.0, 13.0, 0.0)}
    assert bring(approver, photo((64, 48), exif=exif)).status_code == 302
    image = Image.objects.get()
    with image.file.open() as file, Picture.open(file) as opened:
        assert opened.size == (48, 64)
        assert dict(opened.getexif()) == {}


def test_a_small_png_stays_as_it_is(approver):
    file = photo((20, 20), "PNG", "logo.png")
    data = file.read()
    file.seek(0)
    assert bring(approver, file).status_code == 302
    with Image.objects.get().file.open() as kept:
        assert kept.read() == data


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (SimpleUploadedFile("a.jpg", b"not a picture"), "รูป"),
        (SimpleUploadedFile("a.psd", b"8BPS" + b"0" * 50), "รูป"),
    ],
    ids=["no picture", "a kind we do not take"],
)
def test_what_is_no_picture_is_refused_in_thai(approver, file, said):
    response = bring(approver, file)
    assert said in str(response.context["form"].errors["file"])
    assert not Image.objects.exists()


def test_an_upright_picture_as_main_picture_is_accepted_with_a_hint(approver, root):
    index = make.news_index(root)
    image = make.image(size=(30, 60))
    form = {
        "title": "ก",
        "slug": "",
        "kind": "news",
        "published_on": "23/11/2569",
        "picture": image.pk,
        "picture_alt": "คน",
        "body-count": "0",
        "gallery-count": "0",
        "attachments-count": "0",
        "action-publish": "1",
    }
    path = reverse("wagtailadmin_pages:add", args=["home", "newspage", index.pk])
    response = approver.post(path, form, follow=True)
    assert NewsPage.objects.exists()
    assert "รูปหลักเป็นแนวตั้ง" in text_of(response)
    assert reverse("wagtailimages:edit", args=[image.pk]) in text_of(response)
