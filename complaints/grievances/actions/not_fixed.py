"""The citizen says that what we call done is not."""

from django.db import transaction
from django.utils.translation import gettext as _

from casework import actions as casework
from casework import filing
from casework.models import CaseFile, Event
from casework.states import State
from complaints.grievances.models import Grievance


@transaction.atomic
def not_fixed(grievance, *, text, files=(), at):
    """Take the case up again at once, the first time; later the head judges the wish.

    Raises ``NotAllowed`` where the case is not completed, or the wish waits already.
    """
    grievance = Grievance.objects.select_for_update(of=("self",)).get(pk=grievance.pk)
    case = casework.lock(grievance.case)
    if case.state != State.COMPLETED:
        raise casework.NotAllowed(_("แจ้งได้เมื่อเรื่องนี้ปิดว่าแก้ไขแล้ว"))
    if grievance.was_not_fixed and case.reopen_requests.filter(is_granted=None).exists():
        raise casework.NotAllowed(_("ท่านแจ้งแล้ว หัวหน้ากองกำลังพิจารณา"))
    message = case.messages.create(text=text, at=at)
    filing.record(files, case=case, message=message, purpose=CaseFile.Purpose.MESSAGE, at=at)
    if grievance.was_not_fixed:
        return casework.ask_reopening(case, text=text, at=at)
    grievance.was_not_fixed = True
    grievance.save(update_fields=["was_not_fixed"])
    case = casework.reopen(case, reason=text, by=None, at=at)
    casework.record(case, Event.What.NOT_FIXED, detail=text, at=at)
    return case
