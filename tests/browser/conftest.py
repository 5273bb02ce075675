"""Debian's Chromium, a phone of 360 px, and one real server with the demo content for all."""

import pytest

from tests import axe as rules

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
PATIENCE = 15_000  # milliseconds


@pytest.fixture(scope="session")
def base_url(server):
    return server.base_url


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {
        **browser_context_args,
        "locale": "th-TH",
        "viewport": PHONE,
    }


@pytest.fixture
def phone(page):
    """A phone with JavaScript. Anything the page's own code complains of fails the test."""
    problems = _watch(page)
    yield page
    assert problems == []


@pytest.fixture
def old_phone(browser, browser_context_args):
    """The same phone with JavaScript switched off."""
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.is_old = True
    yield page
    context.close()


@pytest.fixture
def desk(browser, browser_context_args):
    """An officer's computer, signed in to nothing yet."""
    context = browser.new_context(**browser_context_args | {"viewport": DESK})
    page = context.new_page()
    problems = _watch(page)
    yield page
    context.close()
    assert problems == []


@pytest.fixture
def axe(browser, browser_context_args):
    """Look at a page's present state with the rules of axe-core, and say what is wrong.

    The rules need timers, which do not run where scripts are off: the old phone's page is looked
    at as a copy.
    """
    copy = browser.new_context(**browser_context_args).new_page()

    def look(page, *, within=None):
        seen = page
        if getattr(page, "is_old", False):
            page.wait_for_load_state("load")
            copy.goto("/healthz")
            copy.set_content(page.content())
            seen = copy
        assert rules.violations(seen, within=within) == [], page.url

    yield look
    copy.context.close()


def follow(page, element):
    """Press what leads to another page, and wait until that is there.

    A click returns before the next page begins to come: what is asked straight after it may be
    asked of the old one.
    """
    with page.expect_navigation():
        element.click()


def sign_in(page, name, password="nonghang-demo"):  # noqa: S107
    page.goto("/accounts/login/?next=/admin/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(password)
    follow(page, page.locator("main form button[type=submit]").first)
    page.wait_for_url("**/admin/**")


def _watch(page):
    page.set_default_timeout(PATIENCE)
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    return problems
