"""What a case's citizen said of its outcome, and whether they may say it now."""

from .models import Case


def said_of(case: Case) -> dict:
    """Return the judgement of the last closing, and the last wish to have the case reopened."""
    rating = case.ratings.filter(closing=case.closings).first()
    return {
        "rating": rating,
        "may_rate": case.is_rateable and not rating,
        "reopening": case.reopen_requests.last(),
    }


def all_of(case: Case) -> dict:
    """The same for staff, who see what was said of earlier closings too."""
    ratings, wishes = list(case.ratings.all()), list(case.reopen_requests.all())
    waiting = [wish for wish in wishes if wish.is_granted is None]
    return {"ratings": ratings, "reopening": waiting[0] if waiting else None}
