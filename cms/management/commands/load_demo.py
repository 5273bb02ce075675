"""`manage.py load_demo`: the demo's content, into an empty site only."""

from django.core.management.base import BaseCommand

from cms import demo


class Command(BaseCommand):
    help = "Load the demo's content, if the site is empty."

    def handle(self, **options):
        if demo.load(tell=self._tell):
            self.stdout.write("ใส่เนื้อหาสาธิตแล้ว (demo content loaded)")
        else:
            self.stdout.write("มีเนื้อหาอยู่แล้ว ไม่ได้เปลี่ยนอะไร (the site is not empty; nothing changed)")

    def _tell(self, line):
        """At once, for somebody waits and watches."""
        self.stdout.write(f"  {line} …")
        self.stdout.flush()
