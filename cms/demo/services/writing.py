"""A short hand in which the demo's services are written, Thai and English side by side."""

import uuid

NAMESPACE = uuid.UUID("6f0d0a52-6f6b-4f0e-9d0e-0c1f3a7a5e21")


class Words(str):
    """A Thai text that knows its English."""

    english = ""


def w(thai, english):
    words = Words(thai)
    words.english = english
    return words


def english_words(*values):
    """Collect {Thai: English} from whatever is nested in the values."""
    found = {}
    for value in values:
        if isinstance(value, Words):
            found[str(value)] = value.english
        elif isinstance(value, dict):
            found |= english_words(*value.values())
        elif isinstance(value, list | tuple):
            found |= english_words(*value)
    return found


def with_ids(blocks, path):
    """Give every block an id that is the same each time the demo is made."""
    return [_with_id(block, f"{path}/{number}") for number, block in enumerate(blocks)]


def _with_id(block, path):
    value = block["value"]
    if isinstance(value, dict) and "options" in value:
        value = value | {"options": with_ids(value["options"], f"{path}/options")}
    if isinstance(value, dict) and "follow_up" in value:
        value = value | {"follow_up": with_ids(value["follow_up"], f"{path}/follow")}
    return block | {"id": str(uuid.uuid5(NAMESPACE, path)), "value": value}


def rich(introduction, *points):
    """A paragraph and a list, as the rich text field keeps them."""
    items = "".join(f"<li>{point}</li>" for point in points)
    return f"<p>{introduction}</p><ul>{items}</ul>"


def step(title, number, unit, detail="", outside="", by=""):
    """``by`` is who considers it: empty the officer, else "head" or "chief"."""
    value = {"title": title, "detail": detail, "division": None, "outside_unit": outside}
    time = {"duration_number": number, "duration_unit": unit}
    return {"type": "step", "value": value | time | {"decided_by": by or "officer"}}


def document(name, issuer="", originals=1, copies=0, note=""):
    value = {"name": name, "originals": originals, "copies": copies}
    return {"type": "document", "value": value | {"issuer": issuer, "note": note}}


def fee(item, amount=None, text="", unit=""):
    """``unit`` where it is charged by quantity: so much for each of them."""
    return {"type": "fee", "value": {"item": item, "amount": amount, "text": text, "unit": unit}}


def law(name, url=""):
    return {"type": "law", "value": {"name": name, "url": url}}


def ask(kind, label, hint="", required=True, when_answered=None, **more):
    value = {"label": label, "hint": hint, "required": required, **more}
    return {"type": kind, "value": value | _condition(when_answered)}


def may(kind, label, hint="", **more):
    """A question that need not be answered."""
    return ask(kind, label, hint, required=False, **more)


def option(label, *follow_up, stop=""):
    """``stop`` says why nobody who answers this need go on, and whom to call."""
    value = {"label": label, "follow_up": list(follow_up), "stop": stop}
    return {"type": "item", "value": value}


def choice(label, *options, hint="", kind="choice", **more):
    return ask(kind, label, hint, options=list(options), **more)


def declaration(label):
    return {"type": "declaration", "value": {"label": label, "hint": "", "required": True}}


def section(title, text="", when_answered=None):
    """A new screen of a long form."""
    return {"type": "section", "value": {"title": title, "text": text} | _condition(when_answered)}


def answered(question, *answers):
    """The condition that an earlier choice was answered with one of these."""
    # Conditions are not translated: they name the words of the Thai form.
    return {"question": str(question), "answers": "\n".join(answers)}


def _condition(when_answered):
    return {"only_if": when_answered} if when_answered else {}
