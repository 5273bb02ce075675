"""The office issues a numbered paper, and may take it back; it is never deleted."""

import typst
from django.db import transaction
from django.utils.timezone import localdate

from casework import filing, notices, official_papers, paper_codes, paper_words, storage
from casework.models import CaseFile, Event, IssuedPaper, Notice, NumberSeries
from casework.states import State
from home.buddhist import BE
from home.models import AgencySettings

from .moves import NotAllowed, lock, record, save

ISSUABLE = frozenset(
    {State.IN_PROGRESS, State.AWAITING_CITIZEN, State.PAUSED, State.COMPLETED, State.REFUSED}
)
DISK_TROUBLE = "ขณะนี้เก็บไฟล์ลงเครื่องไม่ได้ ยังไม่ได้ออกเลขที่ โปรดกดอีกครั้ง หรือแจ้งผู้ดูแลระบบ"
DRAWING_TROUBLE = "จัดทำไฟล์ PDF จากข้อความนี้ไม่ได้ ยังไม่ได้ออกเลขที่ โปรดตรวจข้อความ หรือแจ้งผู้ดูแลระบบ"


@transaction.atomic
def issue(case, *, kind, text: official_papers.Text, by, at, seen=None) -> IssuedPaper:
    """Issue a letter or licence under the next number of its own series of the year."""
    case = lock(case, seen=seen)
    if case.state not in ISSUABLE:
        raise NotAllowed(f"เรื่องอยู่ในสถานะ “{case.get_state_display()}” จึงยังออกเอกสารไม่ได้")
    if not case.may_close:
        raise NotAllowed("ต้องเสนอผู้บริหารเห็นชอบก่อนจึงออกเอกสารได้")
    today = localdate(at)
    if problem := unready(text, today):
        raise NotAllowed(problem)
    issued = write(
        IssuedPaper(
            case=case,
            kind=kind,
            year=today.year + BE,
            valid_until=text.valid_until,
            signed_by=text.signed_by,
            signed_position=text.signed_position,
            issued_on=today,
            by=by,
            at=at,
        ),
        lambda number: official_papers.wording(
            kind, text, case=case, number=number, issued_on=today
        ),
    )
    save(case)
    record(case, Event.What.ISSUED, detail=str(issued), by=by, at=at)
    notices.queue(case, Notice.What.ISSUED, at=at)
    return issued


@transaction.atomic
def revoke(case, *, paper, reason, by, at, seen=None) -> IssuedPaper:
    """Take the paper with this id back. Whoever checks it from now on is told so."""
    case = lock(case, seen=seen)
    issued = case.papers.exclude(kind=IssuedPaper.Kind.RECEIPT).filter(pk=paper).first()
    if not issued:
        raise NotAllowed("ไม่พบเอกสารนี้ในเรื่อง")
    if issued.is_revoked:
        raise NotAllowed("เอกสารนี้ยกเลิกไปแล้ว")
    save(case)
    strike(issued, reason=reason, by=by, at=at)
    return issued


def unready(text: official_papers.Text, today) -> str:
    """Say why a text is not fit to be issued; ``""`` if it is."""
    if unknown := paper_words.unknown_in(text.all_words):
        return f"ระบบไม่รู้จัก {{{unknown[0]}}} แก้ข้อความก่อนออกเอกสาร"
    if paper_words.GAP in text.all_words:
        return f"ยังมีที่ว่าง {paper_words.GAP} ในข้อความ เติมให้ครบก่อนออกเอกสาร"
    if "วันหมดอายุ" in paper_words.names_in(text.all_words) and not text.valid_until:
        return "ข้อความมี {วันหมดอายุ} แต่ยังไม่ได้ใส่วันหมดอายุ"
    if text.valid_until and text.valid_until < today:
        return "วันหมดอายุผ่านไปแล้ว ใส่วันนี้หรือวันหลังจากนี้"
    return ""


def write(issued: IssuedPaper, wording) -> IssuedPaper:
    """Number the paper under lock, draw it, and keep the PDF with the case.

    ``wording`` makes from the number everything that is printed.
    """
    agency = AgencySettings.load()
    running = _next_running(issued.kind, issued.year)
    issued.number = paper_codes.written(issued.kind, running, issued.year, agency.paper_prefix)
    issued.code = paper_codes.new_code()
    issued.content = wording(issued.number)
    issued.title = issued.content.get("title") or issued.get_kind_display()
    issued.file = _kept(issued)
    issued.save(force_insert=True)
    return issued


def strike(issued: IssuedPaper, *, reason, by, at):
    issued.revoked_at, issued.revoked_by, issued.revoked_reason = at, by, reason
    issued.save(update_fields=["revoked_at", "revoked_by", "revoked_reason"])
    detail = f"{issued}: {reason}"
    record(issued.case, Event.What.REVOKED, detail=detail, by=by, at=at)


def _next_running(kind, year):
    series, _made = NumberSeries.objects.get_or_create(prefix=kind, fiscal_year=year)
    series = NumberSeries.objects.select_for_update().get(pk=series.pk)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _kept(issued) -> CaseFile:
    try:
        pdf = official_papers.draw(issued.kind, issued.content, code=issued.code)
        stored = storage.write([pdf], folder=filing.FOLDER)
    except typst.TypstError as error:
        raise NotAllowed(DRAWING_TROUBLE) from error
    except OSError as error:
        raise NotAllowed(DISK_TROUBLE) from error
    name = f"{issued.get_kind_display()} {issued.number.replace('/', '-')}.pdf"
    file = filing.KeptFile(name, "application/pdf", stored)
    where = {"case": issued.case, "purpose": CaseFile.Purpose.PAPER, "key": "paper"}
    [row] = filing.record([file], **where, by=issued.by, at=issued.at)
    return row
