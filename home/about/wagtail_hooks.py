from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home import navigation
from home.models.pages import HOME_SECTIONS

from . import own_entries, soon
from .snippets import AboutGroup

register_snippet(AboutGroup)
hooks.register(navigation.ENTRIES, own_entries.entries)
hooks.register("list_public_addresses", own_entries.addresses)
hooks.register(HOME_SECTIONS, soon.sections)
