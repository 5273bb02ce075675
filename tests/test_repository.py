"""The promises this repository makes about itself."""

import re
import subprocess
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command

ROOT = Path(__file__).parent.parent
# Lowest first; cms owns no models. The import contract cannot see a ForeignKey to a string.
HOME = {"home": 0, "urgent": 0, "offline": 0, "library": 0, "about": 0, "search": 0, "outreach": 0}
OFFICE = {"records": 2, "ethics": 2, "risks": 2, "circulars": 2}
MEASURES = {"plans": 3, "evidence": 4, "imports": 5, "progress": 5, "ita": 6, "transparency": 7}
LAYERS = {**HOME, "casework": 1, "eservices": 2, **OFFICE, **MEASURES, "cms": 9}
LONGEST = {"*.py": 400, "*.html": 80}
DECISION_LINES = 30
README_LINES = 150


def files(*patterns):
    """The files of the repository, as git knows them (also those not yet added)."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


@pytest.mark.parametrize(("pattern", "longest"), LONGEST.items())
def test_no_file_grows_too_long_to_read(pattern, longest):
    read = [file for file in files(pattern) if "migrations" not in file.parts]
    too_long = [f for f in read if len(f.read_text().splitlines()) > longest]
    assert [str(f.relative_to(ROOT)) for f in too_long] == []


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_no_component_lacks_its_comment():
    components = files("templates/components/*.html")
    assert [c.name for c in components if "{#" not in c.read_text().splitlines()[0]] == []


def test_no_template_carries_script_or_style():
    inline = re.compile(
        r"<script(?![^>]*\b(src=|type=\"application/json\"))|\sstyle=\"|\son[a-z]+=\""
    )
    templates = [f for f in files("templates/*.html") if "typst" not in f.parts]
    assert [str(f.relative_to(ROOT)) for f in templates if inline.search(f.read_text())] == []


def test_no_file_names_a_machine():
    private = re.compile(r"(?<![\w.])/(?:work|root|home/[a-z]+)/[\w.]|index-url|registry\.npm")
    texts = files("*.py", "*.md", "*.toml", "*.txt", "*.html", "Makefile", ".ci/*", ".env.example")
    found = [f for f in texts if f != Path(__file__) and private.search(f.read_text())]
    assert [str(f.relative_to(ROOT)) for f in found] == []


def test_every_command_of_the_documents_is_a_target():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    command = re.compile(r"(?:^|`)(?:[A-Z_]+=\S+ )*make ([a-z-]+)", re.MULTILINE)
    named = {name for f in files("*.md") for name in command.findall(f.read_text())}
    assert named
    assert named - targets == set()


def test_the_readme_and_the_decisions_stay_short():
    assert len((ROOT / "README.md").read_text().splitlines()) <= README_LINES
    decisions = files("docs/decisions/*.md")
    assert [d.name for d in decisions if len(d.read_text().splitlines()) > DECISION_LINES] == []
    assert len({d.name[:4] for d in decisions}) == len(decisions)


def test_every_dependency_is_pinned_and_has_its_reason():
    own, brought = (ROOT / "requirements.txt").read_text().split("\n\n", 1)
    pinned = re.compile(r"^[\w.\[\]-]+==\S+")
    for line in own.splitlines()[1:]:
        assert pinned.match(line), line
        assert "  # " in line, line
    assert [x for x in brought.splitlines()[1:] if not pinned.match(x)] == []


@pytest.mark.parametrize("name", ["SITE_URL", "DATA_DIR", "DATABASE_URL", "FIELD_KEY", "DEMO"])
def test_the_example_names_what_can_be_set(name):
    assert f"\n{name}=" in (ROOT / ".env.example").read_text()


@pytest.mark.parametrize("app", LAYERS)
def test_no_model_points_to_an_app_above_its_own(app):
    relations = [
        (model._meta.label, field.related_model._meta.app_label)
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model
    ]
    assert [r for r in relations if LAYERS.get(r[1], -1) > LAYERS[app]] == []
