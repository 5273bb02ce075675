import stat
from concurrent.futures import ThreadPoolExecutor

from cryptography.fernet import Fernet

from cms import databases, keys


def test_keys_are_made_once_and_kept_for_the_owner_alone(tmp_path, monkeypatch):
    monkeypatch.delenv("FIELD_KEY")
    first = keys.field_keys(tmp_path / "keys")
    assert keys.field_keys(tmp_path / "keys") == first
    assert stat.S_IMODE((tmp_path / "keys" / "field_key").stat().st_mode) == 0o600
    Fernet(first[0])


def test_processes_that_start_together_get_one_key(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY")
    with ThreadPoolExecutor(8) as pool:
        made = set(pool.map(lambda _: keys.secret_key(tmp_path), range(32)))
    assert len(made) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


def test_the_environment_wins_and_may_name_older_keys(tmp_path, monkeypatch):
    monkeypatch.setenv("FIELD_KEY", "new, old")
    assert keys.field_keys(tmp_path) == ["new", "old"]
    assert list(tmp_path.iterdir()) == []


def test_sqlite_is_opened_so_that_it_survives_a_power_cut(tmp_path):
    options = databases.configuration("", tmp_path)["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        assert pragma in options["init_command"]
    assert databases.configuration("sqlite:////srv/x.sqlite3", tmp_path)["OPTIONS"] == options


def test_postgresql_is_opened_by_its_address(tmp_path):
    chosen = databases.configuration("postgres://u:p@db:5433/portal", tmp_path)
    assert (chosen["ENGINE"], chosen["PORT"]) == ("django.db.backends.postgresql", 5433)
    assert "init_command" not in chosen.get("OPTIONS", {})
