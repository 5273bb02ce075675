"""Every component says what it is, and draws itself with little or nothing."""

import re
from pathlib import Path
from types import SimpleNamespace as Thing

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.utils import timezone

ROOT = Path(__file__).parents[2]
COMPONENTS = sorted((ROOT / "templates" / "components").glob("*.html"))
ALL = COMPONENTS + sorted((ROOT / "templates" / "portal").rglob("*.html"))
SYMBOLS = set(
    re.findall(r'<symbol id="([^"]+)"', (ROOT / "home/static/home/icons.svg").read_text())
)
STATES = [
    "received",
    "in_progress",
    "awaiting_citizen",
    "awaiting_approval",
    "completed",
    "refused",
    "withdrawn",
]


def draw(component, /, **context):
    return render_to_string(f"components/{component}.html", context)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_the_first_line_says_what_it_shows(path):
    assert re.match(r"\{# .+ #\}", path.read_text().splitlines()[0])


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_it_is_short_and_has_no_script_or_style_inside(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 80
    assert not re.search(r"<script(?! src)|<style|\sstyle=|\son\w+=|https?://", text)


@pytest.mark.parametrize(
    "path",
    [path for path in COMPONENTS if path.stem not in {"header", "error_summary"}],
    ids=lambda path: path.stem,
)
def test_it_draws_itself_with_nothing(path):
    assert draw(path.stem) is not None


def test_every_icon_named_in_a_template_is_drawn():
    for path in (ROOT / "templates").rglob("*.html"):
        for name in re.findall(r'components/icon.html" with name="([\w-]+)" ', path.read_text()):
            assert name in SYMBOLS, f"{name} in {path.name}"


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_an_icon_a_word_and_a_colour(state):
    assert f"state-{state}" in SYMBOLS
    drawn = draw("status_tag", state=state, label="คำบอกสถานะ")
    assert "คำบอกสถานะ" in drawn
    assert f"#state-{state}" in drawn
    assert f"tag--{state}" in drawn


def test_an_icon_beside_a_word_is_silent_and_one_alone_is_named():
    assert 'aria-hidden="true"' in draw("icon", name="water")
    assert 'role="img" aria-label="น้ำ"' in draw("icon", name="water", label="น้ำ")


def test_the_step_chart_of_a_service_shows_who_and_how_long():
    steps = [Thing(title="รับคำขอ", unit="สำนักปลัด", duration="1 ชั่วโมง")]
    drawn = draw("step_chart", steps=steps, total="3 วันทำการ")
    assert all(word in drawn for word in ("รับคำขอ", "สำนักปลัด", "1 ชั่วโมง", "3 วันทำการ"))
    assert "aria-current" not in drawn


def test_the_step_chart_of_a_case_shows_done_now_and_next():
    steps = [Thing(title="ก", done_at=timezone.now()), Thing(title="ข"), Thing(title="ค")]
    drawn = draw("step_chart", steps=steps, of_case=True, current=2)
    assert drawn.count('aria-current="step"') == 1
    assert all(word in drawn for word in ("เสร็จแล้ว", "ขั้นนี้", "ต่อไป"))


def test_what_a_person_typed_is_shown_and_never_run():
    drawn = draw("summary_list", rows=[{"label": "ชื่อ", "value": "<b>ก</b>\nข", "url": "#x"}])
    assert "&lt;b&gt;ก&lt;/b&gt;<br>ข" in drawn
    assert 'แก้ไข<span class="visually-hidden"> ชื่อ' in drawn


def test_the_receipt_shows_the_secret_in_groups():
    case = Thing(number="NH-2570-000123", subject="ขอน้ำ", due_on=None)
    drawn = draw("receipt", case=case, secret_groups=["K7QM", "XP2W"], agency=None)
    assert "NH-2570-000123" in drawn
    assert "<span>K7QM</span>" in drawn


def test_pages_of_a_list_lead_both_ways():
    drawn = draw("pagination", page=Paginator(range(30), 10).page(2), base="?q=1&page=")
    assert 'href="?q=1&amp;page=1"' in drawn
    assert 'href="?q=1&amp;page=3"' in drawn


def test_a_number_without_its_own_link_still_dials():
    assert 'href="tel:1669"' in draw("phone_link", number="1669")


@pytest.mark.parametrize("name", ["500", "503", "413"])
def test_the_page_for_when_all_is_broken_needs_nothing(name):
    assert "<h1>" in render_to_string(f"{name}.html")
