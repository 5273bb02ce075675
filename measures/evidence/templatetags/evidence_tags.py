"""What proves something, said where somebody is about to take it away."""

from django import template

from measures.evidence.uses import uses_of_thing

register = template.Library()


@register.inclusion_tag("evidence/staff/leaving.html")
def evidence_uses(thing):
    """``thing`` may be a row of Wagtail's bulk screens, which carry it as ``item``."""
    thing = thing.get("item") if isinstance(thing, dict) else thing
    return {"uses": uses_of_thing(thing)}
