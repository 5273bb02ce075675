"""What the citizen thinks of the outcome; and where it is not one, the case may begin again."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from casework import notices
from casework.models import Event, Notice, ReopenRequest, SurveySheet

from .closing import reopen
from .moves import NotAllowed, lock, record, save

TAKE_BACK = "casework.take_back"  # in the history of a survey point


@transaction.atomic
def rate(case, *, process, staff, place, outcome, is_solved, comment="", at):
    """Judge one closing of the case, once. "Not really solved" asks the head to reopen it."""
    case = lock(case)
    if not case.is_rateable:
        raise NotAllowed(_("ให้คะแนนได้เมื่อเรื่องเสร็จแล้ว"))
    if case.ratings.filter(closing=case.closings).exists():
        raise NotAllowed(_("ท่านให้คะแนนเรื่องนี้แล้ว ขอบคุณ"))
    rating = case.ratings.create(
        closing=case.closings,
        process=process,
        staff=staff,
        place=place,
        outcome=outcome,
        is_solved=is_solved,
        comment=comment,
        at=at,
    )
    save(case)
    record(case, Event.What.RATED, detail=f"{rating.mean:g}", at=at)
    if not is_solved and not undecided(case):
        case.reopen_requests.create(text=comment, at=at)
        record(case, Event.What.REOPENING_ASKED, at=at)
    return case


def ask_reopening(case, *, text, at):
    """Ask the head to take the case up again."""
    case.reopen_requests.create(text=text, at=at)
    save(case)
    record(case, Event.What.REOPENING_ASKED, at=at)
    return case


def grant_reopening(case, *, comment="", by, at, seen=None):
    """Take the case up again as the citizen asked, with the whole time of the service."""
    return _judge(case, by=by, at=at, seen=seen, comment=comment, is_granted=True)


def refuse_reopening(case, *, comment, by, at, seen=None):
    """Leave the case closed; the citizen reads why."""
    return _judge(case, by=by, at=at, seen=seen, comment=comment, is_granted=False)


@transaction.atomic
def count_answers(point, answers, *, source, on, at, topic="", by=None):
    """Keep the answers given at a point; ``answers`` are dicts of ``SurveySheet`` fields.

    ``by`` is who keyed in what stood on paper.
    """
    return SurveySheet.objects.bulk_create(
        SurveySheet(
            point=point,
            division_id=point.division_id,
            topic=topic,
            source=source,
            on=on,
            at=at,
            by=by,
            **answer,
        )
        for answer in answers
    )


@transaction.atomic
def take_back_answers(point, sheets, *, reason, by, at) -> int:
    """Take back sheets that were keyed in wrongly; return how many.

    Who had keyed them in, who took them back and why stays in the history of the point.
    """
    sheets = list(sheets.select_for_update(of=("self",)).select_related("by"))
    if not sheets:
        raise NotAllowed("ชุดนี้นำกลับไปแล้ว")
    [first, *_rest] = sheets
    known = {
        "reason": reason,
        "count": len(sheets),
        "on": first.on.isoformat(),
        "keyed_by": first.by.username if first.by else "",
        "keyed_at": first.at.isoformat(),
    }
    SurveySheet.objects.filter(pk__in=[sheet.pk for sheet in sheets]).delete()
    log(point, TAKE_BACK, user=by, data=known, timestamp=at)
    return len(sheets)


def undecided(case) -> ReopenRequest | None:
    """The citizen's wish that nobody has judged yet."""
    return case.reopen_requests.filter(is_granted=None).first()


@transaction.atomic
def _judge(case, *, by, at, seen, comment, is_granted):
    case = lock(case, seen=seen)
    request = undecided(case)
    if not request or not case.is_closed:
        raise NotAllowed("ไม่มีคำขอให้เปิดเรื่องอีกครั้งที่รอพิจารณา")
    request.is_granted = is_granted
    request.comment = comment
    request.decided_by = by
    request.decided_at = at
    request.save(update_fields=["is_granted", "comment", "decided_by", "decided_at"])
    if is_granted:
        return reopen(case, reason=request.text, by=by, at=at)
    save(case)
    record(case, Event.What.REOPENING_REFUSED, detail=comment, by=by, at=at)
    notices.queue(case, Notice.What.REOPENING_REFUSED, at=at)
    return case
