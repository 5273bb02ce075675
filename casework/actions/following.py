"""Somebody has the same trouble: counted, and told how it goes."""

from django.db import transaction

from casework import tokens
from casework.models import Case, Event, Follower

from .moves import lock_open, record


@transaction.atomic
def follow(case, *, email="", language="th", token, at) -> Follower:
    """Count one more with this trouble. The same token, or the same address, is the same one."""
    case = lock_open(case)
    known = Follower.objects.filter(token_digest=tokens.digest(token)).first()
    known = known or (case.followers.filter(email__iexact=email).first() if email else None)
    if known:
        return known
    follower = case.followers.create(
        email=email, language=language, token_digest=tokens.digest(token), at=at
    )
    record(case, Event.What.FOLLOWED, at=at)
    return follower


@transaction.atomic
def unfollow(follower):
    """Write to this one no more. Whoever has the trouble still has it and stays counted."""
    follower.notices.filter(sent_at=None).delete()
    follower.email = ""
    follower.save(update_fields=["email"])


def follow_along(case, into, *, at):
    """Of two cases made one: who followed the first, or sent it, follows the second."""
    if case.kind != Case.Kind.GRIEVANCE:
        return
    known = {*into.followers.values_list("email", flat=True), into.citizen_email}
    known = {email.lower() for email in known if email}
    for follower in case.followers.all():
        if follower.email.lower() in known:
            follower.delete()
        else:
            follower.case = into
            follower.save(update_fields=["case"])
            known |= {follower.email.lower()} - {""}
    if case.citizen_email.lower() not in known:
        into.followers.create(
            email=case.citizen_email,
            language=case.language,
            token_digest=tokens.digest(f"merged {case.pk}"),
            at=at,
        )
