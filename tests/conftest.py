"""What every test may ask for, and what none may leave behind."""

import shutil

import pytest
from django.core.cache import caches

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items):
    """What needs a browser or a whole server can be left out by its mark."""
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.browser)
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.server)


@pytest.fixture(autouse=True)
def _forget_caches():
    """No page, rate limit or site root of one test is seen by the next."""
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session")
def browser_type_launch_args():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    return {"executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def base_url():
    """Instead of pytest-playwright's own, of a kind that pytest has come to warn of."""
    return


@pytest.fixture
def site(db):
    """A site as `manage.py setup` leaves it: groups, both languages, home pages."""
    from cms import back_office_rights  # noqa: PLC0415 - Django's apps are loaded by now
    from home import site_tree  # noqa: PLC0415

    back_office_rights.write()
    return site_tree.create_site(title="อบต.ตัวอย่าง", title_en="Sample SAO")


@pytest.fixture
def user_of(site):
    """Makes a member of staff with a role: `user_of("editor")`."""
    from django.contrib.auth import get_user_model  # noqa: PLC0415
    from django.contrib.auth.models import Group  # noqa: PLC0415

    from casework.roles import ROLES  # noqa: PLC0415

    def make(role):
        user = get_user_model().objects.create_user(f"{role}-1", password="a-long-password")
        user.groups.add(Group.objects.get(name=ROLES[role].label))
        return user

    return make
