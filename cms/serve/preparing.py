"""Brings database, static files and demo content up to date, each only when it has to be."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import DatabaseError, connection, connections

from cms import environment
from cms.serve.trouble import NoRoom, Trouble

APPS = ("cms", "measures", "eservices", "complaints", "office", "casework", "home")


def prepare():
    """The loaded WSGI application, with everything it needs in place."""
    try:
        django.setup()
        return _prepare()
    except DatabaseError as error:
        first = str(error).strip().partition("\n")[0]
        if "full" in first:
            raise NoRoom(f"ดิสก์เต็ม: {first} (disk full)") from None
        raise Trouble(f"ฐานข้อมูลใช้ไม่ได้: {first} (database)") from None
    except (ImproperlyConfigured, ValueError) as error:
        if environment.flag("DEBUG"):
            raise
        raise Trouble(f"การตั้งค่าไม่ถูกต้อง: {str(error).partition(chr(10))[0]} (settings)") from None
    except OSError as error:
        raise Trouble(f"{error.strerror or error}: {error.filename or ''} (files)") from None
    finally:
        if django.apps.apps.ready:
            connections.close_all()  # Nothing open may be inherited by what is forked.


def _prepare():
    from django.conf import settings  # noqa: PLC0415

    _once("database", _code_of_migrations() + _place_of_database(), _migrate, _has_tables)
    _once("static", _state_of_static(), _collect_static, settings.STATIC_ROOT.is_dir)
    if settings.DEMO:
        _load_demo()
    from django.urls import get_resolver  # noqa: PLC0415

    from cms.wsgi import application  # noqa: PLC0415

    get_resolver().url_patterns  # noqa: B018 - loads every view now, shared by all processes
    return application


def accounts() -> Iterator[str]:
    """What the person who started it wants to know next, line by line."""
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth import get_user_model  # noqa: PLC0415

    from cms.demo import accounts as demo  # noqa: PLC0415

    if settings.DEMO:
        yield f"บัญชีสาธิต รหัสผ่าน {demo.password()}"
        for account in demo.ACCOUNTS:
            yield f"  {account.username:<12} {account.role_label} – {account.try_this}"
    elif not get_user_model().objects.exists():
        yield "ยังไม่มีผู้ดูแลระบบ: สั่ง .venv/bin/python manage.py setup (no administrator yet)"
    connections.close_all()


def _once(name: str, state: str, do, is_there) -> None:
    """Do it unless it was done for exactly this state and its result is still there."""
    from django.conf import settings  # noqa: PLC0415

    stamp = settings.DATA_DIR / f".{name}.stamp"
    wanted = hashlib.sha256(state.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted and is_there():
        return
    do()
    stamp.write_text(wanted)


def _code_of_migrations() -> str:
    files = [environment.BASE_DIR / "requirements.txt"]
    for app in APPS:
        files += sorted((environment.BASE_DIR / app).rglob("migrations/*.py"))
    files.append(environment.BASE_DIR / "casework" / "roles.py")
    files.append(environment.BASE_DIR / "cms" / "back_office_rights.py")
    return "".join(file.read_text() for file in files if file.exists())


def _place_of_database() -> str:
    place = connection.settings_dict
    return f"{place['ENGINE']} {place['HOST']} {place['PORT']} {place['NAME']}"


def _has_tables() -> bool:
    return "cache_entries" in connection.introspection.table_names()


def _migrate() -> None:
    _say("เตรียมฐานข้อมูล ครั้งแรกใช้เวลาราวครึ่งนาที … (database)")
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    from cms import back_office_rights  # noqa: PLC0415

    back_office_rights.write()
    call_command("rebuild_search", verbosity=0)


def _state_of_static() -> str:
    lines = [(environment.BASE_DIR / "requirements.txt").read_text()]
    for app in APPS:
        for file in sorted((environment.BASE_DIR / app).rglob("static/**/*")):
            if file.is_file():
                lines.append(f"{file} {file.stat().st_size} {file.stat().st_mtime_ns}")
    return "\n".join(lines)


def _collect_static() -> None:
    _say("เตรียมไฟล์หน้าตาเว็บ … (static files)")
    call_command("collectstatic", interactive=False, verbosity=0)


def _load_demo() -> None:
    from django.contrib.auth import get_user_model  # noqa: PLC0415

    if get_user_model().objects.exists():
        return
    _say("ใส่เนื้อหาสาธิต ครั้งแรกใช้เวลาราวหนึ่งนาที … (demo content)")
    # In a process of its own: what draws papers starts threads, and a server forked from a
    # process that has them would wait for them for ever. It says itself how far it is.
    manage = [sys.executable, environment.BASE_DIR / "manage.py", "load_demo"]
    loaded = subprocess.run(manage, check=False, stderr=subprocess.PIPE, text=True)  # noqa: S603
    if loaded.returncode:
        last = (loaded.stderr.strip().splitlines() or ["?"])[-1]
        if "full" in last or "No space" in last:
            raise NoRoom(f"ดิสก์เต็ม: {last} (disk full)")
        raise Trouble(f"ใส่เนื้อหาสาธิตไม่ได้: {last} (demo content)")


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())
