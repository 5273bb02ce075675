"""News carried to people: staff screens, what its page shows of it, what the worker does."""

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.timezone import now
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from home import advice
from home.buddhist import fiscal_year
from home.languages import is_english
from home.models import NewsPage
from home.outreach import (
    access,
    actions,
    ageing,
    ageing_views,
    approvals,
    parts,
    queries,
    sharing,
    staff_views,
)

NAME = "ส่งข่าวถึงคน"

hooks.register("watch", approvals.run)
hooks.register("news_parts", lambda: parts.PARTS)

staff_urls = [
    path("", staff_views.listed, name="list"),
    path("ageing/", ageing_views.ageing_pages, name="ageing"),
    path("<int:pk>/", staff_views.kit, name="kit"),
    path("sendings/<int:pk>/take-back/", staff_views.take_back, name="take_back"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("outreach/", include((staff_urls, "outreach_staff")))]


class OutreachMenuItem(MenuItem):
    def is_shown(self, request):
        return access.may_send(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    return OutreachMenuItem(
        NAME, reverse("outreach_staff:list"), name="outreach", icon_name="mail", order=45
    )


@hooks.register("old_pages")
def old_pages(user):
    """For the first page of an editor: those of a year, in the same list as the menu's."""
    wanted = ageing.Asked(months=ageing.A_YEAR)
    address = f"{reverse('outreach_staff:ageing')}?months={wanted.months}"
    return ageing.untouched(user, wanted, at=now()).count(), address


@hooks.register("construct_reports_menu")
def one_list_of_old_pages(request, menu_items):
    """Wagtail's own entry leads to the list that the first page counts from."""
    for place, item in enumerate(menu_items):
        if item.name == "aging-pages":
            menu_items[place] = MenuItem(
                item.label,
                reverse("outreach_staff:ageing"),
                name=item.name,
                icon_name=item.icon_name,
                order=item.order,
            )


@hooks.register("news_context")
def of_news(request, page):
    """What a reader sees below a piece of news: how to pass it on, and where it went."""
    sendings = queries.of_page(page)
    is_thai = not is_english()
    year = fiscal_year(sendings[0].sent_on) if sendings else None
    return {
        "ways": sharing.ways(page.full_url, page.title),
        "card": parts.Card(f"{page.url}card/") if is_thai else None,
        "notice_url": f"{page.url}notice/" if is_thai else "",
        "sendings": sendings,
        "sent_log_url": reverse("outreach:year", args=[year]) if year else "",
    }


@hooks.register("after_publish_page")
def offer_to_send(request, page):
    is_news = isinstance(page.specific, NewsPage) and not advice.is_to_come(page)
    if is_news and access.may_send(request.user):
        buttons = [messages.button(reverse("outreach_staff:kit", args=[page.pk]), NAME)]
        messages.info(request, "ข่าวขึ้นเว็บไซต์แล้ว ส่งต่อให้ถึงคนที่ไม่เปิดเว็บ", buttons=buttons)


@hooks.register("register_page_header_buttons")
def header_button(page, user, view_name, next_url=None):
    if page.live and isinstance(page, NewsPage) and access.may_send(user):
        url = reverse("outreach_staff:kit", args=[page.pk])
        yield Button(NAME, url, icon_name="mail", priority=35)


@hooks.register("register_page_listing_more_buttons")
def listing_button(page, user, next_url=None):
    if page.live and isinstance(page, NewsPage) and access.may_send(user):
        url = reverse("outreach_staff:kit", args=[page.pk])
        yield Button(NAME, url, icon_name="mail", priority=35)


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.RECORD, "บันทึกการส่งข่าว", "บันทึกว่าส่งข่าวนี้ถึงคนแล้ว")
    log.register_action(actions.TAKE_BACK, "ลบการส่งข่าว", "ลบรายการส่งข่าวที่บันทึกผิด")


@hooks.register("insert_global_admin_css")
def style():
    return format_html('<link rel="stylesheet" href="{}">', static("outreach/staff.css"))
