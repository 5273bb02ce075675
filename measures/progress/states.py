"""Where a step stands, and what may be said of it. Nothing here asks the database."""

import datetime
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy

from measures.fiscal_years import first_day

# Work for a year's plan begins before the year does; earlier than this is a slip of the hand.
PREPARATION = datetime.timedelta(days=92)

NO_PERCENT = "ใส่ร้อยละเป็นเลข 0 ถึง 100"
NOT_WHOLE = "ดำเนินการแล้วต้องเป็น 100 % ถ้ายังไม่ครบ เลือก “กำลังดำเนินการ”"
NOTHING = "ยังไม่เริ่มต้องเป็น 0 % ถ้าเริ่มแล้ว เลือก “กำลังดำเนินการ”"
BETWEEN = "กำลังดำเนินการใส่ได้ 1 ถึง 99 % ถ้าเสร็จแล้ว เลือก “ดำเนินการแล้ว”"
AHEAD = "วันที่รายงานอยู่ในอนาคต ใส่วันนี้หรือก่อนหน้า"
BEFORE = "วันที่รายงานอยู่ก่อนปีงบประมาณของแผนเกินสามเดือน ตรวจปี พ.ศ. อีกครั้ง"


class State(TextChoices):
    NOT_BEGUN = "not_begun", "ยังไม่เริ่ม"
    UNDER_WAY = "under_way", "กำลังดำเนินการ"
    DONE = "done", "ดำเนินการแล้ว"


WORDS = {
    State.NOT_BEGUN: gettext_lazy("ยังไม่เริ่ม"),
    State.UNDER_WAY: gettext_lazy("กำลังดำเนินการ"),
    State.DONE: gettext_lazy("ดำเนินการแล้ว"),
}
WHOLE = 100  # percent
ONLY = {State.NOT_BEGUN: 0, State.DONE: WHOLE}


def wrong(state, percent, on, *, year, today) -> dict[str, str]:
    """Return what is wrong with a report, a sentence for each field; nothing where it is right."""
    found = {}
    if sentence := _wrong_percent(state, percent):
        found["percent"] = sentence
    if on > today:
        found["reported_on"] = AHEAD
    elif on < first_day(year) - PREPARATION:
        found["reported_on"] = BEFORE
    return found


def _wrong_percent(state, percent):
    if not 0 <= percent <= WHOLE:
        return NO_PERCENT
    if state == State.UNDER_WAY:
        return "" if 0 < percent < WHOLE else BETWEEN
    if percent == ONLY[state]:
        return ""
    return NOT_WHOLE if state == State.DONE else NOTHING


@dataclass(frozen=True)
class Standing:
    """A step on a day, as the newest report before that day says."""

    state: str = State.NOT_BEGUN
    percent: int = 0
    text: str = ""
    on: datetime.date | None = None  # of the newest report
    by_name: str = ""
    done_on: datetime.date | None = None
    days_late: int = 0  # not done though the period is over
    days_over: int = 0  # done, so many days after the period

    @property
    def is_done(self) -> bool:
        return self.state == State.DONE

    @property
    def is_late(self) -> bool:
        return self.days_late > 0

    @property
    def word(self) -> str:
        return WORDS[self.state]


def standing(reports, *, ends_on, on) -> Standing:
    """Say how a step stands at the end of the day ``on``, from all its reports, oldest first."""
    known = [report for report in reports if report.reported_on <= on]
    if not known:
        return Standing(days_late=_over(ends_on, on))
    newest, done_on = known[-1], None
    for report in known:
        if report.state != State.DONE:
            done_on = None
        elif done_on is None:
            done_on = report.reported_on
    return Standing(
        state=newest.state,
        percent=newest.percent,
        text=newest.text,
        on=newest.reported_on,
        by_name=newest.by_name,
        done_on=done_on,
        days_late=0 if done_on else _over(ends_on, on),
        days_over=_over(ends_on, done_on) if done_on else 0,
    )


def mean(percents) -> int:
    """The mean in whole percent: 100 only where all is done, 0 only where nothing is begun."""
    percents = list(percents)
    if not percents or not any(percents):
        return 0
    return max(1, sum(percents) // len(percents))


def is_silent(found: Standing, *, begins_on, on, days) -> bool:
    """Whether a step needs a report: it goes on, and nobody said anything for so many days."""
    if found.is_done or not days or begins_on > on:
        return False
    return (on - max(found.on or begins_on, begins_on)).days >= days


def _over(ends_on, day):
    return max(0, (day - ends_on).days)
