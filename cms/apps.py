from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, with our rules of who may change what."""

    user_viewset = "cms.accounts.AccountViewSet"
