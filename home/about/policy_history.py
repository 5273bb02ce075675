"""What of a policy the public could read at any time, out of what Wagtail keeps: its log of what
was published and taken back, and the revisions that those entries name."""

from django.utils.timezone import localdate, now
from wagtail.models import PageLogEntry, Revision

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")
TAKEN_BACK = ("wagtail.unpublish", "wagtail.unpublish.scheduled")


def once_public(page):
    """Yield (version, whether it was in force while it was public), the oldest first."""
    for versions, last_day in _editions(page):
        for block in versions:
            yield block.value, block.value["effective_on"] <= last_day


def _editions(page):
    """The versions as they were published each time, and the last day they were so."""
    entries = PageLogEntry.objects.filter(page=page.pk, action__in=PUBLISHED + TAKEN_BACK)
    entries = list(entries.order_by("timestamp", "pk").values_list("timestamp", "revision"))
    revisions = Revision.page_revisions.in_bulk({pk for _at, pk in entries if pk})
    shown = None
    for number, (at, pk) in enumerate(entries):
        if number == 0 and pk is None:
            yield _never_logged(page), localdate(at)
        elif shown in revisions:
            yield revisions[shown].as_object().versions, localdate(at)
        shown = pk
    if page.live:
        yield _as_kept(page).versions, localdate(now())


def _never_logged(page):
    """What was public without being published by somebody: drafts had to leave it as it was."""
    first = page.revisions.order_by("created_at", "pk").first()
    return (first.as_object() if first else _as_kept(page)).versions


def _as_kept(page):
    return type(page).objects.get(pk=page.pk)
