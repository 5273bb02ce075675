"""What is true of the pages that the portal makes by itself, in sentences, reckoned when asked.

Where there is nothing, the sentence says so: for whoever assesses, silence is a gap.
"""

import datetime

from django.db.models import Count, Max, Q
from django.utils.timezone import localdate

from casework.models import Case
from casework.states import CLOSED, UNCOUNTED
from complaints.grievances.models import Category
from complaints.questions.models import Faq, Question
from eservices.coverage import gaps
from eservices.models import Service
from home.languages import THAI
from home.models import AgencySettings, Division, NewsPage
from home.outreach import queries as sendings
from measures import figures
from measures.counting import GRIEVANCE, REQUEST
from measures.fiscal_years import first_day, last_day
from measures.plans.models import MeasureStep, Plan, Row


def contact(year):
    agency = AgencySettings.load()
    told = [
        (agency.address, "มีที่อยู่ของสำนักงาน"),
        (agency.phone, f"โทรศัพท์ {agency.phone}"),
        (agency.email, f"อีเมล {agency.email}"),
        (agency.latitude, "มีแผนที่"),
    ]
    return [sentence for value, sentence in told if value]


def channels(year):
    count = len(AgencySettings.load().channels)
    return [f"มีช่องทางติดต่อออนไลน์และสายด่วน {count} ช่องทาง" if count else "ยังไม่ได้ใส่ช่องทางออนไลน์"]


def services(year):
    every, without = Division.objects.active().count(), len(gaps())
    published = Service.objects.published().count()
    return [
        f"{every - without} จาก {every} ส่วนราชการมีบริการออนไลน์",
        f"เผยแพร่บริการแล้ว {published} บริการ",
    ]


def manuals(year):
    found = Service.objects.published().only("steps")
    charted = sum(bool(service.steps.raw_data) for service in found)
    return [f"มีผังขั้นตอนและระยะเวลาของ {charted} บริการ"]


def services_updated(year):
    return _day(Service.objects.published().aggregate(newest=Max("last_published_at"))["newest"])


def figures_years() -> dict[int, datetime.date]:
    """The years that have figures. They are reckoned anew all day, so all are of today."""
    return dict.fromkeys(figures.years(), localdate())


def statistics(year):
    return _received("คำขอรับบริการ", figures.published(year, REQUEST).total)


def first_half(year):
    return _received("คำขอรับบริการ 6 เดือนแรก", figures.published(year, REQUEST).first_half)


def complaints(year):
    return _received("เรื่องร้องเรียนและข้อเสนอแนะ", figures.published(year, GRIEVANCE).total)


def satisfaction(year):
    total = figures.published(year, REQUEST).total
    if not total.opinion.count:
        return ["ยังไม่มีผู้ตอบแบบประเมินในปีงบประมาณนี้"]
    told = [f"มีผู้ตอบแบบประเมิน {total.opinion.count} คน"]
    if not total.hides_opinion:
        told.append(f"พึงพอใจร้อยละ {total.opinion.percent:.1f}")
    return told


def corruption(year):
    totals = figures.of_corruption(year)
    if totals.is_none:
        return ["ไม่มีเรื่องร้องเรียนการทุจริต"]
    if totals.received is None:
        return ["เรื่องร้องเรียนการทุจริตมีน้อยกว่า 5 เรื่อง จึงไม่แสดงจำนวน"]
    return [f"รับเรื่องร้องเรียนการทุจริต {totals.received} เรื่อง"]


def categories(year):
    count = Category.objects.offered().count()
    return [f"รับแจ้ง {count} ประเภท แต่ละประเภทมีส่วนราชการที่รับผิดชอบและกำหนดเวลา"]


def questions(year):
    published = Question.objects.public().count()
    months = (first_day(year), last_day(year)) if year else None
    asked = Case.objects.filter(kind=Case.Kind.QUESTION, held_why="").exclude(state__in=UNCOUNTED)
    asked = asked.filter(received_month__range=months) if months else asked
    counted = asked.aggregate(all=Count("pk"), done=Count("pk", filter=Q(state__in=CLOSED)))
    return [
        f"รับคำถาม {counted['all']} เรื่อง ตอบแล้ว {counted['done']} เรื่อง",
        f"เผยแพร่คำถามและคำตอบ {published} เรื่อง",
    ]


def questions_updated(year):
    return _day(Question.objects.public().order_by().aggregate(n=Max("published_at"))["n"])


def faqs(year):
    return [f"มีคำถามที่พบบ่อยพร้อมคำตอบ {Faq.objects.shown().count()} ข้อ"]


def integrity(year):
    return ["แยกจากช่องทางร้องเรียนทั่วไป ไม่ต้องบอกชื่อ และไม่มีการบันทึกว่าใครเปิดดู"]


def news(year):
    found = _news()
    if year:
        found = found.filter(published_on__range=(first_day(year), last_day(year)))
    return [f"มีข่าว {found.count()} เรื่อง" + (f" ในปีงบประมาณ {year}" if year else "")]


def news_updated(year):
    return _news().order_by().aggregate(newest=Max("published_on"))["newest"]


def outreach_years() -> dict[int, datetime.date]:
    """The years in which news was carried to people, and when that was written down last."""
    return sendings.renewed()


def outreach(year):
    found = sendings.year(year)
    if not found.count:
        return ["ยังไม่ได้บันทึกการส่งข่าวในปีงบประมาณนี้"]
    ways = ", ".join(f"{name} {count} ครั้ง" for name, count in found.by_channel)
    return [f"ส่งข่าว {found.news} เรื่อง รวม {found.count} ครั้ง", ways]


def plans() -> dict[int, datetime.date]:
    """The years whose plan the public can read, and when each was changed last."""
    found = Plan.objects.published().values_list("fiscal_year", "updated_at")
    return {year: _day(at) for year, at in found}


def plan(year):
    rows = Row.objects.filter(issue__plan__fiscal_year=year).count()
    steps = MeasureStep.objects.filter(measure__row__issue__plan__fiscal_year=year).count()
    return [f"มี {rows} ข้อคำถาม {steps} ขั้นตอน"] if rows else ["ยังไม่มีแผนของปีนี้"]


def _received(what, row):
    tally = row.tally
    if not tally.received:
        return [f"{what}: ยังไม่มีเรื่อง"]
    told = [f"{what}: รับ {tally.received} เรื่อง เสร็จแล้ว {tally.closed} เรื่อง"]
    if not row.hides_rates and tally.percent_on_time is not None:
        told.append(f"เสร็จตรงเวลาร้อยละ {tally.percent_on_time}")
    return told


def _news():
    return NewsPage.objects.live().filter(locale__language_code=THAI)


def _day(moment):
    return localdate(moment) if moment else None
