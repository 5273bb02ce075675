"""The figures as a workbook: made once per reading of a public address."""

import io
import sys

from openpyxl import load_workbook

from measures.files import as_xlsx
from measures.tables import Table


def table(rows):
    return Table("data", ["name", "count"], [[f"=A{number}", number] for number in range(rows)])


def times_all_cells_were_looked_at(rows):
    """How often the sheet went through every cell it has to tell its size."""
    asked, before = 0, sys.getprofile()

    def called(frame, event, _argument):
        nonlocal asked
        asked += event == "call" and frame.f_code.co_name in ("max_row", "calculate_dimension")

    sys.setprofile(called)
    try:
        as_xlsx([table(rows)])
    finally:
        sys.setprofile(before)
    return asked


def test_no_row_looks_at_every_cell_before_it():
    assert times_all_cells_were_looked_at(60) == times_all_cells_were_looked_at(6)


def test_each_row_stands_below_the_one_before_as_text_and_number():
    sheet = load_workbook(io.BytesIO(as_xlsx([table(3), Table("none", ["x"], [])])))["data"]
    assert [[cell.value for cell in row] for row in sheet] == [
        ["name", "count"],
        *([f"=A{number}", number] for number in range(3)),
    ]
    assert {row[0].data_type for row in sheet} == {"s"}
