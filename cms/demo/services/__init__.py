"""Five complete services for the demo. All of it can be edited in the back office afterwards.

Durations, fees and rules follow what subdistrict offices publish; each office has its own.
"""

from wagtail.models import Locale

from eservices.models import Service
from home.translating import translate

from . import building_permit, elderly_allowance, general_request, street_light, water_truck
from .writing import english_words, rich, with_ids

CATALOGUE = (water_truck, general_request, street_light, elderly_allowance, building_permit)
STREAMS = ("steps", "documents", "fees", "laws", "questions")


def load(divisions, people) -> list[Service]:
    """Create and publish the services, in Thai and in English. Existing ones stay as they are.

    Each finds its division by a word of the division's name; the officer and the
    deputy are people of that division.
    """
    divisions, people = list(divisions), list(people)
    return [_load(module, order, divisions, people) for order, module in enumerate(CATALOGUE, 1)]


def _load(module, order, divisions, people):
    values = dict(module.SERVICE)
    if existing := Service.objects.in_thai().filter(slug=values["slug"]).first():
        return existing
    words = english_words(values)
    division = next((d for d in divisions if module.DIVISION in d.name), divisions[0])
    officer, deputy = _officers(division, people)
    values["criteria"] = rich(*values["criteria"])
    for name in STREAMS:
        values[name] = with_ids(values.get(name, []), f"{values['slug']}/{name}")
    service = Service(
        **values,
        order=order * 10,
        division=division,
        officer=officer,
        deputy=deputy,
        locale=Locale.objects.get(language_code="th"),
        live=False,
    )
    service.full_clean()
    service.save()
    service.save_revision().publish()
    service.refresh_from_db()
    if english := Locale.objects.filter(language_code="en").first():
        translate(service, english, words)
    return service


def _officers(division, people):
    """Who does the work, and who stands in: the head last, if there is anyone else."""
    own = [person for person in people if person.division_id == division.pk]
    own = sorted(own or people, key=lambda person: person.is_head)
    return own[0], own[1] if len(own) > 1 else None
