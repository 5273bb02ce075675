"""Opening an address outside, as whoever checks would: does it answer, and with something?

Carefully: an address that staff pasted must not make the server look into its own network, and a
place that answers slowly, endlessly or not at all must not hold up the worker.
"""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from contextlib import suppress
from urllib.parse import SplitResult, urljoin, urlsplit

from django.conf import settings
from django.utils.encoding import iri_to_uri

SECONDS = 10  # for all of it, redirects too
MOST_REDIRECTS = 3
MOST_BYTES = 64 * 1024
NAT64 = ipaddress.ip_network("64:ff9b::/96")
REDIRECTS = {301, 302, 303, 307, 308}
NAME = "Mozilla/5.0 (compatible; OfficePortalLinkCheck/1.0)"

NOT_PUBLIC = "ลิงก์นี้ชี้ไปยังเครือข่ายภายใน ประชาชนเปิดไม่ได้ ใช้ที่อยู่ที่เปิดได้จากอินเทอร์เน็ต"
NO_NAME = "ไม่พบเว็บไซต์ชื่อนี้ ตรวจตัวสะกดของลิงก์"
NO_ANSWER = "เว็บไซต์ปลายทางไม่ตอบ อาจล่มชั่วคราว ระบบจะลองใหม่เอง"
TOO_SLOW = f"เว็บไซต์ปลายทางไม่ตอบภายใน {SECONDS} วินาที ระบบจะลองใหม่เอง"
BAD_CERTIFICATE = "เว็บไซต์ปลายทางมีปัญหาใบรับรองความปลอดภัย (https) ลองเปิดดูเอง"
ROUND_AND_ROUND = "ลิงก์นี้ส่งต่อไปหลายทอดเกินไป ใช้ที่อยู่ปลายทางแทน"
EMPTY = "เปิดได้แต่ไม่มีเนื้อหา ตรวจลิงก์อีกครั้ง"
STATUSES = {
    401: "เว็บไซต์ปลายทางขอให้เข้าสู่ระบบก่อน (401) ประชาชนเปิดไม่ได้",
    403: "เว็บไซต์ปลายทางไม่ให้เปิด (403) ลองเปิดจากเครื่องที่ไม่ได้เข้าสู่ระบบ",
    404: "ไม่พบหน้านี้แล้ว (404) หาลิงก์ใหม่แทน",
    410: "หน้านี้ถูกลบแล้ว (410) หาลิงก์ใหม่แทน",
}
TOO_OFTEN = 429  # it is there, and does not like machines


class _Trouble(Exception):
    """What is wrong, in a sentence."""


def trouble_with(address: str) -> str:
    """Open an address and return what is wrong with it, in a sentence; nothing if it opens."""
    try:
        _open(address, until=time.monotonic() + SECONDS)
    except _Trouble as trouble:
        return str(trouble)
    except TimeoutError:
        return TOO_SLOW
    except ssl.SSLError:
        return BAD_CERTIFICATE
    except (OSError, http.client.HTTPException, ValueError):
        return NO_ANSWER
    return ""


def _open(address, *, until):
    for _ in range(MOST_REDIRECTS + 1):
        status, place, begins = _ask(urlsplit(address), until)
        if status not in REDIRECTS or not place:
            return _judge(status, begins)
        address = urljoin(address, _readable(place))
    raise _Trouble(ROUND_AND_ROUND)


def _readable(place):
    """Where it sends us as ASCII: some send Thai letters or spaces as they are."""
    return iri_to_uri(place.encode("latin-1").decode(errors="replace"))


def _judge(status, begins):
    if status == TOO_OFTEN:
        return
    if status >= 400:
        raise _Trouble(STATUSES.get(status, f"เว็บไซต์ปลายทางขัดข้อง ({status}) ระบบจะลองใหม่เอง"))
    if not begins:
        raise _Trouble(EMPTY)


def _ask(parts: SplitResult, until):
    """Ask once. Return the status, where it sends us, and the first bytes."""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise _Trouble(NO_ANSWER)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    lines = [_connect(_public_ip(parts.hostname, port), port, until)]
    # Whatever comes drop by drop: at the end of our time the line is cut.
    cut = threading.Timer(max(0.1, until - time.monotonic()), _cut, [lines])
    cut.start()
    try:
        return _talk(lines, parts, until)
    except (OSError, http.client.HTTPException):
        if time.monotonic() >= until:
            raise TimeoutError from None
        raise
    finally:
        cut.cancel()
        for line in lines:
            line.close()


def _talk(lines, parts, until):
    if parts.scheme == "https":
        context = ssl.create_default_context()
        name = {"server_hostname": parts.hostname, "do_handshake_on_connect": False}
        lines.append(context.wrap_socket(lines[0], **name))
        lines[-1].do_handshake()
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    asked = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: {NAME}\r\n"
    asked += "Accept: */*\r\nAccept-Language: th\r\nConnection: close\r\n\r\n"
    lines[-1].sendall(asked.encode("ascii"))
    with http.client.HTTPResponse(lines[-1], method="GET") as answer:
        answer.begin()
        begins = answer.read1(MOST_BYTES) if answer.status < 300 else b"-"
        if time.monotonic() >= until:
            raise TimeoutError
        return answer.status, answer.headers.get("Location"), begins


def _connect(ip, port, until):
    return socket.create_connection((ip, port), timeout=max(0.1, until - time.monotonic()))


def _cut(lines):
    with suppress(OSError):
        lines[-1].shutdown(socket.SHUT_RDWR)


def _public_ip(host, port) -> str:
    """The address to connect to, the very one that was found to be outside."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise _Trouble(NO_NAME) from None
    ips = [info[4][0] for info in found]
    if not settings.EVIDENCE_OPENS_PRIVATE:
        ips = [ip for ip in ips if _is_outside(ip)]
    if not ips:
        raise _Trouble(NOT_PUBLIC)
    return ips[0]


def _is_outside(ip) -> bool:
    """Whether it is of the public internet, the IPv4 address written inside an IPv6 one too."""
    found = ipaddress.ip_address(ip.partition("%")[0])
    if found in NAT64:
        found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    inside = getattr(found, "sixtofour", None) or found
    return found.is_global and inside.is_global and not found.is_multicast
