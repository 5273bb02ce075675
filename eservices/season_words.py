"""How a season is said: in one short line, with its days."""

from django.utils.translation import gettext as _

from home.templatetags.thai import thai_date

from .seasons import Now, Season


def line(now: Now, is_again: bool) -> str:
    """Return "เปิดรับ 1 ก.พ. – 31 พ.ค. 2570", or when it opens; "" for a service always open.

    ``is_again`` says that a season was there before, so that it opens "again".
    """
    if not (now.opens or now.closes):
        return ""
    if now.is_over:
        return _("ปิดรับแล้วเมื่อ %(day)s") % {"day": _short(now.closes)}
    if now.is_open:
        return _open(now)
    words = _("ปิดรับแล้ว เปิดอีกครั้ง %(day)s") if is_again else _("ยังไม่เปิดรับ เริ่มเปิดรับ %(day)s")
    return words % {"day": _short(now.opens)}


def standing(season: Season) -> str:
    """Return the days as they stand whatever the day is: for paper, which hangs for years."""
    if not season.is_repeated:
        return _open(Now(True, season.opens, season.closes)) if season.is_any else ""
    if not (season.opens and season.closes):
        return ""
    return _("เปิดรับทุกปี %(first)s – %(last)s") % {
        "first": _short(season.opens).rsplit(" ", 1)[0],
        "last": _short(season.closes).rsplit(" ", 1)[0],
    }


def _open(now):
    if now.opens and now.closes:
        return _("เปิดรับ %(days)s") % {"days": days(now.opens, now.closes)}
    if now.closes:
        return _("เปิดรับถึง %(day)s") % {"day": _short(now.closes)}
    return _("เปิดรับตั้งแต่ %(day)s") % {"day": _short(now.opens)}


def days(first, last):
    """Two days as a range; a year that both share is said once."""
    begins = _short(first)
    if first.year == last.year:
        begins = begins.rsplit(" ", 1)[0]
    return f"{begins} – {_short(last)}"


def _short(day):
    return thai_date(day, "short")
