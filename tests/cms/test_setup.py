import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

PASSWORD = "correct-horse-4711"


@pytest.fixture
def _password(monkeypatch):
    monkeypatch.setenv("SETUP_PASSWORD", PASSWORD)


@pytest.mark.usefixtures("_password")
def test_setup_makes_a_site_that_works_and_its_administrator(client, db):
    call_command("setup", username="somchai", no_input=True)
    assert client.get("/").status_code == 200
    assert client.get("/en/").status_code == 200
    client.post("/accounts/login/", {"login": "somchai", "password": PASSWORD})
    assert client.get("/admin/users/").status_code == 200
    assert not get_user_model().objects.get().is_superuser


@pytest.mark.usefixtures("_password")
def test_setup_again_changes_nothing(db):
    call_command("setup", username="somchai", no_input=True)
    call_command("setup", username="other", no_input=True)
    assert get_user_model().objects.count() == 1


def test_a_weak_password_is_refused(db, monkeypatch):
    monkeypatch.setenv("SETUP_PASSWORD", "1234")
    with pytest.raises(CommandError):
        call_command("setup", username="somchai", no_input=True)
    assert not get_user_model().objects.exists()


def test_setup_without_input_says_what_is_missing(db, monkeypatch):
    monkeypatch.delenv("SETUP_USERNAME", raising=False)
    with pytest.raises(CommandError, match="SETUP_USERNAME"):
        call_command("setup", no_input=True)
