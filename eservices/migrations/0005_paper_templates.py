import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('eservices', '0004_walk_ins'),
    ]

    operations = [
        migrations.AddField(
            model_name='papertemplate',
            name='conditions',
            field=models.TextField(blank=True, help_text='เฉพาะใบอนุญาต บรรทัดละข้อ ระบบใส่เลขข้อให้', max_length=4000, verbose_name='เงื่อนไข'),
        ),
        migrations.AddField(
            model_name='papertemplate',
            name='reference',
            field=models.CharField(blank=True, default='คำขอเลขที่ {เลขที่รับเรื่อง} ลงวันที่ {วันที่รับเรื่อง}', max_length=200, verbose_name='อ้างถึง'),
        ),
        migrations.AlterField(
            model_name='papertemplate',
            name='body',
            field=models.TextField(help_text='ขึ้นบรรทัดใหม่ = ย่อหน้าใหม่ เจ้าหน้าที่แก้ได้อีกก่อนออกเอกสาร', max_length=6000, verbose_name='ข้อความ'),
        ),
        migrations.AlterField(
            model_name='papertemplate',
            name='kind',
            field=models.CharField(choices=[('letter', 'หนังสือแจ้งผล'), ('licence', 'ใบอนุญาต')], default='letter', max_length=10, verbose_name='ชนิด'),
        ),
        migrations.AlterField(
            model_name='papertemplate',
            name='name',
            field=models.CharField(help_text='เจ้าหน้าที่เลือกจากชื่อนี้ เช่น “แจ้งผลอนุมัติส่งน้ำ”', max_length=100, verbose_name='ชื่อแม่แบบ'),
        ),
        migrations.AlterField(
            model_name='papertemplate',
            name='service',
            field=models.ForeignKey(blank=True, help_text='เว้นว่าง = ใช้ได้กับทุกบริการ', limit_choices_to={'locale__language_code': 'th'}, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='paper_templates', to='eservices.service', verbose_name='บริการ'),
        ),
        migrations.AlterField(
            model_name='papertemplate',
            name='title',
            field=models.CharField(help_text='เช่น “แจ้งผลการพิจารณา{บริการ}”', max_length=200, verbose_name='เรื่อง หรือชื่อใบอนุญาต'),
        ),
        migrations.AlterField(
            model_name='papertemplate',
            name='valid_days',
            field=models.PositiveSmallIntegerField(blank=True, help_text='เช่น 365 เว้นว่าง = ไม่มีวันหมดอายุ', null=True, validators=[django.core.validators.MinValueValidator(1, 'ใส่ตั้งแต่ 1 วันขึ้นไป หรือเว้นว่าง'), django.core.validators.MaxValueValidator(7300, 'ใส่ได้ไม่เกิน 7300 วัน (20 ปี)')], verbose_name='ใช้ได้กี่วัน'),
        ),
    ]
