"""Where the demo's news went, besides the website."""

import datetime

from home.models import NewsCategory, NewsPage
from home.outreach import actions
from home.outreach.channels import Channel

CATEGORIES = [
    ("น้ำประปา", "Tap water", "water"),
    ("ถนนและไฟ", "Roads and lights", "roads"),
    ("เงินช่วยเหลือ", "Allowances", "allowances"),
    ("สุขภาพ", "Health", "health"),
    ("สิ่งแวดล้อม", "Environment", "environment"),
]
RADIO = "วิทยุชุมชนทุ่งดอกจาน 104.25"
# Slug, channel, place, moos, days after the news, hour, who, how many.
SENT = [
    ("water-off-moo-3-4", Channel.LOUDSPEAKER, "", [3], 0, "17:30", "ผู้ใหญ่บ้านหมู่ 3", None),
    ("water-off-moo-3-4", Channel.LOUDSPEAKER, "", [4], 0, "18:00", "ผู้ใหญ่บ้านหมู่ 4", None),
    ("water-off-moo-3-4", Channel.LINE_GROUP, "กลุ่มผู้นำตำบล", [], 0, "16:10", "", 64),
    ("water-off-moo-3-4", Channel.FACEBOOK, "", [], 0, "16:20", "", 310),
    ("street-lights-repaired", Channel.FACEBOOK, "", [], 0, "15:00", "", 540),
    ("street-lights-repaired", Channel.LINE_GROUP, "กลุ่มผู้นำตำบล", [], 1, "09:05", "", 64),
    ("no-burning", Channel.RADIO, RADIO, [], 1, "07:00", "เจ้าหน้าที่ประชาสัมพันธ์", None),
    ("no-burning", Channel.BOARD, "", list(range(1, 13)), 2, "10:00", "อสม.", None),
    ("elderly-allowance-registration", Channel.MEETING, "ประชุมประจำเดือน", [1, 2, 5], 3, "13:30",
     "กองสวัสดิการสังคม", 118),
    ("elderly-allowance-registration", Channel.RADIO, RADIO, [], 1, "07:15", "", None),
    ("job-child-care", Channel.BOARD, "ศูนย์พัฒนาเด็กเล็ก", [1], 0, "", "", None),
    ("village-meeting", Channel.LETTER, "", list(range(1, 13)), 0, "", "สำนักปลัด", 12),
    ("village-meeting", Channel.CAR, "", [1, 2, 3, 4], 2, "16:00", "", None),
    ("rabies-vaccination", Channel.LOUDSPEAKER, "", list(range(1, 13)), 1, "06:30", "ผู้ใหญ่บ้าน", None),
]  # fmt: skip


def categories():
    """By their slug."""
    rows = [
        NewsCategory(name=name, name_en=name_en, slug=slug, order=order)
        for order, (name, name_en, slug) in enumerate(CATEGORIES, start=1)
    ]
    return {row.slug: row for row in NewsCategory.objects.bulk_create(rows)}


def create(world, by):
    """Written down by the editor, each on its own day, none in the days to come."""
    news = {page.slug: page for page in NewsPage.objects.filter(locale__language_code="th")}
    for slug, channel, place, moos, days, hour, who, reach in SENT:
        on = min(news[slug].published_on + datetime.timedelta(days=days), world.today)
        values = {
            "channel": channel,
            "place": place,
            "moos": moos,
            "sent_on": on,
            "sent_time": datetime.time.fromisoformat(hour) if hour else None,
            "carried_by": who,
            "reach": reach,
        }
        actions.record(news[slug], values, by=by, at=world.now)
