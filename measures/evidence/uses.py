"""Where evidence is used: the apps above say so, by the hook ``list_evidence_uses``.

hooks.register("list_evidence_uses", uses)   # uses(ids) -> {id: [Use("ขั้นตอนที่ 2 …", url)]}
"""

from dataclasses import dataclass

from wagtail import hooks


@dataclass(frozen=True)
class Use:
    """One place that points at the evidence; ``url`` of the screen where staff change that."""

    text: str
    url: str = ""


def uses_of(ids) -> dict[int, list[Use]]:
    """All places, by the id of the evidence."""
    ids, found = list(ids), {}
    for tell in hooks.get_hooks("list_evidence_uses"):
        for pk, uses in tell(ids).items():
            found.setdefault(pk, []).extend(uses)
    return found
