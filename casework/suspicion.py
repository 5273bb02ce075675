"""Which posts look like no person's. Nobody is refused for it.

Whoever looks odd is asked for a proof of work that a browser does by itself;
without one the case is opened all the same and put aside for a person to judge.
Two hundred honest people share one address of a mobile network: many posts from
one place alone ask for the proof, and put nothing aside before there are far more.
"""

import re
from dataclasses import dataclass

from home.folding import fold

from . import proof_of_work, throttle, tokens

TRAP = "extra_note"  # people do not see this field; programs fill it in
FASTEST = 5  # seconds in which nobody reads and fills in a form
MOST_LINKS = 2
SHORTEST_REPEAT = 30  # letters: "the light is out" is sent by many
BUSY, FLOOD = 40, 300  # posts from one address within the hour
HOUR, DAY = 60 * 60, 24 * 60 * 60  # seconds
LINK = re.compile(r"https?://|\bwww\.|\[url|<a\s", re.I)


@dataclass(frozen=True)
class Verdict:
    """What speaks against a post; ``is_busy``: nothing but that many come from there."""

    reasons: tuple[str, ...] = ()
    is_busy: bool = False

    @property
    def wants_proof(self):
        return bool(self.reasons) or self.is_busy

    def held_why(self, is_proven: bool) -> str:
        """Why the case is put aside, in words for staff; empty where it goes on as any other."""
        return "" if is_proven else " · ".join(self.reasons)


def weigh(*, trap="", seconds, text, is_repeated=False, posts=0) -> Verdict:
    """Say what is odd about a post. Pure: what was counted comes from ``judge``."""
    odd = {
        "กรอกช่องที่คนมองไม่เห็น": bool(trap.strip()),
        "กรอกเร็วผิดปกติ": seconds < FASTEST,
        "มีลิงก์หลายแห่ง": len(LINK.findall(text)) > MOST_LINKS,
        "ข้อความเดียวกับที่ส่งมาแล้ว": is_repeated,
        "ส่งมาจากที่เดียวกันจำนวนมาก": posts >= FLOOD,
    }
    reasons = tuple(reason for reason, holds in odd.items() if holds)
    return Verdict(reasons, is_busy=posts >= BUSY)


def judge(request, what: str, *, token: str, trap: str, text: str) -> Verdict:
    """Weigh a post of this kind, ``what``, that is about to be sent."""
    return weigh(
        trap=trap,
        seconds=tokens.age(token),
        text=text,
        is_repeated=_may_repeat(text) and throttle.has_had(what, _same(text), limit=1),
        posts=throttle.came_from(request, what, seconds=HOUR),
    )


def is_proven(request, token: str) -> bool:
    """Whether the browser did the sum for this form."""
    return proof_of_work.is_solved(token, request.POST.get("proof", ""))


def remember(request, what: str, text: str):
    """Count what was sent, for the next ones to be weighed by."""
    throttle.is_flood(request, what, limit=FLOOD, seconds=HOUR)
    if _may_repeat(text):
        throttle.count_one(what, _same(text), seconds=DAY)


def _may_repeat(text):
    return len(_same(text)) >= SHORTEST_REPEAT


def _same(text):
    return "".join(fold(text).casefold().split())
