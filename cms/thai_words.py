"""Words that the libraries leave in English because they never asked for a translation of them.

What they do ask for is in ``locale/th``. Here is said the rest, once, before the first request.
"""

from importlib import import_module

from django.apps import apps
from django.forms import boundfield
from django.forms.utils import pretty_name
from django.utils.translation import gettext, override
from wagtail.snippets import widgets

# Names that other people's models have in English only: staff read them above lists.
NOUNS = {
    "wagtail_localize.Translation": "คำแปล",
    "wagtail_localize.TranslationSource": "ต้นฉบับของคำแปล",
}
FIELD_NOUNS = {
    "wagtail_localize.TranslationSource.locale": "ภาษาต้นฉบับ",
    "wagtail_localize.TranslationSource.specific_content_type": "ชนิด",
    "wagtail_localize.Translation.target_locale": "ภาษาที่แปล",
}
# Modules that ask for their words while they are imported: whoever comes first decides in which
# language, be it a visitor of an English page. So they are imported here.
ASK_AT_ONCE = (
    "wagtail.forms",
    "wagtail.admin.forms.collections",
    "wagtail.admin.viewsets.chooser",
    "wagtail.admin.views.pages.listing",
    "wagtail.contrib.redirects.views",
    "wagtail.images.forms",
)


def speak():
    for label, noun in NOUNS.items():
        apps.get_model(label)._meta.verbose_name = noun
    for label, noun in FIELD_NOUNS.items():
        model, _, field = label.rpartition(".")
        apps.get_model(model)._meta.get_field(field).verbose_name = noun
    use_one_noun_for_many()
    boundfield.pretty_name = label_of
    with override("th"):
        for name in ASK_AT_ONCE:
            import_module(name)
    widgets._ = in_thai


def use_one_noun_for_many():
    """Thai nouns have no plural, where Django would write "หน้าs"."""
    for model in apps.get_models():
        if "verbose_name_plural" not in model._meta.original_attrs:
            model._meta.verbose_name_plural = model._meta.verbose_name


def label_of(name):
    """What a field without a label is called: Django makes English of its name in the code."""
    return gettext(pretty_name(name))


def in_thai(text):
    """Thai whoever asks first: Wagtail keeps a chooser's words as some English page made them."""
    with override("th"):
        return gettext(text)
