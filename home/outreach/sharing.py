"""How a reader passes a piece of news on: plain links, nobody else's code. Pure."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Way:
    name: str
    url: str
    icon: str


def ways(url: str, title: str) -> list[Way]:
    """LINE, Facebook and mail; each opens only when somebody presses it."""
    where, what = quote(url, safe=""), quote(title)
    return [
        Way("LINE", f"https://social-plugins.line.me/lineit/share?url={where}", "line-chat"),
        Way("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={where}", "facebook"),
        Way("e-mail", f"mailto:?subject={what}&body={where}", "mail"),
    ]
