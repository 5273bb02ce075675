"""Two people with one page open: whoever saves last is told whose version lies beneath."""

from django.urls import reverse
from wagtail.admin import messages

TOLD = "ระหว่างที่ท่านแก้ {name} บันทึกหน้านี้ด้วย ฉบับที่เพิ่งบันทึกคือของท่าน ฉบับของ {name} ยังอยู่ในประวัติ เทียบดูและกู้คืนได้"


def tell(request, page) -> None:
    """Wagtail warns before, but only once in ten seconds; this is said after, and always."""
    loaded = request.POST.get("loaded_revision_id", "")
    if not loaded.isdecimal() or len(loaded) > 18:
        return
    others = page.revisions.filter(pk__gt=loaded).exclude(user=request.user)
    other = others.select_related("user").order_by("-pk").first()
    if other and other.user:
        name = other.user.get_full_name() or other.user.get_username()
        history = reverse("wagtailadmin_pages:history", args=[page.pk])
        buttons = [messages.button(history, "ดูประวัติ")]
        messages.warning(request, TOLD.format(name=name), buttons=buttons)
