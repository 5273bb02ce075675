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
