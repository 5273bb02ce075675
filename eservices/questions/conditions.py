"""Which questions are asked, given what was chosen so far. Nothing here knows of Wagtail."""

from dataclasses import dataclass

from home.folding import fold


@dataclass(frozen=True)
class Condition:
    """Holds when the question is asked itself and one of these answers was chosen there."""

    key: str
    options: frozenset[str]


@dataclass(frozen=True)
class Choice:
    """An earlier question that a condition may name: its key, and its answers by their words."""

    key: str
    options: dict[str, str]  # folded words -> key of the answer


def folded(words) -> str:
    """Return the words as they are compared: spelled one way, spaces as one, case aside."""
    return " ".join(fold(words or "").split()).casefold()


def named_answers(only_if) -> list[str]:
    """Return the answers a condition names, as they were written."""
    return [line.strip() for line in (only_if.get("answers") or "").splitlines() if line.strip()]


def is_set(only_if) -> bool:
    return bool(only_if) and bool(folded(only_if.get("question")) or named_answers(only_if))


def resolved(only_if, earlier: dict[str, Choice]) -> tuple[Condition, ...]:
    """Return the condition by keys. One that names nothing there is none: the question is asked."""
    choice = earlier.get(folded(only_if.get("question"))) if is_set(only_if) else None
    if not choice:
        return ()
    wanted = map(folded, named_answers(only_if))
    options = frozenset(choice.options[words] for words in wanted if words in choice.options)
    return (Condition(choice.key, options),) if options else ()


def asked_keys(questions, chosen) -> set[str]:
    """Return the keys of the questions that are asked, in one pass: conditions look back only.

    ``questions`` are pairs of key and conditions in the order of the form;
    ``chosen(key)`` is the set of answers chosen in a question.
    """
    asked = set()
    for key, conditions in questions:
        if all(holds(condition, asked, chosen) for condition in conditions):
            asked.add(key)
    return asked


def holds(condition, asked, chosen) -> bool:
    return condition.key in asked and bool(condition.options & chosen(condition.key))
