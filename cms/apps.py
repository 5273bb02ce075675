from django.apps import AppConfig, apps
from wagtail.admin.apps import WagtailAdminAppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PortalConfig(AppConfig):
    """What has to be said to Django once, before the first request."""

    name = "cms"
    default = True

    def ready(self):
        from cms import thai_words  # noqa: PLC0415 - no models before the apps are loaded
        from home import date_formats  # noqa: PLC0415

        date_formats.use_everywhere()
        thai_words.speak()
        # wagtail-localize divides its report into pages in no order at all.
        apps.get_model("wagtail_localize.Translation")._meta.ordering = ["-pk"]


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, with our rules of who may change what."""

    default = False
    user_viewset = "cms.accounts.AccountViewSet"


class BackOfficeConfig(WagtailAdminAppConfig):
    """Wagtail's back office without its own mails, which would leave during a request.

    `home.outreach.approvals` tells of the same through the outbox, in Thai.
    """

    default = False

    def ready(self):
        from wagtail.admin.telepath import widgets  # noqa: F401, PLC0415 - as Wagtail does
