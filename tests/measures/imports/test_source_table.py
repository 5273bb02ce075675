"""The office's own table of 2566, as it was pasted, against what a person reads in it."""

import re
import time

from .conftest import FINANCE, OFFICE, SOURCE, rows_of
from .expected_2566 import ISSUES

NAMES = {OFFICE: "สำนักปลัด", FINANCE: "กองคลัง"}
MARKS = re.compile(r"[\s■•-]|(?:(?<=\s)|^)[๐-๙]{1,2}\.(?![๐-๙])", re.MULTILINE)


def as_expected(row):
    """A row of the draft in the shape in which a person wrote it down."""
    kept = {
        name: row[name]
        for name in ("lines", "code", "question", "analysis", "begins_on", "ends_on")
    }
    return kept | {
        "is_for_all": row["is_for_all"],
        "divisions": [NAMES[key] for key in row["divisions"]],
        "lead": row["lead"],
        "officers": row["officers"],
        "measures": [(one["text"], one["steps"].splitlines()) for one in row["measures"]],
        "misprints": {
            name: [(one["old"], one["new"]) for one in found]
            for name, found in row["misprints"].items()
        },
    }


def test_it_gives_seven_issues_and_nine_rows_with_every_field_as_a_person_reads_it(read):
    draft = read(SOURCE.read_text())
    assert draft["title"] == "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    assert draft["fiscal_year"] == "2566"
    assert (len(draft["issues"]), len(rows_of(draft))) == (7, 9)
    for issue, expected in zip(draft["issues"], ISSUES, strict=True):
        assert issue["title"] == expected["title"]
        assert issue["misprints"] == []
        for row, wanted in zip(issue["rows"], expected["rows"], strict=True):
            assert as_expected(row) == {
                **wanted,
                "measures": [(text, steps) for text, steps in wanted["measures"]],
                "misprints": {
                    name: [tuple(pair) for pair in pairs]
                    for name, pairs in wanted["misprints"].items()
                },
            }


def test_no_letter_of_its_cells_is_lost_or_added(read):
    """Told from the file alone: what stands in the measures' and steps' cells, without marks."""
    draft = read(SOURCE.read_text())
    for row in rows_of(draft):
        lines = [SOURCE.read_text().splitlines()[number - 1].split("\t") for number in row["lines"]]
        for column, name in ((3, "text"), (4, "steps")):
            there = "".join(MARKS.sub("", line[column]) for line in lines)
            found = "".join(one[name] for one in row["measures"])
            for key, misprints in row["misprints"].items():
                for misprint in misprints if key.endswith(name) else ():
                    found = found.replace(misprint["new"], misprint["old"])
            assert MARKS.sub("", found) == there


def test_what_stands_below_the_table_is_told_and_not_imported(read):
    skipped = read(SOURCE.read_text())["skipped"]
    assert len(skipped) == 5
    assert skipped[0] == "บรรทัด 76: ข้อจำกัด"


def test_a_sentence_cut_by_a_page_goes_on_and_the_joint_is_to_be_looked_at(read):
    row = rows_of(read(SOURCE.read_text()))[3]
    assert "ศูนย์บริการแบบเบ็ดเสร็จ (One Stop Service" in row["measures"][1]["text"]
    assert "ศูนย์บริการแบบเบ็ดเสร็จ" in row["notes"]["measures"][0]
    assert "ฐานข้อมูล SmartLaw" in row["notes"]["steps"][0]


def test_steps_that_go_on_with_their_number_need_no_look(read):
    assert rows_of(read(SOURCE.read_text()))[2]["notes"] == {}


def test_it_is_read_in_less_than_a_second(read):
    begun = time.perf_counter()
    read(SOURCE.read_text())
    assert time.perf_counter() - begun < 1
