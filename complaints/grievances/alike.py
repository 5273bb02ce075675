"""Cases that are probably the same trouble: the same sort of thing in the same place."""

from django.db.models import Q

from casework.models import Case
from casework.states import OPEN

from . import nearness
from .models import Grievance

NEAR = 300  # metres
MOST = 5


def alike(case, visible) -> list[Case]:
    """Return open grievances of the category in the village, or near the point, newest first."""
    if case.kind != Case.Kind.GRIEVANCE:
        return []
    grievance = Grievance.objects.filter(case=case).first()
    if not grievance:
        return []
    place = Q(grievance__village=grievance.village_id) if grievance.village_id else Q(pk__in=[])
    if grievance.has_point:
        point = (grievance.latitude, grievance.longitude)
        latitudes, longitudes = nearness.box(point, NEAR)
        place |= Q(grievance__latitude__range=latitudes, grievance__longitude__range=longitudes)
    found = visible.filter(place, state__in=OPEN, grievance__category=grievance.category_id)
    return list(found.exclude(pk=case.pk).select_related("division").order_by("-pk")[:MOST])
