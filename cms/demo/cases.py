"""The demo's cases, brought about by the same actions as everybody's, at times in the past."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from casework import actions, filing, tokens
from casework.deadlines import add_working_days
from casework.models import Case
from complaints.grievances.models import Category
from eservices import actions as requests
from eservices.models import Service
from eservices.questions import asked
from home.buddhist import fiscal_year
from home.models import Holiday

from . import answers, papers, scenes, stories
from .filling import send
from .images import attached
from .stories.telling import APPEAL

# Not a token the site gives out (it is not signed), so no form can be sent with it.
SAMPLE_TOKEN = "demo:sample-case"  # noqa: S105
MOST_DAYS_BACK = 2 * 365
RECENTLY = timedelta(minutes=25)
SIXTY_YEARS = timedelta(days=60 * 365 - 30)
WEIGHTS = range(13, 1, -1)
MARKS = ("process", "staff", "place", "outcome")


def create(staff):
    """``staff`` are the people by key, as ``people.create`` returned them."""
    world = World(staff)
    for tell in stories.in_order(world):
        tell(world)
    return world


def sample_ticket():
    """Number and secret of the demo's open case, or ``None`` where there is none."""
    case = Case.objects.filter(token_digest=tokens.digest(SAMPLE_TOKEN)).first()
    return (case.number, tokens.secret_for(SAMPLE_TOKEN)) if case else None


class World:
    """What the stories are told with: days before today, the staff's accounts, the services."""

    def __init__(self, staff):
        self.now = timezone.now()
        self.today = timezone.localdate()
        year = fiscal_year(self.today)
        self.fiscal_years = range(year - 2, year + 1)
        self.holidays = Holiday.objects.dates()
        self.past = self._past_working_days()
        self.users = {key: person.user for key, person in staff.items() if person.user}
        self.heads = {
            person.division_id: person.user for person in staff.values() if person.is_head
        }
        self.divisions = {key: person.division for key, person in staff.items()}
        services = Service.objects.in_thai().select_related(
            "division", "officer__user", "deputy__user"
        )
        self.services = {service.slug: service for service in services}
        categories = Category.objects.select_related("division", "officer__user", "deputy__user")
        self.categories = {category.slug: category for category in categories}
        self.told = {}  # cases that a later story comes back to

    def __getattr__(self, name):
        try:
            return self.__dict__["users"][name]
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

    def time_of(self, when):
        return self.at(*when) if when else self.now - RECENTLY

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

    def ask(self, slug, person, told, when, *, channel="web", is_sample=False):
        """The case of a request; ``person`` is name, a number for the telephone, e-mail.

        What does not come by the web is typed in by the clerk, in the same moment.
        """
        name, number, email = person
        return send(
            self.services[slug],
            contact={
                "name": name,
                "phone": f"08{1 + number % 9}-000-0{300 + number}",
                "email": email,
            },
            answers=told,
            token=SAMPLE_TOKEN if is_sample else tokens.new_token(),
            at=self.time_of(when),
            channel=channel,
            taken_in_by=None if channel == "web" else self.clerk,
        )

    def usual(self, number, name, address, on):
        """Answers by type of question, where a form wants more than the story tells."""
        house, moo = address
        return {
            "national_id": self.national_id(number),
            "upload": [papers.photo_of_card()],
            "address": (house, moo),
            "village": moo,
            "declaration": True,
            "phone": f"08{1 + number % 9}-000-0{600 + number % 100}",
            "person": answers.who(self, number, name, on - SIXTY_YEARS),
            "bank_account": answers.account(number, name),
        }

    def ask_usual(self, slug, person, address, told, when, **more):
        """A request of which only the ``told`` answers matter: the rest is as always."""
        name, number, _email = person
        on = timezone.localdate(self.time_of(when))
        ordinary = stories.usual_answers(slug, on)
        return self.ask(
            slug, person, self.usual(number, name, address, on) | ordinary | told, when, **more
        )

    def officer_of(self, case):
        """Who has the case, else who would take it."""
        return case.assigned_to or self.heads[case.division_id]

    def by_level(self, case, level):
        return {"head": self.heads[case.division_id], "chief": self.chief}[level]

    def finish_steps(self, case, officer, when):
        """Every step up to what only an approval finishes, all in one moment but the last."""
        for step in list(case.steps.all())[:-1]:
            if step.level and case.approvals:
                return case
            by = self.by_level(case, step.level) if step.level else officer
            case = actions.finish_step(case, step=step.position, by=by, at=self.at(*when))
        return case

    def approved(self, case, officer, when, proposal="เอกสารครบ ตรวจแล้วถูกต้อง เห็นควรอนุมัติ"):
        at = self.at(*when)
        case = actions.submit_for_approval(case, proposal=proposal, by=officer, at=at)
        for hours, level in enumerate(case.approvals, 2):
            by = self.by_level(case, level)
            at = self.at(*when) + timedelta(hours=hours)
            case = actions.approve(case, comment="เห็นชอบ", by=by, at=at)
        return case

    def rate(self, case, marks, when, comment="", *, is_solved=True):
        """``marks`` are process, staff, place and outcome."""
        marks = dict(zip(MARKS, marks, strict=True))
        return actions.rate(case, **marks, is_solved=is_solved, comment=comment, at=self.at(*when))

    def complete(self, case, by, when, result, files):
        return requests.complete(
            case.service_request,
            result=result,
            files=filing.keep(files),
            by=by,
            at=self.at(*when),
        )

    def refuse(self, case, by, reason, when):
        return requests.refuse(
            case.service_request, reason=reason, appeal=APPEAL, by=by, at=self.at(*when)
        )
