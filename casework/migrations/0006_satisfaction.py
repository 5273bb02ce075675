"""Ratings on four dimensions, one for each closing; a sheet keeps its division."""

import django.core.validators
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F


def spread_score(apps, schema_editor):
    """One score for all was asked before; it stands for each of the four answers."""
    ratings = apps.get_model("casework", "Rating").objects
    ratings.update(
        process=F("score"), staff=F("score"), place=F("score"), outcome=F("score"), is_solved=True
    )


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0005_digest'),
        ('home', '0003_one_stop_service'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='rating',
            options={'ordering': ['closing']},
        ),
        migrations.RemoveConstraint(
            model_name='rating',
            name='rating_from_one_to_five',
        ),
        migrations.RemoveConstraint(
            model_name='surveysheet',
            name='sheet_levels_from_one_to_five',
        ),
        migrations.RemoveIndex(
            model_name='case',
            name='case_figures',
        ),
        migrations.RunPython(spread_score, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='rating',
            name='score',
        ),
        migrations.AddField(
            model_name='surveysheet',
            name='division',
            field=models.ForeignKey(default=1, help_text='Of the point then', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='home.division'),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='rating',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='ratings', to='casework.case'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='closing',
            field=models.PositiveSmallIntegerField(help_text='The first, the second … of the case'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='is_solved',
            field=models.BooleanField(verbose_name='แก้ไขได้จริง'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='outcome',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='ผลที่ได้รับ'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='place',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='สถานที่และช่องทาง'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='process',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='ขั้นตอนและระยะเวลา'),
        ),
        migrations.AlterField(
            model_name='rating',
            name='staff',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='เจ้าหน้าที่ผู้ให้บริการ'),
        ),
        migrations.AlterField(
            model_name='surveysheet',
            name='outcome',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='ผลที่ได้รับ'),
        ),
        migrations.AlterField(
            model_name='surveysheet',
            name='place',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='สถานที่และช่องทาง'),
        ),
        migrations.AlterField(
            model_name='surveysheet',
            name='process',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='ขั้นตอนและระยะเวลา'),
        ),
        migrations.AlterField(
            model_name='surveysheet',
            name='staff',
            field=models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)], verbose_name='เจ้าหน้าที่ผู้ให้บริการ'),
        ),
        migrations.AlterField(
            model_name='surveysheet',
            name='topic',
            field=models.CharField(blank=True, help_text='As Case.topic; empty: not said', max_length=60),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['received_month', 'division', 'topic', 'channel', 'state', 'was_on_time', 'due_on', 'took_days'], name='case_figures'),
        ),
        migrations.AddIndex(
            model_name='rating',
            index=models.Index(fields=['at'], name='rating_by_moment'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.UniqueConstraint(fields=('case', 'closing'), name='one_rating_per_closing'),
        ),
        migrations.AddConstraint(
            model_name='rating',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__range', (1, 5)), ('place__range', (1, 5)), ('process__range', (1, 5)), ('staff__range', (1, 5))), name='rating_levels_from_one_to_five'),
        ),
        migrations.AddConstraint(
            model_name='surveysheet',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__range', (1, 5)), ('place__range', (1, 5)), ('process__range', (1, 5)), ('staff__range', (1, 5))), name='sheet_levels_from_one_to_five'),
        ),
    ]
