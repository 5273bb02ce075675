"""The numbers of a year's items: changed together, while their keys stay what they are."""

import datetime
import re
from collections import Counter
from dataclasses import dataclass

from django.db import transaction

from measures.ita.catalogue import usual
from measures.ita.models import AssessmentYear, Item
from measures.refusing import NotAllowed

from .living import renew
from .refusing import changed, locked
from .years import add_item

NUMBER = "ita.number"
CODE = re.compile(r"o[1-9][0-9]{0,2}", re.ASCII)


@dataclass(frozen=True)
class Place:
    """Where an item is to stand: the order of the places is the order of the items."""

    pk: int
    code: str
    title: str


@transaction.atomic
def renumber(
    assessment: AssessmentYear,
    places: list[Place],
    *,
    removed: frozenset[int] = frozenset(),
    by,
    at: datetime.datetime,
) -> None:
    """Give all items of the year their codes, titles and order; remove some.

    Raises NotAllowed, with every reason, where a code stands twice or is none, where an item was
    forgotten because somebody else added it meanwhile, or where one to be removed has evidence.
    """
    assessment = locked(assessment)
    items = {item.pk: item for item in _items(assessment)}
    if {place.pk for place in places} | removed != items.keys():
        raise NotAllowed("มีผู้อื่นเพิ่มหรือลบข้อระหว่างนี้ ตรวจรายการใหม่แล้วบันทึกอีกครั้ง")
    if reasons := [*_wrong_codes(places), *_stay(items, removed)]:
        raise NotAllowed(*reasons)
    Item.objects.filter(pk__in=removed).delete()
    kept = [items[place.pk] for place in places]
    _write_codes(kept, [f"~{number}" for number in range(len(kept))])  # so that two can change
    for number, (item, place) in enumerate(zip(kept, places, strict=True)):
        item.title, item.sort_order = place.title, number
    Item.objects.bulk_update(kept, ["title", "sort_order"])
    _write_codes(kept, [place.code for place in places])
    changed(assessment, by=by, at=at, action=NUMBER)


@transaction.atomic
def add(
    assessment: AssessmentYear,
    *,
    key: str,
    code: str,
    title: str,
    indicator_key: str,
    heading: str = "",
    by,
    at: datetime.datetime,
) -> Item:
    """Add an item at the end of its indicator, with what its key usually asks.

    Raises NotAllowed where the year has the key or the code already.
    """
    assessment = locked(assessment)
    items = _items(assessment)
    if same := next((item for item in items if item.key == key), None):
        raise NotAllowed(f"คีย์ {key} มีอยู่แล้วที่ข้อ {same}")
    places = [Place(one.pk, one.code, one.title) for one in items]
    if reasons := list(_wrong_codes([*places, Place(0, code, title)])):
        raise NotAllowed(*reasons)
    indicator = assessment.indicators.get(key=indicator_key)
    item = Item(indicator=indicator, key=key, code=code, title=title)
    if asked := usual(key):
        item = add_item(indicator, asked, code=code, place=len(items))
    item.title, item.heading, item.sort_order = title, heading, len(items)
    item.save()
    renew(assessment)
    changed(assessment, by=by, at=at, action=NUMBER, item=code)
    return item


def _items(assessment):
    found = Item.objects.filter(indicator__assessment=assessment)
    return list(found.order_by("sort_order", "pk"))


def _wrong_codes(places):
    for place in places:
        if not CODE.fullmatch(place.code):
            yield f"เลขข้อ “{place.code}” ต้องเป็น o ตามด้วยตัวเลข เช่น o15"
    for code, times in Counter(place.code for place in places).items():
        if times > 1:
            yield f"เลขข้อ {code} ใช้ {times} ครั้ง หนึ่งปีใช้เลขข้อละครั้งเดียว"


def _stay(items, removed):
    for pk in sorted(removed):
        if count := items[pk].evidence.filter(is_automatic=False).count():
            yield f"ลบข้อ {items[pk].code} ไม่ได้ เพราะมีหลักฐาน {count} รายการ นำหลักฐานออกก่อน"


def _write_codes(items, codes):
    for item, code in zip(items, codes, strict=True):
        item.code = code
    Item.objects.bulk_update(items, ["code"])
