"""The mail to those who answer for items: what is not complete, and what broke since yesterday.

Once a week on a working day to everybody with something left to do; in between only to those
under whose items something new broke.
"""

import datetime
from collections import defaultdict

from django.conf import settings
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import get_current_timezone, localdate

from casework.deadlines import is_working_day
from casework.models import StaffNotice
from home.models import AgencySettings, Holiday, Person

from .reading import AssessmentSheet, ItemSheet

EVERY = datetime.timedelta(days=7)
SUBJECT = "ITA ปี {year}: ข้อที่ท่านดูแล {count} ข้อต้องทำต่อ"


def write(sheet: AssessmentSheet, broken: set[int], *, at: datetime.datetime) -> bool:
    """Queue the mails of today for the opening hour. Return whether it was the week's."""
    today = localdate(at)
    is_weekly = _is_due(sheet.assessment, today)
    left = [one for one in sheet.items if _is_told(one, broken, is_weekly)]
    opens = _opening(today)
    for user, items in _owners(left):
        StaffNotice.objects.create(
            to=user,
            subject=SUBJECT.format(year=sheet.assessment.year, count=len(items)),
            text=_text(sheet, items, broken),
            queued_at=at,
            next_try_at=max(at, opens),
        )
    return is_weekly


def _is_due(assessment, today):
    is_long_ago = assessment.told_on is None or today - assessment.told_on >= EVERY
    return is_long_ago and is_working_day(today, Holiday.objects.dates())


def _is_told(one: ItemSheet, broken, is_weekly):
    return one.item.pk in broken or (is_weekly and (not one.is_complete or one.is_broken))


def _owners(items):
    """Each account with the items it answers for: as the person named, or else as the head."""
    people = Person.objects.active().filter(user__is_active=True).exclude(user__email="")
    divisions = {one.item.division_id for one in items} - {None}
    persons = {one.item.person_id for one in items} - {None}
    people = people.filter(Q(pk__in=persons) | Q(is_head=True, division__in=divisions))
    people = list(people.select_related("user").order_by("pk"))
    by_pk = {person.pk: person for person in people}
    heads = {person.division_id: person for person in people if person.is_head}
    found = defaultdict(list)
    for one in items:
        person = by_pk.get(one.item.person_id) or heads.get(one.item.division_id)
        if person:
            found[person].append(one)
    return [(person.user, items) for person, items in found.items()]


def _text(sheet, items, broken):
    context = {
        "assessment": sheet.assessment,
        "new": [one for one in items if one.item.pk in broken],
        "old": [one for one in items if one.item.pk not in broken],
        "url": settings.SITE_URL + reverse("ita_staff:board", args=[sheet.assessment.year]),
        "agency": AgencySettings.load(),
    }
    with translation.override("th"):
        return render_to_string("ita/email/digest.txt", context)


def _opening(today):
    opens = AgencySettings.load().office_opens
    return datetime.datetime.combine(today, opens, get_current_timezone())
