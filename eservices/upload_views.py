"""One file of a service's form, sent by itself while the rest is being typed."""

from django.http import Http404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from casework import single_uploads

from . import queries
from .forms import RequestForm
from .models import find


@never_cache
@require_POST
def upload(request, slug):
    shown = find(slug)
    if not shown:
        raise Http404

    def field_of(name, kept):
        return RequestForm(shown, queries.locality(), {}, kept=kept).fields.get(name)

    return single_uploads.take(request, form=shown.thai.slug, field_of=field_of)
