from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("casework", "0007_papers"),
    ]

    operations = [
        migrations.AddField(
            model_name="case",
            name="has_news",
            field=models.BooleanField(
                default=False,
                help_text="The citizen did something that no member of staff answered yet",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(has_news=True), fields=["due_on"], name="case_news"
            ),
        ),
    ]
