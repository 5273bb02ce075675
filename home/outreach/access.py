"""Who may carry news to people, and which news that is."""

from wagtail.permissions import page_permission_policy

from home.languages import THAI
from home.models import NewsPage
from home.privacy import open_to_all

SEND = "outreach.add_sending"


def may_send(user) -> bool:
    return user.is_active and user.has_perm(SEND)


def sendable():
    """News that everybody can read: what is a draft or private is carried to nobody."""
    return open_to_all(NewsPage.objects.live().filter(locale__language_code=THAI))


def pages_to_keep(user):
    """The pages this person looks after: what may be changed."""
    return page_permission_policy.instances_user_has_permission_for(user, "change")


def keeps_pages(user) -> bool:
    return page_permission_policy.user_has_permission(user, "change")
