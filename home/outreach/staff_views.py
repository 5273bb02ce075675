"""Staff carry a piece of news to people: ready texts, card, notice, script, and the log of it."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate, localtime, now
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from home.models import AgencySettings
from home.outreach import access, actions, posts, queries, script
from home.outreach.forms import SendingForm
from home.outreach.models import Sending
from home.outreach.telling import told

PAGE = 30


@require_safe
def listed(request):
    """News that everybody can read, the newest first, with how far it went."""
    _check(request.user)
    news = queries.with_counts(access.sendable().order_by("-published_on", "-pk"))
    news = news.defer("body", "gallery", "attachments")
    is_unsent = request.GET.get("show") == "unsent"
    if is_unsent:
        news = news.filter(times_sent=0)
    context = {
        "page": Paginator(news, PAGE).get_page(request.GET.get("page", "1")),
        "is_unsent": is_unsent,
        "query": "show=unsent&" if is_unsent else "",
    }
    return render(request, "outreach/staff/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def kit(request, pk):
    """Everything for one piece of news; what is posted is one line of the log."""
    page = _find(request.user, pk)
    today = localdate()
    if request.method == "POST":
        form = SendingForm(request.POST, today=today)
        if form.is_valid() and _recorded(request, page, form.cleaned_data):
            return redirect(f"{request.path}#log")
    else:
        chosen = [village.moo for village in page.villages.all()]
        at = localtime()
        form = SendingForm(
            today=today, initial={"sent_on": today, "sent_time": at.time(), "moos": chosen}
        )
    status = 422 if form.errors else 200
    return render(request, "outreach/staff/kit.html", _kit(page, form), status=status)


@require_POST
def take_back(request, pk):
    _check(request.user)
    sending = get_object_or_404(Sending, pk=pk, page__in=access.sendable())
    try:
        actions.take_back(sending, by=request.user, at=now())
    except actions.NotAllowed as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "ลบออกจากบันทึกแล้ว ประชาชนไม่เห็นรายการนี้อีก")
    return redirect("outreach_staff:kit", sending.page_id)


def _kit(page, form):
    agency = AgencySettings.load()
    news = told(page, agency)
    tags = [agency.short_name.replace(".", "").replace(" ", ""), str(page.get_kind_display())]
    return {
        "page": page,
        "news": news,
        "url": page.url,
        "texts": [
            ("line", "กลุ่ม LINE", posts.for_line(news)),
            ("facebook", "Facebook", posts.for_facebook(news, tags=[tag for tag in tags if tag])),
        ],
        "scripts": [
            ("short", "เสียงตามสาย อ่านสองเที่ยว", script.short(news)),
            ("long", "วิทยุชุมชน อ่านทั้งเรื่อง", script.long(news)),
        ],
        "sendings": queries.of_page(page),
        "form": form,
    }


def _recorded(request, page, values):
    try:
        sending = actions.record(page, values, by=request.user, at=now())
    except actions.NotAllowed as problem:
        messages.error(request, str(problem))
        return False
    messages.success(request, f"บันทึกแล้ว: {sending.get_channel_display()} {sending.where}".strip())
    return True


def _check(user):
    if not access.may_send(user):
        raise Http404


def _find(user, pk):
    _check(user)
    return get_object_or_404(access.sendable(), id=pk)
