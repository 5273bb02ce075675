"""The demo's accounts: one for each role, shown on the sign-in page."""

import os
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from casework.roles import ROLES


@dataclass(frozen=True)
class Account:
    username: str
    role: str  # a key of casework.roles.ROLES
    name: str
    try_this: str

    @property
    def role_label(self) -> str:
        return ROLES[self.role].label


ACCOUNTS = (
    Account("admin", "admin", "สมชาย ดูแลดี", "แก้ข้อมูลหน่วยงาน เพิ่มผู้ใช้"),
    Account("editor", "editor", "สุดา เขียนข่าว", "เขียนข่าวแล้วส่งให้ตรวจ"),
    Account("approver", "approver", "ประสิทธิ์ ตรวจทาน", "ตรวจแล้วเผยแพร่หน้าเว็บ"),
    Account("clerk", "clerk", "มาลี รับเรื่อง", "ดูเรื่องทั้งหมด มอบหมายให้กอง"),
    Account("officer", "officer", "อนุชา ช่างโยธา", "เปิดเรื่องในกล่องงาน รับเรื่อง ทำให้เสร็จ"),
    Account("officer2", "officer", "พิมพ์ใจ สวัสดิการ", "อีกกองหนึ่ง: ไม่เห็นเรื่องของกองอื่น"),
    Account("head", "head", "วีระ หัวหน้ากอง", "มอบหมายงาน อนุมัติขั้นแรก"),
    Account("chief", "chief", "ปรีชา ปลัด", "อนุมัติขั้นสุดท้าย ดูเรื่องทุกกอง"),
    Account("storekeeper", "storekeeper", "จินตนา พัสดุ", "ดูเรื่องที่ได้รับมอบหมาย"),
    Account("lawyer", "lawyer", "ธรรมรัตน์ นิติกร", "เรื่องที่ได้รับมอบหมาย และผู้ตรวจสอบคนที่สอง"),
    Account("inspector", "inspector", "สุจริต ตรวจตรา", "เมนู “งานเฉพาะ”: วลีลับคือรหัสผ่านเดียวกัน"),
    Account("auditor", "auditor", "บัญชา ตรวจสอบ", "อ่านได้ทุกเรื่อง แก้ไม่ได้"),
)


def password() -> str:
    return os.environ.get("DEMO_PASSWORD") or "nonghang-demo"


def create() -> dict:
    """The accounts as users by user name, each in the group of its role."""
    hashed = make_password(password())  # once: it is slow on purpose
    return {account.username: _create(account, hashed) for account in ACCOUNTS}


def give_addresses():
    """Mail for everybody who works here, from now on: nobody is told of what the demo has behind it."""
    users = list(get_user_model().objects.filter(email=""))
    for user in users:
        user.email = f"{user.username.replace('_', '-')}@example.com"
    get_user_model().objects.bulk_update(users, ["email"])


def _create(account, hashed):
    first, _, last = account.name.partition(" ")
    user, _ = get_user_model().objects.get_or_create(
        username=account.username,
        defaults={"first_name": first, "last_name": last, "password": hashed},
    )
    user.groups.set([Group.objects.get(name=account.role_label)])
    return user
