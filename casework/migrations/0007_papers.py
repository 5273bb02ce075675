from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casework', '0006_satisfaction'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='issuedpaper',
            name='paper_number_given_once',
        ),
        migrations.AddField(
            model_name='issuedpaper',
            name='year',
            field=models.PositiveSmallIntegerField(default=2570, help_text="Buddhist era: the calendar's for letters, the fiscal year for receipts", verbose_name='ปี'),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='payment',
            name='slip_problem',
            field=models.TextField(blank=True, verbose_name='เหตุที่หลักฐานใช้ไม่ได้'),
        ),
        migrations.AddConstraint(
            model_name='issuedpaper',
            constraint=models.UniqueConstraint(fields=('kind', 'year', 'number'), name='paper_number_given_once_a_year'),
        ),
        migrations.AddConstraint(
            model_name='payment',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ['due', 'slip'])), fields=('case',), name='one_open_payment_per_case'),
        ),
    ]
