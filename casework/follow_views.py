"""The link at the foot of a follower's mail: no more of them."""

from django.core import signing
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from . import actions
from .models import Follower
from .notices import UNFOLLOW


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unfollow(request, key):
    """Opening the link asks; only the button stops the mails."""
    try:
        pk = signing.loads(key, salt=UNFOLLOW)
    except signing.BadSignature:
        raise Http404 from None
    follower = get_object_or_404(Follower.objects.select_related("case"), pk=pk)
    is_done = request.method == "POST"
    if is_done:
        actions.unfollow(follower)
    context = {"number": follower.case.number, "is_done": is_done}
    return render(request, "casework/unfollow.html", context)
