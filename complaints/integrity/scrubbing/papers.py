"""PDF: properties, history, scripts, attached files and the notes of pictures inside go."""

from io import BytesIO

import pikepdf
import pikepdf.settings
from django.utils.translation import gettext_lazy as _

from .found import Refused, unique, unreadable
from .pictures import strip_jpeg

LABELS = {
    "/Author": _("ชื่อผู้เขียน"),
    "/Creator": _("โปรแกรมที่ใช้"),
    "/Producer": _("โปรแกรมที่ใช้"),
    "/Title": _("ชื่อเอกสารในไฟล์"),
    "/Subject": _("เรื่องในไฟล์"),
    "/Keywords": _("คำสำคัญในไฟล์"),
    "/Company": _("หน่วยงาน"),
    "/CreationDate": _("วันเวลาที่สร้าง"),
    "/ModDate": _("วันเวลาที่แก้ไข"),
}
OF_THE_WHOLE = ("/Metadata", "/OpenAction", "/AA", "/PieceInfo", "/Collection", "/AF")
OF_ANY = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/AF")
OF_NOTES = ("/T", "/M", "/CreationDate", "/NM", "/RC", "/A", "/FS")
# For the whole process, once: a file of a few hundred bytes can be made to unfold into gigabytes.
MOST_UNFOLDED = 16 * 1024 * 1024  # bytes of one stream that holds parts of the paper
pikepdf.settings.set_qpdf_limits(
    max_stream_filters=3,
    flate_max_memory=MOST_UNFOLDED,
    run_length_max_memory=MOST_UNFOLDED,
    png_max_memory=MOST_UNFOLDED,
    tiff_max_memory=MOST_UNFOLDED,
)
FILES, SCRIPTS = "/EmbeddedFiles", "/JavaScript"


def clean(ending, data):
    if b"%PDF-" not in data[:1024]:
        raise unreadable()
    try:
        with pikepdf.open(BytesIO(data)) as paper:
            found = _found(paper)
            _strip(paper)
            out = BytesIO()
            paper.save(out, deterministic_id=True, fix_metadata_version=False)
    except pikepdf.PasswordError:
        raise Refused(_("ไฟล์ PDF นี้มีรหัสผ่าน โปรดเอารหัสผ่านออกหรือถ่ายรูปแทน")) from None
    # Whatever a broken or hostile file makes the library say, it is not one we take.
    except Exception as error:
        raise unreadable() from error
    return "application/pdf", ".pdf", out.getvalue(), found


def _found(paper):
    found = [(LABELS.get(key, _("ข้อมูลในไฟล์")), str(value)) for key, value in paper.docinfo.items()]
    if "/Metadata" in paper.Root:
        found.append((_("ข้อมูลอื่นที่ฝังในไฟล์"), "XMP"))
    names = paper.Root.get("/Names", {})
    if FILES in names:
        found.append((_("ไฟล์ที่แนบซ่อนในเอกสาร"), _("มี")))
    for thing in paper.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Subtype") and "/T" in thing:
            found.append((_("ชื่อผู้เขียนหมายเหตุ"), str(thing["/T"])))
    return unique(found)


def _strip(paper):
    if "/Info" in paper.trailer:
        del paper.trailer["/Info"]
    _drop(paper.Root, OF_THE_WHOLE)
    _drop(paper.Root.get("/Names", {}), (FILES, SCRIPTS))
    for thing in paper.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            _drop(thing, OF_ANY)
            if "/Subtype" in thing and "/Rect" in thing:
                _drop(thing, OF_NOTES)
        if isinstance(thing, pikepdf.Stream):
            _strip_picture(thing)
    paper.remove_unreferenced_resources()


def _strip_picture(stream):
    if stream.get("/Subtype") == "/Image" and stream.get("/Filter") in ("/DCTDecode",):
        filters = stream.get("/Filter")
        stream.write(strip_jpeg(stream.read_raw_bytes()), filter=filters)


def _drop(thing, names):
    for name in names:
        if name in thing:
            del thing[name]
