"""Posts to the editor that no editor makes: Wagtail reads them as if they could not be wrong."""

from django.core.exceptions import SuspiciousOperation
from wagtail.fields import StreamField

from .models import Service


class SoundStreams:
    """Answers with a bad request where the blocks of a stream make no sense."""

    def dispatch(self, request, *args, **kwargs):
        if request.method == "POST":
            refuse_broken_streams(request)
        return super().dispatch(request, *args, **kwargs)


def refuse_broken_streams(request):
    """Raise ``SuspiciousOperation`` where a stream in the body cannot be read."""
    for field in Service._meta.get_fields():
        if isinstance(field, StreamField) and f"{field.name}-count" in request.POST:
            try:
                field.stream_block.value_from_datadict(request.POST, request.FILES, field.name)
            except (KeyError, ValueError, TypeError) as error:
                raise SuspiciousOperation("a stream made by hand") from error
