"""What happens to one item: its elements are judged, its owner is named, its words change."""

import datetime

from django.db import transaction

from casework.staff_names import name_of
from measures.ita.models import Element, Item
from measures.ita.states import State
from measures.refusing import NotAllowed

from .refusing import item_changed, locked_item

LONGEST = Element._meta.get_field("text").max_length


@transaction.atomic
def judge(item: Item, judgements: dict[int, tuple[str, str]], *, by, at: datetime.datetime) -> int:
    """Write state and note of elements by their ids. Return how many changed.

    Who judged and when is kept with each as it was; what stays the same keeps its judge.
    """
    item = locked_item(item)
    changed = []
    for element in item.elements.filter(pk__in=judgements).order_by("sort_order", "pk"):
        state, note = judgements[element.pk]
        if state not in State.values:
            raise NotAllowed("เลือกสถานะจากรายการ")
        if (element.state, element.note) == (state, note):
            continue
        element.state, element.note = state, note
        element.judged_by, element.judged_at = name_of(by)[:150], at
        changed.append(element)
    Element.objects.bulk_update(changed, ["state", "note", "judged_by", "judged_at"])
    if changed:
        item_changed(item, by=by, at=at, what="judge")
    return len(changed)


@transaction.atomic
def give(item: Item, *, division, person, due_on, by, at: datetime.datetime) -> None:
    """Say who answers for an item, and by when it is to be complete."""
    item = locked_item(item)
    item.division, item.person, item.due_on = division, person, due_on
    item.save(update_fields=["division", "person", "due_on"])
    item_changed(item, by=by, at=at, what="owner")


@transaction.atomic
def explain(item: Item, explanation: str, *, by, at: datetime.datetime) -> None:
    """Write what stands beside the links for whoever checks."""
    item = locked_item(item)
    item.explanation = explanation
    item.save(update_fields=["explanation"])
    item_changed(item, by=by, at=at, what="explanation")


@transaction.atomic
def ask(
    item: Item,
    *,
    title: str,
    period_rule: str,
    says_none: bool,
    elements: list[tuple[int | None, str]],
    by,
    at: datetime.datetime,
) -> None:
    """Change what an item asks. ``elements`` are all of them in order, with the ids of the old.

    An element whose words change waits to be judged again.
    """
    if not elements:
        raise NotAllowed("ต้องมีองค์ประกอบอย่างน้อยหนึ่งรายการ")
    item = locked_item(item)
    item.title, item.period_rule, item.says_none = title, period_rule, says_none
    item.save(update_fields=["title", "period_rule", "says_none"])
    old = {element.pk: element for element in item.elements.all()}
    for place, (pk, text) in enumerate(elements):
        _set_element(old.pop(pk, None) or Element(item=item), text, place)
    Element.objects.filter(pk__in=old).delete()
    item_changed(item, by=by, at=at, what="asked")


def _set_element(element, text, place):
    if element.text != text:
        element.text, element.state, element.note = text, State.WAITING, ""
        element.judged_by, element.judged_at = "", None
    element.sort_order = place
    element.save()
