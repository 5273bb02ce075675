"""What the screens of a case add for a grievance."""

from casework.states import State

from .models import Grievance, GrievancePhoto


def citizen_panel(case) -> dict:
    """Category, place, photos of before and after, whether "not fixed" may be said."""
    found = Grievance.objects.select_related("category", "village")
    grievance = found.get(case=case)
    photos = list(grievance.photos.select_related("file"))
    return {
        "grievance": grievance,
        "before": [photo for photo in photos if photo.when == GrievancePhoto.When.BEFORE],
        "after": [photo for photo in photos if photo.when == GrievancePhoto.When.AFTER],
        "may_be_not_fixed": case.state == State.COMPLETED and _may_say(case, grievance),
        "went_into": _went_into(case),
    }


def staff_panel(case) -> dict:
    """The grievance, its photos, and how many others have the same trouble."""
    found = Grievance.objects.select_related("category", "village", "forwarded_to", "refused_for")
    grievance = found.get(case=case)
    return {
        "grievance": grievance,
        "photos": list(grievance.photos.select_related("file")),
        "followers": case.followers.count(),
    }


def _may_say(case, grievance):
    """Once at once; afterwards as long as no wish of before waits for the head."""
    waits = grievance.was_not_fixed and case.reopen_requests.filter(is_granted=None).exists()
    return grievance.category.sort == grievance.category.Sort.GRIEVANCE and not waits


def _went_into(case):
    """Where this one was put into another: how that one stands, and what everybody may read."""
    if not case.merged_into_id:
        return None
    other = case.merged_into
    public_path = other.public_path
    is_told = bool(public_path) and other.state == State.COMPLETED
    return {"case": other, "result": other.result if is_told else "", "path": public_path}
