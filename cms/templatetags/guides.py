"""The guide at the top of a form."""

from django import template

from cms.guides import guide_to

register = template.Library()


@register.inclusion_tag("wagtailadmin/guide.html")
def guide(model):
    return {"lines": guide_to(model) if model else ()}
