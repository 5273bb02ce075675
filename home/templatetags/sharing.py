"""What a page says of itself to whoever shows a link to it: written once, told twice."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html_join, strip_tags
from django.utils.safestring import mark_safe

from home.languages import is_english

register = template.Library()
LOCALES = ["th_TH", "en_GB"]


class _Told(template.Node):
    """The plain words between the tags, kept under a name."""

    def __init__(self, name, words):
        self.name = name
        self.words = words

    def render(self, context):
        words = " ".join(strip_tags(self.words.render(context)).split())
        # They were escaped when they were drawn, but for the quotes of our own sentences.
        context[self.name] = mark_safe(words.replace('"', "&quot;"))  # noqa: S308
        return ""


@register.tag
def told(parser, token):
    """{% told as name %}…{% endtold %}: what is drawn between them, to be said more than once."""
    _, _as, name = token.split_contents()
    words = parser.parse(("endtold",))
    parser.delete_first_token()
    return _Told(name, words)


@register.simple_tag(takes_context=True)
def absolute(context, path):
    """An address with its site, as other sites want it."""
    if path.startswith("https://"):
        return path
    request = context.get("request")
    site = f"{request.scheme}://{request.get_host()}" if request else settings.SITE_URL
    return f"{site.rstrip('/')}{path}"


@register.simple_tag(takes_context=True)
def share_picture(context, picture=None, alt=""):
    """The picture of a shared link: a rendition, else the site's own landscape."""
    url = picture.url if picture else static("home/share.png")
    width, height = (picture.width, picture.height) if picture else (1200, 630)
    rows = [
        ("og:image", absolute(context, url)),
        ("og:image:width", width),
        ("og:image:height", height),
        *([("og:image:alt", alt)] if alt else []),
    ]
    return _metas(rows)


@register.simple_tag
def share_locales():
    """The language of this page and the other one, as those who show links name them."""
    here, other = reversed(LOCALES) if is_english() else LOCALES
    return _metas([("og:locale", here), ("og:locale:alternate", other)])


def _metas(rows):
    return format_html_join("\n    ", '<meta property="{}" content="{}">', rows)
