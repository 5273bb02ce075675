"""The back office's own views here: holidays, the manual, links that lead nowhere, approvals."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.pages.workflow import WorkflowAction
from wagtail.permission_policies import ModelPermissionPolicy

from home import dead_links, editor_desk, holiday_fill, page_actions, staff_manual
from home.buddhist import BE
from home.models import Holiday

YEARS = range(2560, 2601)


@require_safe
def manual(request):
    return render(request, "home/staff/manual.html", {"chapters": staff_manual.chapters()})


@require_safe
def dead(request):
    """Pages with links that lead nowhere: for who writes pages, and for nobody else there."""
    if not editor_desk.writes_pages(request.user):
        raise Http404
    return render(request, "home/staff/dead_links.html", {"links": dead_links.listed()})


class FillHolidays(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Shows what would be added to a year (BE); adds it when the button is pressed."""

    permission_policy = ModelPermissionPolicy(Holiday)
    permission_required = "add"
    template_name = "home/staff/fill_holidays.html"
    header_icon = "calendar-alt"
    index_url_name = "wagtailsnippets_home_holiday:list"

    def get_page_title(self):
        return f"เติมวันหยุดราชการของปี {self.kwargs['year']}"

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": "วันหยุดราชการ"},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        missing = holiday_fill.missing_holidays(self._year())
        return super().get_context_data(missing=missing, **kwargs)

    def post(self, request, *args, **kwargs):
        added = holiday_fill.fill(self._year())
        year = self.kwargs["year"]
        if added:
            messages.success(request, f"เติมวันหยุดของปี {year} แล้ว {added} วัน ตรวจทานและแก้ไขได้")
        else:
            messages.info(request, f"วันหยุดของปี {year} มีครบแล้ว")
        return redirect(self.index_url_name)

    def _year(self):
        if self.kwargs["year"] not in YEARS:
            raise Http404
        return self.kwargs["year"] - BE


class Approval(WorkflowAction):
    """From the list of what waits: Wagtail's own, which says nothing of what became of it."""

    def post(self, request, *args, **kwargs):
        response = super().post(request, *args, **kwargs)
        if self.action_name == "approve":
            page_actions.tell_approved(request, self.object)
        return response


approval = never_cache(require_admin_access(Approval.as_view()))
