"""Ready texts for LINE groups and for Facebook, to be copied. Pure."""

from home.outreach.script import Told

LINE_MOST = 500  # letters a group still reads; LINE takes 5,000
FACEBOOK_MOST = 2_000


def for_line(news: Told) -> str:
    """What it is, whom it concerns, where to read on, whom to ask: seen without scrolling."""
    parts = [f"[{_whom(news)}]\n{news.title}", news.summary, f"อ่านต่อ {news.url}", _ask(news)]
    return _within([part for part in parts if part], LINE_MOST, keep=news.url)


def for_facebook(news: Told, *, tags=()) -> str:
    """The news itself, for people who do not open links; then the link and the tags."""
    end = [f"อ่านฉบับเต็ม {news.url}", _ask(news), " ".join(f"#{tag}" for tag in tags)]
    end = [part for part in end if part]
    begin = [news.title, f"สำหรับ{_whom(news)}" if news.villages else "", news.summary]
    begin = [part for part in begin if part]
    room = FACEBOOK_MOST - sum(len(part) + 2 for part in [*begin, *end])
    body = []
    for line in news.lines:
        room -= len(line) + 1
        if room < 0:
            break
        body.append(line)
    return "\n\n".join([*begin, *(["\n".join(body)] if body else []), *end])


def _whom(news):
    return " ".join(_short(name) for name in news.villages) if news.villages else "ทุกหมู่บ้าน"


def _short(village):
    """หมู่ 3, as a group says it; the name is in the news."""
    return village.partition(" บ้าน")[0].replace("หมู่ที่ ", "หมู่ ")


def _ask(news):
    return f"สอบถาม {news.agency} โทร {news.phone}".replace("  ", " ") if news.phone else ""


def _within(parts, most, *, keep):
    """All of it, or without what explains most, so that the link is never cut."""
    while len("\n\n".join(parts)) > most and len(parts) > 2:
        longest = max((part for part in parts[1:] if keep not in part), key=len, default=None)
        if longest is None:
            break
        parts.remove(longest)
    return "\n\n".join(parts)
