"""People and villages, found with the telephone number to call, and what is in the calendar."""

from home.about.models import Event, Post
from home.models import Person, Village
from home.search.kinds import EVENT, PERSON, VILLAGE
from home.search.sources import Passage, Source


def _person(person):
    def passage(language, name, position, division):
        return Passage(
            kind=PERSON,
            title=name,
            group=f"person:{person.pk}",
            language=language,
            summary=" · ".join(filter(None, [position, division, person.phone])),
            path=f"/people/{person.pk}/",
        )

    division = person.division
    yield passage("th", person.name, person.position, division.name if division else "")
    if person.name_en:
        there = division.name_en if division else ""
        yield passage("en", person.name_en, person.position_en, there)


def _village(village):
    head = village.head_name and f"{village.get_head_title_display()} {village.head_name}"
    names = {
        "th": (str(village), head),
        "en": (village.english_name, village.head_name_en),
    }
    for language, (name, head) in names.items():
        if name:
            yield Passage(
                kind=VILLAGE,
                title=name,
                group=f"village:{village.pk}",
                language=language,
                summary=" · ".join(filter(None, [head, village.head_phone])),
                words=f"{village.name} หมู่บ้าน หมู่ {village.moo} ม.{village.moo}",
                path=f"/villages/{village.moo}/",
            )


def _event(event):
    languages = {
        "th": (event.title, event.place, event.text),
        "en": (event.title_en, event.place_en, event.text_en),
    }
    for language, (title, place, text) in languages.items():
        if title:
            yield Passage(
                kind=EVENT,
                title=title,
                group=f"event:{event.pk}",
                language=language,
                summary=" · ".join(filter(None, [place, text])),
                path=f"/calendar/events/{event.pk}/",
                on=event.starts_on,
            )


def _post(post):
    for language, title, duties in (
        ("th", post.title, post.duties),
        ("en", post.title_en, post.duties_en),
    ):
        if title:
            yield Passage(
                kind=PERSON,
                title=title,
                group=f"post:{post.pk}",
                language=language,
                summary=duties,
                path=f"/structure/posts/{post.pk}/",
            )


SOURCES = [
    Source("post", Post, Post.objects.shown, _post),
    Source("event", Event, lambda: Event.objects.filter(is_cancelled=False), _event),
    Source("person", Person, lambda: Person.objects.active().select_related("division"), _person),
    Source("village", Village, Village.objects.all, _village),
]
