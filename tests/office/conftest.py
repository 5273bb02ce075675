import pytest


@pytest.fixture
def home(site):
    """The Thai home page of a site with all its roles."""
    return site[0]


@pytest.fixture
def english(site):
    return site[1].locale


@pytest.fixture
def as_role(client, user_of):
    def sign_in(role):
        client.force_login(user_of(role))
        return client

    return sign_in
