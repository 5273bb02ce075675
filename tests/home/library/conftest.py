import pytest

from tests.factories import home as make_home
from tests.factories import library as make


@pytest.fixture
def home(db):
    return make_home.site()[0]


@pytest.fixture
def index(home):
    return make.library(home)


@pytest.fixture
def laws(home):
    return make.laws(home)


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    """On a disk: that is where a file is served from and may be lost."""
    disk = {"BACKEND": "cms.file_names.ThaiNames"}
    settings.STORAGES = settings.STORAGES | {"default": disk | {"OPTIONS": {"location": tmp_path}}}
