"""Urgent notices in the back office: written, seen at a glance, taken down."""

import datetime

from django import forms
from django.utils import timezone
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from home.buddhist import thai_date
from home.date_forms import BuddhistMomentField
from home.urgent.models import UrgentNotice

GUIDE = (
    "<p>ประกาศนี้ขึ้นบนสุดของ<strong>ทุกหน้า</strong>ทันทีที่บันทึก และหายเองเมื่อถึงเวลา "
    "เขียนสั้น บอกว่าเกิดอะไร ที่ไหน ถึงเมื่อไร ให้ทำอย่างไร เรื่องยาวเขียนเป็นข่าวแล้วเลือกหน้านั้นที่ “อ่านต่อที่หน้า”</p>"
)


class UrgentNoticeForm(WagtailAdminModelForm):
    begins_at = BuddhistMomentField(
        label="เริ่มแสดง", help_text="ไม่ใส่เวลา = ตั้งแต่ต้นวัน", initial=timezone.now
    )
    ends_at = BuddhistMomentField(
        label="แสดงถึง",
        required=False,
        at_end_of_day=True,
        help_text="ไม่ใส่เวลา = ถึงสิ้นวัน ไม่ใส่ทั้งสองช่อง = แสดงจนกว่าจะลบ",
    )


def _when(notice):
    begins = _moment(timezone.localtime(notice.begins_at))
    if notice.ends_at is None:
        return f"ตั้งแต่ {begins} จนกว่าจะลบ"
    ends = timezone.localtime(notice.ends_at)
    if ends.time() == datetime.time():
        return f"{begins} ถึงสิ้นวันที่ {thai_date(ends.date() - datetime.timedelta(days=1), 'short')}"
    return f"{begins} ถึง {_moment(ends)}"


def _moment(local):
    return f"{thai_date(local.date(), 'short')} {local:%H.%M} น."


def _standing(notice):
    now = timezone.now()
    if notice.is_shown(now):
        return "กำลังแสดง"
    return "จบแล้ว" if notice.is_over(now) else "รอถึงเวลา"


class UrgentNoticeViewSet(SnippetViewSet):
    model = UrgentNotice
    icon = "warning"
    menu_label = "ประกาศด่วน"
    menu_name = "urgent"
    menu_order = 150
    add_to_admin_menu = True
    list_display = [
        "text",
        Column("level", label="ระดับ", accessor=lambda notice: notice.get_level_display()),
        Column("standing", label="สถานะ", accessor=_standing),
        Column("when", label="ช่วงเวลา", accessor=_when, sort_key="begins_at"),
    ]
    list_filter = ["level"]
    search_fields = ["text", "text_en"]
    ordering = ["-begins_at", "-pk"]
    list_per_page = 50
    edit_handler = ObjectList(
        [
            HelpPanel(GUIDE),
            FieldPanel("text"),
            FieldPanel("text_en"),
            FieldPanel("level", widget=forms.RadioSelect),
            FieldRowPanel([FieldPanel("begins_at"), FieldPanel("ends_at")]),
            FieldPanel("villages", widget=forms.CheckboxSelectMultiple),
            MultiFieldPanel([FieldPanel("page"), FieldPanel("address")], heading="ลิงก์ (ถ้ามี)"),
        ],
        base_form_class=UrgentNoticeForm,
    )
