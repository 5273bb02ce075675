"""The ordinary requests of the last two fiscal years: filed, worked on, closed and judged.

Varied with a fixed seed, so that two demos made on the same day tell the same.
"""

import random

from casework import actions
from casework.models import CaseDocument
from home.buddhist import fiscal_year

from .ordinary import ORDINARY

SEED = 2570
FIRST_NAMES = (
    "บุญมี",
    "คำใส",
    "สมพร",
    "ทองดี",
    "ประยูร",
    "วันดี",
    "สุภาพ",
    "เพ็งดี",
    "อุไร",
    "หนูเล็ก",
    "สายใจ",
    "บัวลา",
)
SURNAMES = (
    "ทุ่งงามดี",
    "ดอนเย็นใจ",
    "หนองใสดี",
    "โนนแก้วใส",
    "คำรวงทอง",
    "นาเพียงพอ",
    "ไผ่ร่มเย็น",
    "ป่าเขียวดี",
)
PREFIXES = ("นาย", "นาง", "นางสาว")
COMMENTS = (
    "",
    "",
    "",
    "รวดเร็วดี",
    "เจ้าหน้าที่พูดจาดี",
    "อธิบายเข้าใจง่าย",
    "อยากให้โทรบอกก่อนมา",
    "รอนานไปหน่อย แต่ก็เสร็จ",
)
CHANNELS = ("web",) * 6 + ("counter",) * 3 + ("phone", "village_head", "line", "field", "letter")
SLACK = 8  # working days beyond what is promised: the latest are closed and judged by then
RECENT, OFTEN = 60, 0.4  # working days back, and how many of ten come from there
ONE_IN_LATE, ONE_IN_REFUSED = 9, 17
REFUSAL = "หลักฐานไม่ตรงกับทะเบียน และผู้ยื่นแจ้งว่าจะยื่นใหม่เมื่อแก้ทะเบียนแล้ว"


def stories(world):
    """Pairs of when a request was filed, and what then happened."""
    chance = random.Random(SEED)  # noqa: S311
    found = []
    for slug, ordinary in ORDINARY.items():
        for _time in range(ordinary.times):
            when = (
                _day(world, chance, slug, ordinary.months),
                f"{chance.choice(range(8, 15)):02}:{chance.choice(range(5, 55)):02}",
            )
            found.append((when, _Telling(slug, ordinary, chance.random(), len(found), when)))
    return found


def answers_of(ordinary, on, choose):
    """What an ordinary request says on that day."""
    found = {}
    for label, answer in ordinary.answers.items():
        if callable(answer):
            answer = answer(on)
        found[label] = choose(answer) if isinstance(answer, tuple) else answer
    return found


def _day(world, chance, slug, months):
    """A working day in one of the months: long enough ago to be done, often a recent one."""
    done_by = world.services[slug].working_days + SLACK
    days = [
        back
        for back, day in enumerate(world.past, 1)
        if back > done_by and day.month in months and fiscal_year(day) in world.fiscal_years
    ]
    recent = [back for back in days if back <= RECENT]
    return chance.choice(recent if recent and chance.random() < OFTEN else days)


class _Telling:
    def __init__(self, slug, ordinary, seed, number, when):
        self.slug, self.ordinary, self.number = slug, ordinary, number
        self.chance = random.Random(seed)  # noqa: S311
        self.when = when

    def __call__(self, world):
        name = self._name()
        channel = self.chance.choice(CHANNELS)
        person = (name, 100 + self.number, "")
        case = world.ask(self.slug, person, self._answers(world, name), self.when, channel=channel)
        if self.number % ONE_IN_REFUSED == ONE_IN_REFUSED - 1 and not case.approvals:
            return self._refused(world, case)
        return self._done(world, case)

    def _name(self):
        of = self.chance.choice
        return f"{of(PREFIXES)}{of(FIRST_NAMES)} {of(SURNAMES)}"

    def _answers(self, world, name):
        on, number = world.day(self.when[0]), 100 + self.number
        address = (str(self.chance.randint(1, 180)), self.chance.randint(1, 12))
        usual = world.usual(number, name, address, on)
        return usual | answers_of(self.ordinary, on, self.chance.choice)

    def _days(self, case):
        """How many working days it took: mostly less than promised, now and then more."""
        promised = case.working_days
        if self.number % ONE_IN_LATE == ONE_IN_LATE - 1:
            return promised + self.chance.randint(1, 5)
        return max(1, round(promised * self.chance.uniform(0.2, 0.95)))

    def _refused(self, world, case):
        officer = world.officer_of(case)
        case = actions.take(case, by=officer, at=self._at(world, 0, "15:10"))
        world.refuse(case, officer, REFUSAL, self._when(1, "10:00"))

    def _done(self, world, case):
        officer, days = world.officer_of(case), self._days(case)
        case = actions.take(case, by=officer, at=self._at(world, 0, "15:10"))
        if self.ordinary.documents:
            case = self._checked(world, case, officer)
        middle = self._when(days // 2, "15:40")
        case = world.finish_steps(case, officer, middle)
        if case.approvals:
            case = world.approved(case, officer, self._when(days, "09:00"))
        result = self.chance.choice(self.ordinary.results)
        case = world.complete(case, officer, self._when(days, "16:10"), result, [])
        if self.chance.random() < 0.6:
            self._judged(world, case, days)

    def _checked(self, world, case, officer):
        there = (CaseDocument.State.COMPLETE, "")
        marks = {document.position: there for document in case.documents.all()}
        return actions.check_documents(
            case, marks=marks, by=officer, at=self._at(world, 0, "15:20")
        )

    def _judged(self, world, case, days):
        marks = self.chance.choices((5, 4, 3, 2), (55, 30, 12, 3), k=4)
        comment = self.chance.choice(COMMENTS)
        world.rate(case, tuple(marks), self._when(days + 1, "19:30"), comment)

    def _when(self, days, clock):
        return self.when[0] - days, clock

    def _at(self, world, days, clock):
        return world.at(*self._when(days, clock))
