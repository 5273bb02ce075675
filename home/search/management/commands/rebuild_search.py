"""`manage.py rebuild_search`: Wagtail's index and the public entries, all anew."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from home.search import keeping


class Command(BaseCommand):
    help = "Write the whole search anew: the back office's and the public's."

    def handle(self, *, verbosity=1, **options):
        call_command("update_index", verbosity=0)
        count = keeping.rebuild()
        if verbosity:
            self.stdout.write(f"{count} รายการ (entries)")
