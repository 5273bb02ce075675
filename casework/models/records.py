"""What is written down about a case: history, conversation, notes, decisions."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.states import State, label_of

from .cases import Case


def _staff(**options):
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", **options
    )


class Event(models.Model):
    """One line of a case's history. Written once, never changed."""

    wagtail_reference_index_ignore = True

    class What(models.TextChoices):
        OPENED = "opened", _("รับเรื่อง")
        TAKEN = "taken", _("เจ้าหน้าที่รับไปดำเนินการ")
        ASSIGNED = "assigned", _("มอบหมายผู้รับผิดชอบ")
        ASKED = "asked", _("ขอข้อมูลเพิ่มเติม หยุดนับเวลา")
        CITIZEN_REPLIED = "citizen_replied", _("ผู้ยื่นส่งข้อมูล")
        RESUMED = "resumed", _("ได้รับข้อมูลแล้ว นับเวลาต่อ")
        REPLIED = "replied", _("เจ้าหน้าที่ส่งข้อความ")
        STEP_DONE = "step_done", _("เสร็จขั้นตอน")
        SUBMITTED = "submitted", _("เสนอผู้บริหารพิจารณา")
        APPROVED = "approved", _("ผู้บริหารเห็นชอบ")
        RETURNED = "returned", _("ผู้บริหารส่งกลับให้แก้ไข")
        COMPLETED = "completed", _("ดำเนินการเสร็จ")
        REFUSED = "refused", _("ไม่อนุมัติ")
        REOPENED = "reopened", _("เปิดเรื่องอีกครั้ง")
        WITHDRAWN = "withdrawn", _("ผู้ยื่นขอยกเลิก")
        RATED = "rated", _("ผู้ยื่นให้คะแนน")
        NOTED = "noted", _("บันทึกภายใน")
        UNSEALED = "unsealed", _("เปิดดูข้อมูลที่ปกปิด")
        TAKEN_IN = "taken_in", _("เจ้าหน้าที่รับเรื่องแทน")
        SCANNED = "scanned", _("แนบคำขอที่ลงนามแล้ว")
        CORRECTED = "corrected", _("ผู้ยื่นแก้ข้อมูล")
        DOCUMENTS_CHECKED = "documents_checked", _("ตรวจเอกสาร")
        UNANSWERED = "unanswered", _("พ้นวันที่ขอให้ตอบ คืนเรื่องให้เจ้าหน้าที่")
        EXTENDED = "extended", _("ขยายเวลา")
        PAUSED = "paused", _("พักเรื่อง หยุดนับเวลา")
        CONTINUED = "continued", _("ดำเนินการต่อ นับเวลาต่อ")
        WARNED = "warned", _("เตือนว่าใกล้ครบกำหนด")
        LATE_TOLD = "late_told", _("แจ้งผู้ยื่นว่าล่าช้า")
        MOVED_DIVISION = "moved_division", _("ส่งต่อไปกองอื่น")
        MERGED = "merged", _("รวมกับเรื่องอื่น")
        MERGED_IN = "merged_in", _("รับเรื่องอื่นมารวม")
        LINKED = "linked", _("เชื่อมกับเรื่องอื่น")
        UNLINKED = "unlinked", _("เลิกเชื่อมกับเรื่องอื่น")
        SPLIT = "split", _("แยกเรื่องส่งกองอื่น")
        ISSUED = "issued", _("ออกเอกสาร")
        REVOKED = "revoked", _("ยกเลิกเอกสารที่ออก")
        CHARGED = "charged", _("แจ้งค่าธรรมเนียม")
        SLIP_SENT = "slip_sent", _("ผู้ยื่นส่งหลักฐานการชำระเงิน")
        SLIP_REFUSED = "slip_refused", _("หลักฐานการชำระเงินยังใช้ไม่ได้")
        PAID = "paid", _("ได้รับเงินแล้ว")
        CHARGE_CANCELLED = "charge_cancelled", _("ยกเลิกค่าธรรมเนียม")
        REOPENING_ASKED = "reopening_asked", _("ผู้ยื่นขอให้เปิดเรื่องอีกครั้ง")
        REOPENING_REFUSED = "reopening_refused", _("ไม่เปิดเรื่องอีกครั้ง")
        FORWARDED = "forwarded", _("ส่งต่อหน่วยงานภายนอก")
        NOT_FIXED = "not_fixed", _("ผู้แจ้งบอกว่ายังไม่เรียบร้อย")
        FOLLOWED = "followed", _("มีผู้พบปัญหาเดียวกัน")
        PROGRESS_TOLD = "progress_told", _("แจ้งความคืบหน้า")
        PUBLISHED = "published", _("เผยแพร่ต่อสาธารณะ")
        UNPUBLISHED = "unpublished", _("เลิกเผยแพร่")
        ANSWERED = "answered", _("ตอบคำถาม")
        ASKED_AGAIN = "asked_again", _("ผู้ถามถามต่อ")
        HELD = "held", _("พักไว้ตรวจ")
        RELEASED = "released", _("ตรวจแล้วเป็นเรื่องจริง")
        DISCARDED = "discarded", _("ตรวจแล้วไม่ใช่เรื่องจริง")
        SCREENED = "screened", _("ตรวจแล้ว รับไว้ดำเนินการ")

    INTERNAL = (
        What.NOTED,
        What.UNSEALED,
        What.RETURNED,
        What.DOCUMENTS_CHECKED,
        What.WARNED,
        What.LINKED,
        What.UNLINKED,
        What.HELD,
        What.RELEASED,
        What.DISCARDED,
    )

    # What the citizen does that somebody here should read.
    NEWS = (
        What.CITIZEN_REPLIED,
        What.CORRECTED,
        What.SLIP_SENT,
        What.REOPENING_ASKED,
        What.NOT_FIXED,
        What.ASKED_AGAIN,
    )

    # What shows that somebody here has read it and goes on.
    SETTLES = (
        What.TAKEN,
        What.SCREENED,
        What.ASKED,
        What.REPLIED,
        What.STEP_DONE,
        What.SUBMITTED,
        What.COMPLETED,
        What.REFUSED,
        What.REOPENED,
        What.REOPENING_REFUSED,
        What.DOCUMENTS_CHECKED,
        What.EXTENDED,
        What.PAUSED,
        What.CONTINUED,
        What.MERGED,
        What.ISSUED,
        What.CHARGED,
        What.PAID,
        What.SLIP_REFUSED,
        What.CHARGE_CANCELLED,
        What.FORWARDED,
        What.ANSWERED,
        What.DISCARDED,
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    what = models.CharField(max_length=20, choices=What)
    detail = models.TextField(blank=True)
    by = _staff(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.what}"

    def get_what_display(self):
        """What happened, as this kind of case calls it."""
        label = str(self.What(self.what).label)
        return str(label_of(self.case.kind, State.REFUSED)) if self.what == "refused" else label


class Message(models.Model):
    """A note between the citizen and the office. ``by`` is empty for the citizen."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="messages")
    text = models.TextField("ข้อความ", blank=True)
    by = _staff(null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.at:%Y-%m-%d %H:%M}"


class Note(models.Model):
    """What staff write for each other. Never shown to the citizen."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField("บันทึก")
    by = _staff()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.at:%Y-%m-%d %H:%M}"


class Approval(models.Model):
    """One decision of a superior on what the officer proposed."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="decisions")
    level = models.CharField(max_length=10, choices=Case.Level)
    is_granted = models.BooleanField()
    comment = models.TextField(blank=True)
    by = _staff()
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.case_id} {self.level} {self.is_granted}"


class SealedAnswer(models.Model):
    """An answer too sensitive for ``Case.answers``, where only its masked form stands."""

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="sealed_answers")
    key = models.CharField(max_length=40)
    sealed = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="one_sealed_answer_per_question", fields=["case", "key"]),
        ]

    def __str__(self):
        return f"{self.case_id} {self.key}"
