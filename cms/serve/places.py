"""Where the site listens and where it keeps its data: checked before anything is loaded."""

import errno
import fcntl
import ipaddress
import os
import shutil
import socket
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from cms import environment
from cms.serve.trouble import AlreadyRunning, BadSetting, NoRoom, PortTaken, Trouble

FREE_MB = 200  # below this nothing is started: a full disk breaks the database's promises
WAIT = 3  # seconds a killed predecessor may need to be gone


@dataclass(frozen=True)
class Address:
    host: str
    port: int

    @property
    def url(self) -> str:
        host = "localhost" if self.host in {"127.0.0.1", "0.0.0.0", "::"} else self.host  # noqa: S104
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def address() -> Address:
    """HOST and PORT; a host that is not local is refused in demo mode."""
    host, port = environment.text("HOST", "127.0.0.1"), environment.text("PORT", "8000")
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise BadSetting(f"PORT={port} ไม่ใช่เลขพอร์ต 1-65535 (not a port)")
    if environment.flag("DEMO"):
        public = urlsplit(environment.text("SITE_URL", "http://localhost")).hostname or ""
        for each in (host, public):
            if not _is_local(each):
                raise BadSetting(
                    f"โหมดสาธิตมีรหัสผ่านที่ใครก็รู้ จึงเปิดได้เฉพาะในเครื่อง ไม่ใช่ที่ {each}"
                    " (demo mode is local only; use DEMO=0)"
                )
    return Address(host, int(port))


def data_dir() -> Path:
    folder = environment.data_dir()
    try:
        folder.mkdir(mode=0o750, parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.write_bytes(b"x")
        probe.unlink()
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise NoRoom(f"ดิสก์ของ {folder} เต็ม (disk full)") from None
        raise Trouble(f"เขียนที่ {folder} ไม่ได้: {error.strerror} (cannot write)") from None
    need = int(environment.text("MIN_FREE_MB", str(FREE_MB)))
    free = shutil.disk_usage(folder).free // 2**20
    if free < need:
        raise NoRoom(f"ดิสก์ของ {folder} เหลือ {free} MB ต้องมีอย่างน้อย {need} MB (disk nearly full)")
    return folder


def lock(folder: Path):
    """The open lock file. Forked processes hold it too, so it outlives a killed parent."""
    file = (folder / "serve.lock").open("a")
    if not _within(WAIT, lambda: _try_lock(file)):
        raise AlreadyRunning(f"ระบบนี้เปิดอยู่แล้วกับข้อมูลที่ {folder} (already running)")
    return file


def listener(where: Address) -> socket.socket:
    """A socket that listens already: nobody else can take the port while the rest is loaded."""
    try:
        family, _, _, _, place = socket.getaddrinfo(
            where.host, where.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except OSError:
        raise BadSetting(f"ไม่รู้จัก HOST={where.host} (unknown host)") from None
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind(place)
        made.listen(512)
    except OSError as error:
        made.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(
                f"พอร์ต {where.port} มีโปรแกรมอื่นใช้อยู่ ลอง PORT={where.port + 1} make run (port taken)"
            ) from None
        raise BadSetting(f"เปิดที่ {where.host}:{where.port} ไม่ได้: {error.strerror}") from None
    return made


def _is_local(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _try_lock(file) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _within(seconds, attempt) -> bool:
    deadline = time.monotonic() + seconds
    while not attempt():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True
