"""The page of all news: what one asks for, page by page, and the same as feeds."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, F, Value
from django.db.models.functions import Coalesce, ExtractYear, NullIf
from django.utils import translation
from wagtail.url_routing import RouteResult

from home import feeds
from home.buddhist import BE
from home.folding import ascii_digits
from home.languages import is_english
from home.models.news import NewsPage
from home.models.news_kinds import NewsKind
from home.models.pages import BasePage, page_tabs
from home.models.villages import Village
from home.privacy import open_to_all

NEWS_A_PAGE = 12
NEWS_IN_FEED = 20
FEED, JSON, VILLAGE = "feed", "json", "moo-"


@dataclass(frozen=True)
class Wanted:
    """What of all news somebody asks for; nothing asked is everything."""

    kind: str = ""
    village: int | None = None
    category: str = ""
    year: int | None = None  # BE

    @classmethod
    def of(cls, query):
        """What the address asks for; what makes no sense asks for nothing."""
        kind = query.get("kind", "")
        return cls(
            kind=kind if kind in NewsKind.values else "",
            village=_number(query.get("village"), 99),
            category=query.get("category", "")[:40],
            year=_number(query.get("year"), 9999),
        )

    def among(self, news):
        if self.kind:
            news = news.filter(kind=self.kind)
        if self.village:
            news = news.of_village(self.village)
        if self.category:
            news = news.filter(category__slug=self.category)
        return news.of_year(self.year) if self.year else news

    def has(self, tally, but=""):
        """Whether these are asked for, one of the questions left out."""
        asked = {"kind": self.kind, "category": self.category, "year": self.year}
        return all(
            not value or name == but or getattr(tally, name) == value
            for name, value in asked.items()
        )

    @property
    def is_narrow(self):
        """Whether it asks for more than a sort of news."""
        return bool(self.village or self.category or self.year)

    def query(self, **other):
        """The same as an address asks it, with something else in its place."""
        asked = vars(self) | other
        return urlencode({name: value for name, value in asked.items() if value})


@dataclass(frozen=True)
class Tally:
    """How much news there is of one sort, category and year (BE)."""

    kind: str
    year: int
    category: str | None
    category_name: str | None
    count: int


def _tallies(news):
    """All that a list of news can be narrowed to, and the villages: in one query."""
    name = F("category__name")
    if is_english():
        name = Coalesce(NullIf("category__name_en", Value("")), name)
    columns = ("kind", "year", "category__slug", "named", "count")
    counted = open_to_all(news).order_by().annotate(year=ExtractYear("published_on"), named=name)
    counted = counted.values(*columns[:-1]).annotate(count=Count("pk")).values_list(*columns)
    places = Village.objects.order_by()
    places = places.values_list(Value(VILLAGE), "moo", "name", "name_en", Value(0))
    tallies, villages = [], []
    for kind, number, *words, count in counted.union(places, all=True):
        if kind == VILLAGE:
            villages.append(Village(moo=number, name=words[0], name_en=words[1]))
        else:
            tallies.append(Tally(kind, number + BE, *words, count))
    return tallies, sorted(villages, key=lambda village: village.moo)


def _number(text, most):
    text = ascii_digits(text or "").strip()
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(most))):
        return None
    return int(text) if 0 < int(text) <= most else None


class NewsIndexPage(BasePage):
    """All news, newest first, twelve a page, by sort, village, category and year.

    The same as RSS at feed/, as JSON at feed/json/; of one sort at feed/<sort>/, of one village
    at feed/moo-<number>/.
    """

    subpage_types = ["home.NewsPage"]
    edit_handler = page_tabs(BasePage.content_panels)
    page_description = "หน้ารวมข่าว ข่าวทุกข่าวอยู่ใต้หน้านี้"

    class Meta:
        verbose_name = "หน้ารวมข่าว"

    @staticmethod
    def slug_stem(values):
        return "news"

    @property
    def news(self):
        return NewsPage.objects.live().child_of(self).newest()

    def route(self, request, path_components):
        if path_components[:1] == [FEED] and self.live and (feed := _feed(path_components[1:])):
            return RouteResult(self, kwargs={"feed": feed})
        return super().route(request, path_components)

    def serve(self, request, *args, feed=None, **kwargs):
        return self._fed(*feed) if feed else super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        wanted = Wanted.of(request.GET)
        there = NewsPage.objects.live().child_of(self)
        there = there.of_village(wanted.village) if wanted.village else there
        tallies, villages = _tallies(there)
        paginator = Paginator(wanted.among(self.news), NEWS_A_PAGE)
        paginator.count = sum(tally.count for tally in tallies if wanted.has(tally))
        asked = wanted.query()
        return super().get_context(request, *args, **kwargs) | {
            "news": paginator.get_page(request.GET.get("page")),
            "wanted": wanted,
            "pages_base": f"?{asked}&page=" if asked else "?page=",
            "feed_part": _feed_part(wanted),
            "feed_name": self._name_of(wanted, villages),
            "kinds": _kinds(wanted, tallies),
            "every_kind": wanted.query(kind=""),
            "filters": _filters(wanted, tallies, villages),
        }

    def _name_of(self, wanted, villages):
        if wanted.kind:
            return NewsKind(wanted.kind).label
        named = [village.local_name for village in villages if village.moo == wanted.village]
        return named[0] if named else self.title

    def _fed(self, wanted, is_json):
        narrow = _feed_part(wanted)
        villages = Village.objects.filter(moo=wanted.village) if wanted.village else ()
        name = self._name_of(wanted, villages)
        write = feeds.json_feed if is_json else feeds.rss
        return write(
            title=self.title if name == self.title else f"{self.title}: {name}",
            link=self.full_url + (f"?{wanted.query()}" if narrow else ""),
            feed_url=f"{self.full_url}{FEED}/{narrow}{f'{JSON}/' if is_json else ''}",
            description=self.description or self.title,
            language=translation.get_language(),
            news=wanted.among(self.news)[:NEWS_IN_FEED],
        )


def _feed(parts):
    """What a feed's address asks for, and whether as JSON; nothing where it makes no sense."""
    is_json = parts[-1:] == [JSON]
    narrow = parts[:-1] if is_json else parts
    if not narrow:
        return Wanted(), is_json
    if len(narrow) > 1:
        return None
    if narrow[0] in NewsKind.values:
        return Wanted(kind=narrow[0]), is_json
    if narrow[0].startswith(VILLAGE) and (moo := _number(narrow[0].removeprefix(VILLAGE), 99)):
        return Wanted(village=moo), is_json
    return None


def _feed_part(wanted):
    if wanted.kind:
        return f"{wanted.kind}/"
    return f"{VILLAGE}{wanted.village}/" if wanted.village else ""


def _kinds(wanted, tallies):
    """The sorts of news: the sort, how to ask for it, how many there are."""
    return [
        (
            kind,
            wanted.query(kind=kind.value),
            sum(one.count for one in tallies if one.kind == kind and wanted.has(one, "kind")),
        )
        for kind in NewsKind
    ]


def _filters(wanted, tallies, villages):
    """The three lists to choose from, each of (value, label, whether chosen)."""
    categories = dict(sorted((one.category, one.category_name) for one in tallies if one.category))
    years = sorted({one.year for one in tallies}, reverse=True)
    return {
        "village": [(one.moo, one.local_name, one.moo == wanted.village) for one in villages],
        "category": [(slug, name, slug == wanted.category) for slug, name in categories.items()],
        "year": [
            (year, year - BE if is_english() else year, year == wanted.year) for year in years
        ],
    }
