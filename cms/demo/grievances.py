"""How the demo's grievances go: each step the same action as everybody's, at a time in the past."""

from dataclasses import dataclass
from decimal import Decimal

from casework import actions as casework
from casework import filing, tokens
from casework.official_papers import Text
from complaints.grievances import actions, staff_actions, starter
from complaints.grievances.models import Grievance, OutsideAgency, RefusalReason
from home.models import Village

from . import troubles
from .images import attached

# Who answers for what, by the keys of the starter's divisions: an officer and who stands in.
OFFICERS = {
    "works": ("officer2", "works_engineer"),
    "health": ("health_officer", "health_head"),
    "office": ("officer", "clerk"),
    "welfare": ("welfare_officer", "welfare_head"),
    "finance": ("tax_officer", "finance_head"),
    "education": ("teacher", "education_head"),
}
OTHERWISE = {
    "lighting": ("works_engineer", "officer2"),
    "staff": ("office_head", "deputy_chief"),
}


@dataclass(frozen=True)
class Tale:
    """What somebody told the office, and how it came."""

    category: str
    moo: int | None
    subject: str
    text: str
    place: str = ""
    by: tuple[str, int] | None = None  # name, and a number for the telephone
    channel: str = "web"
    scene: str = ""
    shown: str = ""  # what the public reads; nothing where it is not public
    held_why: str = ""
    email: str = ""
    traffy: str = ""


def create_categories(divisions, staff):
    """The sorts that a new office begins with, each with its officers."""
    keys = {division.pk: key for key, division in divisions.items()}
    for slug, category in starter.fill(divisions).items():
        officer, deputy = OTHERWISE.get(slug) or OFFICERS[keys[category.division_id]]
        category.officer, category.deputy = staff[officer], staff[deputy]
        category.save(update_fields=["officer", "deputy"])


class Course:
    """One grievance on its way. Days are working days after it was told."""

    def __init__(self, world, tale, when):
        self.world, self.tale, self.when = world, tale, when
        self.category = world.categories[tale.category]
        self.grievance = self._file()

    @property
    def case(self):
        """As it is now: actions lock and change it."""
        return self.fresh().case

    def fresh(self):
        found = Grievance.objects.select_related("case", "category", "village")
        return found.get(pk=self.grievance.pk)

    def at(self, days, clock):
        back, _clock = self.when
        return self.world.at(back - days, clock)

    @property
    def officer(self):
        return self.world.officer_of(self.case)

    def accept(self, days=0, clock="15:10", *, by=None):
        tale, grievance = self.tale, self.fresh()
        staff_actions.accept(
            grievance,
            category=self.category,
            village=grievance.village,
            public_subject=tale.shown or grievance.public_subject,
            is_public=bool(tale.shown),
            traffy_number=tale.traffy,
            by=by or self.world.clerk,
            at=self.at(days, clock),
        )
        if self.case.assigned_to is None:
            officer = self.world.heads[self.case.division_id]
            casework.assign(self.case, to=officer, by=officer, at=self.at(days, "15:20"))
        return self

    def show_photos(self, days=0, clock="15:40"):
        grievance = self.fresh()
        shown = set(grievance.photos.values_list("pk", flat=True))
        staff_actions.choose_photos(
            grievance, shown=shown, by=self.officer, at=self.at(days, clock)
        )
        return self

    def complete(self, days, result, *, clock="15:30", shows=True):
        scene, files = self.tale.scene, []
        if scene:
            files = [attached("หลังแก้ไข.jpg", troubles.picture(scene, True))]
        staff_actions.complete(
            self.fresh(),
            result=result,
            files=filing.keep(files),
            by=self.officer,
            at=self.at(days, clock),
        )
        return self.show_photos(days, "15:50") if shows and scene else self

    def rate(self, days, level, comment=""):
        marks = (level, min(5, level + 1), level, level)
        self.world.rate(self.case, marks, (self.when[0] - days, "19:30"), comment, is_solved=True)
        return self

    def not_fixed(self, days, text, clock="18:40"):
        actions.not_fixed(self.fresh(), text=text, at=self.at(days, clock))
        return self

    def decline(self, days, reason, text):
        staff_actions.decline(
            self.fresh(),
            reason=RefusalReason.objects.get(name__contains=reason),
            text=text,
            by=self.world.heads[self.case.division_id],
            at=self.at(days, "10:40"),
        )
        return self

    def forward(self, days, agency, body):
        agency = OutsideAgency.objects.get(name=agency)
        letter = Text(title="ขอส่งเรื่องร้องทุกข์เพื่อพิจารณาดำเนินการ", to=agency.addressee, body=body)
        staff_actions.forward(
            self.fresh(),
            agency=agency,
            text=f"ทางสายนี้อยู่ในความดูแลของ{agency.name} เราส่งหนังสือไปแล้ว และจะแจ้งท่านเมื่อทราบผล",
            letter=letter,
            by=self.world.heads[self.case.division_id],
            at=self.at(days, "11:10"),
        )
        return self

    def followed(self, days, *emails):
        for minute, email in enumerate(emails):
            at = self.at(days, f"18:{10 + minute}")
            casework.follow(self.case, email=email, token=tokens.new_token(), at=at)
        return self

    def merge(self, days, into):
        by, at = self.officer, self.at(days, "09:20")
        casework.merge(self.case, into=into.case, by=by, at=at)
        return self

    def _file(self):
        tale, world = self.tale, self.world
        name, number = tale.by or ("", 0)
        phone = f"08{1 + number % 9}-000-0{700 + number}" if name else ""
        photos = [attached("ก่อนแก้ไข.jpg", troubles.picture(tale.scene))] if tale.scene else []
        village = Village.objects.get(moo=tale.moo) if tale.moo else None
        case = actions.file_grievance(
            self.category,
            subject=tale.subject,
            text=tale.text,
            village=village,
            place=tale.place,
            point=_near(village, number) if tale.scene else None,
            contact={"name": name, "phone": phone, "email": tale.email},
            token=tokens.new_token(),
            at=world.time_of(self.when),
            photos=filing.keep(photos),
            channel=tale.channel,
            taken_in_by=None if tale.channel == "web" else world.clerk,
            held_why=tale.held_why,
        )
        return case.grievance


def _near(village, number):
    """A place in the village, as a phone tells it."""
    step = Decimal(number % 7 - 3) * 4 / 10_000
    return village.latitude + step, village.longitude - step
