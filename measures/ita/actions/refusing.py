"""What all actions share: the lock, the refusal, and the line in the log."""

from wagtail.log_actions import log

from measures.ita.models import AssessmentYear, Item

CHANGE = "ita.change"


def locked(assessment) -> AssessmentYear:
    """The year as it is now, held until the transaction ends."""
    return AssessmentYear.objects.select_for_update().get(pk=assessment.pk)


def locked_item(item) -> Item:
    """The item as it is now, its year held until the transaction ends."""
    assessment = AssessmentYear.objects.select_for_update().get(indicators__items=item.pk)
    found = Item.objects.select_related("indicator").get(pk=item.pk)
    found.indicator.assessment = assessment
    return found


def changed(assessment, *, by, at, action=CHANGE, **data) -> None:
    """Write into the log, which renews what the public reads."""
    assessment.save(update_fields=["updated_at"])
    log(instance=assessment, action=action, user=by, timestamp=at, data=data)


def item_changed(item, *, by, at, what) -> None:
    changed(item.indicator.assessment, by=by, at=at, item=item.code, key=item.key, what=what)
