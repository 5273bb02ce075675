"""What every test may ask for, and what none may leave behind."""

import os
import shutil

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import setup_databases, teardown_databases
from pytest_django.plugin import blocking_manager_key

from home.search import spelling
from tests import migrated
from tests.journeys.prepared import demo_site, forget
from tests.journeys.server import Server
from tests.remembered import remembered

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
MEANWHILE = 20  # files; the demo is ready before they are done
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
        if "prepared" in item.fixturenames:
            item.add_marker(pytest.mark.prepared)
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.server)
        if "crawl" in item.path.parts:
            item.add_marker(pytest.mark.crawl)
    if os.environ.get("PYTEST_XDIST_WORKER"):
        items[:] = _in_turn(items)


def _in_turn(items):
    """The order of files that keeps two workers busy: one makes the demo ready at once, for which
    the other would else have to wait, and the files that take shortest come last."""
    files = {}
    for item in items:
        files.setdefault(item.path, []).append(item)
    longest = sorted(files.values(), key=len, reverse=True)
    served = [file for file in longest if any(i.get_closest_marker("prepared") for i in file)]
    others = [file for file in longest if file not in served]
    order = [*served[:1], *others[:MEANWHILE], *served[1:], *others[MEANWHILE:]]
    return [item for file in order for item in file]


# What migrations wrote. Django keeps it at the connection, but a browser's event loop leaves
# behind a connection object of its own: every test after it would find nothing there.
_WRITTEN = {}


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings, django_db_blocker):
    """Whether a database just migrated by another worker or an earlier run lies ready."""
    with django_db_blocker.unblock():
        return migrated.lay(connection)


@pytest.fixture(scope="session")
def django_db_setup(
    request,
    django_test_environment,
    django_db_modify_db_settings,
    django_db_keepdb,
    django_db_blocker,
):
    """Instead of pytest-django's own, which makes no database where no test of the run has its
    mark: files that load the demo once have none, and would use the site's own database."""
    commit = any(map(_commits, request.session.items))
    with django_db_blocker.unblock():
        made = setup_databases(
            verbosity=0,
            interactive=False,
            keepdb=django_db_keepdb,
            serialized_aliases={"default"} if commit else set(),
        )
        migrated.keep(connection)
        _WRITTEN["by migrations"] = getattr(connection, "_test_serialized_contents", None)
    yield
    with django_db_blocker.unblock():
        if django_db_keepdb:
            migrated.take_away(connection)
        else:
            teardown_databases(made, verbosity=0)


def _commits(item):
    mark = item.get_closest_marker("django_db")
    return bool(mark and mark.kwargs.get("serialized_rollback"))


@pytest.fixture(autouse=True)
def _what_migrations_wrote(request):
    """Django's own way of emptying tables looks for it at the connection in use."""
    if _commits(request.node):
        request.getfixturevalue("django_db_setup")
        connection._test_serialized_contents = _WRITTEN["by migrations"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """A test that commits empties the tables behind it: what migrations wrote comes back."""
    result = yield
    if nextitem and _commits(item):
        with item.config.stash[blocking_manager_key].unblock():
            connection.creation.deserialize_db_from_string(_WRITTEN["by migrations"])
    return result


@pytest.fixture(autouse=True)
def _forget_caches():
    """No page, rate limit, site root or known word of one test is seen by the next."""
    spelling.forget()
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


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """The folder where the demo site is made ready once, whichever worker needs it first."""
    return _folder_of_the_run(tmp_path_factory) / "prepared"


@pytest.fixture(scope="session")
def server(tmp_path_factory, prepared):
    """The real server with the demo content, one for each worker."""
    data_dir = tmp_path_factory.mktemp("site")
    with demo_site(prepared, data_dir) as environment, Server(data_dir, **environment) as running:
        yield running


def _folder_of_the_run(factory):
    folder = factory.getbasetemp()
    return folder.parent if os.environ.get("PYTEST_XDIST_WORKER") else folder


def pytest_sessionfinish(session):
    """Only who started the workers knows that all of them are done."""
    factory = getattr(session.config, "_tmp_path_factory", None)
    if factory and not os.environ.get("PYTEST_XDIST_WORKER"):
        forget(_folder_of_the_run(factory) / "prepared")


@pytest.fixture
def site(db):
    """A site as `manage.py setup` leaves it: groups, both languages, home pages."""
    return _site()


@remembered
def _site():
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
