"""The pictures of staff accounts tell nothing of where they were taken."""

import importlib

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image as Picture
from wagtail.users.models import UserProfile

from tests.home.test_editors_mistakes import photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(client, user_of):
    client.force_login(user_of("approver"))
    return client


@pytest.mark.parametrize("size", [(64, 48), (900, 600)])
@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "me.jpg"), ("PNG", "me.png"), ("WEBP", "me.webp")]
)
def test_the_picture_of_an_account_does_not_keep_where_it_was_taken(approver, size, kind, name):
    exif = Picture.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (15.0, 13.0, 0.0)}
    typed = {"name_email-first_name": "สมใจ", "name_email-last_name": "ดี", "theme-theme": "system"}
    typed |= {"name_email-email": "a@example.go.th", "theme-contrast": "system"}
    typed |= {"theme-density": "default", "locale-current_time_zone": ""}
    address = reverse("wagtailadmin_account")
    answer = approver.post(address, typed | {"avatar-avatar": photo(size, kind, name, exif=exif)})
    assert answer.status_code == 302
    with UserProfile.objects.get().avatar.open() as file, Picture.open(file) as opened:
        assert dict(opened.getexif()) == {}
        assert not {"exif", "xmp"} & set(opened.info)
        assert opened.size[0] < opened.size[1] <= 400


def test_pictures_of_accounts_from_before_are_cleaned(user_of):
    exif = Picture.Exif()
    exif[0x8825] = {1: "N", 2: (15.0, 13.0, 0.0)}
    telling, broken = (
        UserProfile.objects.create(user=user_of(role), avatar=ContentFile(data, name="me.jpg"))
        for role, data in (
            ("editor", photo((60, 40), "JPEG", "me.jpg", exif=exif).read()),
            ("approver", b"no picture"),
        )
    )
    before, storage = telling.avatar.name, telling.avatar.storage
    cleaning = importlib.import_module("home.migrations.0010_pictures_of_accounts_tell_no_more")
    cleaning.clean(apps, None)
    telling.refresh_from_db()
    with telling.avatar.open() as file, Picture.open(file) as opened:
        assert (dict(opened.getexif()), opened.size) == ({}, (60, 40))
    assert not storage.exists(before)
    assert storage.exists(broken.avatar.name)
