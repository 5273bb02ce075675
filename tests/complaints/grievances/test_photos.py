"""What the public sees of a photo is a copy made anew, and gone when it is taken back."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from complaints.grievances import photos
from complaints.grievances.models import GrievancePhoto
from tests.casework.desk import person, seen, text_of, url
from tests.factories.casework import photo
from tests.factories.grievances import grievance_in, photo_of
from tests.factories.home import DivisionFactory

pytestmark = pytest.mark.django_db
PHONE = "ResembleaPhone X9"


@pytest.fixture
def officer():
    return person(division=DivisionFactory())


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def with_place(size=(2000, 1000)):
    """A picture lying on its side, in which a phone wrote its name and where it was."""
    picture, data = Image.new("RGB", size, (200, 30, 30)), BytesIO()
    exif = Image.Exif()
    exif[0x0110] = PHONE
    exif[0x0112] = 6  # turned by a quarter
    exif.get_ifd(0x8825)[2] = (15.0, 30.0, 0.0)
    picture.save(data, "JPEG", exif=exif, comment=PHONE.encode())
    return SimpleUploadedFile("บ้าน.jpg", data.getvalue() + b"hidden " + PHONE.encode())


def choose(browser, made, *shown, **changes):
    ticks = {f"photo_{row.pk}": "on" for row in shown}
    address = f"/admin/grievances/{made.case.number}/photos/"
    return browser.post(address, seen(made.case, **ticks | changes))


def test_the_public_copy_is_upright_small_and_tells_nothing_of_the_phone(officer, settings):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    row = photo_of(made, upload=with_place())

    assert choose(browser, made, row).status_code == 302

    row.refresh_from_db()
    content = (Path(settings.PRIVATE_ROOT) / row.path).read_bytes()
    assert row.is_public
    assert (row.width, row.height) == (640, 1280)
    with Image.open(BytesIO(content)) as copy:
        assert copy.format == "JPEG"
        assert copy.size == (640, 1280)
        assert not copy.getexif()
    assert PHONE.encode() not in content
    assert made.case.events.last().what == "published"


def bar(browser, made):
    page = text_of(browser.get(url(made.case)))
    return page.split('class="desk-bar"')[1].split("desk-actions")[0]


def test_after_a_repair_the_next_thing_is_to_choose_the_photos_for_everybody(officer):
    user, browser = officer
    made = grievance_in("completed", by=user, division=user.person.division, is_public=True)
    assert "ไม่มีอะไรต้องทำ" in bar(browser, made)  # there is no photo
    row = photo_of(made)
    offered = bar(browser, made)
    assert f'href="/admin/grievances/{made.case.number}/photos/"' in offered
    assert "ไม่มีอะไรต้องทำ" not in offered
    auditor = person("auditor", division=user.person.division)[1]
    assert "/photos/" not in bar(auditor, made)

    choose(browser, made, row)

    assert "ไม่มีอะไรต้องทำ" in bar(browser, made)


def test_photos_of_what_is_not_public_or_not_done_are_not_asked_for(officer):
    user, browser = officer
    for state, is_public in (("completed", False), ("in_progress", True), ("withdrawn", True)):
        made = grievance_in(state, by=user, division=user.person.division, is_public=is_public)
        photo_of(made)
        assert "/photos/" not in bar(browser, made)


def test_taking_back_removes_the_copy_and_leaves_what_was_sent(
    officer, settings, django_capture_on_commit_callbacks
):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    row, other = photo_of(made), photo_of(made)
    choose(browser, made, row, other)
    row.refresh_from_db()
    copy = Path(settings.PRIVATE_ROOT) / row.path

    with django_capture_on_commit_callbacks(execute=True):
        assert choose(browser, made, other).status_code == 302

    row.refresh_from_db()
    other.refresh_from_db()
    assert (row.is_public, row.path) == (False, "")
    assert not copy.exists()
    assert (Path(settings.PRIVATE_ROOT) / row.file.path).exists()
    assert (Path(settings.PRIVATE_ROOT) / other.path).exists()


def test_what_cannot_be_shown_is_said_in_words_and_nothing_is_shown(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    row = photo_of(
        made, upload=SimpleUploadedFile("จากไอโฟน.heic", b"\0\0\0\x18ftypheic" + b"\0" * 99)
    )

    answer = choose(browser, made, row)

    assert answer.status_code == 409
    assert "HEIC" in text_of(answer)
    assert not GrievancePhoto.objects.filter(is_public=True).exists()
    assert browser.get(url(made.case)).status_code == 200


def test_a_picture_made_to_break_the_machine_is_not_opened(officer, monkeypatch):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    row = photo_of(made, upload=photo(size=(300, 300)))
    monkeypatch.setattr(photos, "MOST_PIXELS", 300 * 299)

    assert choose(browser, made, row).status_code == 409
    row.refresh_from_db()
    assert not row.is_public


def test_officers_look_at_a_small_picture_made_anew_and_strangers_at_none(officer):
    user, browser = officer
    made = grievance_in(division=user.person.division)
    row = photo_of(made, upload=with_place())
    address = f"/admin/grievances/{made.case.number}/photos/{row.pk}.jpg"

    answer = browser.get(address)

    assert answer["Content-Type"] == "image/jpeg"
    assert "no-store" in answer["Cache-Control"]
    with Image.open(BytesIO(answer.content)) as shown:
        assert max(shown.size) == 640
    assert PHONE.encode() not in answer.content
    _other, stranger = person(division=DivisionFactory())
    assert stranger.get(address).status_code == 404
    another = grievance_in(division=user.person.division)
    wrong = f"/admin/grievances/{another.case.number}/photos/{row.pk}.jpg"
    assert browser.get(wrong).status_code == 404
