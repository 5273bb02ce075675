"""The page around every page, as the site sends it."""

import re

import pytest
from django.conf import settings

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    """Any public page; the one for addresses that lead nowhere needs no content."""
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    return response


def test_a_lost_reader_is_told_where_to_go_next(page):
    text = page.content.decode()
    assert "ไม่พบหน้านี้" in text
    assert 'href="/track/"' in text


def test_the_page_knows_nothing_about_who_reads_it(page):
    assert not page.cookies
    assert "Cookie" not in page.headers.get("Vary", "")
    assert "csrfmiddlewaretoken" not in page.content.decode()


def test_everything_the_page_asks_for_comes_from_this_site(page):
    text = page.content.decode()
    asked = re.findall(r'(?:src|<link[^>]* href)="([^"]+)"', text)
    assert len(asked) >= 4
    assert all(
        re.match(rf"/|http://testserver/|{settings.SITE_URL}/", address) for address in asked
    )
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=", text)


def test_the_page_says_its_language_and_lets_one_skip_to_the_content(page):
    text = page.content.decode()
    assert '<html lang="th">' in text
    assert text.index('href="#content"') < text.index("<header")
    assert 'id="content"' in text


def test_the_english_page_is_english(client):
    assert '<html lang="en">' in client.get("/en/no-such-page/").content.decode()


def test_an_english_reader_who_is_lost_stays_in_english(client):
    text = client.get("/en/no-such-page/").content.decode().partition("<main")[2]
    assert 'href="/en/"' in text
    assert 'href="/en/search/"' in text
    assert 'href="/"' not in text.partition("</main>")[0]


def test_what_a_shared_link_shows_is_what_the_page_says(client):
    text = client.get("/en/track/").content.decode()
    title = re.search(r"<title>(.+?)</title>", text)[1]
    description = re.search(r'<meta name="description" content="([^"]+)">', text)[1]
    assert f'<meta property="og:title" content="{title}">' in text
    assert f'<meta property="og:description" content="{description}">' in text
    assert '<meta property="og:locale" content="en_GB">' in text
    assert re.search(
        r'property="og:image" content="http://testserver/static/home/share[^"]*png"', text
    )


def test_the_readers_look_is_put_in_place_before_anything_is_drawn(page):
    head = page.content.decode().partition("</head>")[0]
    assert re.search(r'<script src="/static/home/js/display[^"]*js"></script>', head)
