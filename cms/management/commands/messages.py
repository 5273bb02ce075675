"""The English catalogue: what the sources ask for, and whether it is all there.

``locale/th`` is another thing: better Thai for some words of Django and Wagtail.
It is written by hand, and only compiled here.

Message ids are Thai. Sources are read with Babel and catalogues written with
polib, so no gettext program is needed. Both are tools of the developer
(requirements-dev.txt); a running site reads only the compiled ``.mo``.
"""

import io
from pathlib import Path

import polib
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation.template import templatize

KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
APPS = ("home", "casework", "office", "eservices", "complaints", "measures", "cms")


class Command(BaseCommand):
    help = "Bring locale/en up to date with the sources, or --check that it is."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Change nothing, fail on a gap")

    def handle(self, *, check, **options):
        path = settings.BASE_DIR / "locale" / "en" / "LC_MESSAGES" / "django.po"
        catalogue = polib.pofile(str(path)) if path.exists() else _new_catalogue()
        wanted = _wanted(settings.BASE_DIR)
        if check:
            problems = _problems(catalogue, wanted) + _stale(settings.BASE_DIR)
            if problems:
                raise CommandError("\n".join(problems))
            self.stdout.write(f"{len(wanted)} messages, all in English")
            return
        _update(catalogue, wanted)
        catalogue.save(str(path))
        for source in _catalogues(settings.BASE_DIR):
            polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
        missing = len(catalogue.untranslated_entries())
        self.stdout.write(f"{len(wanted)} messages, {missing} without English")


def _new_catalogue():
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": "en",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return catalogue


def _wanted(base: Path):
    """Return (context, id) -> plural id and the files that ask for it."""
    wanted = {}
    for path in _sources(base):
        for context, msgid, plural in _messages(path):
            entry = wanted.setdefault((context, msgid), (plural, []))
            entry[1].append(path.relative_to(base).as_posix())
    return wanted


def _sources(base):
    templates = [
        p for p in (base / "templates").rglob("*") if p.suffix in {".html", ".txt", ".xml", ".svg"}
    ]
    code = [p for app in APPS for p in (base / app).rglob("*.py") if "migrations" not in p.parts]
    return sorted(templates + code)


def _messages(path):
    text = path.read_text()
    if path.suffix != ".py":
        # What is no message comes back as words in any order: only their indentation would matter.
        lines = templatize(text, origin=str(path)).splitlines()
        text = "\n".join(line.lstrip() for line in lines)
    found = extract("python", io.BytesIO(text.encode()), KEYWORDS)
    for _line, message, _comments, context in found:
        msgid, plural = message if isinstance(message, tuple) else (message, "")
        yield context, msgid, plural


def _update(catalogue, wanted):
    known = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    for gone in set(known) - set(wanted):
        catalogue.remove(known[gone])
    for (context, msgid), (plural, places) in wanted.items():
        entry = known.get((context, msgid)) or polib.POEntry(msgid=msgid, msgctxt=context)
        entry.occurrences = [(place, "") for place in dict.fromkeys(places)]
        if plural and not entry.msgid_plural:
            entry.msgid_plural = plural
            entry.msgstr_plural = {0: "", 1: ""}
        if (context, msgid) not in known:
            catalogue.append(entry)
    catalogue.sort(key=lambda entry: (entry.occurrences, entry.msgid))


def _catalogues(base):
    return sorted((base / "locale").glob("*/LC_MESSAGES/*.po"))


def _stale(base):
    """Compiled catalogues that do not say what their sources say."""
    return [
        f"{source.relative_to(base)} is not compiled: make messages"
        for source in _catalogues(base)
        if not source.with_suffix(".mo").exists()
        or source.with_suffix(".mo").read_bytes() != polib.pofile(str(source)).to_binary()
    ]


def _problems(catalogue, wanted):
    known = {(entry.msgctxt, entry.msgid): entry for entry in catalogue}
    problems = [f"no English: {msgid}" for _, msgid in wanted.keys() - known.keys()]
    problems += [f"nobody asks for: {msgid}" for _, msgid in known.keys() - wanted.keys()]
    problems += [f"no English: {e.msgid}" for e in known.values() if not e.translated()]
    return sorted(problems)
