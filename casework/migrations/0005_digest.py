from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("casework", "0004_drafts_put_aside"),
    ]

    operations = [
        migrations.AddField(
            model_name="staffnotice",
            name="on",
            field=models.DateField(
                blank=True, help_text="The day it is the digest of", null=True
            ),
        ),
        migrations.AddConstraint(
            model_name="staffnotice",
            constraint=models.UniqueConstraint(fields=("to", "on"), name="one_digest_a_day"),
        ),
    ]
