"""The pages that the portal makes by itself and that can prove something: a list as data.

Nobody types what they show, so nobody has to keep them up to date. Some are made by apps above
this one: the hook ``live_pages`` lets those say which years they have and what is true of them,
as ``{"ita-index": {"years": function, "facts": function}}``.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from wagtail import hooks

from home.buddhist import months_of
from measures.fiscal_years import first_day, last_day

from . import facts

Years = Callable[[], dict[int, datetime.date | None]]


def _nothing(year):
    return []


def _unknown(year):
    return None


@dataclass(frozen=True)
class Live:
    """``place`` is the Thai path, with the year in it if there is one for each.

    ``years`` are those it exists for, each with when it was renewed; None where that is not known
    here. ``under`` is the page in the tree that leads there, ``way`` the words from there on.
    """

    key: str
    title: str
    place: str
    way: tuple[str, ...] = ()
    under: str = ""
    facts: Callable[[int | None], list[str]] = _nothing
    years: Years | None = None
    updated: Callable[[int | None], datetime.date | None] = _unknown
    months: int = 12

    @property
    def needs_year(self) -> bool:
        return "{year}" in self.place

    def path(self, year: int | None = None) -> str:
        return self.place.format(year=year)

    def title_of(self, year: int | None) -> str:
        return f"{self.title} ปีงบประมาณ {year}" if self.needs_year else self.title

    def updated_on(self, year: int | None = None) -> datetime.date | None:
        return self.years().get(year) if self.years else self.updated(year)

    def covers(self, year, *, today) -> tuple[datetime.date, datetime.date] | None:
        """The days it tells of, up to today at most."""
        if not self.needs_year or first_day(year) > today:
            return None
        ends = last_day(year)
        if self.months < len(months_of(year)):
            ends = months_of(year)[self.months] - datetime.timedelta(days=1)
        return first_day(year), min(ends, today)

    def words(self, year: int | None) -> list[str]:
        return [word.format(year=year) for word in self.way]


_STATISTICS = "ข้อมูลเชิงสถิติการให้บริการ (ท้ายหน้า)"
_MEASURES = "แผนมาตรการคุณธรรมและความโปร่งใส (ท้ายหน้า)"
_TELL = "แจ้งเรื่อง แสดงความคิดเห็น (ท้ายหน้า)"
_ASK = "ถาม-ตอบ (ท้ายหน้า)"
_YEAR = "ปีงบประมาณ {year}"
_PROGRESS = "ความก้าวหน้าของแผนนี้"
_REPORT = "รายงานผล รอบ {} เดือน ประจำปีงบประมาณ พ.ศ. {{year}}"
_FIGURES = {"years": facts.figures_years}
_PLANS = {"years": facts.plans}

_ALL = (
    Live("home", "หน้าหลักของเว็บไซต์", "/", under="/"),
    Live("contact", "ข้อมูลการติดต่อ", "/contact/", under="/contact/", facts=facts.contact),
    Live(
        "channels",
        "ช่องทางทั้งหมด",
        "/channels/",
        ("ช่องทางทั้งหมด",),
        under="/contact/",
        facts=facts.channels,
    ),
    Live("structure", "โครงสร้าง", "/structure/", ("โครงสร้าง",), under="/about/"),
    Live("calendar", "ปฏิทิน", "/calendar/", ("ปฏิทิน",), under="/news/"),
    Live(
        "services",
        "บริการประชาชน (E-Service)",
        "/services/",
        under="/services/",
        facts=facts.services,
        updated=facts.services_updated,
    ),
    Live(
        "service-manuals",
        "ผังขั้นตอนและระยะเวลาของทุกบริการ",
        "/services/steps/",
        ("ผังขั้นตอนและระยะเวลา",),
        under="/services/",
        facts=facts.manuals,
        updated=facts.services_updated,
    ),
    Live(
        "statistics",
        "ข้อมูลเชิงสถิติการให้บริการ",
        "/statistics/{year}/",
        (_STATISTICS, _YEAR),
        facts=facts.statistics,
        **_FIGURES,
    ),
    Live(
        "statistics-first-half",
        "ข้อมูลเชิงสถิติการให้บริการ 6 เดือนแรก",
        "/statistics/{year}/first-half/",
        (_STATISTICS, _YEAR, "6 เดือนแรก"),
        facts=facts.first_half,
        months=6,
        **_FIGURES,
    ),
    Live(
        "satisfaction",
        "ผลสำรวจความพึงพอใจ",
        "/statistics/{year}/#satisfaction-heading",
        (_STATISTICS, _YEAR, "ความพึงพอใจ"),
        facts=facts.satisfaction,
        **_FIGURES,
    ),
    Live(
        "complaint-statistics",
        "สถิติเรื่องร้องเรียนและข้อเสนอแนะ",
        "/statistics/{year}/complaints/",
        (_STATISTICS, _YEAR, "เรื่องร้องเรียนและข้อเสนอแนะ"),
        facts=facts.complaints,
        **_FIGURES,
    ),
    Live(
        "corruption-statistics",
        "สถิติเรื่องร้องเรียนการทุจริต",
        "/statistics/{year}/#corruption",
        (_STATISTICS, _YEAR, "เรื่องร้องเรียนการทุจริต"),
        facts=facts.corruption,
        **_FIGURES,
    ),
    Live(
        "complaint-guideline",
        "แนวปฏิบัติการจัดการเรื่องร้องเรียน",
        "/complaints/guideline/",
        (_TELL, "แนวปฏิบัติการร้องเรียน"),
        facts=facts.categories,
    ),
    Live(
        "complaint-new",
        "ช่องทางแจ้งเรื่องร้องเรียน",
        "/complaints/new/",
        (_TELL,),
        facts=facts.categories,
    ),
    Live(
        "questions",
        "ถาม-ตอบ (Q&A)",
        "/complaints/questions/",
        (_ASK,),
        facts=facts.questions,
        updated=facts.questions_updated,
    ),
    Live("faq", "คำถามที่พบบ่อย", "/complaints/questions/", (_ASK, "คำถามที่พบบ่อย"), facts=facts.faqs),
    Live(
        "integrity-channel",
        "ช่องทางแจ้งเบาะแสการทุจริต",
        "/integrity/",
        ("แจ้งเบาะแสการทุจริต (ท้ายหน้า)",),
        facts=facts.integrity,
    ),
    Live(
        "measures",
        "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        "/measures/{year}/",
        (_MEASURES, _YEAR),
        facts=facts.plan,
        **_PLANS,
    ),
    Live(
        "measures-progress",
        "ความก้าวหน้าของมาตรการ",
        "/measures/{year}/progress/",
        (_MEASURES, _YEAR, _PROGRESS),
        **_PLANS,
    ),
    Live(
        "measures-report-6",
        "รายงานผลมาตรการ รอบ 6 เดือน",
        "/measures/{year}/reports/6-months/",
        (_MEASURES, _YEAR, _PROGRESS, _REPORT.format("6")),
        months=6,
        **_PLANS,
    ),
    Live(
        "measures-report-12",
        "รายงานผลมาตรการ รอบ 12 เดือน",
        "/measures/{year}/reports/12-months/",
        (_MEASURES, _YEAR, _PROGRESS, _REPORT.format("12")),
        **_PLANS,
    ),
    Live(
        "news",
        "ข่าวประชาสัมพันธ์",
        "/news/",
        under="/news/",
        facts=facts.news,
        updated=facts.news_updated,
    ),
    Live("documents", "คลังเอกสาร", "/documents/", under="/documents/"),
    Live("laws", "คลังกฎหมาย", "/laws/", under="/laws/"),
    Live(
        "information-centre",
        "ศูนย์ข้อมูลข่าวสาร (ม.7 และ ม.9)",
        "/documents/information-centre/",
        under="/documents/information-centre/",
    ),
    Live(
        "outreach",
        "ข่าวไปถึงคนทางไหน",
        "/outreach/{year}/",
        ("ข่าวไปถึงคนทางไหน (ท้ายหน้า)", _YEAR),
        under="/news/",
        facts=facts.outreach,
        years=facts.outreach_years,
    ),
    Live("transparency", "ความโปร่งใส", "/transparency/", under="/transparency/"),
    Live("ita-index", "ดัชนี ITA", "/ita/{year}/", ("การประเมิน ITA (ท้ายหน้า)", "ITA ปี {year}")),
)
HIDDEN = {"/integrity/"}  # asks search engines to stay away
LIVE: dict[str, Live] = {live.key: live for live in _ALL}


def known() -> dict[str, Live]:
    """The same with what the apps above say of theirs."""
    told = {}
    for tell in hooks.get_hooks("live_pages"):
        told |= tell()
    return {key: replace(live, **told.get(key, {})) for key, live in LIVE.items()}


def addresses() -> list[str]:
    """The Thai paths of all of them that search engines may show, each for every year it has."""
    found = []
    for live in known().values():
        years = live.years() if live.needs_year and live.years else [None]
        found += [live.path(year) for year in years]
    return [path for path in dict.fromkeys(found) if "#" not in path and path not in HIDDEN]
