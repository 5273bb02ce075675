"""Staff meet Wagtail and wagtail-localize in Thai: every sentence of theirs has one."""

import re
from pathlib import Path

import django
import django_filters
import polib
import pytest
import taggit
import treebeard
import wagtail
import wagtail_localize
from django.conf import global_settings, settings
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
# Other people's words that staff meet inside Wagtail's screens.
OTHERS = {
    "django": (django, "conf"),
    "accounts": (django, "contrib/auth"),
    "times": (django, "contrib/humanize"),
    "kinds": (django, "contrib/contenttypes"),
    "tags": (taggit, ""),
    "trees": (treebeard, ""),
    "filters": (django_filters, ""),
}
# What nobody reads: Django's first page, its page of a fault with DEBUG on, its apps' own names,
# the endings of English ordinals; an ellipsis is an ellipsis.
UNSEEN = re.compile(
    r"DEBUG|docs\.djangoproject|Django Documentation|Topics, references|Tutorial: A Polling"
    r"|Connect, get help|The install worked|Referer|CSRF cookie|^\{\}(th|st|nd|rd)$|^…$"
    r"|^%\(truncated_text\)s…$|^IPv|relationships?$|current_timezone"
)
LANGUAGES = {str(name) for _, name in global_settings.LANGUAGES}
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


def asked_for(folder):
    """What a package wants translated: its English catalogue, else all that its others hold."""
    paths = list(folder.glob("en/LC_MESSAGES/django.po")) or folder.glob("*/LC_MESSAGES/django.po")
    entries = [entry for path in paths for entry in polib.pofile(str(path)) if not entry.obsolete]
    return {(entry.msgctxt, entry.msgid) for entry in entries}


@pytest.mark.parametrize("name", OTHERS)
def test_every_sentence_that_staff_meet_from_elsewhere_has_thai(name):
    package, part = OTHERS[name]
    folder = Path(package.__file__).parent / part / "locale"
    thai = folder / "th" / "LC_MESSAGES" / "django.po"
    known = translated(own("django")) | (translated(thai) if thai.exists() else set())
    wanted = {msgid for context, msgid in asked_for(folder) - known}
    assert {m for m in wanted if not UNSEEN.search(m) and m not in LANGUAGES} == set()


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


@pytest.mark.parametrize(
    ("status", "thai"),
    [
        ("Unlocked", "ไม่ได้ล็อก"),
        ("Locked", "ล็อกอยู่"),
        ("live", "เผยแพร่อยู่"),
        ("scheduled", "ตั้งเวลาไว้"),
        ("expired", "หมดอายุแล้ว"),
        ("Approved", "อนุมัติแล้ว"),
        ("has unpublished changes", "มีการแก้ไขที่ยังไม่เผยแพร่"),
    ],
)
def test_how_a_page_stands_does_not_read_as_something_to_do(status, thai):
    with translation.override("th"):
        assert gettext(status) == thai
