"""The services of the demo: every division's, complete in Thai and in English.

All of it can be edited in the back office afterwards. Durations, fees and rules follow
what subdistrict offices publish; each office has its own.
"""

from datetime import date

from django.utils import timezone
from wagtail.models import Locale

from eservices.models import Service
from home.translating import translate

from . import (
    borrow_equipment,
    building_permit,
    child_centre,
    commercial_registration,
    disability_allowance,
    earthwork,
    elderly_allowance,
    food_premises,
    general_request,
    health_licence,
    information_request,
    land_tax,
    mosquito_fogging,
    newborn_grant,
    patient_transport,
    public_help,
    road_repair,
    sign_tax,
    street_light,
    waste_collection,
    water_supply,
    water_truck,
)
from .writing import english_words, rich, with_ids

# In the order of the list: what people come for most, first.
CATALOGUE = (
    water_truck,
    general_request,
    street_light,
    elderly_allowance,
    building_permit,
    road_repair,
    borrow_equipment,
    waste_collection,
    water_supply,
    disability_allowance,
    newborn_grant,
    public_help,
    patient_transport,
    mosquito_fogging,
    child_centre,
    land_tax,
    sign_tax,
    commercial_registration,
    food_premises,
    health_licence,
    earthwork,
    information_request,
)
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
    officer, deputy = _officers(division, people, getattr(module, "OFFICER", ""))
    values["criteria"] = rich(*values["criteria"])
    values |= _season(*getattr(module, "SEASON", ()))
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


def _officers(division, people, post):
    """Who does the work (whose post holds the word), and who stands in: the head last."""
    own = [person for person in people if person.division_id == division.pk]
    own = sorted(own or people, key=lambda person: (post not in person.position, person.is_head))
    return own[0], own[1] if len(own) > 1 else None


def _season(opens=None, closes=None):
    """The same days every year, since last year; each end is a month and a day."""
    if not opens:
        return {}
    year = timezone.localdate().year - 1
    return {
        "season_opens": date(year, *opens),
        "season_closes": date(year, *closes),
        "season_repeats": True,
    }
