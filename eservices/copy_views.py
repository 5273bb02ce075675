"""Taking questions from another service, and a whole service as the beginning of a new one."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import CopyView

from . import actions
from .editor_posts import SoundStreams
from .models import Service
from .questions import screens
from .questions.choices import key_of_id
from .questions.copying import new_ones, words_of


class CopyQuestionsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Choose a service, see what would come, take it into the draft."""

    permission_policy = ModelPermissionPolicy(Service)
    permission_required = "change"
    template_name = "eservices/staff/copy_questions.html"
    page_title = "คัดลอกคำถามจากบริการอื่น"
    header_icon = "copy"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.target = _draft_of(get_object_or_404(Service.objects.in_thai(), pk=kwargs["pk"]))
        self.chosen = (request.POST or request.GET).get("from", "")
        self.source = _source(self.target, self.chosen)

    def post(self, request, *args, **kwargs):
        if not self.source:
            return self.get(request, *args, **kwargs)
        count = actions.copy_questions(self.target, self.source, by=request.user)
        messages.success(request, _copied(count, self.source))
        return redirect("wagtailsnippets_eservices_service:edit", self.target.pk)

    def get_breadcrumbs_items(self):
        edit_url = reverse("wagtailsnippets_eservices_service:edit", args=[self.target.pk])
        items = [
            {"url": edit_url, "label": str(self.target)},
            {"url": "", "label": self.page_title},
        ]
        return [*self.breadcrumbs_items, *items]

    def get_context_data(self, **kwargs):
        context = _context(self.target, self.source, self.chosen)
        return super().get_context_data(**context, **kwargs)


def _copied(count, source):
    if not count:
        return f"ไม่มีคำถามใหม่จาก “{source}” เพราะบริการนี้มีครบแล้ว"
    return f"คัดลอก {count} รายการจาก “{source}” ไว้ท้ายแบบฟอร์มแล้ว ตรวจแล้วกดเผยแพร่เมื่อพร้อม"


def _draft_of(service):
    return service.get_latest_revision_as_object()


def _source(target, chosen):
    """The service to copy from; ``None`` for none, itself, or what is no service."""
    if not (chosen.isascii() and chosen.isdigit()):
        return None
    others = Service.objects.in_thai().exclude(pk=target.pk)
    service = others.filter(pk=int(chosen[:18])).first()
    return _draft_of(service) if service else None


def _context(target, source, chosen):
    others = Service.objects.in_thai().exclude(pk=target.pk).select_related("division")
    context = {
        "target": target,
        "source": source,
        "services": [service for service in others if service.questions.raw_data],
        "is_wrong": bool(chosen) and not source,
        "edit_url": reverse("wagtailsnippets_eservices_service:edit", args=[target.pk]),
    }
    if source:
        there, rows = target.questions.get_prep_value(), source.questions.get_prep_value()
        context["screens"] = screens(source.questions)
        context["count"] = len(new_ones(rows, there))
        known = {words_of(row) for row in there}
        known_ids = {row["id"] for row in rows if words_of(row) in known}
        context["known"] = [key_of_id(one) for one in known_ids]
    return context


class ServiceCopyView(SoundStreams, CopyView):
    """A new service that begins as another one; its address must be its own."""

    def get_initial_form_instance(self):
        service = self.get_object().get_latest_revision_as_object()
        service.name, service.slug = f"{service.name} (สำเนา)"[:150], ""
        return service
