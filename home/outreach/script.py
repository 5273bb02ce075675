"""What is read to the village from a piece of news: by loudspeaker, or on the radio. Pure."""

from dataclasses import dataclass

from home.outreach.lines import breaths, seconds
from home.outreach.spoken import telephone, unsure

MOST_VILLAGES = 6  # named one by one; more are "these villages"
LONGEST = 120  # seconds of the longer text, after which it sends people to the notice


@dataclass(frozen=True)
class Told:
    """A piece of news in plain lines, as every text made from it needs it."""

    title: str
    summary: str
    lines: list[str]  # of the body
    villages: list[str]  # "หมู่ที่ 3 บ้านหนองบัวขาว"; none are all
    agency: str
    phone: str
    url: str = ""
    headings: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Script:
    """Lines to read aloud, how long that takes, and what the reader has to check."""

    lines: list[str]
    unsure: list[str]

    @property
    def seconds(self) -> int:
        return seconds(self.lines)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def short(news: Told) -> Script:
    """For the loudspeaker: who speaks, to whom, what it is, whom to ask; the news is said twice."""
    heart = [*breaths(news.title), *breaths(news.summary)]
    return _script([*_begin(news), *heart, "ขอประกาศซ้ำอีกครั้ง", *heart, *_end(news)])


def long(news: Told) -> Script:
    """For the radio: the whole news once, cut where two minutes are over."""
    lines = [*_begin(news), *breaths(news.title), *breaths(news.summary)]
    for line in news.lines:
        more = breaths(line)
        if seconds([*lines, *more]) > LONGEST:
            lines.append("รายละเอียดทั้งหมดอยู่ที่ป้ายประกาศและเว็บไซต์ของเรา")
            break
        lines += more
    return _script([*lines, *_end(news)])


def _begin(news):
    lines = breaths(f"ประกาศจาก {news.agency}") if news.agency else ["ประกาศให้ทราบทั่วกัน"]
    if not news.villages:
        return [*lines, "ถึงพี่น้องทุกหมู่บ้าน"]
    if len(news.villages) > MOST_VILLAGES:
        return [*lines, f"ถึงพี่น้อง{breaths(f'{len(news.villages)} หมู่บ้าน')[0]}"]
    *first, last = [" ".join(breaths(name)) for name in news.villages]
    named = [*first, f"และ{last}"] if first else [last]
    return [*lines, *(f"ถึงพี่น้อง{name}" if not index else name for index, name in enumerate(named))]


def _end(news):
    asks = [f"สอบถาม โทรศัพท์ {telephone(news.phone)}".replace("\u00a0", " ")] if news.phone else []
    return [*asks, "ขอบคุณ"]


def _script(lines):
    return Script(lines, unsure("\n".join(lines)))
