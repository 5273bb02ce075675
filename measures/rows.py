"""The lines of the tables: what each counts, how it is called, and what of it is hidden."""

from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from casework.models import Case
from casework.states import UNCOUNTED, State, label_of
from complaints.grievances.models import Category
from eservices.models import Service
from home.languages import ENGLISH, THAI, in_language
from home.models import Division, Village

from .counting import GRIEVANCE, REQUEST, Tally
from .hiding import is_too_few
from .opinions import Opinion

NO_TOPIC = {REQUEST: _("ไม่ระบุบริการ"), GRIEVANCE: _("ไม่ระบุประเภท")}
NO_VILLAGE = _("ไม่ระบุหมู่บ้าน")
SORTS = {
    Category.Sort.GRIEVANCE: _("เรื่องร้องเรียนและแจ้งปัญหา"),
    Category.Sort.SUGGESTION: _("ข้อเสนอแนะ"),
    Category.Sort.PRAISE: _("คำชม"),
}
CHANNELS = {
    Case.Channel.WEB: _("เว็บไซต์"),
    Case.Channel.COUNTER: _("ที่สำนักงาน"),
    Case.Channel.PHONE: _("โทรศัพท์"),
    Case.Channel.LETTER: _("จดหมายหรือหนังสือ"),
    Case.Channel.VILLAGE_HEAD: _("ผ่านผู้ใหญ่บ้าน"),
    Case.Channel.FIELD: _("เจ้าหน้าที่ลงพื้นที่"),
    Case.Channel.LINE: _("LINE"),
    Case.Channel.FACEBOOK: _("Facebook"),
    Case.Channel.BOX: _("ตู้รับเรื่อง"),
    Case.Channel.HOTLINE: _("สายด่วน 1567"),
    Case.Channel.OTHER_OFFICE: _("หน่วยงานอื่นส่งมา"),
}


@dataclass
class Row:
    """One line of a table: what it counts, and what came out."""

    key: object
    name: str = ""
    name_en: str = ""
    tally: Tally = field(default_factory=Tally)
    opinion: Opinion = field(default_factory=Opinion)
    is_ahead: bool = False  # a month or half-year that has not begun
    sort: str = ""  # of a category of grievances
    is_kept: bool = True  # shown even where nothing counts
    hides_rates: bool = False
    hides_opinion: bool = False

    @property
    def local_name(self):
        return in_language(self.name or self.name_en, self.name_en)

    @property
    def has_few_opinions(self) -> bool:
        return is_too_few(self.opinion.count)

    @property
    def is_empty(self) -> bool:
        return not (self.tally.received or self.opinion.count)


def topics(kind):
    """What cases of the kind are about: services, or the categories of grievances."""
    return _categories() if kind == GRIEVANCE else _services()


def villages():
    rows = [Row(v.pk, name=str(v), name_en=v.english_name) for v in Village.objects.all()]
    return [*rows, Row(None, name=NO_VILLAGE, is_kept=False)]


def _services():
    """The services by their names in both languages, those no longer offered too."""
    rows: dict[str, Row] = {}
    services = Service.objects.order_by("order", "name").values_list(
        "slug", "name", "locale__language_code"
    )
    for slug, name, language in services:
        row = rows.setdefault(slug, Row(slug))
        if language == ENGLISH:
            row.name_en = name
        elif language == THAI:
            row.name = name
    return list(rows.values())


def _categories():
    rows = Category.objects.order_by("order", "name")
    return [
        Row(c.slug, name=c.name, name_en=c.name_en, sort=c.sort, is_kept=c.is_active) for c in rows
    ]


def divisions(only):
    """A division that was dissolved stands here for as long as it has figures."""
    found = Division.objects.all() if only is None else Division.objects.filter(pk__in=only)
    return [Row(d.pk, name=d.name, name_en=d.name_en, is_kept=d.is_active) for d in found]


def sorts(categories):
    """Grievances proper, suggestions and praise, each with what its categories came to."""
    known = {sort.value: Row(sort.value, name=name) for sort, name in SORTS.items()}
    for row in categories:
        known[row.sort or Category.Sort.GRIEVANCE].tally.add(row.tally)
    return list(known.values())


def channels():
    return [Row(key.value, name=name) for key, name in CHANNELS.items()]


def states(kind):
    return [Row(s.value, name=label_of(kind, s)) for s in State if s not in UNCOUNTED]
