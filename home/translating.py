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
    _write(segments, locale, words)
    return _published(translation, has_drafts=isinstance(instance, DraftStateMixin))


def _write(segments, locale, words):
    """Bring the translations of these segments to what the words say; new ones all at once."""
    segments = [segment for segment in segments if words.get(segment.string.data)]
    strings = [segment.string_id for segment in segments]
    known = StringTranslation.objects.filter(locale=locale, translation_of__in=strings)
    known = {(each.translation_of_id, each.context_id): each for each in known}
    new = {}
    for segment in segments:
        key, text = (segment.string_id, segment.context_id), words[segment.string.data]
        there = known.get(key)
        row = there or StringTranslation(
            translation_of=segment.string, locale=locale, context=segment.context
        )
        if there and there.data == text:
            continue
        row.data = text
        if there or segment.context.path == "title":  # the page's draft takes its title from it
            row.save()
        else:
            new[key] = row
    StringTranslation.objects.bulk_create(new.values())


def _published(translation, *, has_drafts):
    # wagtail-localize would publish only when the surrounding transaction ends.
    translation.save_target(publish=not has_drafts)
    target = translation.get_target_instance()
    if has_drafts:
        target.latest_revision.publish()
        target.refresh_from_db()
    return target
