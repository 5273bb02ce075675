"""The case, its steps, and the counter its number comes from.

Wagtail keeps an index of what refers to what; it is of use for pages and pictures,
and would cost several queries with every row saved here, so the models of this
app stay out of it (``wagtail_reference_index_ignore``).

``state`` and the rest change only through ``casework.actions``.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from casework.states import CLOSED, OPEN, RATEABLE, RUNNING, STOPPED, State, label_of
from home.languages import in_language


class CaseQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state__in=OPEN)

    def overdue(self, on):
        """Past the due date while the clock runs."""
        return self.filter(state__in=RUNNING, due_on__lt=on)


class Case(models.Model):
    """Something a citizen asked of the office, until it is answered."""

    wagtail_reference_index_ignore = True

    class Kind(models.TextChoices):
        SERVICE_REQUEST = "service_request", "คำขอรับบริการ"
        GRIEVANCE = "grievance", "เรื่องที่แจ้งหรือร้องเรียน"
        QUESTION = "question", "คำถาม"

    class Channel(models.TextChoices):
        WEB = "web", "เว็บไซต์"
        COUNTER = "counter", "ที่สำนักงาน"
        PHONE = "phone", "โทรศัพท์"
        LETTER = "letter", "จดหมายหรือหนังสือ"
        VILLAGE_HEAD = "village_head", "ผ่านผู้ใหญ่บ้าน"
        FIELD = "field", "เจ้าหน้าที่ลงพื้นที่"
        LINE = "line", "LINE"
        FACEBOOK = "facebook", "Facebook"
        BOX = "box", "ตู้รับเรื่อง"
        HOTLINE = "hotline", "สายด่วน 1567"
        OTHER_OFFICE = "other_office", "หน่วยงานอื่นส่งมา"

    class Level(models.TextChoices):
        HEAD = "head", "หัวหน้ากอง"
        CHIEF = "chief", "ปลัด/นายก"

    number = models.CharField("เลขที่รับเรื่อง", max_length=24, unique=True)
    kind = models.CharField("ประเภท", max_length=20, choices=Kind)
    state = models.CharField("สถานะ", max_length=20, choices=State, default=State.RECEIVED)
    subject = models.CharField("เรื่อง", max_length=255)
    subject_en = models.CharField("เรื่อง (อังกฤษ)", max_length=255, blank=True)
    channel = models.CharField("ช่องทาง", max_length=20, choices=Channel, default=Channel.WEB)
    topic = models.CharField(
        max_length=60,
        blank=True,
        help_text="What it is about, as a word that stays: for a request, the service's slug",
    )
    taken_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ผู้รับเรื่องแทนประชาชน",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    language = models.CharField("ภาษา", max_length=5, default="th")
    answers = models.JSONField(
        "ข้อมูลที่ยื่น",
        default=list,
        help_text="Questions and answers as the citizen saw them, frozen when sent.",
    )
    form_version = models.CharField("รุ่นของแบบฟอร์ม", max_length=40, blank=True)
    citizen_name = models.CharField(
        "ชื่อผู้ยื่น",
        max_length=200,
        blank=True,
        help_text="Empty where the kind of case asks for no name",
    )
    citizen_phone = models.CharField("โทรศัพท์", max_length=20, blank=True)
    citizen_email = models.EmailField("อีเมล", blank=True)
    division = models.ForeignKey(
        "home.Division", verbose_name="กอง", on_delete=models.PROTECT, related_name="cases"
    )
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ผู้รับผิดชอบ",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assigned_cases",
    )
    responsible = models.ForeignKey(
        "home.Person",
        verbose_name="เจ้าหน้าที่ที่แจ้งผู้ยื่น",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    received_at = models.DateTimeField("รับเรื่องเมื่อ")
    received_month = models.DateField(help_text="The first day of the month of receiving")
    counted_from = models.DateField("เริ่มนับเวลาจาก")
    working_days = models.PositiveSmallIntegerField("ระยะเวลา (วันทำการ)")
    due_on = models.DateField("กำหนดเสร็จ")
    warn_on = models.DateField(help_text="Four fifths of the time are used")
    is_warned = models.BooleanField(default=False, help_text="The officer was told of that day")
    lateness_told_on = models.DateField(null=True, blank=True)
    paused_on = models.DateField("หยุดนับเวลาเมื่อ", null=True, blank=True)
    pause_reason = models.TextField("เหตุที่พักเรื่อง", blank=True)
    has_news = models.BooleanField(
        default=False, help_text="The citizen did something that no member of staff answered yet"
    )
    answer_by = models.DateField("ขอให้ผู้ยื่นตอบภายใน", null=True, blank=True)
    stood_days = models.PositiveSmallIntegerField(
        default=0, help_text="Working days for which the clock stood"
    )
    closed_at = models.DateTimeField("ปิดเรื่องเมื่อ", null=True, blank=True)
    closings = models.PositiveSmallIntegerField(
        default=0, help_text="How often it was completed or refused"
    )
    took_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Working days used, set on closing"
    )
    was_on_time = models.BooleanField(
        null=True, blank=True, help_text="Set on closing; no as soon as a promised day passed"
    )
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged"
    )
    result = models.TextField("ผลการดำเนินการ", blank=True)
    approvals = models.JSONField("ลำดับผู้อนุมัติ", default=list)
    awaiting_level = models.CharField("รอการพิจารณาของ", max_length=10, choices=Level, blank=True)
    proposal = models.TextField("ข้อเสนอต่อผู้บริหาร", blank=True)
    is_approved = models.BooleanField("ผู้บริหารเห็นชอบแล้ว", default=False)
    held_why = models.CharField(
        "พักไว้ตรวจเพราะ",
        max_length=200,
        blank=True,
        help_text="Why it looks like no real case, until a person has judged",
    )
    token_digest = models.CharField(max_length=64, unique=True)
    secret_digest = models.CharField(max_length=64)
    version = models.PositiveIntegerField(default=1)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = "เรื่อง"
        verbose_name_plural = "เรื่อง"
        indexes = [
            models.Index(name="case_queue", fields=["state", "due_on", "id"]),
            models.Index(name="case_division_queue", fields=["division", "due_on", "id"]),
            models.Index(name="case_officer_queue", fields=["assigned_to", "due_on", "id"]),
            models.Index(name="case_news", fields=["due_on"], condition=Q(has_news=True)),
            models.Index(name="case_held", fields=["due_on"], condition=~Q(held_why="")),
            # All that a search looks at, so that it need not read the cases themselves.
            models.Index(name="case_search", fields=["citizen_name", "number", "citizen_phone"]),
            models.Index(name="case_phone", fields=["citizen_phone"]),
            # All that the published figures count, so that they read nothing but this index.
            models.Index(
                name="case_figures",
                fields=["kind", "received_month", "division", "topic", "channel", "state"]
                + ["was_on_time", "due_on", "took_days"],
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="case_closed_at_set_exactly_when_closed",
                condition=Q(state__in=sorted(CLOSED), closed_at__isnull=False)
                | Q(state__in=sorted(OPEN), closed_at__isnull=True),
            ),
            models.CheckConstraint(
                name="case_paused_exactly_while_the_clock_stands",
                condition=Q(state__in=sorted(STOPPED), paused_on__isnull=False)
                | (~Q(state__in=sorted(STOPPED)) & Q(paused_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="case_merged_exactly_into_another",
                condition=Q(state=State.MERGED, merged_into__isnull=False)
                | (~Q(state=State.MERGED) & Q(merged_into__isnull=True)),
            ),
            models.CheckConstraint(
                name="case_awaits_a_level_exactly_while_awaiting_approval",
                condition=(Q(state=State.AWAITING_APPROVAL) & ~Q(awaiting_level=""))
                | (~Q(state=State.AWAITING_APPROVAL) & Q(awaiting_level="")),
            ),
            models.CheckConstraint(
                name="case_is_not_due_before_it_counts",
                condition=Q(due_on__gte=F("counted_from")),
            ),
        ]

    def __str__(self):
        return f"{self.number} {self.subject}"

    def get_state_display(self):
        """The state, as this kind of case calls it."""
        return str(label_of(self.kind, self.state))

    @property
    def local_subject(self):
        return in_language(self.subject, self.subject_en)

    @property
    def mail_subject(self):
        """What mail calls it: no words that a stranger typed go to an unverified address."""
        return _("เรื่องที่ท่านแจ้ง") if self.is_typed else self.local_subject

    @property
    def is_typed(self):
        """Whether its subject is in the citizen's own words."""
        return self.kind == self.Kind.GRIEVANCE

    @property
    def public_path(self):
        """Where everybody may read of it, as its kind says; empty where nowhere."""
        return getattr(getattr(self, self.kind, None), "public_path", "")

    @property
    def waits_for_publishing(self):
        """Whether something may still be chosen for everybody to see, as its kind says."""
        return getattr(getattr(self, self.kind, None), "waits_for_publishing", False)

    @property
    def is_conversation(self):
        """Whether it is answered in words, one after the other, and has no steps or papers."""
        return self.kind == self.Kind.QUESTION

    @property
    def asked(self):
        """What somebody asked, in their own words: for the eyes of who works on it, and theirs."""
        return self.answers[0]["value"] if self.is_conversation and self.answers else ""

    @property
    def may_be_asked_on(self):
        return self.is_conversation and self.state == State.COMPLETED

    @property
    def contact_phone(self):
        """Where to ask about this case; empty where only the office's own number is left."""
        return (self.responsible.phone if self.responsible else "") or self.division.phone

    @property
    def is_closed(self):
        return self.state in CLOSED

    @property
    def is_paused(self):
        return self.paused_on is not None

    @property
    def is_awaited(self):
        """Whether the citizen has to do something before we can go on."""
        return self.state == State.AWAITING_CITIZEN

    @property
    def is_forwarded(self):
        """Whether an office outside has it."""
        return self.state == State.FORWARDED

    @property
    def is_rateable(self):
        return self.state in RATEABLE

    @property
    def may_close(self):
        """Whether those who must approve have done so."""
        return not self.approvals or self.is_approved

    @property
    def citizen_panel_template(self):
        """What only this kind of case offers its citizen."""
        return f"casework/panels/{self.kind}_citizen.html"

    @property
    def outcome_templates(self):
        """What its kind adds below the outcome, if anything."""
        return [f"casework/panels/{self.kind}_outcome.html", "casework/panels/no_outcome.html"]

    @property
    def panel_template(self):
        return f"casework/panels/{self.kind}.html"

    def is_overdue(self, on):
        return not self.is_closed and not self.is_paused and self.due_on < on


class CaseStep(models.Model):
    """One step of the service as it was promised when the case was filed.

    ``level`` is who alone may tick it; empty means whoever handles the case.
    """

    wagtail_reference_index_ignore = True

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=255)
    title_en = models.CharField(max_length=255, blank=True)
    unit = models.CharField("ผู้รับผิดชอบ", max_length=255, blank=True)
    unit_en = models.CharField(max_length=255, blank=True)
    duration = models.CharField("ระยะเวลา", max_length=60, blank=True)
    duration_en = models.CharField(max_length=60, blank=True)
    level = models.CharField(max_length=10, choices=Case.Level, blank=True)
    due_on = models.DateField("กำหนดเสร็จ", null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(name="step_has_its_own_place", fields=["case", "position"]),
        ]

    def __str__(self):
        return f"{self.position}. {self.title}"

    @property
    def local_title(self):
        return in_language(self.title, self.title_en)

    @property
    def local_unit(self):
        return in_language(self.unit, self.unit_en)

    @property
    def local_duration(self):
        return in_language(self.duration, self.duration_en)


class NumberSeries(models.Model):
    """The last running number given out in a fiscal year. Locked while one is taken."""

    wagtail_reference_index_ignore = True

    prefix = models.CharField(max_length=8)
    fiscal_year = models.PositiveSmallIntegerField(help_text="Buddhist era")
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_series_per_prefix_and_year", fields=["prefix", "fiscal_year"]
            ),
        ]

    def __str__(self):
        return f"{self.prefix}-{self.fiscal_year}: {self.last}"
