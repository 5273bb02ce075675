"""What the panels of a grievance show."""

from django import template

from complaints.grievances import panels

register = template.Library()


@register.simple_tag
def staff_panel(case):
    """What officers see of a grievance besides its case."""
    return panels.staff_panel(case)


@register.simple_tag
def citizen_panel(case):
    """Category, place, photos and what else only a grievance has; found once for a page."""
    if not hasattr(case, "_grievance_panel"):
        case._grievance_panel = panels.citizen_panel(case)
    return case._grievance_panel
