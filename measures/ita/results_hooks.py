"""What the index and the results add elsewhere: addresses for staff, doors, the log's words."""

from django.urls import include, path
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail import hooks

from home.languages import is_english
from measures.doors import HOOK, Door, address
from measures.plans.views import LINKS

from . import results_actions
from .results_reading import announced
from .results_staff_views import results_urls
from .years import published, years


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("ita/", include((results_urls, "ita_results")))]


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(results_actions.KEEP, "บันทึกผล ITA", "บันทึกผลการประเมิน ITA")


@hooks.register("live_pages")
def live_pages():
    return {"ita-index": {"years": _years, "facts": _facts}}


@hooks.register(HOOK)
def doors(year):
    """What others think of us, and where everything that must be open stands."""
    return [*_results(), *_index(year)]


@hooks.register(LINKS)
def plan_links(_plan):
    """To the results that plans answer, without a question to the database."""
    explanation = _("ตัวชี้วัดใดยังได้คะแนนต่ำ และข้อใดในแผนตอบเรื่องนั้น")
    url = address("ita:results")
    link = {"icon": "star", "title": _("ผลการประเมิน ITA"), "explanation": explanation, "url": url}
    return [link]


def _results():
    latest = announced().exclude(total=None).order_by("-year").first()
    if latest is None:
        return []
    fact = _("ผลล่าสุดที่ประกาศ: ปี %(year)s ได้ %(total)s คะแนน") % {
        "year": latest.year,
        "total": f"{latest.total:.2f}",
    }
    if latest.grade.isascii() or not is_english():
        fact = f"{fact} {latest.grade}".strip()
    url = address("ita:results")
    return [Door(_("คนอื่นให้คะแนน อบต. เท่าไร"), _("ผลการประเมิน ITA"), fact, url, 30, "star")]


def _index(year):
    shown = published().filter(year__lte=year).order_by("-year").first()
    if shown is None:
        return []
    title = _("ข้อมูลตามแบบ ITA ปี %(year)s") % {"year": shown.year}
    url = address("ita:year", shown.year)
    fact = _("ลิงก์ทั้งหมดเปิดได้โดยไม่ต้องเข้าสู่ระบบ")
    return [Door(_("ข้อมูลที่ อบต. ต้องเปิดอยู่ตรงไหน"), title, fact, url, 35, "folder")]


def _years():
    return {one.year: localdate(one.updated_at) for one in published().order_by("year")}


def _facts(year):
    return [
        f"ครบถ้วน {line.complete} จาก {line.items} ข้อ"
        for line in years()
        if line.assessment.year == year and line.items
    ]
