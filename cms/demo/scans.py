"""Signed papers as they would be scanned, in the library of documents."""

from django.core.files.base import ContentFile
from wagtail.documents.models import Document

from home import paper

from . import people
from .agency import FIELDS


def scan(title, rows, lines):
    """A paper of the office that its chief executive signed."""
    name, _english, position, _position_en = people.EXECUTIVES[0]
    content = {
        "emblem": "",
        "is_sample": False,
        "agency_name": FIELDS["name"],
        "title": title,
        "rows": rows,
        "parts": [{"title": "", "text": lines}],
        "signed_by": name,
        "signed_position": position,
    }
    file = ContentFile(paper.pdf("record.typ", content), name="signed.pdf")
    return Document.objects.create(title=title, file=file, file_size=file.size)
