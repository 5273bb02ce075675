"""Things that prove something, on a fixed day."""

import datetime

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from measures.evidence import looking
from tests.factories.home import site as make_site

TODAY = datetime.date(2026, 11, 30)
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def homes(db):
    """The Thai and the English home page, without the rights that only staff's screens need."""
    return make_site()


@pytest.fixture
def home(homes):
    return homes[0]


@pytest.fixture
def on_disk(settings, tmp_path):
    """Files lie on a disk, as they do where the site is served."""
    disk = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"default": disk}


@pytest.fixture
def document(db):
    """A document with this file: ``document("plan.pdf", b"%PDF…")``."""

    def make(name="plan.pdf", content=PDF, *, title="แผน", **fields):
        file = ContentFile(content, name=name)
        return get_document_model().objects.create(title=title, file=file, **fields)

    return make


@pytest.fixture
def seen():
    """What is known of one piece of evidence."""

    def see(evidence, today=TODAY):
        return looking.look([evidence], today=today)[evidence.pk]

    return see


def keys(seen):
    return [finding.key for finding in seen.findings]
