"""What a list of documents is narrowed to, by the address alone."""

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.db.models import F, IntegerField, Q, TextField, Value
from django.db.models.functions import Cast, Concat

from home.folding import ascii_digits, fold
from home.languages import in_language
from home.library.models.lists import DocumentKind, InformationSection
from home.models import Division

LONGEST = 100  # characters of a search


@dataclass(frozen=True)
class Chosen:
    q: str = ""
    kind: str = ""
    year: str = ""
    division: str = ""
    section: str = ""
    key: str = ""  # of the yearly assessment; no field asks for it, links do

    @property
    def is_narrow(self):
        return any((self.kind, self.year, self.division, self.section))

    @property
    def is_any(self):
        return any(asdict(self).values())


def read(query) -> Chosen:
    """What an address asks for; what is no such thing is left out."""
    values = {
        name: query.get(name, "").replace("\0", "").strip()[:LONGEST] for name in asdict(Chosen())
    }
    for name in ("year", "division"):
        plain = ascii_digits(values[name])
        values[name] = plain if plain.isascii() and plain.isdigit() and len(plain) < 6 else ""
    values["q"] = fold(values["q"])
    return Chosen(**values)


def narrow(documents, chosen: Chosen):
    """The documents that have all that was chosen."""
    wanted = Q()
    for word in chosen.q.split():
        number = ascii_digits(word)
        wanted &= (
            Q(title__icontains=word) | Q(summary__icontains=word) | Q(number__icontains=number)
        )
    if chosen.kind:
        wanted &= Q(kind__slug=chosen.kind)
    if chosen.year:
        wanted &= Q(fiscal_year=int(chosen.year))
    if chosen.division:
        wanted &= Q(division_id=int(chosen.division))
    if chosen.section:
        wanted &= Q(sections__code=chosen.section)
    if chosen.key:
        wanted &= Q(ita_keys__key=chosen.key)
    return documents.filter(wanted)


@dataclass(frozen=True)
class Choice:
    key: str
    name: str
    name_en: str

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)


def choices(documents) -> dict[str, list[Choice]]:
    """What there is to choose from, each list in its order: one question for all four."""
    years = documents.order_by().exclude(fiscal_year=None).annotate(upwards=-F("fiscal_year"))
    title, title_en = (_joined("label", "title"), _joined("label_en", "title_en"))
    found = _rows(years, "year", "fiscal_year", "fiscal_year", Value(""), "upwards").union(
        _rows(DocumentKind.objects, "kind", "slug", "name", "name_en", "order"),
        _rows(Division.objects.active(), "division", "pk", "name", "name_en", "order"),
        _rows(InformationSection.objects, "section", "code", title, title_en, "order"),
    )
    lists = {"year": [], "kind": [], "division": [], "section": []}
    for which, key, name, name_en, _order in sorted(found, key=lambda row: (row[4], row[2])):
        lists[which].append(Choice(key, name, name_en))
    return lists


def _rows(found, which, *columns):
    key, name, name_en, order = columns
    words = [_text(one) for one in (key, name, name_en)]
    place = Cast(F(order), IntegerField())
    return found.order_by().values_list(Value(which, TextField()), *words, place)


def _text(column):
    return Cast(F(column) if isinstance(column, str) else column, TextField())


def _joined(first, second):
    return Concat(F(first), Value(" "), F(second), output_field=TextField())


def address(chosen: Chosen) -> str:
    """The query of this list, up to the number of a page."""
    values = {name: value for name, value in asdict(chosen).items() if value}
    return f"?{urlencode(values | {'page': ''})}"
