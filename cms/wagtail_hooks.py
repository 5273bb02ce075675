"""What concerns the back office as a whole, whichever app a screen belongs to."""

from wagtail import hooks

from cms import back_office_menu

LAST = 1000  # after the apps have taken away what they do not want shown


@hooks.register("construct_main_menu", order=LAST)
def gather_what_is_rare(request, menu_items):
    back_office_menu.group(menu_items)


@hooks.register("construct_reports_menu", order=LAST)
def fewer_reports(request, menu_items):
    back_office_menu.keep_reports_for(request.user, menu_items)
