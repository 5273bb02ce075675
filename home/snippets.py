"""The agency's lists in the back office: who, where and when."""

from django.urls import path, reverse
from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from home.buddhist import BE, thai_date
from home.holiday_fill import missing_holidays
from home.models import AgencySettings, Division, Holiday, NewsCategory, Person, Village
from home.page_forms import number_input
from home.staff_views import FillHolidays

LAST_MONTHS = 10  # from October on, people plan the next year


def agency_panels():
    """The settings page, in the order a new office fills it in."""
    names = ["name", "name_en", "short_name", "short_name_en", "emblem", "number_prefix"]
    place = [
        FieldRowPanel([FieldPanel("address"), FieldPanel("moo", widget=number_input())]),
        *(
            FieldRowPanel([FieldPanel(name), FieldPanel(f"{name}_en")])
            for name in ("subdistrict", "district", "province")
        ),
        FieldRowPanel([FieldPanel("postcode"), FieldPanel("address_en")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]
    reach = [
        FieldRowPanel([FieldPanel("phone"), FieldPanel("fax")]),
        FieldPanel("email"),
        FieldRowPanel([FieldPanel("office_opens"), FieldPanel("office_closes")]),
        FieldPanel("hotlines"),
        FieldPanel("channels"),
    ]
    papers = ["paper_prefix", "paper_signer", "promptpay_id", "promptpay_name"]
    privacy = ["pdpa_officer", "pdpa_officer_en", "pdpa_contact"]
    privacy += ["privacy_notice", "privacy_notice_en"]
    assessment = [
        HelpPanel(
            "<p>ช่วงประเมิน ITA วางลิงก์ที่ได้จากระบบ ITAS ที่นี่ หน้าแรกแสดงคิวอาร์โค้ดในช่วงวันที่ที่กำหนด "
            "แล้วหายไปเอง คำตอบของผู้ประเมินไปที่ ป.ป.ช. โดยตรง เราไม่เห็น</p>"
        ),
        FieldPanel("eit_url"),
        FieldPanel("iit_url"),
        FieldRowPanel([FieldPanel("assessed_from"), FieldPanel("assessed_until")]),
    ]
    return TabbedInterface(
        [
            ObjectList([FieldPanel(name) for name in names], heading="ชื่อและตรา"),
            ObjectList(place, heading="ที่ตั้ง"),
            ObjectList(reach, heading="การติดต่อ"),
            ObjectList([FieldPanel(name) for name in papers], heading="เอกสารและการเงิน"),
            ObjectList([FieldPanel(name) for name in privacy], heading="ข้อมูลส่วนบุคคล"),
            ObjectList(assessment, heading="ประเมิน ITA"),
        ]
    )


class DivisionViewSet(SnippetViewSet):
    model = Division
    icon = "group"
    menu_label = "ส่วนราชการ"
    list_display = ["name", "short_name", "phone", BooleanColumn("is_active", label="ใช้อยู่")]
    search_fields = ["name", "name_en", "short_name"]
    sort_order_field = "order"
    ordering = ["order", "name"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldPanel("short_name"),
        FieldPanel("looks_after"),
        FieldPanel("looks_after_en"),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("hours_en")]),
        FieldRowPanel([FieldPanel("order"), FieldPanel("is_active")]),
    ]


class PersonViewSet(SnippetViewSet):
    model = Person
    icon = "user"
    menu_label = "บุคลากร"
    list_display = [
        "name",
        "position",
        "division",
        "phone",
        BooleanColumn("is_head", label="หัวหน้า"),
        BooleanColumn("is_active", label="ดำรงตำแหน่ง"),
    ]
    list_filter = ["side", "division", "is_active"]
    search_fields = ["name", "name_en", "position"]
    sort_order_field = "order"
    ordering = ["order", "name"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("position"), FieldPanel("position_en")]),
        FieldRowPanel([FieldPanel("side"), FieldPanel("division")]),
        FieldRowPanel([FieldPanel("is_head"), FieldPanel("village")]),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("photo")]),
        MultiFieldPanel(
            [FieldPanel("user"), FieldPanel("order"), FieldPanel("is_active")], heading="ในระบบ"
        ),
    ]

    def get_queryset(self, request):
        return Person.objects.select_related("division")


class VillageViewSet(SnippetViewSet):
    model = Village
    icon = "home"
    menu_label = "หมู่บ้าน"
    list_display = ["__str__", "head_title", "head_name", "head_phone"]
    search_fields = ["name", "name_en", "head_name"]
    ordering = ["moo"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        FieldPanel("moo", widget=number_input()),
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("head_title"), FieldPanel("head_phone")]),
        FieldRowPanel([FieldPanel("head_name"), FieldPanel("head_name_en")]),
        InlinePanel(
            "leaders",
            heading="ผู้ช่วยผู้ใหญ่บ้านและผู้นำคนอื่น",
            label="ผู้นำ",
            panels=[
                FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
                FieldRowPanel([FieldPanel("role"), FieldPanel("phone")]),
            ],
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel(name, widget=number_input())
                        for name in ("households", "men", "women")
                    ]
                ),
                FieldPanel("counted_on", help_text="วัน/เดือน/ปี พ.ศ. เช่น 30/9/2569"),
            ],
            heading="จำนวนคน",
        ),
        FieldPanel("about"),
        FieldPanel("about_en"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]


class NewsCategoryViewSet(SnippetViewSet):
    model = NewsCategory
    icon = "tag"
    menu_label = "หมวดข่าว"
    list_display = ["name", "name_en", "slug"]
    search_fields = ["name", "name_en"]
    sort_order_field = "order"
    ordering = ["order", "name"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        HelpPanel(
            "<p>หมวดบอกว่าข่าวเป็นเรื่องอะไร คนเลือกอ่านตามหมวดได้ที่หน้าข่าว มีเท่าที่ใช้จริง ไม่เกินสิบหมวด</p>"
        ),
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("order", widget=number_input())]),
    ]


class HolidayIndexView(IndexView):
    def years(self):
        """Years (BE) one may want to fill now: this one, and the next from October on."""
        today = timezone.localdate()
        this_year = today.year + BE
        return [this_year, this_year + 1] if today.month >= LAST_MONTHS else [this_year]

    @property
    def header_buttons(self):
        """A year that lacks holidays is offered in plain sight, the others in the menu."""
        buttons = super().header_buttons
        lacking = [year for year in self.years() if missing_holidays(year - BE)]
        if lacking and self.user_has_permission("add"):
            buttons = [*buttons, HeaderButton(**self._filling(lacking[0]))]
        return buttons

    @property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if self.user_has_permission("add"):
            buttons = [*buttons, *(Button(**self._filling(year)) for year in self.years())]
        return buttons

    def _filling(self, year):
        return {
            "label": f"เติมวันหยุดราชการของปี {year}",
            "url": reverse("wagtailsnippets_home_holiday:fill", args=[year]),
            "icon_name": "calendar-check",
        }


class HolidayViewSet(SnippetViewSet):
    model = Holiday
    icon = "calendar-alt"
    menu_label = "วันหยุดราชการ"
    index_view_class = HolidayIndexView
    list_display = [
        "name",
        Column("on", label="วันที่", accessor=lambda day: thai_date(day.on, "weekday"), sort_key="on"),
        "name_en",
    ]
    search_fields = ["name", "name_en"]
    ordering = ["-on"]
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        HelpPanel(
            "<p>ระบบใช้รายการนี้นับวันทำการของเรื่องที่รับ<strong>หลังจากนี้</strong> "
            "เรื่องที่รับไว้แล้วไม่เปลี่ยนกำหนดเสร็จ เพราะแจ้งประชาชนไปแล้ว "
            "ถ้าต้องใช้เวลาเพิ่มเพราะวันหยุดพิเศษ ให้ขยายเวลาเป็นรายเรื่องพร้อมเหตุผล</p>"
        ),
        FieldPanel("on", help_text="วัน/เดือน/ปี พ.ศ. เช่น 13/4/2570 หรือ 13 เม.ย. 2570"),
        FieldPanel("name"),
        FieldPanel("name_en"),
    ]

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("fill/<int:year>/", FillHolidays.as_view(), name="fill"),
        ]


class AgencyGroup(SnippetViewSetGroup):
    menu_label = "ข้อมูลหน่วยงาน"
    menu_name = "agency"
    menu_icon = "site"
    menu_order = 300
    items = (
        DivisionViewSet,
        PersonViewSet,
        VillageViewSet,
        NewsCategoryViewSet,
        HolidayViewSet,
    )

    def get_submenu_items(self):
        settings = SettingMenuItem(AgencySettings, icon="home", order=0, name="agency-settings")
        return [settings, *super().get_submenu_items()]
