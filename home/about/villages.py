"""A village and what concerns it: people, numbers, what is on, what was written of it."""

from datetime import timedelta

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from home.models import NewsIndexPage, NewsPage, Person, Village

from . import happenings
from .offers import OF_VILLAGE, Link, Part, of

DAYS_AHEAD = timedelta(days=120)
MOST_EVENTS = 6
MOST_NEWS = 5


def numbers():
    """Households, men, women of all villages together, and how many villages there are."""
    totals = Village.objects.aggregate(
        households=Sum("households"), men=Sum("men"), women=Sum("women")
    )
    people = (totals["men"] or 0) + (totals["women"] or 0)
    return totals | {"people": people or None}


def councillors(village):
    return Person.objects.shown().filter(village=village)


def coming(village):
    """What is on in this village or for everybody, the next first."""
    today = timezone.localdate()
    found = happenings.events(today, today + DAYS_AHEAD, village)
    return [happenings.told(event) for event in found[:MOST_EVENTS]]


def parts(village):
    """News of the village, and what other apps bring."""
    found = [_news(village), *of(OF_VILLAGE, village)]
    found = [part for part in found if part.links or part.empty]
    return sorted(found, key=lambda part: part.order)


def beside(village):
    """The villages before and after, by number."""
    before = Village.objects.filter(moo__lt=village.moo).order_by("-moo").first()
    return before, Village.objects.filter(moo__gt=village.moo).order_by("moo").first()


def _news(village):
    tree = Page.objects.filter(locale=Locale.get_active())
    index = tree.type(NewsIndexPage).live().first()
    news = NewsPage.objects.live().filter(locale=Locale.get_active()).of_village(village.moo)
    links = [Link(page.title, page.url, on=page.published_on) for page in news.newest()[:MOST_NEWS]]
    more = Link(_("ดูข่าวทั้งหมด"), f"{index.url}?village={village.moo}") if index else None
    empty = _("ยังไม่มีข่าวของหมู่บ้านนี้โดยเฉพาะ")
    return Part(_("ข่าวของหมู่บ้าน"), links, empty=empty, more=more, order=10)
