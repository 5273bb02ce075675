"""People and villages, found with the telephone number to call."""

from home.models import Person, Side, Village
from home.search.kinds import PERSON, VILLAGE
from home.search.sources import Passage, Source


def _person(person):
    def passage(language, name, position, division):
        return Passage(
            kind=PERSON,
            title=name,
            group=f"person:{person.pk}",
            language=language,
            summary=" · ".join(filter(None, [position, division, person.phone])),
            path=_path(person),
        )

    division = person.division
    yield passage("th", person.name, person.position, division.name if division else "")
    if person.name_en:
        there = division.name_en if division else ""
        yield passage("en", person.name_en, person.position_en, there)


def _path(person):
    if hasattr(person, "get_absolute_url"):
        return person.get_absolute_url()
    return "/about/executives/" if person.side == Side.POLITICAL else "/about/staff/"


def _village(village):
    head = f"ผู้ใหญ่บ้าน {village.head_name}" if village.head_name else ""
    head = " · ".join(filter(None, [head, village.head_phone]))
    has_page = hasattr(village, "get_absolute_url")
    path = village.get_absolute_url() if has_page else "/about/villages/"
    names = {"th": str(village), "en": village.english_name}
    for language, name in names.items():
        if name:
            yield Passage(
                kind=VILLAGE,
                title=name,
                group=f"village:{village.pk}",
                language=language,
                summary=head,
                words=f"{village.name} หมู่บ้าน หมู่ {village.moo} ม.{village.moo}",
                path=path,
            )


SOURCES = [
    Source("person", Person, lambda: Person.objects.active().select_related("division"), _person),
    Source("village", Village, Village.objects.all, _village),
]
