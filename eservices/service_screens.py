"""What the screens of a service add to Wagtail's own: posters, open cases, refusals."""

from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import EditView, UnpublishView

from .editor_posts import SoundStreams
from .models import Service

LIST = "wagtailsnippets_eservices_service:list"


class ServiceEditView(SoundStreams, EditView):
    @property
    def header_more_buttons(self):
        return [*super().header_more_buttons, *poster_buttons(self.object)]


class ServiceUnpublishView(UnpublishView):
    """Says first what becomes of the cases that are still open."""

    template_name = "eservices/staff/unpublish.html"

    def get_usage_url(self):
        return None  # how often a service is pointed to means nothing beside its open cases

    def get_context_data(self, **kwargs):
        return super().get_context_data(open_cases=_open_cases(self.object), **kwargs)


def _open_cases(service):
    return service.requests.filter(case__closed_at__isnull=True).count()


def refuse_deletion(request, instances):
    """A service that was ever asked for stays: say so before anybody confirms anything."""
    asked_for = [one for one in instances if isinstance(one, Service) and one.requests.exists()]
    if not asked_for:
        return None
    names = ", ".join(f"“{service}”" for service in asked_for)
    messages.error(
        request,
        f"ลบ {names} ไม่ได้เพราะมีคำขออยู่ ใช้ “เลิกเผยแพร่” แทน "
        "บริการจะหายจากเว็บไซต์ คำขอเดิมยังอยู่ครบ ผู้ยื่นติดตามได้ตามปกติ",
    )
    return redirect(LIST)


def poster_buttons(service):
    """The posters of a published service, to print from where it is edited or listed."""
    if not (isinstance(service, Service) and service.live and service.locale.language_code == "th"):
        return []
    return [
        Button(
            f"พิมพ์โปสเตอร์ {size}",
            reverse(f"eservices:{name}", args=[service.slug]),
            icon_name="doc-full",
            priority=60,
            attrs={"target": "_blank", "rel": "noopener"},
        )
        for name, size in (("poster", "A4"), ("poster-a3", "A3"))
    ]
