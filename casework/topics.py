"""What cases can be about. The apps that own the kinds of case say it, by a hook of Wagtail's."""

from wagtail import hooks

HOOK = "list_case_topics"


def choices() -> list[tuple[str, str]]:
    """Return pairs of a topic, as it stands in ``Case.topic``, and its name for people."""
    return [tuple(pair) for listed in hooks.get_hooks(HOOK) for pair in listed()]
