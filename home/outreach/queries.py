"""What the log of sendings tells: of one piece of news, of a year, of what still waits."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from home.buddhist import fiscal_year
from home.languages import ENGLISH, is_english
from home.models import NewsPage
from home.outreach.channels import Channel
from home.outreach.models import Sending
from home.privacy import open_to_all


@dataclass(frozen=True)
class Year:
    """All sendings of a fiscal year (BE), and how many by which way."""

    number: int
    sendings: list[Sending]
    by_channel: list[tuple[str, int]]
    news: int

    @property
    def count(self) -> int:
        return len(self.sendings)


def of_page(page) -> list[Sending]:
    """Of a piece of news, in whatever language it is read: what was sent is the Thai."""
    same = Q(page__translation_key=page.translation_key)
    return list(Sending.objects.standing().filter(same))


def years() -> list[int]:
    """The fiscal years (BE) that have any, the newest first."""
    span = (
        Sending.objects.standing().order_by().aggregate(first=Min("sent_on"), last=Max("sent_on"))
    )
    if span["first"] is None:
        return []
    return list(range(fiscal_year(span["last"]), fiscal_year(span["first"]) - 1, -1))


def renewed() -> dict[int, date]:
    """The years that have any, each with the day of its newest."""
    days = Sending.objects.standing().order_by("sent_on").values_list("sent_on", flat=True)
    return {fiscal_year(on): on for on in days.distinct()}


def year(number: int) -> Year:
    sendings = list(Sending.objects.standing().of_fiscal_year(number).select_related("page"))
    pages = NewsPage.objects.live().filter(pk__in={one.page_id for one in sendings})
    public = set(open_to_all(pages).values_list("pk", flat=True))
    english = _in_english(sendings)
    for one in sendings:
        one.is_public = one.page_id in public
        translated = english.get(one.page.translation_key) if one.is_public else None
        one.told, one.told_title = translated or one.page, (translated or one).title
    counts = Counter(one.channel for one in sendings)
    by_channel = [(Channel(key).label, count) for key, count in counts.most_common()]
    news = len({one.page_id or one.title for one in sendings})
    return Year(number, sendings, by_channel, news)


def _in_english(sendings):
    """The English of the news that was sent, by translation key; nothing for who reads Thai."""
    if not is_english():
        return {}
    keys = {one.page.translation_key for one in sendings if one.page}
    found = NewsPage.objects.live().filter(locale__language_code=ENGLISH, translation_key__in=keys)
    return {page.translation_key: page for page in open_to_all(found)}


def with_counts(news):
    """The same news, each with how often and by how many ways it was sent."""
    of_each = Sending.objects.filter(page=OuterRef("pk"), taken_back_at=None).order_by()
    of_each = of_each.values("page")
    times = of_each.annotate(n=Count("pk")).values("n")
    ways = of_each.annotate(n=Count("channel", distinct=True)).values("n")
    return news.annotate(
        times_sent=Coalesce(Subquery(times), 0), ways_sent=Coalesce(Subquery(ways), 0)
    )
