"""What services add to the admin's first page: the counter's doors, divisions without a service."""

from wagtail.admin.ui.components import Component

from casework import access

from . import coverage


class CounterPanel(Component):
    """Where a clerk begins."""

    name = "counter"
    template_name = "eservices/staff/counter_panel.html"
    order = 5


class GapsPanel(Component):
    """Active divisions without an e-service: every one of them must have one."""

    name = "gaps"
    template_name = "eservices/staff/gaps_panel.html"
    order = 20

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        return {
            "divisions": coverage.gaps(),
            "may_look": user.has_perm("eservices.view_service"),
        }


def panels_for(user) -> list[Component]:
    panels = [CounterPanel()] if access.may_take_in(user) else []
    answers_for_services = user.has_perm("eservices.publish_service") or access.levels_of(user)
    return [*panels, GapsPanel()] if answers_for_services else panels
