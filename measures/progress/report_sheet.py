"""A half year's report put together for reading: the page and the files are made from it."""

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext as _

from home.languages import in_language
from home.templatetags.thai import thai_date

from .models import PlanReport
from .states import WORDS


@dataclass(frozen=True)
class StepLine:
    place: str  # code and number
    text: str
    responsible: str
    state: str  # the code
    status: list[str]  # in words
    said: str
    on: str
    evidence: list[dict]


@dataclass(frozen=True)
class IssueLine:
    number: int
    title: str
    percent: int
    tally: dict
    remark: str
    steps: list[StepLine]


@dataclass(frozen=True)
class ReportSheet:
    agency: str
    title: str
    name: str  # which of the two
    period: str
    introduction: str
    problems: str
    suggestions: str
    percent: int
    tally: dict
    issues: list[IssueLine]
    issued: str
    edition: int
    signer: str
    signer_position: str

    @property
    def lines(self) -> list[str]:
        """What the figures say, in sentences."""
        return sentences(self.tally, self.percent)


def report_sheet(report: PlanReport, agency, *, figures: dict, edition=1) -> ReportSheet:
    """Return the report in the language being read; ``figures`` frozen, or of now for a draft."""
    title = in_language(figures["title"], figures["title_en"])
    return ReportSheet(
        agency=agency.local_name or _("หน่วยงานของเรา"),
        title=_("รายงานผลการดำเนินการตาม%(plan)s") % {"plan": title},
        name=name_of(report.months, figures["year"]),
        period=f"{_day(figures['from'])} – {_day(figures['until'])}",
        introduction=report.introduction,
        problems=report.problems,
        suggestions=report.suggestions,
        percent=figures["percent"],
        tally=figures["tally"],
        issues=[_issue(issue, report.remarks) for issue in figures["issues"]],
        issued=thai_date(report.issued_on),
        edition=edition,
        signer=report.signer,
        signer_position=report.signer_position,
    )


def name_of(months: int, year: int) -> str:
    half = _("รอบ 6 เดือน") if months == PlanReport.Months.SIX else _("รอบ 12 เดือน")
    return _("%(half)s ประจำปีงบประมาณ พ.ศ. %(year)s") % {"half": half, "year": year}


def sentences(tally: dict, percent: int) -> list[str]:
    """What a tally says, the good and the bad."""
    found = [
        _("ดำเนินการแล้ว %(done)s จาก %(total)s ขั้นตอน รวมร้อยละ %(percent)s")
        % (tally | {"percent": percent})
    ]
    if tally["under_way"]:
        found.append(_("กำลังดำเนินการ %(under_way)s ขั้นตอน") % tally)
    if tally["not_begun"]:
        found.append(_("ยังไม่เริ่ม %(not_begun)s ขั้นตอน") % tally)
    if tally["unfinished"]:
        found.append(_("ครบกำหนดแล้วแต่ยังไม่เสร็จ %(unfinished)s ขั้นตอน") % tally)
    if tally["over"]:
        found.append(_("แล้วเสร็จช้ากว่ากำหนด %(over)s ขั้นตอน") % tally)
    found.append(_("มีหลักฐานให้เปิดดู %(proved)s ขั้นตอน") % tally)
    return found


def _issue(issue, remarks):
    return IssueLine(
        number=issue["number"],
        title=in_language(issue["title"], issue["title_en"]),
        percent=issue["percent"],
        tally=issue["tally"],
        remark=remarks.get(str(issue["number"]), ""),
        steps=[_step(step) for step in issue["steps"]],
    )


def _step(step):
    return StepLine(
        place=f"{step['code']} ({step['number']})",
        text=step["text"],
        responsible=step["responsible"],
        state=step["state"],
        status=[*_status(step)],
        said=step["said"],
        on=_day(step["on"], "short") if step["on"] else "",
        evidence=step["evidence"],
    )


def _status(step):
    word = WORDS[step["state"]]
    yield f"{word} {step['percent']} %" if step["state"] == "under_way" else str(word)
    if step["is_unfinished"]:
        due = _day(step["ends_on"], "short")
        yield _("ไม่แล้วเสร็จตามกำหนด %(day)s") % {"day": due}
    if step["days_over"]:
        yield _("เสร็จช้ากว่ากำหนด %(days)s วัน") % {"days": step["days_over"]}


def _day(text, form="long"):
    return thai_date(datetime.date.fromisoformat(text), form)
