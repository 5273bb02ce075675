"""What happens to a plan as a whole. Each writes into the log, which renews the public pages."""

from django.db import transaction
from wagtail.log_actions import log

from home.buddhist import same_day
from measures.refusing import NotAllowed

from .gaps import gaps
from .models import YEAR_TWICE, Issue, Measure, MeasureStep, Plan, Row, RowOfficer
from .reading import sheet

PUBLISH, UNPUBLISH, COPY = "plans.publish", "plans.unpublish", "plans.copy"
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@transaction.atomic
def publish(plan: Plan, *, by) -> None:
    """Let everybody read the plan. Raises NotAllowed with what is missing."""
    plan = _locked(plan)
    if missing := gaps(sheet(plan)):
        raise NotAllowed(*missing)
    _show(plan, True, PUBLISH, by)


@transaction.atomic
def unpublish(plan: Plan, *, by) -> None:
    """Take the plan off the site; nothing of it is lost."""
    _show(_locked(plan), False, UNPUBLISH, by)


@transaction.atomic
def copy(plan: Plan, *, to_year: int, by) -> Plan:
    """Return a draft for another fiscal year with the same content.

    Periods move by as many years; the old year, where a text names it, becomes the new one. Who
    left the office and divisions that are no more are not copied. Raises NotAllowed where that
    year has a plan.
    """
    source = _locked(plan)
    if Plan.objects.filter(fiscal_year=to_year).exists():
        raise NotAllowed(YEAR_TWICE)
    draft = Plan.objects.create(fiscal_year=to_year, title=source.title, title_en=source.title_en)
    years = (source.fiscal_year, to_year)
    for issue in source.issues.order_by("sort_order", "pk"):
        rows = list(issue.rows.order_by("sort_order", "pk"))
        new = _same(Issue, issue, plan=draft, years=years)
        for row in rows:
            _copy_row(row, new, years)
    log(instance=draft, action=COPY, user=by, data={"from": source.fiscal_year})
    return draft


def in_year(text: str, old: int, new: int) -> str:
    """The text with the old year as the new one, in Thai digits too."""
    thai = [str(year).translate(THAI_DIGITS) for year in (old, new)]
    return text.replace(str(old), str(new)).replace(*thai)


def _copy_row(row, issue, years):
    offset = years[1] - years[0]
    dates = {name: same_day(getattr(row, name), offset) for name in ("begins_on", "ends_on")}
    new = _same(Row, row, issue=issue, years=years, **dates)
    new.divisions.set(row.divisions.filter(is_active=True))
    new.save()
    for officer in row.officers.filter(person__is_active=True):
        _same(RowOfficer, officer, row=new)
    for measure in row.measures.order_by("sort_order", "pk"):
        new_measure = _same(Measure, measure, row=new, years=years)
        for step in measure.steps.order_by("sort_order", "pk"):
            _same(MeasureStep, step, measure=new_measure, years=years)


def _same(model, one, *, years=None, **changes):
    """Another row with the same values but for these."""
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    values = {field.attname: getattr(one, field.attname) for field in fields}
    if years:
        texts = {"title", "title_en", "text", "question", "analysis"} & values.keys()
        values |= {name: in_year(values[name], *years) for name in texts}
    for name in changes:
        values.pop(f"{name}_id", None)
    return model.objects.create(**values | changes)


def _locked(plan):
    return Plan.objects.select_for_update().get(pk=plan.pk)


def _show(plan, is_published, action, by):
    plan.is_published = is_published
    plan.save(update_fields=["is_published", "updated_at"])
    log(instance=plan, action=action, user=by)
