"""News as RSS 2.0, for the people and the offices that follow us with a reader."""

import datetime

from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed


def rss(*, title, link, feed_url, description, language, news):
    """The feed as a response; news have title, summary, full_url and published_on."""
    feed = Rss201rev2Feed(
        title=title, link=link, feed_url=feed_url, description=description, language=language
    )
    for item in news:
        feed.add_item(
            title=item.title,
            link=item.full_url,
            description=item.summary,
            pubdate=_midnight(item.published_on),
            unique_id=item.full_url,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _midnight(on):
    return timezone.make_aware(datetime.datetime.combine(on, datetime.time.min))
