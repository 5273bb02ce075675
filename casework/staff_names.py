"""How a member of staff is called on the officers' screens."""


def name_of(user) -> str:
    """Return the name people know; ``user.person`` should have been fetched along."""
    if not user:
        return ""
    person = getattr(user, "person", None)
    return person.name if person else user.get_full_name() or user.username


def name_and_post(user) -> str:
    person = getattr(user, "person", None)
    return f"{person.name} – {person.position}" if person else name_of(user)
