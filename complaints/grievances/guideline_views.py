"""How to complain, who answers and how long it takes: made of what the office works by."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.languages import local_path

from . import frozen
from .models import Category, GuidelineSettings
from .progress import EVERY
from .public_views import crumbs


@require_safe
@cache_control(public=True, no_cache=True)
def guideline(request):
    categories = list(Category.objects.offered())
    context = {
        "guideline": GuidelineSettings.load(request),
        "groups": _by_person(categories),
        "longest": max((category.working_days for category in categories), default=None),
        "steps": _steps(),
        "law_days": EVERY.days,
        "links": {
            "new": reverse("complaints:choose"),
            "list": reverse("complaints:list"),
            "map": reverse("complaints:map"),
            "figures": local_path("/statistics/complaints/"),
            "integrity": local_path("/integrity/"),
        },
        "crumbs": crumbs({"title": _("แนวปฏิบัติการร้องเรียน")}),
    }
    return render(request, "complaints/public/guideline.html", context)


def _by_person(categories):
    """Who answers, each with what for: somebody reads a name once."""
    groups = {}
    for category in categories:
        who = (category.division, category.officer)
        groups.setdefault(who, []).append(category)
    return [
        {
            "division": division,
            "officer": officer if officer and officer.is_active else None,
            "categories": theirs,
        }
        for (division, officer), theirs in groups.items()
    ]


def _steps():
    """What happens to a grievance, in the words and times of the step chart."""
    screening = _("%(count)s วันทำการ") % {"count": frozen.SCREENING}
    return [
        {
            "title": _("แจ้งเรื่อง"),
            "detail": _("ได้เลขที่รับเรื่องและรหัสลับทันที เก็บไว้ติดตามเรื่อง"),
            "duration": _("ทันที"),
        },
        {
            "title": _("ตรวจและส่งกองที่รับผิดชอบ"),
            "detail": _("ถ้าไม่อยู่ในหน้าที่ของเรา จะบอกเหตุผลและหน่วยงานที่ควรติดต่อ หรือส่งต่อให้"),
            "duration": screening,
        },
        {
            "title": _("แก้ไข"),
            "detail": _("ภายในเวลาของแต่ละประเภทในตาราง ระหว่างนั้นเราแจ้งความคืบหน้า"),
            "duration": _("ตามประเภท"),
        },
        {
            "title": _("แจ้งผล"),
            "detail": _("งานซ่อมมีภาพก่อนและหลังแก้ไข ท่านให้คะแนนความพึงพอใจได้"),
            "duration": _("วันที่เสร็จ"),
        },
        {
            "title": _("ยังไม่เรียบร้อย บอกเราได้"),
            "detail": _("ครั้งแรกเราเปิดเรื่องใหม่ทันที ครั้งต่อไปหัวหน้ากองพิจารณา"),
            "duration": "",
        },
    ]
