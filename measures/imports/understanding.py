"""A table of any origin to the draft of a plan: what was understood, corrected and doubted.

The draft is plain data, as it is kept while an officer looks at it: every field a text as it
would be typed.
"""

from collections import Counter

from home.buddhist import fiscal_year

from . import answering, coding, columns, gathering, listing, misprints, periods, titles
from .answering import Office
from .grid import Grid, Unreadable

MOST_ROWS = 100
NOTHING = "ตารางนี้มีแต่หัวตาราง ไม่มีข้อคำถาม ตรวจว่าเลือกไฟล์ถูกต้อง"
TOO_MANY = f"ตารางมีมากกว่า {MOST_ROWS} ข้อ คัดเฉพาะตารางของแผนปีเดียวแล้วลองใหม่"
YEARS = "หัวเรื่องในไฟล์บอกหลายปี (%s) แผนหนึ่งมีปีงบประมาณเดียว ตรวจปีด้านล่าง"
NO_YEAR = "ไม่พบปีงบประมาณในหัวเรื่อง ใส่ปีเอง"
FROM_PERIODS = "หัวเรื่องไม่บอกปี ระบบนับจากระยะเวลาในตาราง ตรวจปีด้านล่าง"
SHARED = "ช่องเดียวมี %s มาตรการและ %s ขั้นตอน ตารางไม่บอกว่าขั้นตอนใดเป็นของมาตรการใด ตรวจการแบ่ง ย้ายบรรทัดได้"
WITHOUT_ROWS = "%s %s: ประเด็น “%s” ไม่มีข้อคำถาม จึงไม่นำเข้า"


def understand(grid: Grid, office: Office) -> dict:
    """Return the draft. Raises Unreadable where no row of a plan is in the table."""
    places, start = columns.find(grid)
    found = gathering.gather(grid, places, start)
    rows = [row for issue in found.issues for row in issue.rows]
    if not rows:
        raise Unreadable(NOTHING)
    if len(rows) > MOST_ROWS:
        raise Unreadable(TOO_MANY)
    above = [" ".join(line.words) for line in grid.lines if line.is_text]
    above += ["\n".join(line.words) for line in grid.lines[:start] if not line.is_text]
    notes = list(dict.fromkeys(grid.notes))
    year = _year(above, rows, notes)
    empty = [one for one in found.issues if not one.rows]
    skipped = found.skipped + [WITHOUT_ROWS % (grid.unit, one.line, one.title) for one in empty]
    return {
        "title": titles.title(above),
        "fiscal_year": str(year or ""),
        "unit": grid.unit,
        "notes": notes,
        "skipped": skipped,
        "issues": [_issue(one, year, office) for one in found.issues if one.rows],
    }


def _year(above, rows, notes):
    """The plan's fiscal year as named above the table; of several, or of none, that of the rows."""
    named = titles.years(above)
    found = Counter()
    for row in rows:
        period = periods.read(row.cells.get("period", ""), None)
        if period.begins:
            found[fiscal_year(period.begins)] += 1
    if len(named) > 1:
        notes.append(YEARS % ", ".join(map(str, sorted(named))))
    elif not named:
        notes.append(FROM_PERIODS if found else NO_YEAR)
    in_rows = [year for year, _times in found.most_common() if year in named or not named]
    return (in_rows or [year for year, _times in named.most_common()] or [None])[0]


def _issue(issue, year, office):
    title, corrections = misprints.correct(listing.unnumbered(issue.title), misprints.TEXTS)
    return {
        "title": " ".join(title.split()),
        "misprints": corrections,
        "rows": [_row(row, year, office) for row in issue.rows],
    }


def _row(row, year, office):
    code, question = coding.split(_unbulleted(row.cells["question"]))
    draft = {"lines": row.lines, "misprints": {}, "notes": row.notes, "skip": False}
    draft["code"], draft["misprints"]["code"] = coding.correct(code)
    _correct(draft, "question", " ".join(question.split()))
    _correct(draft, "analysis", listing.without_signs(row.cells.get("analysis", "")))
    _period(draft, row, year)
    _answering(draft, row, office)
    _measures(draft, row)
    draft["misprints"] = {name: found for name, found in draft["misprints"].items() if found}
    return draft


def _unbulleted(text):
    """A question without a bullet before it; a number may be its code."""
    return text if text[:1].isdigit() else listing.unnumbered(text)


def _correct(draft, name, text):
    draft[name], draft["misprints"][name] = misprints.correct(text, misprints.TEXTS)


def _period(draft, row, year):
    text = " ".join(row.cells.get("period", "").split())
    period = periods.read(text, year)
    draft["period_text"] = text
    for name, on in (("begins_on", period.begins), ("ends_on", period.ends)):
        draft[name] = periods.written(on) if on else ""
    for sentence in period.notes:
        if sentence != periods.ENDS_FIRST:  # the form says it, beside the field
            row.note("begins_on", sentence)


def _answering(draft, row, office):
    found = answering.read(listing.without_signs(row.cells.get("responsible", "")), office)
    draft["is_for_all"] = found.is_for_all
    draft["divisions"] = found.divisions
    draft["lead"] = found.lead
    draft["officers"] = "\n".join(found.officers)
    for sentence in found.notes:
        row.note("lead", sentence)


def _measures(draft, row):
    """Each measure with its steps. Several of one cell take its steps in order, each at least
    one as far as they go; the first takes what is over."""
    draft["measures"] = []
    for raw in row.measures:
        texts = listing.items(raw.text) or [""]
        steps = [step for cell in raw.steps for step in listing.items(cell)]
        if len(texts) > 1:
            row.note("steps", SHARED % (len(texts), len(steps)))
        for text, own in zip(texts, _shares(steps, len(texts)), strict=True):
            draft["measures"].append(_measure(draft, len(draft["measures"]), text, own))
    draft["measures"] = draft["measures"] or [{"text": "", "steps": ""}]


def _measure(draft, place, text, steps):
    measure = {}
    measure["text"], draft["misprints"][f"measures-{place}-text"] = misprints.correct(
        text, misprints.TEXTS
    )
    joined, draft["misprints"][f"measures-{place}-steps"] = misprints.correct(
        "\n".join(steps), misprints.TEXTS
    )
    measure["steps"] = joined
    return measure


def _shares(steps, count):
    if len(steps) < count:
        return [steps[n : n + 1] for n in range(count)]
    first = len(steps) - count + 1
    return [steps[:first], *([step] for step in steps[first:])]
