"""What happens to the log of sendings, each in one transaction, each told to the page's history."""

from datetime import timedelta

from django.db import transaction
from wagtail.log_actions import log

from home.outreach.models import Sending

RECORD, TAKE_BACK = "outreach.record", "outreach.take_back"
SAME = timedelta(minutes=2)  # within which the same again is a double click
FIELDS = ("channel", "place", "moos", "sent_on", "sent_time", "carried_by", "reach")
GONE = "ข่าวนี้ไม่ได้เผยแพร่อยู่แล้ว จึงบันทึกการส่งไม่ได้"
TAKEN_BACK = "รายการนี้ลบออกไปแล้ว"


class NotAllowed(Exception):
    """Why it can't be done now, in a sentence."""


@transaction.atomic
def record(page, values: dict, *, by, at) -> Sending:
    """Keep that it was sent. The same again within two minutes is the same. Raises NotAllowed."""
    found = type(page).objects.filter(pk=page.pk, live=True).first()
    if found is None:
        raise NotAllowed(GONE)
    values = {name: values[name] for name in FIELDS}
    again = Sending.objects.filter(
        page=found, recorded_by=by, recorded_at__gt=at - SAME, taken_back_at=None, **values
    ).first()
    if again:
        return again
    made = Sending.objects.create(
        page=found, title=found.title, recorded_by=by, recorded_at=at, **values
    )
    log(instance=found, action=RECORD, user=by, data={"channel": made.channel, "id": made.pk})
    return made


@transaction.atomic
def take_back(sending, *, by, at) -> Sending:
    """It was written down by mistake: nobody is shown it any more. Raises NotAllowed."""
    found = Sending.objects.select_for_update(of=("self",)).get(pk=sending.pk)
    if found.taken_back_at:
        raise NotAllowed(TAKEN_BACK)
    found.taken_back_at = at
    found.save(update_fields=["taken_back_at"])
    if found.page:
        data = {"channel": found.channel, "id": found.pk}
        log(instance=found.page, action=TAKE_BACK, user=by, data=data)
    return found
