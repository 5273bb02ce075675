"""Publishing a plan, taking it off the site, and last year's as the beginning of this year's."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from . import actions
from .forms import CopyForm, year_after
from .gaps import gaps
from .models import Plan
from .reading import sheet
from .screens import EDIT, LIST
from .views import file_of


class _OfAPlan(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    permission_policy = ModelPermissionPolicy(Plan)
    permission_required = "publish"
    header_icon = "clipboard-list"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.plan = get_object_or_404(Plan, pk=kwargs["pk"])

    def get_breadcrumbs_items(self):
        items = [
            {"url": reverse(LIST), "label": "แผนมาตรการ"},
            {"url": "", "label": f"{self.page_title}: {self.plan}"},
        ]
        return [*self.breadcrumbs_items, *items]

    def get_context_data(self, **kwargs):
        return super().get_context_data(plan=self.plan, back_url=reverse(LIST), **kwargs)


class PublishView(_OfAPlan, TemplateView):
    """Says first what is missing, if anything is."""

    template_name = "plans/staff/publish.html"
    page_title = "เผยแพร่แผน"

    def get_context_data(self, **kwargs):
        return super().get_context_data(gaps=gaps(sheet(self.plan)), **kwargs)

    def post(self, request, *args, **kwargs):
        try:
            actions.publish(self.plan, by=request.user)
        except actions.NotAllowed:
            messages.error(request, "ยังเผยแพร่ไม่ได้ เพราะแผนยังไม่ครบ")
            return self.get(request, *args, **kwargs)
        messages.success(
            request, f"เผยแพร่{self.plan} แล้ว ประชาชนอ่านได้ที่ {self.plan.get_absolute_url()}"
        )
        return redirect(LIST)


class UnpublishView(_OfAPlan, TemplateView):
    template_name = "plans/staff/unpublish.html"
    page_title = "เลิกเผยแพร่"

    def post(self, request, *args, **kwargs):
        actions.unpublish(self.plan, by=request.user)
        messages.success(request, f"เลิกเผยแพร่{self.plan} แล้ว เนื้อหายังอยู่ครบในระบบ")
        return redirect(LIST)


class CopyView(_OfAPlan, FormView):
    permission_required = "add"
    template_name = "plans/staff/copy.html"
    page_title = "คัดลอกแผน"
    form_class = CopyForm

    def get_initial(self):
        return {"to_year": year_after(self.plan)}

    def form_valid(self, form):
        year = form.cleaned_data["to_year"]
        try:
            draft = actions.copy(self.plan, to_year=year, by=self.request.user)
        except actions.NotAllowed as error:
            form.add_error("to_year", str(error))
            return self.form_invalid(form)
        messages.success(self.request, f"สร้างร่าง{draft} แล้ว ตรวจทุกข้อ แก้ให้เป็นของปีนี้ แล้วเผยแพร่เมื่อพร้อม")
        return redirect(EDIT, draft.pk)


@require_safe
@permission_required("plans.view_plan")
def download(request, pk, file_type):
    """The official table of any plan, a draft too."""
    response = file_of(sheet(get_object_or_404(Plan, pk=pk)), file_type)
    response["Cache-Control"] = "private, no-store"
    return response
