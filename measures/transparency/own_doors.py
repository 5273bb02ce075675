"""The doors to what the system knew before anybody asked: plan, services, complaints, wrongs."""

from django.db.models import Count
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from home.buddhist import months_of
from measures import counting
from measures.counting import GRIEVANCE, REQUEST
from measures.doors import Door, address
from measures.plans.models import Plan
from measures.progress.picture import summed


def own_doors(year: int) -> list[Door]:
    """Return them with what is true of this fiscal year (BE), in three questions."""
    counts = counting.in_short(months_of(year))
    return [*_plan(year), _services(counts[REQUEST]), _complaints(counts[GRIEVANCE]), _wrongs()]


def _plan(year):
    """This year's plan and how far it is; until it is published, the newest there is."""
    plans = Plan.objects.published().filter(fiscal_year__lte=year).order_by("-fiscal_year")
    steps = Count("issues__rows__measures__steps", distinct=True)
    plan = plans.annotate(rows=Count("issues__rows", distinct=True), steps=steps).first()
    if plan is None:
        return []
    is_new = plan.fiscal_year == year
    question = _("อบต. สัญญาอะไรไว้ปีนี้") if is_new else _("อบต. สัญญาอะไรไว้")
    title = _("แผนมาตรการคุณธรรมและความโปร่งใส ปีงบประมาณ %(year)s") % {"year": plan.fiscal_year}
    fact = _("%(rows)s เรื่องที่จะทำให้ดีขึ้น %(steps)s ขั้นตอน") % {"rows": plan.rows, "steps": plan.steps}
    promised = Door(question, title, fact, address("plans:plan", plan.fiscal_year), 10, "document")
    now = summed(plan, on=localdate())
    fact = _("เสร็จแล้ว %(done)s จาก %(total)s ขั้นตอน") % {"done": now.done, "total": now.total}
    title = _("ความก้าวหน้าของแผน ปีงบประมาณ %(year)s") % {"year": plan.fiscal_year}
    url = address("progress:progress", plan.fiscal_year)
    return [promised, Door(_("ทำไปถึงไหนแล้ว"), title, fact, url, 20, "check")]


def _services(tally):
    url = address("measures:statistics")
    title = _("ข้อมูลเชิงสถิติการให้บริการ")
    return Door(_("ขออะไรไปแล้วได้ทันเวลาไหม"), title, _received(tally), url, 50, "chart")


def _complaints(tally):
    url = address("measures:complaints")
    title = _("สถิติเรื่องร้องเรียนและข้อเสนอแนะ")
    return Door(_("เรื่องที่ประชาชนแจ้งไปถึงไหน"), title, _received(tally), url, 60, "question")


def _received(tally):
    if not tally.received:
        return _("ปีงบประมาณนี้ยังไม่มีเรื่อง")
    counts = {"received": tally.received, "closed": tally.closed}
    return _("ปีงบประมาณนี้รับ %(received)s เรื่อง เสร็จแล้ว %(closed)s เรื่อง") % counts


def _wrongs():
    title, fact = _("ช่องทางแจ้งเบาะแสการทุจริต"), _("ไม่ต้องบอกชื่อ และแยกจากเรื่องร้องเรียนทั่วไป")
    return Door(_("เห็นคนทำผิด บอกใคร"), title, fact, address("integrity:home"), 70, "shield")
