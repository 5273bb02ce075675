from django.db import migrations


def forget(apps, schema_editor):
    """The worker reads what nobody has read: the word หน้า made sound files look broken."""
    apps.get_model("library", "DocumentText").objects.filter(verdict="broken").delete()


class Migration(migrations.Migration):
    dependencies = [("library", "0003_files_the_disk_lost")]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
