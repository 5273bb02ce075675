"""Photos as they come from phones, LINE and a broken line: taken, put right, or refused in Thai."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Picture
from wagtail.images.models import Image


@pytest.fixture
def editor(client, user_of):
    client.force_login(user_of("editor"))
    return client


def data_of(kind="JPEG", size=(320, 240)):
    out = io.BytesIO()
    Picture.effect_noise(size, 80).save(out, kind)
    return out.getvalue()


def bring(client, name, data):
    form = {"title": "ลอกคลอง", "file": SimpleUploadedFile(name, data)}
    return client.post(reverse("wagtailimages:add"), form)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_half_a_picture_is_refused_at_its_field_and_the_title_kept(editor, kind):
    data = data_of(kind)
    response = bring(editor, f"half.{kind.lower().replace('heif', 'heic')}", data[: len(data) // 2])
    assert response.status_code == 200
    form = response.context["form"]
    assert len(form.errors["file"]) == 1
    assert "รูป" in form.errors["file"][0]
    assert form["title"].value() == "ลอกคลอง"
    assert not Image.objects.exists()


def test_half_a_picture_among_many_is_refused_in_thai(editor):
    file = SimpleUploadedFile("half.jpg", data_of()[:5000])
    response = editor.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "ก", "files[]": file},
        headers={"x-requested-with": "XMLHttpRequest"},
    )
    assert response.status_code == 200
    assert "ไฟล์อาจเสียหรือส่งมาไม่ครบ" in response.json()["error_message"]


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [("a.jpg", "PNG", ".png"), ("a.png", "JPEG", ".jpg"), ("รูป", "JPEG", ".jpg")],
)
def test_a_picture_with_a_wrong_ending_is_taken_for_what_it_is(editor, name, kind, kept):
    assert bring(editor, name, data_of(kind)).status_code == 302
    assert Image.objects.get().file.name.endswith(kept)


def test_a_kind_of_picture_that_is_not_taken_stays_so_under_another_name(editor):
    response = bring(editor, "a.jpg", data_of("BMP"))
    assert response.context["form"].errors["file"]
    assert not Image.objects.exists()


def test_a_picture_beyond_what_the_machine_can_draw_is_refused_undrawn(editor):
    out = io.BytesIO()
    Picture.new("1", (20_000, 10_000)).save(out, "PNG")
    response = bring(editor, "plan.png", out.getvalue())
    assert "รูปนี้ละเอียดเกินไป" in response.context["form"].errors["file"][0]
    assert not Image.objects.exists()
