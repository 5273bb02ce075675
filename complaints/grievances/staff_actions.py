"""What officers do with a grievance, on top of what happens to any case."""

from django.db import transaction
from django.utils import timezone, translation
from wagtail.log_actions import log

from casework import actions as casework
from casework import routing, storage
from casework.models import CaseFile, Event
from casework.states import State

from . import photos
from .models import Grievance, GrievancePhoto

NO_PHOTO = "งานซ่อมปิดได้เมื่อแนบรูปหลังแก้ไขอย่างน้อยหนึ่งรูป ชาวบ้านจะได้ดูคู่กับรูปก่อนแก้ไข"
NOT_PUBLIC = "ประเภทนี้เป็นเรื่องส่วนบุคคล จึงไม่แสดงต่อสาธารณะ"


@transaction.atomic
def accept(
    grievance, *, category, village, public_subject, is_public, traffy_number, by, at, seen=None
):
    """Say that it is ours and of this category, and what the public may read of it."""
    case, was = grievance.case, grievance.category
    _refuse_showing(category, is_public)
    detail = f"{was.name} → {category.name}" if was != category else category.name
    to, keeps = _who_works(case, category, by=by, at=at)
    case = casework.accept(
        case,
        topic=category.slug,
        division=category.division,
        working_days=category.working_days if was != category else case.working_days,
        to=to,
        responsible=case.responsible if keeps else category.officer,
        detail=detail,
        by=by,
        at=at,
        seen=seen,
    )
    grievance.category, grievance.village = category, village
    grievance.traffy_number = traffy_number
    grievance.save(update_fields=["category", "village", "traffy_number"])
    _show(grievance, public_subject, is_public, by=by, at=at)
    return case


@transaction.atomic
def decline(grievance, *, reason, text, by, at, seen=None):
    """Tell the complainant why it is not taken up, and where to turn instead."""
    with translation.override(grievance.case.language):
        parts = [reason.local_name, text, reason.local_advice]
    result = "\n\n".join(filter(None, parts))
    case = casework.decline(grievance.case, result=result, by=by, at=at, seen=seen)
    grievance.refused_for = reason
    grievance.save(update_fields=["refused_for"])
    return case


@transaction.atomic
def forward(grievance, *, agency, text, letter, by, at, seen=None):
    """Pass it to an office outside with a numbered letter; the clock stands until it answers."""
    case = casework.forward(
        grievance.case, to=agency.name, text=text, letter=letter, by=by, at=at, seen=seen
    )
    grievance.forwarded_to = agency
    grievance.save(update_fields=["forwarded_to"])
    return case


@transaction.atomic
def complete(grievance, *, result, files=(), by, at, seen=None):
    """Close it with a result, and for a repair with a photo of how it looks now."""
    pictures = [file for file in files if file.content_type.startswith("image/")]
    if grievance.category.is_repair and not pictures:
        raise casework.NotAllowed(NO_PHOTO)
    case = casework.close(
        grievance.case,
        outcome=State.COMPLETED,
        result=result,
        files=files,
        by=by,
        at=at,
        seen=seen,
    )
    rows = CaseFile.objects.filter(path__in=[file.stored.path for file in pictures])
    GrievancePhoto.objects.bulk_create(
        GrievancePhoto(grievance=grievance, file=row, when=GrievancePhoto.When.AFTER)
        for row in rows.order_by("pk")
    )
    return case


@transaction.atomic
def publish(grievance, *, public_subject, is_public, by, at, seen=None):
    """Change what the public reads of it, or take it off the public list."""
    _refuse_showing(grievance.category, is_public)
    _show(grievance, public_subject, is_public, by=by, at=at, seen=seen)
    return grievance.case


@transaction.atomic
def choose_photos(grievance, *, shown, by, at, seen=None):
    """Let the public see exactly the photos with these ids, each as a copy made anew."""
    rows = list(grievance.photos.select_for_update(of=("self",)).select_related("file"))
    changed = [photo for photo in rows if photo.is_public != (photo.pk in shown)]
    for photo in changed:
        (_take_back if photo.is_public else _give)(photo)
    if changed:
        words = f"รูปที่แสดง {sum(photo.is_public for photo in rows)} รูป"
        _note(grievance, Event.What.PUBLISHED, words, by=by, at=at, seen=seen)
    return grievance.case


def _show(grievance, public_subject, is_public, *, by, at, seen=None):
    """Write down what is public, and in the history where that changed."""
    was = (grievance.is_public, grievance.public_subject)
    grievance.is_public, grievance.public_subject = is_public, public_subject
    grievance.save(update_fields=["is_public", "public_subject"])
    if is_public and was != (True, public_subject):
        what, detail = Event.What.PUBLISHED, public_subject
    elif was[0] and not is_public:
        what, detail = Event.What.UNPUBLISHED, ""
    else:
        return
    _note(grievance, what, detail, by=by, at=at, seen=seen)


def _note(grievance, what, detail, *, by, at, seen=None):
    """The history says so, and kept public pages are made anew."""
    casework.note_publishing(grievance.case, what=what, detail=detail, by=by, at=at, seen=seen)
    log(grievance, "wagtail.edit", user=by)


@transaction.atomic
def tell_progress(grievance, *, at) -> bool:
    """Write to a complainant who heard nothing for long (Royal Decree B.E. 2546, s. 38)."""
    grievance = Grievance.objects.select_for_update().get(pk=grievance.pk)
    if grievance.progress_told_on == timezone.localdate(at):
        return False
    if not casework.tell_progress(grievance.case, at=at):
        return False
    grievance.progress_told_on = timezone.localdate(at)
    grievance.save(update_fields=["progress_told_on"])
    return True


def _who_works(case, category, *, by, at):
    """Who has it from now on, and whether that is who had it before."""
    same = case.division_id == category.division_id
    if same and case.assigned_to_id:
        return case.assigned_to, True
    on = timezone.localdate(at)
    named = routing.on_duty((category.officer, category.deputy), on)
    if named or not same:
        return named, False
    person = getattr(by, "person", None)
    mine = person and person.division_id == case.division_id
    return (by if mine else None), True


def _refuse_showing(category, is_public):
    if is_public and not category.is_public:
        raise casework.NotAllowed(NOT_PUBLIC)


def _give(photo):
    try:
        photo.path, photo.width, photo.height = photos.keep_copy(photo.file.path)
    except photos.Unreadable as error:
        raise casework.NotAllowed(f"{photo.file.name}: {error}") from error
    photo.is_public = True
    photo.save(update_fields=["is_public", "path", "width", "height"])


def _take_back(photo):
    path, photo.is_public, photo.path = photo.path, False, ""
    photo.save(update_fields=["is_public", "path"])
    transaction.on_commit(lambda: storage.delete(path))
