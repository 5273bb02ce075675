"""The manual in the back office is the file in docs/, and nothing in it is taken for HTML."""

import pytest
from django.test import Client

from home import staff_manual
from tests.casework.desk import browser
from tests.factories.casework import staff


def test_every_part_of_the_file_is_shown():
    written = staff_manual.PLACE.read_text(encoding="utf-8")
    titles = [line[3:] for line in written.splitlines() if line.startswith("## ")]

    assert [chapter.title for chapter in staff_manual.chapters()[1:]] == titles
    assert all(len(chapter.lines) >= 3 for chapter in staff_manual.chapters()[1:])


def test_only_bold_and_code_become_html(tmp_path, monkeypatch):
    monkeypatch.setattr(staff_manual, "PLACE", tmp_path / "manual.md")
    staff_manual.PLACE.write_text("## ก\n1. **กด** `x` <script>\n", encoding="utf-8")

    line = staff_manual.chapters()[1].lines[0]
    assert line == "<strong>กด</strong> <code>x</code> &lt;script&gt;"


@pytest.mark.django_db
def test_staff_find_it_in_the_menu_and_visitors_do_not():
    assert Client().get("/admin/manual/").status_code == 302
    client = browser(staff("clerk"))

    assert "/admin/manual/" in client.get("/admin/").content.decode()
    assert "เคาน์เตอร์" in client.get("/admin/manual/").content.decode()
