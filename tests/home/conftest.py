import pytest

from tests.factories import home as make


@pytest.fixture
def homes(db):
    """The Thai and the English home page."""
    return make.site()


@pytest.fixture
def home(homes):
    return homes[0]


@pytest.fixture
def english(homes):
    return homes[1].locale
