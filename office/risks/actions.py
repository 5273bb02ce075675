"""Last year's register as the beginning of the next."""

from django.db import transaction
from wagtail.log_actions import log

from home.buddhist import same_day
from home.page_forms import YEAR_TAKEN
from home.slugs import free_slug, slugs_below

from .levels import State
from .models import RiskItem, RiskRegisterPage

KEPT = ("summary", "introduction", "medium_from", "high_from", "severe_from")
KEPT_OF_A_RISK = (
    "sort_order",
    "process",
    "event",
    "likelihood",
    "impact",
    "control",
    "division",
    "person",
)


class NotAllowed(Exception):
    """The register can't be copied so. Carries a sentence in Thai for the person who asked."""


@transaction.atomic
def copy(page: RiskRegisterPage, *, to_year: int, by) -> RiskRegisterPage:
    """Return a draft for another year below the same index: the same risks, nothing yet done.

    Due dates move by as many years. Divisions that are no more and people who left are not
    copied. Raises NotAllowed where that year has a register, be it a draft.
    """
    parent = page.get_parent()
    if page.same_year(parent, to_year).exists() or to_year == page.fiscal_year:
        raise NotAllowed(YEAR_TAKEN % to_year)
    years = to_year - page.fiscal_year
    stem = RiskRegisterPage.slug_stem({"fiscal_year": to_year})
    draft = RiskRegisterPage(
        slug=free_slug(stem, slugs_below(parent)),
        title=page.title.replace(str(page.fiscal_year), str(to_year)),
        fiscal_year=to_year,
        live=False,
        locale=page.locale,
        owner=by,
        **{name: getattr(page, name) for name in KEPT},
    )
    items = page.items.select_related("division", "person").order_by("sort_order", "pk")
    draft.items = [_same(item, years) for item in items]
    parent.add_child(instance=draft)
    draft.save_revision(user=by)
    log(instance=draft, action="wagtail.create", user=by)
    return draft


def _same(item, years):
    values = {name: getattr(item, name) for name in KEPT_OF_A_RISK}
    for name in ("division", "person"):
        if values[name] and not values[name].is_active:
            values[name] = None
    return RiskItem(**values, due_on=item.due_on and same_day(item.due_on, years), state=State.TODO)
