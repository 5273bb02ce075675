"""The style sheet keeps its promises: budgets, contrast, nothing that harms Thai."""

import gzip
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parents[2] / "home" / "static" / "home"
CSS = (STATIC / "site.css").read_text()
TOKENS = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", CSS.partition("/* What the reader")[0]))
GROUNDS = ["paper", "cloth", "white"]


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(TOKENS[one]), luminance(TOKENS[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_style_sheet_is_one_small_file():
    assert len(CSS.encode()) < 38_000
    assert len(gzip.compress(CSS.encode(), 9)) < 9_800


def test_pages_of_their_own_kind_bring_a_few_kilobytes_more():
    main = ("site.css", "admin.css")
    others = [sheet for sheet in STATIC.glob("*.css") if sheet.name not in main]
    assert all(sheet.stat().st_size < 6_000 for sheet in others)


def test_the_preloaded_letters_weigh_less_than_fifty_kilobytes():
    base = (STATIC.parents[2] / "templates" / "base.html").read_text()
    preloaded = re.findall(r"home/fonts/([\w-]+\.woff2)", base)
    assert len(preloaded) == 2
    assert sum((STATIC / "fonts" / name).stat().st_size for name in preloaded) < 50_000
    assert (STATIC / "fonts" / "OFL.txt").exists()


def test_every_script_is_small():
    for script in (STATIC / "js").glob("*.js"):
        assert script.stat().st_size < 4_000, script.name


@pytest.mark.parametrize(
    "harm", ["letter-spacing", "justify;", "text-transform", "http", "//", "@import"]
)
def test_the_style_sheet_has_nothing_that_harms_thai_or_leaves_the_site(harm):
    assert harm not in CSS


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "indigo", "indigo-mid", "leaf", "lac", "clay", "grey"])
def test_every_text_colour_can_be_read_on_every_ground(text, ground):
    assert contrast(text, ground) >= 4.5


def test_white_can_be_read_on_what_is_filled():
    assert (
        min(contrast("white", filled) for filled in ("indigo", "indigo-mid", "leaf", "lac")) >= 4.5
    )


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_edge_of_an_input_is_seen(ground):
    assert contrast("edge", ground) >= 3


def test_gold_is_never_text():
    assert not re.search(r"[{;] *color: *var\(--gold\)", CSS)


def test_no_text_is_smaller_than_sixteen_pixels():
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)rem", CSS)]
    assert min(sizes) >= 1
    assert "--small: 0.889rem" in CSS  # of 18 px


def test_every_picture_the_style_sheet_asks_for_exists():
    for name in re.findall(r'url\("([^"]+)"\)', CSS):
        assert (STATIC / name).exists(), name


def strong():
    """The tokens as they are once the reader asked for strong contrast."""
    rule = next(line for line in CSS.splitlines() if "[data-contrast=" in line)
    return TOKENS | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rule))


@pytest.mark.parametrize("text", ["ink", "indigo", "indigo-mid", "leaf", "lac", "clay", "grey"])
def test_strong_contrast_is_seven_to_one_at_least(text, monkeypatch):
    monkeypatch.setitem(globals(), "TOKENS", strong())
    assert min(contrast(text, ground) for ground in GROUNDS) >= 7


def test_letters_on_gold_can_be_read():
    assert contrast("ink", "gold") >= 7
