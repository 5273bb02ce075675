from wagtail.admin.apps import WagtailAdminAppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, with our rules of who may change what."""

    user_viewset = "cms.accounts.AccountViewSet"


class BackOfficeConfig(WagtailAdminAppConfig):
    """Wagtail's back office without its own mails, which would leave during a request.

    `home.outreach.approvals` tells of the same through the outbox, in Thai.
    """

    def ready(self):
        from wagtail.admin.telepath import widgets  # noqa: F401, PLC0415 - as Wagtail does
