"""`manage.py setup`: an empty site that works, and its first administrator."""

import getpass
import os

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from casework.roles import ROLES
from cms import back_office_rights
from complaints.grievances import starter
from complaints.grievances.models import Category
from home import holiday_fill, site_tree

TITLE, TITLE_EN = "หน้าแรก", "Home"


class Command(BaseCommand):
    help = "Prepare an empty site and make its first administrator."

    def add_arguments(self, parser):
        parser.add_argument("--username", help="or SETUP_USERNAME; asked for if missing")
        parser.add_argument("--no-input", action="store_true", help="ask nothing")

    def handle(self, *, username, no_input, **options):
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        prepare_site()
        if self._administrators().exists():
            self.stdout.write("มีผู้ดูแลระบบแล้ว ไม่ได้สร้างเพิ่ม (an administrator exists)")
            return
        username = username or os.environ.get("SETUP_USERNAME") or self._ask_name(no_input)
        password = os.environ.get("SETUP_PASSWORD") or self._ask_password(no_input)
        self._create(username, password)
        self.stdout.write(f"สร้างผู้ดูแลระบบ {username} แล้ว เข้าใช้ที่ /admin/")

    @staticmethod
    def _administrators():
        return get_user_model().objects.filter(groups__name=ROLES["admin"].label, is_active=True)

    @staticmethod
    def _ask_name(no_input):
        if no_input:
            raise CommandError("ใส่ --username หรือ SETUP_USERNAME")
        return input("ชื่อผู้ใช้ของผู้ดูแลระบบ: ").strip()

    @staticmethod
    def _ask_password(no_input):
        if no_input:
            raise CommandError("ใส่ SETUP_PASSWORD")
        password = getpass.getpass("รหัสผ่าน: ")
        if password != getpass.getpass("รหัสผ่านอีกครั้ง: "):
            raise CommandError("รหัสผ่านสองครั้งไม่ตรงกัน")
        return password

    @transaction.atomic
    def _create(self, username, password):
        users = get_user_model()
        user = users(username=username)
        try:
            user.set_password(password)
            user.full_clean()
            validate_password(password, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        user.save()
        user.groups.add(Group.objects.get(name=ROLES["admin"].label))


def prepare_site() -> None:
    """Groups, both languages, the home pages, this year's holidays and the next's, first words.

    Sorts of grievance need a division: run again once there is one, they are made then.
    """
    back_office_rights.write()
    site_tree.create_site(title=TITLE, title_en=TITLE_EN)
    year = timezone.localdate().year
    for each in (year, year + 1):
        holiday_fill.fill(each)
    starter.fill_words()
    if (divisions := starter.own_divisions()) and not Category.objects.exists():
        starter.fill(divisions)
