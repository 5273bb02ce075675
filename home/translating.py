"""English from Thai through wagtail-localize, for content that comes with its translation."""

from wagtail.models import DraftStateMixin
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource


def translate(instance, locale, words):
    """Make or renew the translation of a page or snippet and publish it; returns it.

    words maps each Thai text to its translation; a text that is missing stays Thai.
    The editor finds the result in the translation editor, string by string.
    """
    source, _ = TranslationSource.update_or_create_from_instance(instance)
    translation, _ = Translation.objects.get_or_create(source=source, target_locale=locale)
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    for segment in segments:
        if text := words.get(segment.string.data):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=locale,
                context=segment.context,
                defaults={"data": text},
            )
    return _published(translation, has_drafts=isinstance(instance, DraftStateMixin))


def _published(translation, *, has_drafts):
    # wagtail-localize would publish only when the surrounding transaction ends.
    translation.save_target(publish=not has_drafts)
    target = translation.get_target_instance()
    if has_drafts:
        target.latest_revision.publish()
        target.refresh_from_db()
    return target
