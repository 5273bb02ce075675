"""What the demo says: names in both languages, no number twice, English where it is English."""

from urllib.parse import urldefrag, urlsplit

import pytest
from django.db import transaction
from django.urls import resolve
from django.utils.translation import override
from lxml import html
from wagtail.documents.models import Document

from home.library import queries
from home.library.models import DocumentPage
from home.library.naming import says_nothing
from home.models import Leader, NewsPage, Village
from tests.cms import reading
from tests.cms.reading import all_of

UNSEEN = {"script", "style", "title"}  # a title is what a citizen or a paper calls it
SPOKEN = ("alt", "aria-label", "title", "placeholder")


@pytest.fixture(autouse=True)
def _demo(_loaded):
    """Every test has the demo, and leaves it as it was."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_one_village_is_headed_by_the_kamnan_and_all_its_people_have_english_names():
    assert Village.objects.filter(head_title=Village.HeadTitle.KAMNAN).count() == 1
    for name in [*all_of(Village, "head_name_en"), *all_of(Leader, "name_en")]:
        assert name
        assert not reading.THAI_LETTER.search(name)


def test_a_few_files_are_there_to_mend_and_no_order_stands_twice():
    bad = queries.with_bad_files(DocumentPage.objects.all())
    assert {page.document.words.verdict for page in bad} == {"scan", "broken"}
    assert len(bad) == 2
    numbers = list(DocumentPage.objects.exclude(number="").values_list("number", flat=True))
    assert sorted(numbers) == sorted(set(numbers))
    for title in Document.objects.values_list("title", flat=True):
        assert not says_nothing(title), title
        assert not title.endswith((".pdf", ".docx", ".xlsx")), title


def test_one_order_takes_the_place_of_another_and_every_other_paper_holds():
    replaced = DocumentPage.objects.exclude(supersedes=None)
    assert [(page.number, page.supersedes.number) for page in replaced] == [("31/2569", "52/2568")]


def test_every_kind_of_english_page_marks_the_thai_it_holds(client):
    """One page of each kind that is come to from the English home page: see ``kind_of``."""
    seen, waiting, asked, wrong = set(), ["/en/"], {"/en/"}, {}
    while waiting:
        path = waiting.pop(0)
        kind = kind_of(path)
        if kind in seen:
            continue
        response = client.get(path, follow=True)
        if not response.headers["Content-Type"].startswith("text/html"):
            continue
        seen.add(kind)
        tree = html.fromstring(response.content)
        if found := list(unmarked(tree, "en")):
            wrong[path] = found
        for link in tree.iterfind(".//a[@href]"):
            to = urldefrag(link.get("href"))[0]
            if to.startswith("/en/") and to not in asked:
                asked.add(to)
                waiting.append(to)
    assert len(seen) >= 60
    assert wrong == {}


def kind_of(path):
    """Which view draws it; of a page in the tree, how deep and below which section it is."""
    with override("en"):
        match = resolve(urlsplit(path).path)
    if "wagtail" in match.view_name:
        section, *below = urlsplit(path).path.removeprefix("/en/").strip("/").split("/")
        return section, len(below)
    return match.view_name, urlsplit(path).query.partition("=")[0]


def unmarked(element, language):
    """The Thai in an element that nothing marks as Thai: words, and what is read aloud."""
    if element.tag in UNSEEN or not isinstance(element.tag, str) or element.get("aria-hidden"):
        return
    language = element.get("lang", language)
    if language == "en":
        yield from filter(reading.THAI_LETTER.search, map(element.get, SPOKEN, [""] * len(SPOKEN)))
        if reading.THAI_LETTER.search(element.text or ""):
            yield element.text.strip()
    for child in element:
        yield from unmarked(child, language)
        if language == "en" and reading.THAI_LETTER.search(child.tail or ""):
            yield child.tail.strip()


def test_news_show_more_pictures_and_files_to_open(client):
    news = NewsPage.objects.live()
    more = [page for page in news if len(page.gallery) > 1]
    with_files = [page for page in news if page.attachments]
    assert (len(more), len(with_files)) == (2, 2)
    for page in more:
        shown = client.get(page.url).content.decode()
        assert all(f'alt="{picture.value["alt"]}"' in shown for picture in page.gallery)
    for page in with_files:
        url = page.attachments[0].value["document"].url
        assert f'href="{url}"' in client.get(page.url).content.decode()
