"""What apps above offer to choose from. They answer by a hook of Wagtail's:

@hooks.register("list_ita_keys")        # [("service_manual", "คู่มือการให้บริการ"), …]
@hooks.register("list_law_services")    # [Offer("water-truck", "ขอรถน้ำ", "/services/…/"), …]
"""

from dataclasses import dataclass

from wagtail import hooks

ITA_KEYS = "list_ita_keys"
SERVICES = "list_law_services"


@dataclass(frozen=True)
class Offer:
    """``key`` stays for ever, ``name`` is what people read, ``url`` where it leads."""

    key: str
    name: str
    url: str = ""


def ita_keys() -> list[tuple[str, str]]:
    """Every key of the yearly assessment with what it asks for."""
    return [pair for listed in hooks.get_hooks(ITA_KEYS) for pair in listed()]


def services() -> list[Offer]:
    """The services that are offered now, in the language being read."""
    return [one for listed in hooks.get_hooks(SERVICES) for one in listed()]
