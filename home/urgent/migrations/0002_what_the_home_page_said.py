"""What the home page said was urgent is a notice on every page from now on."""

import datetime

from django.db import migrations
from django.utils import timezone


def move(apps, schema_editor):
    HomePage = apps.get_model("home", "HomePage")
    UrgentNotice = apps.get_model("urgent", "UrgentNotice")
    english = {
        page.translation_key: page.urgent_text
        for page in HomePage.objects.filter(locale__language_code="en")
    }
    said = HomePage.objects.filter(locale__language_code="th", live=True).exclude(urgent_text="")
    for page in said:
        begins_at = page.last_published_at or timezone.now()
        ends_at = _end_of(page.urgent_until)
        if ends_at and ends_at <= begins_at:
            continue
        text_en = english.get(page.translation_key, "")
        UrgentNotice.objects.create(
            text=page.urgent_text[:200],
            text_en="" if text_en == page.urgent_text else text_en[:200],
            level=page.urgent_level,
            begins_at=begins_at,
            ends_at=ends_at,
        )


def _end_of(day):
    if day is None:
        return None
    after = day + datetime.timedelta(days=1)
    return timezone.make_aware(datetime.datetime.combine(after, datetime.time()))


class Migration(migrations.Migration):
    dependencies = [
        ("urgent", "0001_initial"),
        ("home", "0004_village_coordinates"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
