"""Translations outlive a change of their page's fields."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.urls import reverse
from wagtail_localize import models as localize
from wagtail_localize.strings import StringValue

from tests.factories import home as make

lost = import_module("home.migrations.0009_no_translation_of_what_the_home_page_lost")


@pytest.fixture
def translated(homes):
    """An English home page translated when the home page still said what was urgent."""
    home, english = homes
    source, _ = localize.TranslationSource.update_or_create_from_instance(home)
    text = localize.String.from_value(home.locale, StringValue("น้ำท่วมถนน"))
    kept = _context(source, "urgent_text")
    localize.StringSegment.objects.create(source=source, context=kept, order=1, string=text)
    localize.StringTranslation.from_text(text, english.locale, kept, "The road is flooded")
    for order, path in enumerate(("urgent_level", "urgent_until"), start=2):
        context = _context(source, path)
        localize.OverridableSegment.objects.create(
            source=source, context=context, order=order, data_json='"urgent"'
        )
        localize.SegmentOverride.objects.create(
            locale=english.locale, context=context, data_json='"info"'
        )
    return source


def _context(source, path):
    return localize.TranslationContext.objects.create(object_id=source.object_id, path=path)


def test_the_translation_of_an_old_home_page_opens_again(client, user_of, translated, english):
    client.force_login(user_of("approver"))
    page = translated.get_translated_instance(english)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    with pytest.raises(FieldDoesNotExist):
        client.get(address)
    others = localize.StringSegment.objects.exclude(context__path__in=lost.GONE).count()
    lost.forget(apps, None)
    assert client.get(address).status_code == 200
    assert localize.StringSegment.objects.count() == others > 0
    assert not localize.OverridableSegment.objects.filter(context__path__in=lost.GONE)
    assert not localize.TranslationContext.objects.filter(path__in=lost.GONE)
    assert not localize.SegmentOverride.objects.exists()


def test_another_page_keeps_a_field_of_the_same_name(translated, homes):
    page = make.page(homes[0], title="เตือนภัย", slug="warning")
    source, _ = localize.TranslationSource.update_or_create_from_instance(page)
    context = _context(source, "urgent_text")
    lost.forget(apps, None)
    assert localize.TranslationContext.objects.filter(pk=context.pk).exists()
