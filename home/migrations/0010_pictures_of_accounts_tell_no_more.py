"""Pictures of accounts that were uploaded before they were cleaned are drawn anew."""

from django.core.exceptions import ValidationError
from django.db import migrations
from PIL import Image

from home.image_forms import fit, tells_more, written_as


def clean(apps, schema_editor):
    profiles = apps.get_model("wagtailusers", "UserProfile").objects.exclude(avatar="")
    for profile in profiles.exclude(avatar=None):
        avatar, before = profile.avatar, profile.avatar.name
        try:
            with avatar.open() as file:
                with Image.open(file) as picture:
                    kind, is_telling = written_as(picture.format), tells_more(picture)
                file.seek(0)
                new = fit(file, kind) if is_telling else None
        except (OSError, ValidationError):
            continue  # lost or broken: nobody sees it either
        if new:
            avatar.save(new.name, new)
            avatar.storage.delete(before)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0009_no_translation_of_what_the_home_page_lost"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
    ]
    operations = [migrations.RunPython(clean, migrations.RunPython.noop)]
