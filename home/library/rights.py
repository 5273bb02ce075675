"""Who may bring files into the library, and replace those that the public reads."""

from wagtail.documents.permissions import permission_policy


def may_add(user) -> bool:
    return permission_policy.user_has_permission(user, "add")


def may_replace(page, user) -> bool:
    """Who may edit a draft may; of a public page only who may publish, for it shows at once."""
    rights = page.permissions_for_user(user)
    return rights.can_publish() if page.live else rights.can_edit()
