"""What happens to a table that was brought: kept, changed, made a plan, thrown away, forgotten."""

import datetime

from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from home.models import Division, Person
from measures.plans.models import YEAR_TWICE, Issue, Measure, MeasureStep, Plan, Row, RowOfficer
from measures.refusing import NotAllowed

from .models import ImportDraft
from .wanted import WantedIssue, WantedPlan, WantedRow

CREATE = "imports.create"
KEPT = datetime.timedelta(days=14)


def keep(content: dict, *, source: str, by, at) -> ImportDraft:
    """Keep a table as it was understood. Nothing of a plan is written."""
    name = source[: ImportDraft._meta.get_field("source").max_length]
    return ImportDraft.objects.create(owner=by, source=name, content=content, changed_at=at)


def change(draft: ImportDraft, content: dict, *, at) -> None:
    """Keep what the officer typed, right or wrong."""
    draft.content, draft.changed_at = content, at
    draft.save(update_fields=["content", "changed_at"])


@transaction.atomic
def confirm(draft: ImportDraft, wanted: WantedPlan, *, by) -> Plan:
    """Make the plan as an unpublished draft, once however often it is asked.

    Raises NotAllowed where the year has a plan.
    """
    draft = ImportDraft.objects.select_for_update().get(pk=draft.pk)
    if draft.plan:
        return draft.plan
    if Plan.objects.filter(fiscal_year=wanted.fiscal_year).exists():
        raise NotAllowed(YEAR_TWICE)
    try:
        with transaction.atomic():
            plan = Plan.objects.create(fiscal_year=wanted.fiscal_year, title=wanted.title)
    except IntegrityError:  # somebody made one meanwhile
        raise NotAllowed(YEAR_TWICE) from None
    for place, issue in enumerate(wanted.issues):
        _issue(plan, place, issue)
    draft.plan = plan
    draft.save(update_fields=["plan"])
    log(instance=plan, action=CREATE, user=by, data={"source": draft.source})
    return plan


def discard(draft: ImportDraft) -> None:
    """Throw away a table that was brought; a plan made from it stays."""
    draft.delete()


def forget(*, at) -> int:
    """Delete what nobody touched for KEPT. Returns how many."""
    return ImportDraft.objects.filter(changed_at__lt=at - KEPT).delete()[0]


def _issue(plan, place, wanted: WantedIssue):
    issue = Issue.objects.create(plan=plan, title=wanted.title, sort_order=place)
    for row_place, row in enumerate(wanted.rows):
        _row(issue, row_place, row)


def _row(issue, place, wanted: WantedRow):
    row = Row.objects.create(
        issue=issue,
        sort_order=place,
        code=wanted.code,
        question=wanted.question,
        analysis=wanted.analysis,
        begins_on=wanted.begins_on,
        ends_on=wanted.ends_on,
        is_for_all=wanted.is_for_all,
        lead=wanted.lead,
    )
    row.divisions.set(Division.objects.filter(pk__in=wanted.divisions))
    row.save()
    people = Person.objects.in_bulk(wanted.officers)
    for order, key in enumerate(key for key in wanted.officers if key in people):
        RowOfficer.objects.create(row=row, person=people[key], sort_order=order)
    for order, one in enumerate(wanted.measures):
        measure = Measure.objects.create(row=row, text=one.text, sort_order=order)
        MeasureStep.objects.bulk_create(
            MeasureStep(measure=measure, text=text, sort_order=n)
            for n, text in enumerate(one.steps)
        )
