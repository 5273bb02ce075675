"""Who has the work of whom: officers, those who stand in while they are away, deputies."""

from datetime import date

from .models import Absence


def on_duty(people, on: date):
    """Return the account that gets a case meant for these people, the first of them before all.

    Who is away that day passes it to who stands in; nobody there has an account: ``None``.
    """
    away = _away(on)
    for person in filter(None, people):
        if account := _account(_present(person, away)):
            return account
    return None


def stood_in_for(user, on: date) -> frozenset[int]:
    """Return the ids of the accounts whose work this user does that day."""
    person = getattr(user, "person", None)
    if not person:
        return frozenset()
    away = _away(on)
    if person.pk in away:
        return frozenset()
    absent = [absence.person for absence in away.values() if absence.person.user_id]
    return frozenset(p.user_id for p in absent if _present(p, away) == person)


def _away(on):
    """Who is away, by their id; of two absences the newer one holds."""
    found = Absence.objects.on(on).select_related("person", "stand_in__user").order_by("pk")
    return {absence.person_id: absence for absence in found}


def _present(person, away):
    """Go from stand-in to stand-in; ``None`` where all of them are away."""
    passed = set()
    while person.pk in away:
        if person.pk in passed:
            return None
        passed.add(person.pk)
        person = away[person.pk].stand_in
    return person


def _account(person):
    if person and person.is_active and person.user and person.user.is_active:
        return person.user
    return None
