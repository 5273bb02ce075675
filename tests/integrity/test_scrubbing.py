"""What is taken out of files, and which files are refused."""

import zipfile
from io import BytesIO

import pikepdf
import pillow_heif
import pytest
from django.core.exceptions import ValidationError
from PIL import Image, PngImagePlugin

from complaints.integrity import scrubbing

MARK = b"MARK-OF-SOMCHAI"
NAMES = "MARK-OF-SOMCHAI"


def exif(**more):
    found = Image.Exif()
    found[0x010F], found[0x0110], found[0x013B] = "Phone", "X-1", NAMES
    found.get_ifd(0x8825).update({1: "N", 2: (15.0, 30.0, 0.0), 3: "E", 4: (104.0, 45.0, 0.0)})
    found.get_ifd(0x8769)[0x9003] = "2026:11:23 09:15:00"
    for tag, value in more.items():
        found[int(tag)] = value
    return found


def jpeg(size=(64, 48), **options):
    out = BytesIO()
    picture = Image.new("RGB", size, (200, 30, 30))
    picture.putpixel((0, 0), (0, 0, 255))
    picture.save(out, "JPEG", exif=options.pop("exif", exif()), comment=MARK, **options)
    return out.getvalue()


def png():
    out, notes = BytesIO(), PngImagePlugin.PngInfo()
    notes.add_text("Author", NAMES)
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(out, "PNG", pnginfo=notes, exif=exif())
    return out.getvalue()


def heic():
    out = BytesIO()
    made = pillow_heif.from_pillow(Image.new("RGB", (64, 48), "green"))
    made.save(out, exif=exif().tobytes())
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data"), [("IMG.jpg", jpeg()), ("a.PNG", png()), ("b.heic", heic())]
)
def test_a_picture_keeps_its_pixels_and_nothing_else(name, data):
    assert MARK in data
    cleaned = scrubbing.clean(name, data)
    assert MARK not in cleaned.data
    with Image.open(BytesIO(cleaned.data)) as picture:
        assert not picture.getexif()
        assert not {"comment", "Author", "xmp", "exif"} & set(picture.info)
        assert picture.size == Image.open(BytesIO(data)).size
    assert any("15.50000, 104.75000" in value for _label, value in cleaned.found)
    assert NAMES in [value for _label, value in cleaned.found]


def test_a_picture_that_lay_on_its_side_stands_up():
    data = jpeg(exif=exif(**{"274": 6}))
    with Image.open(BytesIO(scrubbing.clean("a.jpg", data).data)) as picture:
        assert picture.size == (48, 64)


def pdf():
    out = BytesIO()
    with pikepdf.new() as paper:
        page = paper.add_blank_page()
        paper.docinfo["/Author"] = NAMES
        with paper.open_metadata() as notes:
            notes["dc:creator"] = [NAMES]
        picture = paper.make_stream(jpeg())
        picture["/Type"], picture["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Image
        picture["/Width"], picture["/Height"], picture["/BitsPerComponent"] = 64, 48, 8
        picture["/ColorSpace"], picture["/Filter"] = pikepdf.Name.DeviceRGB, pikepdf.Name.DCTDecode
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=picture))
        page.Contents = paper.make_stream(b"/P Do")
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], T=NAMES
        )
        page.Annots = paper.make_indirect([paper.make_indirect(note)])
        paper.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        paper.attachments["a.txt"] = pikepdf.AttachedFileSpec(paper, MARK)
        paper.save(out, compress_streams=False)
    return out.getvalue()


def test_a_pdf_loses_its_author_scripts_attached_files_and_the_notes_of_its_pictures():
    cleaned = scrubbing.clean("คำสั่ง.pdf", pdf())
    with pikepdf.open(BytesIO(cleaned.data)) as paper:
        assert not dict(paper.docinfo)
        assert "/Metadata" not in paper.Root
        assert "/OpenAction" not in paper.Root
        assert not paper.attachments
        picture = paper.pages[0].Resources.XObject.P
        Image.open(BytesIO(picture.read_raw_bytes())).load()
        lying = b"".join(
            bytes(thing.read_bytes() if thing.get("/Filter") != "/DCTDecode"
                  else thing.read_raw_bytes())
            for thing in paper.objects if isinstance(thing, pikepdf.Stream)
        )  # fmt: skip
    assert MARK not in lying + cleaned.data
    assert ("ชื่อผู้เขียน", NAMES) in cleaned.found
    assert ("ชื่อผู้เขียนหมายเหตุ", NAMES) in cleaned.found


def office(**parts):
    out = BytesIO()
    core = f"<x><dc:creator>{NAMES}</dc:creator><cp:lastModifiedBy>อีกคน</cp:lastModifiedBy></x>"
    rels = (
        '<Relationships><Relationship Id="1" Target="word/document.xml"/>'
        '<Relationship Id="2" Target="docProps/core.xml"/></Relationships>'
    )
    usual = {
        "[Content_Types].xml": '<Types><Override PartName="/docProps/core.xml"/></Types>',
        "_rels/.rels": rels,
        "docProps/core.xml": core,
        "word/document.xml": f'<w:p><w:ins w:author="{NAMES}" w:date="2026">จริง</w:ins></w:p>',
        "word/media/a.jpeg": jpeg(),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (usual | parts).items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_word_file_loses_people_and_keeps_what_it_says():
    cleaned = scrubbing.clean("หนังสือ.docx", office())
    with zipfile.ZipFile(BytesIO(cleaned.data)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert "docProps/core.xml" not in archive.namelist()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert MARK not in everything
    assert b"docProps" not in everything
    assert "จริง".encode() in everything
    assert tuple(cleaned.found[:2]) == (("ชื่อผู้เขียน", NAMES), ("ชื่อผู้แก้ไขล่าสุด", "อีกคน"))


REFUSED = {
    "macro": ("a.docx", office(**{"word/vbaProject.bin": b"x"})),
    "macro kind": ("a.docx", office(**{"[Content_Types].xml": "<x macroEnabled.12/>"})),
    "embedded": ("a.docx", office(**{"word/embeddings/a.xlsx": b"x"})),
    "wrong main part": ("a.xlsx", office()),
    "bomb": ("a.docx", b""),
    "svg": ("a.svg", b"<svg/>"),
    "svg as jpg": ("a.jpg", b"<svg onload='x'/>"),
    "html as pdf": ("a.pdf", b"<html><script>"),
    "zip": ("a.zip", office()),
    "old word": ("a.doc", b"\xd0\xcf\x11\xe0"),
    "macro word": ("a.docm", office()),
    "broken pdf": ("a.pdf", b"%PDF-1.7 rubbish"),
    "broken jpg": ("a.jpg", jpeg()[:60]),
    "empty": ("a.jpg", b""),
    "no name": ("", jpeg()),
    "png called jpg": ("a.jpg", png()),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_cleaned_is_refused_in_words(why):
    name, data = REFUSED[why]
    if why == "bomb":
        data = office(**{f"word/{n}.xml": b"\0" * 9_000_000 for n in range(10)})
        assert len(data) < scrubbing.MAX_SIZE
    with pytest.raises(ValidationError) as refusal:
        scrubbing.clean(name, data)
    assert len(refusal.value.messages[0]) > 10


def test_a_pdf_with_a_password_is_refused():
    out = BytesIO()
    with pikepdf.new() as paper:
        paper.add_blank_page()
        paper.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(ValidationError, match="รหัสผ่าน"):
        scrubbing.clean("a.pdf", out.getvalue())
    assert scrubbing.clean("a.pdf", pdf())
