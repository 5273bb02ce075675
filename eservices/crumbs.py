"""The way back from a page of a service."""

from django.utils.translation import gettext as _

from home.languages import local_path


def crumbs_to(*items):
    return [
        {"title": _("หน้าหลัก"), "url": local_path("/")},
        {"title": _("บริการประชาชน"), "url": local_path("/services/")},
        *items,
    ]
