"""What a list of documents is narrowed to, by the address alone."""

from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from django.db.models import Q

from home.folding import ascii_digits, fold
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


def choices(documents) -> dict:
    """What there is to choose from: years that have documents, and the lists."""
    years = documents.order_by("-fiscal_year").exclude(fiscal_year=None)
    return {
        "years": [str(year) for year in years.values_list("fiscal_year", flat=True).distinct()],
        "kinds": list(DocumentKind.objects.all()),
        "divisions": list(Division.objects.active()),
        "sections": list(InformationSection.objects.all()),
    }


def address(chosen: Chosen) -> str:
    """The query of this list, up to the number of a page."""
    values = {name: value for name, value in asdict(chosen).items() if value}
    return f"?{urlencode(values | {'page': ''})}"
