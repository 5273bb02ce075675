from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home import navigation
from home.models import Division, Village
from home.models.pages import HOME_SECTIONS

from . import own_entries, soon
from .snippets import AboutGroup

register_snippet(AboutGroup)
hooks.register(navigation.ENTRIES, own_entries.entries)
hooks.register("list_public_addresses", own_entries.addresses)
hooks.register(HOME_SECTIONS, soon.sections)


@hooks.register("list_public_addresses")
def addresses():
    """What search engines may show of this app's views: a month of the calendar is soon past."""
    divisions = Division.objects.active().values_list("pk", flat=True)
    villages = Village.objects.values_list("moo", flat=True)
    lists = ("structure", "people", "villages", "calendar", "channels", "site-map")
    return [
        *(f"/{name}/" for name in lists),
        *(f"/structure/divisions/{pk}/" for pk in divisions),
        *(f"/villages/{moo}/" for moo in villages),
    ]
