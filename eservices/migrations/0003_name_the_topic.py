"""Tell the cases that were there before which service they are about."""

from django.db import migrations


def fill(apps, schema_editor):
    Case = apps.get_model("casework", "Case")
    requests = apps.get_model("eservices", "ServiceRequest").objects.select_related("service")
    for request in requests.iterator(chunk_size=500):
        Case.objects.filter(pk=request.case_id, topic="").update(topic=request.service.slug)


class Migration(migrations.Migration):

    dependencies = [
        ("eservices", "0002_one_stop_service"),
        ("casework", "0003_fill_the_clock"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
