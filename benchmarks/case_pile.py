"""Very many plausible cases in bulk: six divisions, eighteen services, five years.

No case is made by the actions here (that is what ``benchmarks.load`` measures): the rows are
written as the actions would have left them.
"""

import datetime
import random
from dataclasses import dataclass

from django.db import connection
from django.test import Client

from casework import numbers
from casework.models import Case, Event, Rating, SurveyPoint, SurveySheet
from casework.models.surveys import DIMENSIONS
from casework.states import CLOSED, RATEABLE, STOPPED, State
from home.buddhist import fiscal_year
from home.models import Division
from tests.casework.desk import browser
from tests.factories.casework import staff

BATCH = 5000
YEARS = 5
DIVISIONS = ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุข", "กองสวัสดิการสังคม"]
TITLES = ["นาย", "นาง", "นางสาว"]
FIRST = ["สมศรี", "บุญมี", "ทองใบ", "สุดารัตน์", "ประเสริฐ", "วิไล", "คำปุ่น", "อนงค์", "ชัยวัฒน์", "มาลี"]
LAST = ["มีนา", "แก้วดี", "ทุ่งแสน", "บ้านใหม่", "ศรีสุข", "ใจดี", "พันธ์ดี", "นาคำ", "โพธิ์ทอง", "ดอนตะวัน"]
CLOSED_SHARE = 0.97
STATES_OPEN = [
    State.RECEIVED,
    State.IN_PROGRESS,
    State.IN_PROGRESS,
    State.AWAITING_CITIZEN,
    State.AWAITING_APPROVAL,
    State.PAUSED,
]
STATES_CLOSED = [State.COMPLETED] * 8 + [State.REFUSED, State.WITHDRAWN]


@dataclass(frozen=True)
class Office:
    officer: Client
    head: Client
    chief: Client
    some: Case  # a case from the middle


def fill(count) -> Office:
    """Write the cases, ratings and sheets; return who looks at them."""
    chance = random.Random(2570)
    divisions = [
        Division.objects.create(name=name, order=place) for place, name in enumerate(DIVISIONS)
    ]
    officers = [staff("officer", division=division) for division in divisions]
    moment = datetime.datetime.now(datetime.UTC)
    step = datetime.timedelta(days=365 * YEARS) / max(count, 1)
    for begin in range(0, count, BATCH):
        places = range(begin, min(begin + BATCH, count))
        cases = Case.objects.bulk_create(
            _case(place, moment - step * (count - place), divisions, officers, chance)
            for place in places
        )
        _write_more(cases, chance)
    _sheets(divisions[0], count // 10, moment, chance)
    _analyse()
    return Office(
        officer=browser(officers[0]),
        head=browser(staff("head", division=divisions[0])),
        chief=browser(staff("chief", division=divisions[0])),
        some=Case.objects.order_by("pk")[count // 2],
    )


def visits(office) -> dict:
    """Name of a page -> a function that asks for it and looks that it came."""
    inbox = "/admin/cases/"
    return {
        "inbox, officer": _get(office.officer, inbox),
        "inbox, head": _get(office.head, inbox),
        "inbox, chief": _get(office.chief, inbox),
        "inbox, overdue": _get(office.chief, inbox + "?show=overdue"),
        "inbox, closed": _get(office.chief, inbox + "?show=closed"),
        "search: number": _get(office.chief, f"{inbox}?q={office.some.number}"),
        "search: name of one": _get(office.chief, f"{inbox}?q={office.some.citizen_name}"),
        "search: part of a name": _get(office.chief, f"{inbox}?q=มีนา"),
        "search: nobody": _get(office.chief, f"{inbox}?q=ไม่มีคนนี้"),
        "search: telephone": _get(office.chief, f"{inbox}?q={office.some.citizen_phone}"),
        "search: head's division": _get(office.head, f"{inbox}?q=ไม่มีคนนี้"),
        "the case": _get(office.chief, f"{inbox}{office.some.number}/"),
        "figures, this year": _get(Client(), "/statistics/"),
        "figures, last year": _get(Client(), f"/statistics/{_last_year()}/"),
        "figures as XLSX": _get(Client(), f"/statistics/{_last_year()}/statistics.xlsx"),
        "figures, staff": _get(office.head, "/admin/figures/"),
    }


def _get(client, address):
    def visit():
        response = client.get(address)
        if response.status_code != 200:
            raise RuntimeError(f"{address}: {response.status_code}")

    return visit


def _last_year():
    return fiscal_year(datetime.datetime.now(datetime.UTC).date()) - 1


def _case(place, received, divisions, officers, chance):
    topic = chance.randrange(18)
    division = topic % len(divisions)
    on = received.date()
    due = on + datetime.timedelta(days=chance.choice([4, 7, 10, 21]))
    took = min(chance.randrange(1, 12), 30)
    is_old = received < datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=30)
    is_closed = chance.random() < (CLOSED_SHARE if is_old else 0.4)
    state = chance.choice(STATES_CLOSED if is_closed else STATES_OPEN)
    is_decided = state in RATEABLE
    return Case(
        number=numbers.written("NH", fiscal_year(on), place + 1),
        kind=Case.Kind.SERVICE_REQUEST,
        subject=f"ขอรับบริการที่ {topic + 1}",
        topic=f"service-{topic + 1}",
        state=state,
        channel=chance.choice(list(Case.Channel)),
        answers=[{"key": "v", "label": "หมู่บ้าน", "type": "village", "value": "หมู่ที่ 4 บ้านโนนสูง"}] * 4,
        citizen_name=f"{chance.choice(TITLES)}{chance.choice(FIRST)}{place} {chance.choice(LAST)}",
        citizen_phone=f"08{chance.randrange(10)}-{place % 1000:03d}-{place // 1000:04d}",
        division=divisions[division],
        assigned_to=officers[division] if chance.random() < 0.9 else None,
        received_at=received,
        received_month=on.replace(day=1),
        counted_from=on,
        working_days=5,
        due_on=due,
        warn_on=due,
        closed_at=received + datetime.timedelta(days=took) if state in CLOSED else None,
        paused_on=on if state in STOPPED else None,
        awaiting_level="head" if state == State.AWAITING_APPROVAL else "",
        closings=1 if is_decided else 0,
        took_days=took if is_decided else None,
        was_on_time=took < 9 if is_decided else None,
        token_digest=f"{place:064d}",
        secret_digest="x",
    )


def _write_more(cases, chance):
    """Each case has its history, and every third decided one a rating."""
    Event.objects.bulk_create(
        Event(case=case, what=Event.What.OPENED, at=case.received_at) for case in cases
    )
    Rating.objects.bulk_create(
        Rating(
            case=case,
            closing=1,
            is_solved=True,
            at=case.closed_at,
            **{name: chance.choice([3, 4, 5, 5]) for name in DIMENSIONS},
        )
        for case in cases
        if case.state in RATEABLE and chance.random() < 0.35
    )


def _sheets(division, count, moment, chance):
    point = SurveyPoint.objects.create(slug="front", name="เคาน์เตอร์", division=division)
    days = [(moment - datetime.timedelta(days=chance.randrange(365 * YEARS))) for _ in range(count)]
    SurveySheet.objects.bulk_create(
        (
            SurveySheet(
                point=point,
                division=division,
                source=SurveySheet.Source.TABLET,
                on=day.date(),
                at=day,
                **{name: chance.choice([3, 4, 5, 5]) for name in DIMENSIONS},
            )
            for day in days
        ),
        batch_size=BATCH,
    )


def _analyse():
    """What the database does by itself over night: look at how its rows are spread."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
