"""The channel's settings, the inspectors' screens, and what the worker does for it."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import register_setting

from . import access, offered, staff_filing, staff_keys, staff_report, staff_views, watching
from .models import IntegritySettings

MENU = "งานเฉพาะ"  # tells nothing to whoever looks over a shoulder

IntegritySettings.panels = [
    FieldPanel("is_open"),
    MultiFieldPanel([FieldPanel("handled"), FieldPanel("handled_en")], heading="เรื่องที่รับ"),
    MultiFieldPanel(
        [FieldPanel("finish_days"), FieldPanel("keep_years"), FieldPanel("mail_hour")],
        heading="เวลา",
    ),
    FieldPanel("bodies"),
]
register_setting(IntegritySettings, icon="lock")
hooks.register("watch", watching.run)
hooks.register("list_menu_entries", offered.menu)
hooks.register("list_channels", offered.channels)

staff_urls = [
    path("", staff_views.listed, name="list"),
    path("unlock/", staff_views.unlock, name="unlock"),
    path("lock/", staff_views.lock, name="lock"),
    path("register/", staff_views.register, name="register"),
    path("new/", staff_filing.new, name="new"),
    path("keys/", staff_keys.keys, name="keys"),
    path("keys/make/", staff_keys.make, name="make_key"),
    path("keys/passphrase/", staff_keys.passphrase, name="passphrase"),
    path("keys/retire/", staff_keys.retire, name="retire_key"),
    path("keys/recover/", staff_keys.recover, name="recover"),
    path("keys/paper/", staff_keys.paper, name="paper"),
    path("keys/paper/keep/", staff_keys.keep_paper, name="keep_paper"),
    path("keys/<uuid:pk>/admit/", staff_keys.admit, name="admit"),
    path("<str:number>/", staff_report.report, name="report"),
    path("<str:number>/secret/", staff_filing.secret, name="secret"),
    path("<str:number>/files/<uuid:pk>/", staff_report.file, name="file"),
    path("<str:number>/name/<uuid:pk>/<str:key>/", staff_report.name, name="name"),
    path("<str:number>/<slug:key>/", staff_report.move, name="move"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("integrity/", include((staff_urls, "integrity_staff")))]


class InspectorsItem(MenuItem):
    def is_shown(self, request):
        return access.is_inspector(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    return InspectorsItem(
        MENU, reverse("integrity_staff:list"), name="special", icon_name="key", order=60
    )
