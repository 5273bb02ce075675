"""Which of two languages a person reads now. Thai is the one that is always there."""

from django.utils import translation

THAI = "th"
ENGLISH = "en"


def is_english():
    return (translation.get_language() or THAI).startswith(ENGLISH)


def in_language(thai, english):
    """The English text on English pages where there is one, else the Thai."""
    return english if english and is_english() else thai


def english_path(path):
    """Where the English of a Thai address is: /track/ gives /en/track/."""
    return path if path.startswith("/en/") else f"/en{path}"


def thai_path(path):
    """Where the Thai of an English address is: /en/track/ gives /track/."""
    return path[3:] if path.startswith("/en/") else path


def local_path(path):
    """An address of this site in the language being read."""
    return english_path(path) if is_english() else thai_path(path)
