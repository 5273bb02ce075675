"""What every template knows."""

from django.utils.functional import SimpleLazyObject

from home.models import AgencySettings


def agency(request):
    """The agency's settings, read once a request and only by pages that show them."""
    return {"agency": SimpleLazyObject(lambda: AgencySettings.load(request))}
