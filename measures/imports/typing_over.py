"""What an officer typed over the draft: taken from the form into the draft, right or wrong."""

import copy
from collections import Counter

from home.buddhist import fiscal_year, parse_buddhist, same_day
from measures.plans.actions import in_year

from . import misprints, periods
from .grid import fit

ROW_TEXTS = ("code", "question", "analysis", "begins_on", "ends_on", "lead", "officers")
MEASURE_TEXTS = ("text", "steps")


def row_prefix(issue: int, row: int) -> str:
    return f"i{issue}-r{row}"


def misprint_name(prefix: str, field: str, place: int) -> str:
    return f"{prefix}-misprint-{field}-{place}"


def taken(content: dict, post) -> dict:
    """Return the draft with what was posted. What the post does not speak of stays."""
    content = copy.deepcopy(content)
    _texts(content, ("fiscal_year", "title"), "", post)
    for n, issue in enumerate(content["issues"]):
        _texts(issue, ("title",), f"i{n}-", post)
        if f"i{n}-title" in post:
            _misprints(issue, "title", issue["misprints"], f"i{n}", post)
        for m, row in enumerate(issue["rows"]):
            if f"{row_prefix(n, m)}-code" in post:
                _row(row, row_prefix(n, m), post)
    return content


def year_of_rows(content: dict) -> int | None:
    """The fiscal year in which most rows begin, of those that are imported."""
    found = Counter()
    for row in (row for issue in content["issues"] for row in issue["rows"]):
        try:
            found[fiscal_year(parse_buddhist(row["begins_on"]))] += not row["skip"]
        except (ValueError, OverflowError):
            continue
    return found.most_common(1)[0][0] if found else None


def moved(content: dict, to_year: int) -> dict:
    """Return the draft as that of another fiscal year: periods, and the year where texts name it.

    Dates that can't be read stay as they are.
    """
    content, old = copy.deepcopy(content), year_of_rows(content)
    for row in (row for issue in content["issues"] for row in issue["rows"]):
        for name in ("begins_on", "ends_on"):
            row[name] = _moved_date(row[name], to_year - old)
        for part, names in ((row, ("question", "analysis")), *_with(row["measures"])):
            part |= {name: in_year(part[name], old, to_year) for name in names}
    return content


def _with(measures):
    return [(measure, MEASURE_TEXTS) for measure in measures]


def _moved_date(text, years):
    try:
        return periods.written(same_day(parse_buddhist(text), years))
    except (ValueError, OverflowError):
        return text


def _row(row, prefix, post):
    _texts(row, ROW_TEXTS, f"{prefix}-", post)
    for name in ("is_for_all", "skip"):
        row[name] = f"{prefix}-{name}" in post
    chosen = post.getlist(f"{prefix}-divisions")
    row["divisions"] = [int(key) for key in chosen if key.isascii() and key.isdigit()][:100]
    for place, measure in enumerate(row["measures"]):
        _texts(measure, MEASURE_TEXTS, f"{prefix}-m{place}-", post)
    more = dict.fromkeys(MEASURE_TEXTS, "")
    _texts(more, MEASURE_TEXTS, f"{prefix}-m{len(row['measures'])}-", post)
    if any(text.strip() for text in more.values()):
        row["measures"].append(more)
    for field, found in row["misprints"].items():
        _misprints(*_where(row, field), found, prefix, post, field)


def _where(row, field):
    """The part of the row that holds a field, and its name there."""
    if not field.startswith("measures-"):
        return row, field
    _measures, place, name = field.split("-")
    return row["measures"][int(place)], name


def _misprints(part, name, found, prefix, post, field=""):
    for place, one in enumerate(found):
        is_taken = misprint_name(prefix, field or name, place) in post
        if is_taken != one["is_taken"]:
            part[name] = misprints.turn(part[name], one, is_taken=is_taken)
            one["is_taken"] = is_taken


def _texts(part, names, prefix, post):
    for name in names:
        if f"{prefix}{name}" in post:
            part[name] = fit(post[f"{prefix}{name}"])
