from django.db import migrations, models


def write_anew(apps, schema_editor):
    """The worker writes all entries anew within a minute: then they know their files."""
    apps.get_model("search", "Lexicon").objects.update(built_at=None)


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_any_sort"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="file",
            field=models.PositiveBigIntegerField(
                help_text="The file whose words are in it", null=True
            ),
        ),
        migrations.RunPython(write_anew, migrations.RunPython.noop),
    ]
