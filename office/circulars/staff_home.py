"""The admin's first page and menu: how many circulars wait for this person to read them."""

from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from . import access
from .models import Addressee
from .readers import unread_count

FEW = 5
NAME = "หนังสือเวียน"


class CircularsMenuItem(MenuItem):
    """The line in the menu, with the number of those unread."""

    def is_shown(self, request):
        return access.may_open(request.user)

    def render_component(self, request):
        component = super().render_component(request)
        if count := unread_count(request.user):
            component.label = f"{NAME} ({count})"
        return component


class UnreadPanel(Component):
    """Circulars that were not read yet; nothing where all were."""

    name = "circulars"
    template_name = "circulars/staff/home.html"
    order = 5

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        rows = Addressee.objects.unread().filter(person__user=user).select_related("circular")
        rows = list(rows.order_by("circular__published_at", "pk")[: FEW + 1])
        return {"rows": rows[:FEW], "is_longer": len(rows) > FEW}
