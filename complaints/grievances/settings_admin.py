"""What grievances stand on, in the back office: categories, reasons, offices outside."""

from django import forms
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.snippets.views.snippets import (
    DeleteView,
    EditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from casework import access
from home.models import Division

from .models import Category, Grievance, GuidelineSettings, OutsideAgency, RefusalReason

USED_BY = {Category: "category", RefusalReason: "refused_for", OutsideAgency: "forwarded_to"}


class CategoryForm(WagtailAdminModelForm):
    """Offers who is limited to a division that one alone."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "division" in self.fields and access.is_limited(self.for_user):
            own = Division.objects.filter(pk__in=access.divisions_of(self.for_user))
            self.fields["division"] = forms.ModelChoiceField(
                own,
                label="กองที่รับผิดชอบ",
                empty_label=None,
                error_messages={"invalid_choice": "เลือกกองของท่าน"},
            )


def changed_by(user):
    """The categories that this person may change: a head's, of the own division."""
    found = Category.objects.select_related("division", "officer")
    if access.is_limited(user):
        return found.filter(division__in=access.divisions_of(user))
    return found


class OwnEditView(EditView):
    def get_object(self, queryset=None):
        category = super().get_object(queryset)
        return get_object_or_404(changed_by(self.request.user), pk=category.pk)


class OwnDeleteView(DeleteView):
    def get_object(self, queryset=None):
        category = super().get_object(queryset)
        return get_object_or_404(changed_by(self.request.user), pk=category.pk)


class CategoryViewSet(SnippetViewSet):
    model = Category
    icon = "tag"
    menu_label = "ประเภทเรื่อง"
    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    copy_view_enabled = False
    list_display = [
        "name",
        Column("division", label="กอง"),
        Column("officer", label="ผู้รับผิดชอบ", accessor=lambda row: row.officer or "ยังไม่ระบุ"),
        Column("working_days", label="วันทำการ"),
        BooleanColumn("is_public", label="สาธารณะ"),
        BooleanColumn("is_active", label="ใช้อยู่"),
    ]
    list_filter = ["division", "sort", "is_public", "is_active"]
    search_fields = ["name", "hint", "search_words"]
    ordering = ["order", "name"]
    list_per_page = 50
    edit_handler = ObjectList(
        [
            HelpPanel(
                "<p>ประชาชนเลือกประเภทก่อนแจ้งเรื่อง ระบบส่งเรื่องให้กองและเจ้าหน้าที่ที่ตั้งไว้ที่นี่ "
                "และนับเวลาตามจำนวนวันทำการ แก้แล้วมีผลกับเรื่องที่แจ้งหลังจากนี้ เรื่องเดิมไม่เปลี่ยน</p>"
            ),
            FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
            FieldRowPanel([FieldPanel("hint"), FieldPanel("hint_en")]),
            FieldPanel("search_words"),
            FieldRowPanel([FieldPanel("sort"), FieldPanel("icon")]),
            FieldRowPanel([FieldPanel("slug"), FieldPanel("order")]),
            MultiFieldPanel(
                [
                    FieldPanel("division"),
                    FieldRowPanel([FieldPanel("officer"), FieldPanel("deputy")]),
                    FieldPanel("working_days"),
                ],
                heading="ใครรับผิดชอบ ภายในกี่วัน",
            ),
            MultiFieldPanel(
                [FieldPanel("contact"), FieldPanel("asks_place")], heading="ถามอะไรผู้แจ้ง"
            ),
            MultiFieldPanel(
                [FieldPanel("is_public"), FieldPanel("is_repair"), FieldPanel("is_active")],
                heading="การเผยแพร่และการปิดเรื่อง",
            ),
        ],
        base_form_class=CategoryForm,
    )

    def get_queryset(self, request):
        return changed_by(request.user)


class RefusalReasonViewSet(SnippetViewSet):
    model = RefusalReason
    icon = "cross"
    menu_label = "เหตุที่ไม่รับพิจารณา"
    copy_view_enabled = False
    list_display = ["name", "advice", BooleanColumn("is_active", label="ใช้อยู่")]
    ordering = ["order", "name"]
    list_per_page = 50
    panels = [
        HelpPanel(
            "<p>เจ้าหน้าที่เลือกเหตุเมื่อไม่รับเรื่องไว้พิจารณา ผู้แจ้งได้รับทั้งเหตุและคำแนะนำ "
            "คำแนะนำควรบอกว่าไปติดต่อที่ใด โทรเบอร์ใด</p>"
        ),
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldPanel("advice"),
        FieldPanel("advice_en"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("is_active")]),
    ]


class OutsideAgencyViewSet(SnippetViewSet):
    model = OutsideAgency
    icon = "site"
    menu_label = "หน่วยงานภายนอก"
    copy_view_enabled = False
    list_display = ["name", "addressee", "phone", BooleanColumn("is_active", label="ใช้อยู่")]
    ordering = ["order", "name"]
    list_per_page = 50
    panels = [
        HelpPanel(
            "<p>หน่วยงานที่เราส่งเรื่องต่อได้ เช่น การไฟฟ้า แขวงทางหลวง ศูนย์ดำรงธรรม "
            "คำว่า “เรียน” ใช้ขึ้นต้นหนังสือที่ระบบออกให้</p>"
        ),
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("addressee"), FieldPanel("phone")]),
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("order"), FieldPanel("is_active")]),
    ]


class GrievanceGroup(SnippetViewSetGroup):
    menu_label = "เรื่องร้องเรียน"
    menu_name = "grievances"
    menu_icon = "warning"
    menu_order = 155
    items = (CategoryViewSet, RefusalReasonViewSet, OutsideAgencyViewSet)

    def get_submenu_items(self):
        guideline = SettingMenuItem(GuidelineSettings, icon="doc-full", order=900, name="guideline")
        return [*super().get_submenu_items(), guideline]


def guideline_panels():
    return ObjectList(
        [
            HelpPanel(
                "<p>หน้า <a href='/complaints/guideline/'>แนวปฏิบัติการร้องเรียน</a> "
                "สร้างเองจากประเภทเรื่อง ผู้รับผิดชอบ ระยะเวลา และช่องทางติดต่อ ที่นี่เขียนเฉพาะข้อความเพิ่ม</p>"
            ),
            FieldPanel("before"),
            FieldPanel("before_en"),
            FieldPanel("after"),
            FieldPanel("after_en"),
            FieldPanel("bodies"),
        ]
    )


def refuse_deletion(request, instances):
    """What a grievance points to stays: say so before anybody confirms anything."""
    for model, field in USED_BY.items():
        asked = [one for one in instances if isinstance(one, model)]
        used = [one for one in asked if Grievance.objects.filter(**{field: one}).exists()]
        if used:
            names = ", ".join(f"“{one}”" for one in used)
            messages.error(
                request,
                f"ลบ {names} ไม่ได้เพราะมีเรื่องที่แจ้งอยู่ เอาเครื่องหมาย “ยังใช้อยู่” ออกแทน "
                "จะไม่ให้เลือกอีก เรื่องเดิมยังอยู่ครบ",
            )
            return redirect(used[0].snippet_viewset.get_url_name("list"))
    return None
