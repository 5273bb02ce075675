"""``include … only`` drops what the request gave, so a form inside it must be handed its token."""

import re
from pathlib import Path

TEMPLATES = Path(__file__).parents[2] / "templates"
INCLUDE = re.compile(r'{% include "([^"]+)"([^%]*)%}')


def including(texts):
    """All (including, included, how) of the project's templates."""
    return [
        (name, included, how)
        for name, text in texts.items()
        for included, how in INCLUDE.findall(text)
    ]


def wanting_a_token(texts, includes):
    """Templates with a form that posts, in them or in what they include."""
    wanting = {name for name, text in texts.items() if "{% csrf_token %}" in text}
    while more := {name for name, included, _ in includes if included in wanting} - wanting:
        wanting |= more
    return wanting


def test_a_form_in_an_included_template_gets_its_token():
    texts = {
        str(path.relative_to(TEMPLATES)): path.read_text() for path in TEMPLATES.rglob("*.html")
    }
    includes = including(texts)
    wanting = wanting_a_token(texts, includes)
    assert len(wanting) > 20
    forgotten = [
        f"{name} includes {included}"
        for name, included, how in includes
        if included in wanting and re.search(r"\bonly\b", how) and "csrf_token=" not in how
    ]
    assert forgotten == []
