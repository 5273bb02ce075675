"""What is answered already. The apps that hold answers say so, by a hook of Wagtail's."""

from dataclasses import dataclass

from wagtail import hooks

from home.finding import bare
from home.likeness import nearest

HOOK = "list_answers"
MOST = 4  # offered at once


@dataclass(frozen=True)
class KnownAnswer:
    """Something that may make a question needless, in the language being read.

    ``key`` is by what it is counted: its kind, a colon, and its own name in that kind.
    ``answer`` is rich text, where it is short enough to be read at once.
    """

    key: str
    title: str
    url: str
    line: str = ""
    answer: str = ""
    words: str = ""  # everything said of it, in both languages
    search_words: str = ""  # words that people may type, with spaces between


def near_to(question: str) -> list[KnownAnswer]:
    """Return the answers that the question is near to: first what can be read at once."""
    if not question.strip():
        return []
    known = all_known()
    pairs = [(bare(f"{one.words} {one.search_words}"), bare(one.search_words)) for one in known]
    near = [known[place] for place in nearest(question, pairs, most=MOST)]
    return sorted(near, key=lambda one: not one.answer)


def find(key: str) -> KnownAnswer | None:
    return next((one for one in all_known() if one.key == key), None)


def all_known() -> list[KnownAnswer]:
    return [one for listed in hooks.get_hooks(HOOK) for one in listed()]
