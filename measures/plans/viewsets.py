"""The plans in the back office: one form from the year down to the single step."""

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    ObjectList,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from home.snippets import number_input
from home.templatetags.thai import thai_date, thai_datetime

from .forms import PlanForm
from .models import Plan
from .screens import PlanEditView, PlanIndexView

HELP = (
    "<p>แผนหนึ่งฉบับต่อหนึ่งปีงบประมาณ เรียงเป็น ประเด็น → ข้อคำถาม ITA → มาตรการ → ขั้นตอน "
    "กด “เพิ่ม” ใต้แต่ละชั้น ใช้ลูกศรเรียงใหม่ เลขข้อระบบใส่ให้เอง ไม่ต้องพิมพ์</p>"
    "<p>บันทึกแล้วประชาชนยังไม่เห็น จนกว่าจะกด “เผยแพร่แผน” ที่ปุ่มสามจุดข้างชื่อแผน "
    "แผนที่เผยแพร่อยู่ บันทึกเมื่อใดประชาชนเห็นทันที</p>"
)
STEPS = InlinePanel("steps", [FieldPanel("text")], heading="ขั้นตอน", label="ขั้นตอน")
MEASURES = InlinePanel("measures", [FieldPanel("text"), STEPS], heading="มาตรการ", label="มาตรการ")
OFFICERS = InlinePanel(
    "officers", [FieldPanel("person")], heading="เจ้าหน้าที่ที่รับผิดชอบ", label="เจ้าหน้าที่"
)
ROWS = InlinePanel(
    "rows",
    [
        FieldPanel("code"),
        FieldPanel("question"),
        FieldPanel("analysis"),
        MEASURES,
        FieldRowPanel([FieldPanel("begins_on"), FieldPanel("ends_on")]),
        FieldPanel("is_for_all"),
        FieldPanel("divisions", widget=CheckboxSelectMultiple),
        FieldRowPanel([FieldPanel("lead"), FieldPanel("lead_en")]),
        OFFICERS,
    ],
    heading="ข้อคำถาม ITA",
    label="ข้อคำถาม",
)
ISSUES = InlinePanel(
    "issues",
    [FieldPanel("title"), FieldPanel("title_en"), ROWS],
    heading="ประเด็น",
    label="ประเด็น",
)


def _announced(plan):
    return thai_date(plan.announced_on) or "ยังไม่ประกาศ"


def _updated(plan):
    return thai_datetime(plan.updated_at)


class PlanViewSet(SnippetViewSet):
    model = Plan
    icon = "clipboard-list"
    menu_label = "แผนมาตรการ"
    menu_name = "plans"
    menu_order = 62
    add_to_admin_menu = True
    index_view_class = PlanIndexView
    edit_view_class = PlanEditView
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column("announced_on", label="ประกาศเมื่อ", accessor=_announced),
        BooleanColumn("is_published", label="เผยแพร่"),
        Column("updated_at", label="แก้ไขล่าสุด", accessor=_updated),
    ]
    list_per_page = 50
    ordering = ["-fiscal_year"]
    edit_handler = ObjectList(
        [
            HelpPanel(HELP),
            FieldRowPanel(
                [FieldPanel("fiscal_year", widget=number_input()), FieldPanel("announced_on")]
            ),
            FieldPanel("title"),
            FieldPanel("title_en"),
            ISSUES,
        ],
        base_form_class=PlanForm,
    )
