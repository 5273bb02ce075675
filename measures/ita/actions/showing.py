"""What stands under an item as evidence: added, ordered, changed, taken off."""

import datetime
from dataclasses import asdict, dataclass

from django.db import transaction

from measures.evidence.models import Evidence
from measures.ita.models import Item, ItemEvidence
from measures.refusing import NotAllowed

from .refusing import item_changed, locked_item

MOST = 60  # lines under one item
TWICE = "หลักฐานนี้อยู่ในข้อนี้แล้ว"
TOO_MANY = f"ข้อหนึ่งมีหลักฐานได้ไม่เกิน {MOST} รายการ รวมหลักฐานไว้ในหน้าเดียวแล้วแนบหน้านั้น"
SAY_SOMETHING = "เขียนว่าไม่มีอะไร เพราะเหตุใด"


@dataclass(frozen=True)
class Words:
    """What staff say of a line."""

    note: str = ""
    click_path: str = ""
    covers_from: datetime.date | None = None
    covers_to: datetime.date | None = None


@transaction.atomic
def show(
    item: Item, evidence: Evidence, words: Words = Words(), *, by, at: datetime.datetime
) -> ItemEvidence:
    """Put evidence at the end. Raises NotAllowed where it stands under the item already."""
    item = locked_item(item)
    if item.evidence.filter(evidence=evidence).exists():
        raise NotAllowed(TWICE)
    if evidence.live_key and evidence.live_key not in item.live_keys:
        _remember(item, [*item.live_keys, evidence.live_key])
    return _add(item, words, by, at, evidence=evidence)


@transaction.atomic
def say_none(
    item: Item, none_words: str, words: Words = Words(), *, by, at: datetime.datetime
) -> ItemEvidence:
    """Say in words that there is nothing to show, of a month or of the whole time."""
    if not none_words.strip():
        raise NotAllowed(SAY_SOMETHING)
    return _add(locked_item(item), words, by, at, none_words=none_words)


@transaction.atomic
def change(
    line: ItemEvidence, words: Words, *, none_words: str = "", by, at: datetime.datetime
) -> None:
    """Change what is said of a line; the evidence itself stays."""
    item, line = _locked_line(line)
    for name, value in asdict(words).items():
        setattr(line, name, value)
    if line.evidence_id is None:
        if not none_words.strip():
            raise NotAllowed(SAY_SOMETHING)
        line.none_words = none_words
    line.save()
    item_changed(item, by=by, at=at, what="line")


@transaction.atomic
def move(line: ItemEvidence, places: int, *, by, at: datetime.datetime) -> None:
    """Move a line so many places, up where negative; at an end it stays."""
    item, line = _locked_line(line)
    lines = list(item.evidence.order_by("sort_order", "pk"))
    old = lines.index(line)
    new = min(max(old + places, 0), len(lines) - 1)
    lines.insert(new, lines.pop(old))
    for place, one in enumerate(lines):
        one.sort_order = place
    ItemEvidence.objects.bulk_update(lines, ["sort_order"])
    item_changed(item, by=by, at=at, what="order")


@transaction.atomic
def take_off(line: ItemEvidence, *, by, at: datetime.datetime) -> None:
    """Take a line off; a page of the portal's own is not attached again by itself."""
    item, line = _locked_line(line)
    if line.evidence_id and line.evidence.live_key in item.live_keys:
        _remember(item, [key for key in item.live_keys if key != line.evidence.live_key])
    line.delete()
    item_changed(item, by=by, at=at, what="taken off")


def _locked_line(line):
    item = locked_item(line.item)
    found = item.evidence.select_related("evidence").filter(pk=line.pk).first()
    if found is None:
        raise NotAllowed("รายการนี้ถูกนำออกไปแล้ว")
    return item, found


def _remember(item, live_keys):
    item.live_keys = live_keys
    item.save(update_fields=["live_keys"])


def _add(item, words, by, at, **what):
    last = item.evidence.order_by("-sort_order").first()
    if item.evidence.count() >= MOST:
        raise NotAllowed(TOO_MANY)
    place = last.sort_order + 1 if last else 0
    line = ItemEvidence.objects.create(item=item, sort_order=place, **asdict(words), **what)
    item_changed(item, by=by, at=at, what="shown")
    return line
