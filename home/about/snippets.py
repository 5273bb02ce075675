"""Posts, the calendar and the assessment's links in the back office."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
)
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from home.buddhist import thai_date

from .models import Event, Post

EVENT_HELP = (
    "<p>งานที่ใส่ที่นี่แสดงใน<strong>ปฏิทิน</strong>และหน้าของหมู่บ้าน คนที่ติดตามปฏิทินในโทรศัพท์เห็นเองโดยไม่ต้องแจ้งซ้ำ "
    "ช่วงเปิดรับของบริการระบบใส่ให้เองจากหน้าบริการ ถ้างานเลื่อน แก้วันที่ ถ้าไม่จัด ใส่เครื่องหมายยกเลิก อย่าลบ</p>"
)
POST_HELP = (
    "<p>ผังองค์กรในเว็บไซต์วาดจากรายการนี้ ตำแหน่งหนึ่งคือเก้าอี้หนึ่งตัว คนย้ายไป ตำแหน่งยังอยู่: "
    "เปลี่ยนผู้ดำรงตำแหน่ง หรือเว้นว่าง</p>"
)


def _day(event):
    if event.ends_on and event.ends_on != event.starts_on:
        return f"{thai_date(event.starts_on, 'short')} – {thai_date(event.ends_on, 'short')}"
    return thai_date(event.starts_on, "short")


def _standing(event):
    return "ยกเลิกแล้ว" if event.is_cancelled else "ตามกำหนด"


class EventViewSet(SnippetViewSet):
    model = Event
    icon = "calendar-alt"
    menu_label = "กิจกรรม"
    list_display = [
        "title",
        Column("starts_on", label="วันที่", accessor=_day, sort_key="starts_on"),
        Column("kind", label="ชนิด", accessor=lambda event: event.get_kind_display()),
        Column("is_cancelled", label="สถานะ", accessor=_standing),
    ]
    list_filter = ["kind", "villages"]
    search_fields = ["title", "title_en", "place"]
    ordering = ["-starts_on"]
    list_per_page = 50
    panels = [
        HelpPanel(EVENT_HELP),
        FieldRowPanel([FieldPanel("title"), FieldPanel("title_en")]),
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("starts_at")]),
        FieldRowPanel([FieldPanel("ends_on"), FieldPanel("ends_at")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("place_en")]),
        FieldPanel("villages"),
        FieldPanel("text"),
        FieldPanel("text_en"),
        FieldPanel("is_cancelled"),
    ]


class PostViewSet(SnippetViewSet):
    model = Post
    icon = "group"
    menu_label = "ตำแหน่งและหน้าที่"
    list_display = [
        "title",
        Column("division", label="ส่วนราชการ"),
        Column(
            "holder",
            label="ผู้ดำรงตำแหน่ง",
            accessor=lambda post: post.current_holder or "ว่าง",
        ),
        "order",
    ]
    list_filter = ["side", "division", "is_active"]
    search_fields = ["title", "title_en", "number"]
    sort_order_field = "order"
    ordering = ["order", "title"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        HelpPanel(POST_HELP),
        FieldRowPanel([FieldPanel("title"), FieldPanel("title_en")]),
        FieldRowPanel([FieldPanel("side"), FieldPanel("division")]),
        FieldPanel("holder"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("number")]),
        FieldRowPanel([FieldPanel("level"), FieldPanel("level_en")]),
        FieldPanel("duties"),
        FieldPanel("duties_en"),
        MultiFieldPanel([FieldPanel("order"), FieldPanel("is_active")], heading="ในผัง"),
    ]

    def get_queryset(self, request):
        return Post.objects.select_related("division", "holder")


class AboutGroup(SnippetViewSetGroup):
    menu_label = "ปฏิทินและตำแหน่ง"
    menu_name = "about"
    menu_icon = "calendar-alt"
    menu_order = 290
    items = (EventViewSet, PostViewSet)
