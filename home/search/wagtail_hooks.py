"""Where the search meets the rest: what home itself offers to be found, and what keeps it so."""

from wagtail import hooks
from wagtail.search.index import class_is_indexed
from wagtail.snippets.models import register_snippet

from home.search import keeping, nightly, page_passages, people_passages, viewsets

register_snippet(viewsets.SearchGroup)
hooks.register("watch", nightly.run)


@hooks.register("search_sources")
def own_sources():
    return [page_passages.PAGES, *people_passages.SOURCES]


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def renew(request, instance):
    """What Wagtail does not index itself; the rest it tells the backend."""
    if not class_is_indexed(type(instance)):
        keeping.renew(instance)


@hooks.register("after_delete_snippet")
def forget(request, instances):
    for instance in instances:
        if not class_is_indexed(type(instance)):
            keeping.forget(instance)
