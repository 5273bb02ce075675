"""A grievance, a suggestion or a praise comes in."""

from django.db import transaction
from django.utils import timezone

from casework import actions as casework
from casework import drafts, filing, routing
from casework.models import Case, CaseFile
from complaints.grievances import frozen
from complaints.grievances.models import Grievance, GrievancePhoto
from home.masking import masked


@transaction.atomic
def file_grievance(
    category,
    *,
    subject,
    text,
    village=None,
    place="",
    point=None,
    contact,
    token,
    at,
    photos=(),
    traffy_number="",
    **more,
) -> Case:
    """Open the case of a grievance. The same token gives the same case, however often it comes.

    ``point`` is latitude and longitude, or nothing; ``contact`` has name, phone and
    email, each of which may be empty. The photos of the token's draft come along;
    ``photos`` are further files kept by ``casework.filing``. ``more`` is what
    ``casework.actions.open_case`` takes: channel, language, taken_in_by, received_at,
    held_why. What the public may read is proposed, and shown only once staff say so.
    """
    draft = drafts.hold(token)
    names = [*(file.name for file in drafts.files_of(draft)), *(file.name for file in photos)]
    told = {"subject": subject, "text": text, "village": village, "place": place, "point": point}
    case = casework.open_case(
        kind=Case.Kind.GRIEVANCE,
        subject=subject,
        division=category.division,
        answers=frozen.answers(category, **told, photos=names),
        contact=contact,
        working_days=category.working_days,
        steps=frozen.steps(category),
        assigned_to=routing.on_duty((category.officer, category.deputy), timezone.localdate(at)),
        responsible=category.officer,
        topic=category.slug,
        token=token,
        at=at,
        **more,
    )
    if Grievance.objects.filter(case=case).exists():
        filing.discard(photos)
        return case
    latitude, longitude = point or (None, None)
    grievance = Grievance.objects.create(
        case=case,
        category=category,
        village=village,
        place=place,
        latitude=latitude,
        longitude=longitude,
        public_subject=masked(subject)[:150],
        traffy_number=traffy_number,
    )
    _take_photos(grievance, photos, at)
    return case


def _take_photos(grievance, photos, at):
    """Those that came with the form, and those brought otherwise, are photos of before."""
    case, purpose = grievance.case, CaseFile.Purpose.ANSWER
    filing.record(photos, case=case, purpose=purpose, key=frozen.PHOTOS, at=at)
    GrievancePhoto.objects.bulk_create(
        GrievancePhoto(grievance=grievance, file=file, when=GrievancePhoto.When.BEFORE)
        for file in case.files.filter(purpose=purpose, key=frozen.PHOTOS).order_by("pk")
    )
