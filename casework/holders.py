"""Which roles an account holds, and at which levels its owner decides."""

from .roles import ROLE_OF_GROUP


def roles_of(user):
    """Return the person's roles; asked of the database once a request."""
    if not (user.is_authenticated and user.is_active):
        return ()
    if not hasattr(user, "_casework_roles"):
        names = user.groups.values_list("name", flat=True)
        user._casework_roles = tuple(ROLE_OF_GROUP[n] for n in names if n in ROLE_OF_GROUP)
    return user._casework_roles


def levels_of(user) -> frozenset[str]:
    """The levels this person decides at. A superior decides at those below too."""
    keys = {role.key for role in roles_of(user)}
    return frozenset({"head", "chief"} if "chief" in keys else {"head"} & keys)
