"""Start the site: check, prepare, run until told to stop. Each trouble is one line."""

import os
import signal
import sys
import time

import cms  # noqa: F401 - swaps SQLite before Django opens it
from cms import environment
from cms.serve import places
from cms.serve.trouble import Trouble


def main(arguments: list[str]) -> int:
    os.umask(0o027)
    signal.signal(signal.SIGTERM, _stop_early)
    began = time.monotonic()
    try:
        _run(arguments, began)
    except Trouble as trouble:
        say(f"เริ่มระบบไม่ได้: {trouble}", file=sys.stderr)
        return trouble.exit_code
    except KeyboardInterrupt:
        say("หยุดแล้ว (stopped)")
    return 0


def _run(arguments, began) -> None:
    environment.load()
    if "--demo" in arguments:
        os.environ.setdefault("DEMO", "1")
    address = places.address()
    data_dir = places.data_dir()
    lock = places.lock(data_dir)  # held until this process and all it started are gone
    listener = places.listener(address)
    os.environ.setdefault("SITE_URL", address.url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    # From here on Django is loaded, so these imports wait until the checks are done.
    from cms.serve import preparing, processes  # noqa: PLC0415

    application = preparing.prepare()
    _welcome(address, time.monotonic() - began)
    try:
        processes.run(application, listener)
    finally:
        listener.close()
        lock.close()
    say("หยุดแล้ว (stopped)")


def _stop_early(*_):
    raise KeyboardInterrupt


def _welcome(address, seconds) -> None:
    from cms.serve import preparing  # noqa: PLC0415

    say(f"\nพร้อมใช้ใน {seconds:.1f} วินาที: {address.url}/   ระบบหลังบ้าน: {address.url}/admin/")
    for line in preparing.accounts():
        say(line)
    say("กด Ctrl-C เพื่อหยุด (stop with Ctrl-C)\n")


def say(line, file=None) -> None:
    print(line, file=file or sys.stdout, flush=True)  # noqa: T201 - this is the command's voice


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
