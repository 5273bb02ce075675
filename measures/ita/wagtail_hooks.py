"""The assessment in the back office: addresses, menu, nightly check, words of the log."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import (
    actions,
    catalogue,
    checking,
    results_hooks,  # noqa: F401 - Wagtail looks for hooks here alone
    staff_board,
    staff_item,
    staff_numbers,
    staff_years,
    uses,
)

_ITEM = "<int:year>/items/<slug:key>/"
_LINE = f"{_ITEM}lines/<int:pk>/"
staff_urls = [
    path("", staff_board.years, name="years"),
    path("load/", staff_years.load, name="load"),
    path("<int:year>/", staff_board.board, name="board"),
    path("<int:year>/copy/", staff_years.copy, name="copy"),
    path("<int:year>/due/", staff_years.due, name="due"),
    path("<int:year>/publish/", staff_years.publish, name="publish"),
    path("<int:year>/unpublish/", staff_years.unpublish, name="unpublish"),
    path("<int:year>/delete/", staff_years.delete, name="delete"),
    path("<int:year>/numbers/", staff_numbers.numbers, name="numbers"),
    path("<int:year>/numbers/add/", staff_numbers.add, name="add"),
    path(_ITEM, staff_item.item, name="item"),
    path(f"{_ITEM}evidence/", staff_item.show, name="show"),
    path(f"{_ITEM}none/", staff_item.say_none, name="none"),
    path(f"{_ITEM}explanation/", staff_item.explain, name="explain"),
    path(f"{_ITEM}owner/", staff_item.give, name="give"),
    path(f"{_ITEM}asked/", staff_item.ask, name="ask"),
    path(_LINE, staff_item.line, name="line"),
    path(f"{_LINE}up/", staff_item.move, {"places": -1}, name="up"),
    path(f"{_LINE}down/", staff_item.move, {"places": 1}, name="down"),
    path(f"{_LINE}off/", staff_item.take_off, name="off"),
]
hooks.register("watch", checking.run)
hooks.register("list_evidence_uses", uses.uses)


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("ita/", include((staff_urls, "ita_staff")))]


@hooks.register("register_admin_menu_item")
def menu_item():
    return MenuItem("ITA", reverse("ita_staff:years"), name="ita", icon_name="tasks", order=63)


@hooks.register("list_ita_keys")
def keys_of_items():
    """Every key that any year asks for, with its usual words."""
    return catalogue.keys()


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.LOAD, "นำรายการ ITA มาใช้", "นำรายการ ITA ของปีมาใช้")
    log.register_action(actions.COPY, "คัดลอก ITA", "คัดลอก ITA จากปีอื่น")
    log.register_action(actions.CHANGE, "แก้ไข ITA", "แก้ไขข้อของ ITA")
    log.register_action(actions.NUMBER, "แก้เลขข้อ ITA", "แก้เลขข้อและลำดับของ ITA")
    log.register_action(actions.PUBLISH, "เผยแพร่ ITA", "เผยแพร่ดัชนี ITA")
    log.register_action(actions.UNPUBLISH, "เลิกเผยแพร่ ITA", "เลิกเผยแพร่ดัชนี ITA")
    log.register_action(actions.DELETE, "ลบปี ITA", "ลบปีการประเมิน ITA")
