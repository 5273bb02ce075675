"""The draft as the officer sees it: every field to type over, with what is to be looked at."""

from collections import Counter
from dataclasses import dataclass, field

from django.utils.datastructures import MultiValueDict

from home.buddhist import fiscal_year
from measures.plans.models import CODE_TWICE

from . import coding, periods
from .answering import Office
from .forms import IssuePart, MeasurePart, PlanPart, RowPart
from .typing_over import MEASURE_TEXTS, ROW_TEXTS, misprint_name, row_prefix, year_of_rows
from .wanted import WantedIssue, WantedMeasure, WantedPlan, WantedRow

OUTSIDE = "ระยะเวลานี้ไม่อยู่ในปีงบประมาณ %s เลย แก้วันที่ แก้ปีของแผน หรือทำเครื่องหมาย “ไม่นำเข้าข้อนี้”"
OTHER_YEAR = "ระยะเวลาทุกข้ออยู่ในปีงบประมาณ %s แต่ปีของแผนเป็น %s แก้ปี หรือกดเลื่อนทุกข้อด้านล่าง"
PARTLY = "ระยะเวลาบางส่วนอยู่นอกปีงบประมาณ %s"
NOBODY = "ยังไม่มีผู้รับผิดชอบ เติมภายหลังได้ แต่ต้องมีก่อนเผยแพร่"
NO_MEASURE = "ยังไม่มีมาตรการ เติมภายหลังได้ แต่ต้องมีก่อนเผยแพร่"
NO_STEPS = "มาตรการนี้ยังไม่มีขั้นตอน เติมภายหลังได้ แต่ต้องมีก่อนเผยแพร่"
ALL_SKIPPED = "ทุกข้อถูกทำเครื่องหมายว่าไม่นำเข้า เอาเครื่องหมายออกอย่างน้อยหนึ่งข้อ"
IN_TABLE = "ในตาราง: %s"


@dataclass
class Place:
    """A field with what is to be said of it and the misprints found in it."""

    bound: object
    notes: list[str] = field(default_factory=list)
    misprints: list[dict] = field(default_factory=list)

    @property
    def needs_look(self) -> bool:
        return bool(self.notes or self.misprints or self.bound.errors)


@dataclass
class MeasureView:
    form: MeasurePart
    places: list[Place]
    is_more: bool = False  # room for one that the table has not


@dataclass
class RowView:
    issue: int  # number, from 1
    form: RowPart
    places: list[Place]
    measures: list[MeasureView]
    where: str
    prefix: str
    is_skipped: bool
    measure_notes: list[str]

    @property
    def code(self):
        return self.form["code"].value()

    @property
    def all_places(self):
        return self.places + [one for measure in self.measures for one in measure.places]

    @property
    def look_places(self):
        return [one for one in self.places if one.needs_look]

    @property
    def fine_places(self):
        return [one for one in self.places if not one.needs_look]

    @property
    def measures_need_look(self) -> bool:
        there = (one for measure in self.measures for one in measure.places)
        return bool(self.measure_notes) or any(one.needs_look for one in there)

    @property
    def count(self) -> int:
        """In how many places somebody should look."""
        if self.is_skipped:
            return 0
        return sum(one.needs_look for one in self.all_places) + len(self.measure_notes)

    @property
    def errors(self):
        """Fields that stop the import, each with its sentences."""
        return [] if self.is_skipped else [p.bound for p in self.all_places if p.bound.errors]


@dataclass
class IssueView:
    number: int
    form: IssuePart
    place: Place
    rows: list[RowView]

    @property
    def is_skipped(self) -> bool:
        return all(row.is_skipped for row in self.rows)


class Preview:
    """The whole draft, judged. Nothing is written by looking at it."""

    def __init__(self, content: dict, office: Office):
        self.content, self.office = content, office
        self._data, self._outside = MultiValueDict(), []
        self._put("", content, ("fiscal_year", "title"))
        self.plan = PlanPart(self._data)
        self.plan.is_valid()
        self.year = self.plan.cleaned_data.get("fiscal_year") or _number(content["fiscal_year"])
        self.issues = [self._issue(n, one) for n, one in enumerate(content["issues"])]
        self.rows_year = year_of_rows(content)
        self.can_move = self._say_all_outside()
        if all(row.is_skipped for row in self.rows):
            self.plan.add_error(None, ALL_SKIPPED)

    @property
    def rows(self) -> list[RowView]:
        return [row for issue in self.issues for row in issue.rows]

    @property
    def to_look_at(self):
        return [row for row in self.rows if row.count]

    @property
    def fine(self):
        return [row for row in self.rows if not row.count]

    @property
    def issues_need_look(self) -> bool:
        return any(issue.place.needs_look for issue in self.issues)

    @property
    def count(self) -> int:
        """In how many places of the draft somebody should look."""
        parts = [bool(bound.errors) for bound in self.plan]
        parts += [issue.place.needs_look for issue in self.issues]
        return sum(parts) + sum(row.count for row in self.rows) + len(self.content["notes"])

    @property
    def errors(self):
        """Where each field that stops the import stands, and the field."""
        found = [("แผน", bound) for bound in self.plan if bound.errors]
        for issue in self.issues:
            if issue.place.bound.errors and not issue.is_skipped:
                found.append((f"ประเด็นที่ {issue.number}", issue.place.bound))
            for row in issue.rows:
                name = f"ประเด็นที่ {issue.number} ข้อ {row.code}"
                found += [(name, bound) for bound in row.errors]
        return found

    def is_valid(self) -> bool:
        return not (self.errors or self.plan.errors)

    def wanted(self) -> WantedPlan:
        """The plan to make. Only of a preview that is valid."""
        issues = []
        for issue in self.issues:
            rows = [_wanted_row(row) for row in issue.rows if not row.is_skipped]
            if rows:
                issues.append(WantedIssue(issue.form.cleaned_data["title"], rows))
        return WantedPlan(issues=issues, **self.plan.cleaned_data)

    def _issue(self, n, issue):
        prefix = f"i{n}"
        self._put(f"{prefix}-", issue, ("title",))
        form = IssuePart(self._data, prefix=prefix)
        place = Place(form["title"], misprints=_misprints(issue["misprints"], prefix, "title"))
        rows = [self._row(n, m, row) for m, row in enumerate(issue["rows"])]
        _say_twice(rows)
        return IssueView(n + 1, form, place, rows)

    def _row(self, n, m, row):
        prefix = row_prefix(n, m)
        self._put(f"{prefix}-", row, ROW_TEXTS)
        self._data.setlist(f"{prefix}-divisions", row["divisions"])
        for name in ("is_for_all", "skip"):
            if row[name]:
                self._data[f"{prefix}-{name}"] = "on"
        form = RowPart(self._data, prefix=prefix, office=self.office)
        if row["period_text"]:
            form.fields["begins_on"].help_text = IN_TABLE % row["period_text"]
        form.is_valid()
        self._say_outside(form)
        notes = _notes(row, form, self.year)
        places = [
            Place(
                form[name],
                notes.get(name, []),
                _misprints(row["misprints"].get(name), prefix, name),
            )
            for name in form.fields
            if name != "skip"
        ]
        lines = ", ".join(map(str, row["lines"]))
        measures = self._measures(row, prefix)
        more = [*row["notes"].get("measures", []), *row["notes"].get("steps", [])]
        if not any(one.form.cleaned_data.get("text") for one in measures):
            more.append(NO_MEASURE)
        where = f"{self.content['unit']} {lines}"
        return RowView(n + 1, form, places, measures, where, prefix, row["skip"], more)

    def _measures(self, row, prefix):
        views = []
        for place, measure in enumerate([*row["measures"], dict.fromkeys(MEASURE_TEXTS, "")]):
            self._put(f"{prefix}-m{place}-", measure, MEASURE_TEXTS)
            form = MeasurePart(self._data, prefix=f"{prefix}-m{place}")
            form.is_valid()
            places = []
            for name in MEASURE_TEXTS:
                key = f"measures-{place}-{name}"
                places.append(
                    Place(form[name], misprints=_misprints(row["misprints"].get(key), prefix, key))
                )
            if form.cleaned_data.get("text") and form.cleaned_data.get("steps") == []:
                places[1].notes.append(NO_STEPS)
            views.append(MeasureView(form, places, place == len(row["measures"])))
        return views

    def _say_outside(self, form):
        values = form.cleaned_data
        if self.year and values.get("begins_on") and values.get("ends_on"):
            years = (fiscal_year(values["begins_on"]), fiscal_year(values["ends_on"]))
            if not years[0] <= self.year <= years[1]:
                form.add_error("begins_on", OUTSIDE % self.year)
                self._outside.append(form)

    def _say_all_outside(self) -> bool:
        """Where every row lies in the table's year and another is typed, say it once."""
        kept = [row.form for row in self.rows if not row.is_skipped]
        if not kept or any(one not in self._outside for one in kept):
            return False
        for form in kept:
            del form.errors["begins_on"]
        if "fiscal_year" not in self.plan.errors:
            self.plan.add_error("fiscal_year", OTHER_YEAR % (self.rows_year, self.year))
        return True

    def _put(self, prefix, part, names):
        for name in names:
            self._data[f"{prefix}{name}"] = part[name]


def _notes(row, form, year):
    """What is said of each field of a row, beside what is wrong with it."""
    notes = {name: list(found) for name, found in row["notes"].items()}
    values = form.cleaned_data
    if doubt := coding.doubt(values.get("code", "")):
        notes.setdefault("code", []).append(doubt)
    both = values.get("begins_on") and values.get("ends_on")
    notes["begins_on"] = [
        one for one in notes.get("begins_on", []) if one in periods.ALWAYS_SAID or not both
    ]
    if both and year and "begins_on" not in form.errors:
        years = {fiscal_year(values["begins_on"]), fiscal_year(values["ends_on"])}
        notes["begins_on"] += [PARTLY % year] if years != {year} else []
    if not any(values.get(name) for name in ("is_for_all", "divisions", "lead")):
        notes.setdefault("is_for_all", []).append(NOBODY)
    return notes


def _say_twice(rows):
    """The same code twice in an issue; under two issues it may stand."""
    kept = [row for row in rows if not row.is_skipped]
    codes = Counter(row.form.cleaned_data.get("code") for row in kept)
    for row in kept:
        code = row.form.cleaned_data.get("code")
        if code and codes[code] > 1:
            row.form.add_error("code", CODE_TWICE)


def _misprints(found, prefix, name):
    """The corrections of a field, each with the name of its tick."""
    return [
        one | {"name": misprint_name(prefix, name, place)} for place, one in enumerate(found or [])
    ]


def _wanted_row(row):
    values = {name: row.form.cleaned_data[name] for name in row.form.fields if name != "skip"}
    measures = [
        WantedMeasure(one.form.cleaned_data["text"], one.form.cleaned_data["steps"])
        for one in row.measures
        if one.form.cleaned_data["text"]
    ]
    return WantedRow(measures=measures, **values)


def _number(text):
    return int(text) if text.isdigit() and len(text) == 4 else None
