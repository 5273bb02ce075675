"""Staff meet Wagtail and wagtail-localize in Thai: every sentence of theirs has one."""

import re
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext

# Installed with Wagtail, but not among this site's apps.
NOT_OURS = {
    "forms",
    "search_promotions",
    "simple_translation",
    "styleguide",
    "table_block",
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def catalogues(domain):
    for package in (wagtail, wagtail_localize):
        for path in sorted(Path(package.__file__).parent.rglob(f"locale/en/*/{domain}.po")):
            if path.parents[3].name not in NOT_OURS:
                yield path


def translated(path):
    return {(e.msgctxt, e.msgid) for e in polib.pofile(str(path)) if e.translated()}


def own(domain):
    return settings.BASE_DIR / "locale" / "th" / "LC_MESSAGES" / f"{domain}.po"


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_every_sentence_of_the_back_office_has_thai(domain):
    ours, missing, found = translated(own(domain)), [], 0
    for path in catalogues(domain):
        thai = path.parents[2] / "th" / "LC_MESSAGES" / path.name
        known = ours | (translated(thai) if thai.exists() else set())
        wanted = {(e.msgctxt, e.msgid) for e in polib.pofile(str(path)) if not e.obsolete}
        missing += sorted(msgid for _, msgid in wanted - known)
        found += len(wanted)
    assert missing == []
    assert found > 100  # the catalogues were there to be read


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_no_thai_sentence_asks_for_what_the_other_does_not_give(domain):
    wrong = []
    for entry in polib.pofile(str(own(domain))):
        given = set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
        for text in entry.msgstr_plural.values() or [entry.msgstr]:
            if not set(PLACEHOLDER.findall(text)) <= given:
                wrong.append(entry.msgid)
    assert wrong == []


def test_our_thai_is_what_staff_read():
    with translation.override("th"):
        assert gettext("Cancel workflow ").strip() == "ยกเลิกการตรวจ"
