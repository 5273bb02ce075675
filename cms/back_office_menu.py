"""What stands in the back office's menu, for whom and under what: data, and the hand that sorts.

Apps add their own entries and decide who is shown them. Here the rare ones are gathered under a
common heading, so that a person's daily work is at the top and the menu fits on a phone.
"""

from wagtail.admin.menu import Menu, SubmenuMenuItem
from wagtail.permissions import page_permission_policy

# heading: name, words, symbol, place, and the entries that stand under it
GROUPS = (
    ("measures-group", "มาตรการและ ITA", "tasks", 62, ("plans", "progress", "ita", "evidence")),
    ("files-group", "รูปภาพและไฟล์", "image", 300, ("images", "documents")),
    ("care-group", "ดูแลเว็บไซต์", "cog", 1980, ("look", "search-words")),
    (
        "desk-settings",
        "ตั้งค่างานรับเรื่อง",
        "list-ul",
        155,
        ("grievances", "questions", "standard-replies", "survey-points"),
    ),
)
# Reports about pages: for those who look after the site as a whole, and for every editor.
OF_THE_SITE = {"site-history", "locked-pages"}
OF_EDITORS = {"aging-pages", "workflows", "translations", "dead-links"}
# Two things of Wagtail's that only its developers need.
OF_NOBODY = {"workflow-tasks", "page-types-usage"}


def group(items):
    """Put entries under their headings, in place. A heading with one entry is no help: left."""
    for name, label, icon, order, names in GROUPS:
        under = [item for item in items if item.name in names]
        if len(under) > 1:
            under.sort(key=lambda item: (item.order, item.label))
            items[:] = [item for item in items if item not in under]
            menu = Menu(register_hook_name=None, items=under)
            items.append(SubmenuMenuItem(label, menu, name=name, icon_name=icon, order=order))


def keep_reports_for(user, items):
    """Leave the reports that this person's work needs, in place."""
    unwanted = set(OF_NOBODY)
    policy = page_permission_policy
    if not policy.user_has_any_permission(user, {"publish"}):
        unwanted |= OF_THE_SITE
    if not policy.user_has_any_permission(user, {"add", "change", "publish"}):
        unwanted |= OF_EDITORS
    items[:] = [item for item in items if _name(item) not in unwanted]


def _name(item):
    """wagtail-localize gives its report no name of its own."""
    return "translations" if "/localize/reports/" in getattr(item, "url", "") else item.name
