"""The catalogue in the back office: its menu, life events, what is missing, what still runs."""

from django.urls import path, reverse
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from . import coverage
from .models import LifeEvent, Service
from .paper_viewsets import PaperTemplateViewSet
from .viewsets import ServiceViewSet


class LifeEventViewSet(SnippetViewSet):
    model = LifeEvent
    icon = "calendar-alt"
    menu_label = "เรื่องในชีวิต"
    list_display = [
        "name",
        "name_en",
        Column("services", label="บริการ", accessor=lambda event: event.services.count()),
    ]
    ordering = ["order", "name"]
    sort_order_field = "order"
    list_per_page = 50
    copy_view_enabled = False
    panels = [
        HelpPanel(
            "<p>จัดกลุ่มบริการตามเรื่องที่เกิดขึ้นในชีวิต เช่น มีลูก สร้างบ้าน เปิดร้าน "
            "แสดงเป็นปุ่มบนหน้ารวมบริการ บริการหนึ่งอยู่ได้หลายกลุ่ม กลุ่มที่ไม่มีบริการจะไม่แสดง</p>"
        ),
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("icon")]),
        FieldPanel("services"),
    ]


class CoverageView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Every active division with its services, and what each service still lacks."""

    permission_policy = ModelPermissionPolicy(Service)
    any_permission_required = {"add", "change", "publish", "view"}
    template_name = "eservices/staff/coverage.html"
    page_title = "ความครอบคลุมของบริการ"
    header_icon = "list-ul"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        report = coverage.report()
        context = {"report": report, "gaps": [one for one in report if not one.online]}
        return super().get_context_data(**context, **kwargs)


class CoverageMenuItem(MenuItem):
    def is_shown(self, request):
        return ModelPermissionPolicy(Service).user_has_any_permission(
            request.user, CoverageView.any_permission_required
        )


class ServiceGroup(SnippetViewSetGroup):
    menu_label = "บริการ"
    menu_name = "services"
    menu_icon = "clipboard-list"
    menu_order = 150
    items = (ServiceViewSet, LifeEventViewSet, PaperTemplateViewSet)

    def get_submenu_items(self):
        coverage_item = CoverageMenuItem(
            CoverageView.page_title,
            reverse("services_coverage"),
            name="services-coverage",
            icon_name=CoverageView.header_icon,
            order=900,
        )
        return [*super().get_submenu_items(), coverage_item]


admin_urls = [path("services/coverage/", CoverageView.as_view(), name="services_coverage")]
