"""What waits for a report, on the admin's first page of those who answer for it."""

from django.utils.timezone import localdate
from wagtail.admin.ui.components import Component

from .waiting import by_user, waiting

FEW = 5


class ProgressPanel(Component):
    """The steps of this person that nobody reported of for long; nothing where there are none."""

    name = "progress"
    template_name = "progress/staff/home.html"
    order = 20

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        mine = []
        if getattr(user, "person", None):
            mine = by_user(waiting(on=localdate())).get(user.pk, [])
        return {"steps": mine[:FEW], "count": len(mine), "is_longer": len(mine) > FEW}
