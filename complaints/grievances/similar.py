"""Open grievances of others that may be the same trouble. Only what everybody may read."""

from dataclasses import dataclass

from django.db.models import Q

from . import nearness, public
from .models import Category, Grievance

NEAR = 500  # metres
MOST = 5


@dataclass(frozen=True)
class Found:
    """One of them, and how far away it is where both places are known."""

    grievance: Grievance
    metres: int | None

    @property
    def case(self):
        return self.grievance.case

    @property
    def state(self):
        """As the public is told it."""
        return public.told_state(self.case.state).value

    @property
    def label(self):
        return public.told_label(self.case.state)


def open_and_public():
    """Screened by staff, shown to everybody, and not done yet."""
    return public.listed().filter(case__state__in=public.UNFINISHED)


def similar(category: Category, *, village=None, point=None) -> list[Found]:
    """Those of this category in the village, or near the point; the nearest, then the newest."""
    if category.sort != Category.Sort.GRIEVANCE or not category.is_public:
        return []
    place = Q(village=village) if village else Q(pk__in=[])
    if point:
        latitudes, longitudes = nearness.box(point, NEAR)
        place |= Q(latitude__range=latitudes, longitude__range=longitudes)
    rows = public.in_list(open_and_public().filter(place, category=category))
    found = [Found(row, _metres(row, point)) for row in rows[: MOST * 4]]
    found = [one for one in found if _is_here(one, village)]
    return sorted(found, key=lambda one: (one.metres is None, one.metres or 0))[:MOST]


def _metres(row, point):
    if not (point and row.has_point):
        return None
    return round(nearness.metres(point, (row.latitude, row.longitude)))


def _is_here(one, village):
    """The corners of the box are further away than its sides."""
    is_near = one.metres is not None and one.metres <= NEAR
    return is_near or bool(village and one.grievance.village_id == village.pk)
