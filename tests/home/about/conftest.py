import pytest

from tests.factories import home as make


@pytest.fixture
def homes(db):
    return make.site()


@pytest.fixture
def home(homes):
    make.agency()
    return homes[0]


@pytest.fixture
def read(client, home):
    """The page at an address, as text."""

    def get(path):
        response = client.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return response.content.decode()

    return get
