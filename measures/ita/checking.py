"""The nightly check: the portal's own pages are renewed, what is wrong is reckoned and told."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils.timezone import localdate, localtime

from home.buddhist import fiscal_year

from . import actions, digest, reading
from .models import AssessmentYear, KnownFinding
from .rules import Finding

HOUR = 4  # in the morning, when nobody works


def run(*, at: datetime.datetime) -> int:
    """Check the years that are under way, each once a day. Return how many were checked."""
    local = localtime(at)
    if local.hour < HOUR:
        return 0
    found = AssessmentYear.objects.filter(year__gte=fiscal_year(local.date()))
    waiting = found.exclude(checked_on=local.date()).order_by("year")
    return sum(check(assessment, at=at) for assessment in waiting)


@transaction.atomic
def check(assessment: AssessmentYear, *, at: datetime.datetime) -> bool:
    """Check one year, unless another worker did so today."""
    today = localdate(at)
    assessment = AssessmentYear.objects.select_for_update().get(pk=assessment.pk)
    if assessment.checked_on == today:
        return False
    if actions.renew(assessment):
        actions.changed(assessment, by=None, at=at, what="renewed")
    sheet = reading.sheet(assessment, today=today)
    broken = remember(sheet, today=today)
    assessment.checked_on = today
    if digest.write(sheet, broken, at=at):
        assessment.told_on = today
    assessment.save(update_fields=["checked_on", "told_on"])
    return True


@dataclass(frozen=True)
class _Found:
    item: int
    line: int | None
    finding: Finding

    @property
    def identity(self):
        return self.item, self.line, self.finding.key


def remember(sheet: reading.AssessmentSheet, *, today: datetime.date) -> set[int]:
    """Write down what is wrong now. Return the ids of the items in which something new broke."""
    found = {one.identity: one for one in _all_findings(sheet)}
    of_year = KnownFinding.objects.filter(item__indicator__assessment=sheet.assessment)
    known = {(one.item_id, one.line_id, one.key): one for one in of_year}
    gone = [one.pk for identity, one in known.items() if identity not in found]
    KnownFinding.objects.filter(pk__in=gone).delete()
    new = [one for identity, one in found.items() if identity not in known]
    KnownFinding.objects.bulk_create(
        KnownFinding(
            item_id=one.item,
            line_id=one.line,
            key=one.finding.key,
            sentence=one.finding.sentence[:500],
            since=today,
        )
        for one in new
    )
    return {one.item for one in new if one.finding.is_broken}


def _all_findings(sheet):
    for one in sheet.items:
        for finding in one.findings:
            yield _Found(one.item.pk, None, finding)
        for line in one.lines:
            for finding in line.findings:
                yield _Found(one.item.pk, line.row.pk, finding)
