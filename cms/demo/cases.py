"""The demo's cases, brought about by the same actions as everybody's, at times in the past."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from casework import actions, filing, tokens
from casework.deadlines import add_working_days
from casework.models import Case
from eservices import actions as requests
from eservices.models import Service
from eservices.questions import asked
from home.models import Holiday

from . import scenes, stories
from .filling import send
from .images import attached

# Not a token the site gives out (it is not signed), so no form can be sent with it.
SAMPLE_TOKEN = "demo:sample-case"  # noqa: S105
MOST_DAYS_BACK = 100
RECENTLY = timedelta(minutes=25)
WEIGHTS = range(13, 1, -1)


def create(staff):
    """``staff`` are the people by key, as ``people.create`` returned them."""
    world = World(staff)
    for story in stories.ALL:
        story(world)


def sample_ticket():
    """Number and secret of the demo's open case, or ``None`` where there is none."""
    case = Case.objects.filter(token_digest=tokens.digest(SAMPLE_TOKEN)).first()
    return (case.number, tokens.secret_for(SAMPLE_TOKEN)) if case else None


class World:
    """What the stories are told with: days before today, the staff's accounts, the services."""

    def __init__(self, staff):
        self.now = timezone.now()
        self.today = timezone.localdate()
        self.holidays = Holiday.objects.dates()
        self.past = self._past_working_days()
        self.users = {key: person.user for key, person in staff.items() if person.user}
        services = Service.objects.in_thai().select_related("division", "officer", "deputy")
        self.services = {service.slug: service for service in services}

    def __getattr__(self, name):
        try:
            return self.users[name]
        except KeyError:
            raise AttributeError(name) from None

    def _past_working_days(self):
        days = (self.today - timedelta(days=back) for back in range(1, MOST_DAYS_BACK))
        return [day for day in days if day.weekday() < 5 and day not in self.holidays]

    def day(self, back):
        """The day so many working days ago; 0 is today, -1 the next working day."""
        if back > 0:
            return self.past[back - 1]
        return add_working_days(self.today, -back, self.holidays) if back else self.today

    def at(self, back, clock):
        on = datetime.combine(self.day(back), time.fromisoformat(clock))
        return timezone.make_aware(on)

    def birthday(self, years):
        """Of somebody who is that old and has the next birthday soon."""
        return self.today.replace(year=self.today.year - years - 1, day=1) + timedelta(days=45)

    def national_id(self, person):
        """A well-formed number of a province and a district that do not exist."""
        digits = f"39999000{person:04}"
        total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
        return f"{digits}{(11 - total % 11) % 10}"

    def photo(self, name):
        return attached(name, scenes.street_lights(), (580, 60, 1180, 510))

    def declared(self, slug):
        """The declarations of a service, all of them made."""
        questions = asked(self.services[slug].questions)
        return {q.value["label"]: True for q in questions if q.type == "declaration"}

    def ask(self, slug, person, answers, when, *, channel="web", is_sample=False):
        """The case of a request; ``person`` is name, a number for the telephone, e-mail."""
        name, number, email = person
        return send(
            self.services[slug],
            contact={
                "name": name,
                "phone": f"08{1 + number % 9}-000-03{number:02}",
                "email": email,
            },
            answers=answers,
            token=SAMPLE_TOKEN if is_sample else tokens.new_token(),
            at=self.at(*when) if when else self.now - RECENTLY,
            channel=channel,
        )

    def rate(self, case, marks, when, comment="", *, is_solved=True):
        """``marks`` are process, staff, place and outcome."""
        names = ("process", "staff", "place", "outcome")
        marks = dict(zip(names, marks, strict=True))
        return actions.rate(case, **marks, is_solved=is_solved, comment=comment, at=self.at(*when))

    def complete(self, case, by, when, result, files):
        return requests.complete(
            case.service_request,
            result=result,
            files=filing.keep(files),
            by=by,
            at=self.at(*when),
        )
