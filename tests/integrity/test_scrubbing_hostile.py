"""Files made to break the machine, or to tell somebody outside that they were opened."""

import time
import zipfile
import zlib
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from complaints.integrity import scrubbing

RELS = "word/_rels/document.xml.rels"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def docx(**parts):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b"<w:document/>")
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def relations(*tags):
    cleaned = scrubbing.clean("a.docx", docx(**{RELS: "".join(tags).encode()}))
    with zipfile.ZipFile(BytesIO(cleaned.data)) as archive:
        return archive.read(RELS).decode()


def paper(unfolded, filters=1):
    """A PDF one object of which lies in a stream that unfolds to so many bytes."""
    data = b"5 0 <</A 1>>" + b" " * unfolded
    for _time in range(filters):
        data = zlib.compress(data, 9)
    names = b"/FlateDecode " * filters
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R/X 5 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        4: b"<</Type/ObjStm/N 1/First 4/Filter[%s]/Length %d>>stream\n%s\nendstream"
        % (names, len(data), data),
    }
    out, places = b"%PDF-1.5\n", {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = [(0, 0, 65535), *((1, places[n], 0) for n in objects), (2, 4, 0), (1, len(out), 0)]
    table = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + more.to_bytes(2, "big")
        for kind, place, more in rows
    )
    head = b"<</Type/XRef/Size 7/W[1 4 2]/Root 1 0 R/Length %d>>" % len(table)
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"6 0 obj\n" + head + b"stream\n" + table + end


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        (RELS, b"<Relationship "),
        (RELS, b'Target="" '),
        ("docProps/core.xml", b"<dc:creator "),
        ("word/document2.xml", b"<x15ac:absPath "),
    ],
)
def test_an_office_file_made_to_be_slow_is_read_as_fast_as_others(name, piece):
    hostile, began = docx(**{name: piece * 100_000}), time.process_time()
    assert scrubbing.clean("a.docx", hostile).ending == ".docx"
    assert time.process_time() - began < 5, "it took minutes before"


def test_one_reference_without_an_end_is_refused():
    endless = b"<Relationship " + b'Target="" ' * 200_000 + b"/>"
    with pytest.raises(ValidationError):
        scrubbing.clean("a.docx", docx(**{RELS: endless}))


def test_a_small_png_that_unfolds_into_a_huge_picture_is_refused():
    out = BytesIO()
    Image.new("1", (6000, 6000)).save(out, "PNG")
    huge = out.getvalue()
    assert len(huge) < 20_000
    with pytest.raises(ValidationError):
        scrubbing.clean("a.docx", docx(**{"word/media/a.png": huge}))
    out = BytesIO()
    Image.new("1", (60, 60)).save(out, "PNG")
    assert scrubbing.clean("a.docx", docx(**{"word/media/a.png": out.getvalue()}))


@pytest.mark.parametrize("filters", [1, 2])
def test_a_pdf_that_unfolds_into_the_whole_memory_is_not_unfolded(filters):
    assert has_hidden_object(scrubbing.clean("a.pdf", paper(1000, filters)).data)
    huge = paper(40 * 1024 * 1024, filters)
    assert len(huge) < 60_000
    assert not has_hidden_object(scrubbing.clean("a.pdf", huge).data)


def has_hidden_object(data):
    with pikepdf.open(BytesIO(data)) as opened:
        return opened.Root.get("/X") is not None


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "externalLinkPath"])
def test_what_would_be_fetched_on_opening_a_document_leads_nowhere(kind):
    away = 'TargetMode="External"'
    fetched = f'<Relationship Id="a" Type="{REL}{kind}" Target="https://spy.example/a" {away}/>'
    link = f'<Relationship Id="b" Type="{REL}hyperlink" Target="https://law.example/" {away}/>'
    kept = relations(fetched, link)
    assert "spy.example" not in kept
    assert "https://law.example/" in kept


@pytest.mark.parametrize(
    "target",
    [
        """TargetMode="External" Target="file:///C:/Users/somchai/a.docx\"""",
        "Target='file:///C:/Users/somchai/a.docx' TargetMode='External'",
    ],
)
def test_a_place_on_the_writers_machine_goes_however_it_is_written(target):
    kept = relations(f'<Relationship Id="a" Type="{REL}hyperlink" {target}/>')
    assert "somchai" not in kept
    assert "about:blank" in kept
