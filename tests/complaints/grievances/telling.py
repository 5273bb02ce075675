"""A citizen who tells us something with a browser that runs no script."""

from contextlib import contextmanager
from datetime import timedelta
from unittest.mock import patch

from django.core.signing import TimestampSigner, b62_encode
from django.utils import timezone

from casework import tokens
from tests.eservices.applying import Visitor

LIGHT = {
    "subject": "ไฟดับหน้าวัด",
    "text": "ดับมาสามคืนแล้ว ทางมืดมาก",
    "village": "4",
    "place": "เสาต้นที่สองหน้าวัด",
}


class Teller(Visitor):
    """Opens the form of a category, a minute before anything is pressed."""

    def __init__(self, category, language="", **client_options):
        super().__init__(category, **client_options)
        self.url = f"{language}/complaints/new/{category.slug}/"

    def open(self, *, seconds=60):
        with given_out(seconds):
            return super().open()


@contextmanager
def given_out(seconds):
    """Form tokens are made as if it was so many seconds ago."""
    moment = b62_encode(int((timezone.now() - timedelta(seconds=seconds)).timestamp()))
    with patch.object(TimestampSigner, "timestamp", lambda self: moment):
        yield tokens
