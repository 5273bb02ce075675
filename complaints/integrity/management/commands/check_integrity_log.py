"""Say whether the log of who opened what is whole; exit with 1 where it is not."""

from django.core.management.base import BaseCommand, CommandError

from complaints.integrity import accesslog


class Command(BaseCommand):
    help = "ตรวจว่าบันทึกการเข้าถึงของช่องทางแจ้งเบาะแสครบและไม่ถูกแก้"

    def handle(self, *args, **options):
        if broken := accesslog.first_broken():
            raise CommandError(f"บันทึกไม่ครบ: {broken}")
        lines, mark = accesslog.ending()
        self.stdout.write(f"บันทึกครบ {lines} บรรทัด ลงท้ายด้วย {mark or '-'}")
