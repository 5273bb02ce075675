"""Bringing a table, looking at what was understood of it, and making it a plan."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from home.buddhist import fiscal_year
from home.models import AgencySettings
from measures.plans import workbook
from measures.plans.models import Plan

from . import actions, known, opening, sample, typing_over, understanding
from .forms import PlanPart, UploadForm
from .grid import Unreadable
from .models import ImportDraft
from .preview import Preview

LIST = "wagtailsnippets_plans_plan:list"
EDIT = "wagtailsnippets_plans_plan:edit"
RIGHT = "plans.add_plan"
PASTED = "ข้อความที่วาง"
OOXML = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SAMPLES = {"xlsx": (workbook.as_xlsx, OOXML), "csv": (sample.as_csv, "text/csv; charset=utf-8")}


class _Importing(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    permission_policy = ModelPermissionPolicy(Plan)
    permission_required = "add"
    header_icon = "upload"

    def get_breadcrumbs_items(self):
        items = [
            {"url": reverse(LIST), "label": "แผนมาตรการ"},
            {"url": "", "label": self.page_title},
        ]
        return [*self.breadcrumbs_items, *items]


class UploadView(_Importing, FormView):
    template_name = "imports/upload.html"
    page_title = "นำเข้าแผนจากตารางเดิม"
    form_class = UploadForm

    def form_valid(self, form):
        upload = form.cleaned_data["file"]
        try:
            grid = _read(upload) if upload else opening.of_text(form.cleaned_data["text"])
            content = understanding.understand(grid, known.office())
        except Unreadable as error:
            form.add_error("file" if upload else "text", str(error))
            return self.form_invalid(form)
        source = upload.name if upload else PASTED
        draft = actions.keep(content, source=source, by=self.request.user, at=timezone.now())
        return redirect("imports_staff:preview", draft.pk)

    def get_context_data(self, **kwargs):
        mine = ImportDraft.objects.filter(owner=self.request.user, plan=None)
        drafts = mine.only("source", "changed_at").order_by("-changed_at", "-pk")[:10]
        return super().get_context_data(drafts=drafts, kept=actions.KEPT.days, **kwargs)


class _OfADraft(_Importing):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.draft = get_object_or_404(ImportDraft, owner=request.user, pk=kwargs["pk"])


class PreviewView(_OfADraft, TemplateView):
    """Every way out of this page keeps what was typed."""

    template_name = "imports/preview.html"
    page_title = "ตรวจก่อนสร้างแผน"
    is_refused = False

    def get(self, request, *args, **kwargs):
        if self.draft.plan_id:
            messages.success(request, "ตารางนี้สร้างเป็นแผนแล้ว")
            return redirect(EDIT, self.draft.plan_id)
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not self.draft.plan_id:
            content = typing_over.taken(self.draft.content, request.POST)
            if "move" in request.POST:
                content = _moved(content)
            actions.change(self.draft, content, at=timezone.now())
        if "confirm" not in request.POST:
            messages.success(request, "เก็บสิ่งที่แก้แล้ว ตรวจใหม่ทั้งหมด")
            return redirect("imports_staff:preview", self.draft.pk)
        return self._confirm(request)

    def _confirm(self, request):
        if self.draft.plan_id:
            return redirect(EDIT, self.draft.plan_id)
        preview = Preview(self.draft.content, known.office())
        try:
            if preview.is_valid():
                plan = actions.confirm(self.draft, preview.wanted(), by=request.user)
                messages.success(request, f"สร้างร่าง{plan} แล้ว ประชาชนยังไม่เห็นจนกว่าจะเผยแพร่")
                return redirect(EDIT, plan.pk)
        except actions.NotAllowed as error:
            preview.plan.add_error("fiscal_year", str(error))
        self.is_refused = True
        return self.render_to_response(self.get_context_data(preview=preview))

    def get_context_data(self, **kwargs):
        if "preview" not in kwargs:
            kwargs["preview"] = Preview(self.draft.content, known.office())
        return super().get_context_data(draft=self.draft, is_refused=self.is_refused, **kwargs)


class DiscardView(_OfADraft, TemplateView):
    template_name = "imports/discard.html"
    page_title = "ทิ้งร่างนำเข้า"

    def get_context_data(self, **kwargs):
        return super().get_context_data(draft=self.draft, **kwargs)

    def post(self, request, *args, **kwargs):
        actions.discard(self.draft)
        messages.success(request, "ทิ้งร่างนำเข้าแล้ว")
        return redirect("imports_staff:upload")


@require_safe
@permission_required(RIGHT)
def sample_file(request, file_type):
    """The sample table of this fiscal year."""
    write, content_type = SAMPLES[file_type]
    found = sample.sample(fiscal_year(timezone.localdate()))
    response = HttpResponse(write(found, AgencySettings.load()), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="plan-sample.{file_type}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _moved(content):
    """The draft moved to the year typed, where there is one to move from and to."""
    form = PlanPart(content)
    form.is_valid()
    year = form.cleaned_data.get("fiscal_year")
    has_years = year and typing_over.year_of_rows(content)
    return typing_over.moved(content, year) if has_years else content


def _read(upload):
    if upload.size > opening.MOST_MEGABYTES * opening.MEGABYTE:
        raise Unreadable(opening.TOO_BIG)
    return opening.of_file(upload.read())
