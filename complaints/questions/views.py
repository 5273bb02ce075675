"""What everybody may read: frequent questions, published ones, and answers while one types."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from casework import known_answers
from home.finding import MOST_CHARACTERS
from home.likeness import MOST_LETTERS

from . import queries
from .crumbs import crumbs

FRESH_FOR = 5 * 60  # seconds that a browser keeps what it was offered


@require_safe
@cache_control(public=True, no_cache=True)
def index(request):
    """Frequent questions, then published ones; or those of both with the words typed."""
    typed = request.GET.get("q", "").replace("\0", " ").strip()[:MOST_CHARACTERS]
    if typed:
        return _found(request, typed)
    number = request.GET.get("page", "1")
    page = Paginator(queries.published(), queries.PAGE).get_page(number)
    context = {
        "faqs": queries.faqs() if page.number == 1 else [],
        "published": page,
        "crumbs": crumbs(),
    }
    return render(request, "complaints/questions/index.html", context)


def _found(request, typed):
    context = {
        "typed": typed,
        "faqs": queries.faqs_with(typed),
        "found": list(queries.published_with(typed)),
        "crumbs": crumbs({"title": _("ค้นหา")}),
    }
    return render(request, "complaints/questions/found.html", context)


@require_safe
@cache_control(public=True, no_cache=True)
def faq(request, pk):
    found = get_object_or_404(queries.faqs(), pk=pk)
    context = {"faq": found, "crumbs": crumbs({"title": found.local_question})}
    return render(request, "complaints/questions/faq.html", context)


@require_safe
@cache_control(public=True, no_cache=True)
def question(request, pk):
    found = get_object_or_404(queries.published(), pk=pk)
    context = {"question": found, "crumbs": crumbs({"title": _("คำถามและคำตอบ")})}
    return render(request, "complaints/questions/question.html", context)


@require_safe
@cache_control(public=True, max_age=FRESH_FOR)
def suggest(request):
    """A piece of the form, for the script that asks while somebody types."""
    typed = request.GET.get("q", "")
    if len(typed) > MOST_LETTERS:
        raise Http404
    context = {"answers": known_answers.near_to(typed)}
    return render(request, "complaints/questions/suggested.html", context)
