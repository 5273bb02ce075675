"""What was keyed in from paper, pile by pile, and who may take a pile back."""

from django.db.models import Count, Min
from wagtail.models import ModelLogEntry

from casework import access
from casework.actions.satisfaction import TAKE_BACK
from casework.holders import levels_of
from casework.models import SurveyPoint, SurveySheet

SHOWN = 10


def recent(point: SurveyPoint, user) -> list[dict]:
    """The last piles of the point, newest first, with what this person may do about them."""
    piles = _paper(point).values("at", "on", "by", "by__username", "division")
    piles = piles.annotate(count=Count("pk"), first=Min("pk")).order_by("-at")[:SHOWN]
    return [pile | {"may_take_back": _may(user, pile["by"], pile["division"])} for pile in piles]


def taken_back(point: SurveyPoint) -> list[dict]:
    """What was taken back at the point, newest first: who, when, why, how many."""
    entries = ModelLogEntry.objects.for_instance(point).filter(action=TAKE_BACK)
    entries = entries.select_related("user").order_by("-timestamp", "-pk")[:SHOWN]
    return [{"by": entry.user, "at": entry.timestamp, **entry.data} for entry in entries]


def pile_of(point: SurveyPoint, first: int):
    """The sheets keyed in together with this one; none where it is gone."""
    sheet = _paper(point).filter(pk=first).first()
    if sheet is None:
        return SurveySheet.objects.none()
    return _paper(point).filter(by=sheet.by_id, at=sheet.at).order_by("pk")


def may_take_back(user, sheet: SurveySheet) -> bool:
    """Who keyed it in may, and who decides over the division it was given for."""
    return _may(user, sheet.by_id, sheet.division_id)


def _may(user, keyed_by, division):
    levels = levels_of(user)
    is_head = "head" in levels and division in access.divisions_of(user)
    return keyed_by == user.pk or is_head or "chief" in levels


def _paper(point):
    return point.sheets.filter(source=SurveySheet.Source.PAPER)
