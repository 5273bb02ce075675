"""Take away what translations kept of the home page's urgent fields, which left in 0006.

The editor of translations asks each kept piece for its field, and stops at one that is no more.
"""

from django.db import migrations

GONE = ("urgent_level", "urgent_text", "urgent_until")
# Segments hold on to their context, so they go first.
OF_A_CONTEXT = (
    "StringTranslation",
    "SegmentOverride",
    "StringSegment",
    "TemplateSegment",
    "RelatedObjectSegment",
    "OverridableSegment",
)


def forget(apps, schema_editor):
    homes = apps.get_model("home", "HomePage").objects.values_list("translation_key", flat=True)
    contexts = apps.get_model("wagtail_localize", "TranslationContext").objects.filter(
        path__in=GONE, object__in=list(homes)
    )
    ids = list(contexts.values_list("pk", flat=True))
    for name in OF_A_CONTEXT:
        apps.get_model("wagtail_localize", name).objects.filter(context__in=ids).delete()
    contexts.delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0008_village_heads_have_a_title_and_an_english_name"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
