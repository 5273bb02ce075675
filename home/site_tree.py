"""The tree every site begins with: a home page in Thai and its English."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from home.languages import ENGLISH, THAI
from home.models import HomePage
from home.translating import translate


def locales():
    """The Thai and the English locale, made if missing."""
    return tuple(Locale.objects.get_or_create(language_code=code)[0] for code in (THAI, ENGLISH))


@transaction.atomic
def create_site(*, title, title_en, **fields):
    """The Thai and the English home page, made only where there are none yet.

    The page Wagtail's own migration leaves behind is removed.
    """
    thai, english = locales()
    home = HomePage.objects.filter(locale=thai).first()
    if home is None:
        home = _create_home(thai, title, fields)
    translated = home.get_translation_or_none(english)
    if translated is None:
        translated = translate(home, english, {title: title_en})
    return home, translated.specific


def _create_home(locale, title, fields):
    root = Page.get_first_root_node()
    for page in root.get_children().filter(content_type__app_label="wagtailcore"):
        page.delete()
    root.refresh_from_db()
    home = root.add_child(
        instance=HomePage(title=title, slug="home", locale=locale, show_in_menus=False, **fields)
    )
    home.save_revision().publish()
    address = urlsplit(settings.SITE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": address.port or (443 if address.scheme == "https" else 80),
            "site_name": title,
            "root_page": home,
        },
    )
    return home
