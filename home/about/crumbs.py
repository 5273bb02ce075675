"""The way back from a page of who and where we are."""

from django.utils.translation import gettext as _

from home.languages import local_path


def crumbs_to(*items):
    return [{"title": _("หน้าหลัก"), "url": local_path("/")}, *items]
