"""Pages an editor made private are not offered to the public."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction


def open_to_all(pages):
    """The pages of a queryset that neither are private nor are below a private one."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(asked_path=path)
    return pages.filter(~Exists(restrictions.filter(asked_path__startswith=F("page__path"))))
