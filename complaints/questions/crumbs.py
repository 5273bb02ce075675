"""The way to the pages of questions and answers."""

from django.utils.translation import gettext as _

from home.languages import local_path


def crumbs(*more):
    """The way to this page; it ends here where there is no more of it."""
    here = {"title": _("ถาม-ตอบ"), "url": local_path("/complaints/questions/")}
    home = {"title": _("หน้าหลัก"), "url": local_path("/")}
    return [home, here, *more] if more else [home, {"title": here["title"]}]
