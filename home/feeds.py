"""News for the people and the offices that follow us with a reader: RSS 2.0 and JSON Feed 1.1."""

import datetime
import json

from django.http import HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Rss201rev2Feed

from home.folding import written

JSON_VERSION = "https://jsonfeed.org/version/1.1"


def rss(*, title, link, feed_url, description, language, news):
    """The feed as a response; news have title, summary, full_url, kind and published_on."""
    feed = Rss201rev2Feed(
        title=title, link=link, feed_url=feed_url, description=description, language=language
    )
    for item in news:
        feed.add_item(
            title=written(item.title),
            link=item.full_url,
            description=written(item.summary),
            pubdate=_midnight(item.published_on),
            unique_id=item.full_url,
            categories=_tags(item),
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def json_feed(*, title, link, feed_url, description, language, news):
    """The same as JSON (https://jsonfeed.org/version/1.1)."""
    feed = {
        "version": JSON_VERSION,
        "title": title,
        "home_page_url": link,
        "feed_url": feed_url,
        "description": description,
        "language": language,
        "items": [_json_item(item) for item in news],
    }
    text = json.dumps(feed, ensure_ascii=False)
    return HttpResponse(text, content_type="application/feed+json; charset=utf-8")


def _json_item(item):
    told = {
        "id": item.full_url,
        "url": item.full_url,
        "title": written(item.title),
        "content_text": written(item.summary or item.title),
        "date_published": _midnight(item.published_on).isoformat(),
        "tags": _tags(item),
    }
    if item.last_published_at:
        told["date_modified"] = timezone.localtime(item.last_published_at).isoformat()
    return told


def _tags(item):
    tags = [str(item.get_kind_display())]
    return [*tags, written(item.category.local_name)] if item.category else tags


def _midnight(on):
    return timezone.make_aware(datetime.datetime.combine(on, datetime.time.min))
