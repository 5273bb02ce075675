"""Who waits at the counter today: one was served, one is being served, two wait."""

from datetime import timedelta

from django.utils.timezone import localdate

from eservices import walk_in_actions as counter
from eservices.models import Service

# Minutes ago, name, service.
TODAY = (
    (22, "นายบุญหลาย ทุ่งใสดี", "land-tax"),
    (15, "นางสาวปราณี หนองดีงาม", "elderly-allowance"),
    (9, "", "commercial-registration"),
    (4, "ยายคำแปง โนนเย็นดี", "patient-transport"),
)
DESK = 1


def create(world):
    if localdate(_ago(world, TODAY[0][0])) != world.today:
        return  # just after midnight nobody has come yet
    services = {service.slug: service for service in Service.objects.in_thai()}
    for minutes, name, slug in TODAY:
        at = world.now - timedelta(minutes=minutes)
        counter.take_number(at=at, name=name, service=services[slug])
    first = counter.call_next(desk=DESK, by=world.clerk, at=_ago(world, 14))
    counter.finish(first, at=_ago(world, 8))
    counter.call_next(desk=DESK, by=world.clerk, at=_ago(world, 7))


def _ago(world, minutes):
    return world.now - timedelta(minutes=minutes)
