"""Lists of cases that somebody keeps under a name of their own."""

from django.db import IntegrityError, transaction

from .models import SavedFilter

MOST = 12  # they are drawn as tabs


class NotPossible(Exception):
    """It cannot be kept. The text is for the person."""


def of(user):
    return list(user.saved_filters.all())


def keep(user, *, name: str, query: str) -> SavedFilter:
    """Keep the inbox's address under this name; raise ``NotPossible``."""
    if not query:
        raise NotPossible("เลือกตัวกรองก่อน แล้วจึงเก็บเป็นรายการ")
    if len(query) > SavedFilter._meta.get_field("query").max_length:
        raise NotPossible("คำค้นยาวเกินไปที่จะเก็บ ลองใช้คำที่สั้นลง")
    if user.saved_filters.count() >= MOST:
        raise NotPossible(f"เก็บได้ไม่เกิน {MOST} รายการ ลบรายการที่ไม่ใช้ก่อน")
    try:
        with transaction.atomic():
            return user.saved_filters.create(name=name, query=query)
    except IntegrityError:
        raise NotPossible(f"มีรายการชื่อ “{name}” แล้ว ใช้ชื่ออื่น") from None


def forget(user, pk):
    """Delete one's own; anybody else's stays."""
    user.saved_filters.filter(pk=pk).delete()
