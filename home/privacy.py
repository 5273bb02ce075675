"""Pages and files an editor made private are not offered to the public."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction


def open_to_all(pages):
    """The pages of a queryset that neither are private nor are below a private one."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(asked_path=path)
    return pages.filter(~Exists(restrictions.filter(asked_path__startswith=F("page__path"))))


def closed_folders():
    """Paths of the collections that are not open to everybody; what lies below is closed too."""
    return tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))


def closed_files():
    """The ids of the files that the public may not have because of where they lie."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    closing = CollectionViewRestriction.objects.annotate(asked_path=path)
    closing = closing.filter(asked_path__startswith=F("collection__path"))
    closed = Collection.objects.filter(Exists(closing)).order_by().values("pk")
    return get_document_model().objects.filter(collection__in=closed).values("pk")


def is_closed(document):
    """Whether a file's collection, or one above it, is not open to everybody."""
    return document.collection.path.startswith(closed_folders())
