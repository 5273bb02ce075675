"""What people answered at the counters in the last weeks: on the tablet, the phone, on paper."""

import random

from casework import actions
from casework.models import SurveySheet

Source = SurveySheet.Source
SEED = 2571
DAYS_BACK = range(50, 0, -2)
DIMENSIONS = ("process", "staff", "place", "outcome")
MARKS, WEIGHTS = (5, 4, 3, 2, 1), (52, 31, 12, 4, 1)
COMMENTS = ("ที่นั่งรอน้อย", "เจ้าหน้าที่ยิ้มแย้ม", "ป้ายบอกทางชัดดี", "อยากให้มีน้ำดื่ม", "แอร์ไม่เย็น")
ONE_IN_COMMENTS = 9


def create(world, points):
    """Every other working day somebody answers at each point; paper is keyed in by the clerk."""
    chance = random.Random(SEED)  # noqa: S311
    for back in DAYS_BACK:
        for point in points.values():
            source = chance.choice((Source.TABLET, Source.TABLET, Source.PHONE, Source.PAPER))
            actions.count_answers(
                point,
                [_answers(chance) for _sheet in range(chance.randint(1, 4))],
                source=source,
                on=world.day(back),
                at=world.at(back, f"{chance.randint(9, 15):02}:20"),
                by=world.clerk if source == Source.PAPER else None,
            )


def _answers(chance):
    marks = dict(zip(DIMENSIONS, chance.choices(MARKS, WEIGHTS, k=4), strict=True))
    said = chance.choice(COMMENTS) if not chance.randrange(ONE_IN_COMMENTS) else ""
    return marks | {"comment": said}
