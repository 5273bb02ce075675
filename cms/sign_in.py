"""Who gets in: accounts are made by an administrator, never by a visitor."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth import get_user_model


def name_of(user) -> str:
    return user.get_full_name() or user.get_username()


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request) -> bool:
        return False


class Backend(AuthenticationBackend):
    """Brings the person and the settings of an account along: every screen asks for both."""

    def get_user(self, user_id):
        users = get_user_model().objects.select_related("person", "wagtail_userprofile")
        user = users.filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None
