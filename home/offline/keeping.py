"""What a phone may keep of this site, and what its service worker never touches.

Only addresses named here are kept, and of these only answers that say they are public: what is
about one person never does.
"""

import re

from home.languages import THAI
from home.models import HomePage

# The worker stands aside here: back office, sign-in, the confidential channel, files.
UNTOUCHED = (
    "/admin/",
    "/accounts/",
    "/integrity/",
    "/healthz",
    "/doc/",
    "/documents/",
    "/files/",
    "/media/",
)
# Files that would tell on a shared phone what was opened.
UNTOUCHED_FILES = ("integrity/",)
KEPT = ("services", "contact", "channels", "news", "about", "villages", "calendar")
_FORMS = "apply|later|upload|posters?|booklet|continue|correct|feed|card|notice|qr"
KEPT_PATHS = rf"^(/en)?/(({'|'.join(KEPT)})/(?!.*({_FORMS})\b)[A-Za-z0-9_/-]*)?$"
ALWAYS = ("/", "/contact/", "/services/", "/services/steps/")
MOST_ESSENTIALS = 16


def may_keep(path: str) -> bool:
    return re.fullmatch(KEPT_PATHS[1:-1], path) is not None


def essentials() -> list[str]:
    """Thai paths that a phone keeps unasked: how to reach us, and where the large buttons lead."""
    home = HomePage.objects.live().filter(locale__language_code=THAI).first()
    actions = [block.value for block in home.actions] if home else []
    paths = [action["page"].url if action.get("page") else action["path"] for action in actions]
    found = dict.fromkeys([*ALWAYS, *(path for path in paths if path and may_keep(path))])
    return list(found)[:MOST_ESSENTIALS]
