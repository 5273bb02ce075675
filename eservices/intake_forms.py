"""The form of the counter: a citizen's own form, and beside it how and when the request came.

A clerk types for somebody else. So nothing of the clerk's is filled in by the browser or taken
for the applicant's; a telephone is not required; and what only the citizen knows may wait.
"""

import re
from datetime import datetime, timedelta

from crispy_forms.layout import Div
from crispy_forms.utils import render_field
from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.timezone import get_current_timezone, localdate

from casework import fields
from casework.layouts import Drawn, Heading
from casework.models import Case
from casework.request_letter import UNKNOWN
from home.folding import ascii_digits, fold
from home.models import AgencySettings
from home.phones import normal_phone

from .forms import APPLICANT, RequestForm

OLDEST = timedelta(days=366)
TITLES = re.compile(r"^(?:นางสาว|น\.ส\.|นาย|นาง)")
CHANNELS = [
    (Case.Channel.COUNTER, "มาที่สำนักงาน"),
    (Case.Channel.PHONE, "โทรศัพท์"),
    (Case.Channel.LETTER, "จดหมายหรือหนังสือ"),
    (Case.Channel.VILLAGE_HEAD, "ผ่านผู้ใหญ่บ้าน"),
    (Case.Channel.FIELD, "เจ้าหน้าที่ลงพื้นที่"),
    (Case.Channel.LINE, "LINE"),
]


class FindButton(Drawn):
    """Looks up who gave this telephone number before."""

    template = "eservices/intake/find_button.html"


class Earlier:
    """When the request came, folded away: mostly that is now."""

    NAMES = ("received_on", "received_time")

    def render(self, form, context, template_pack=None, **kwargs):
        drawn = "".join(
            render_field(name, form, context, template_pack=template_pack) for name in self.NAMES
        )
        is_open = any(form[name].errors or _has_text(form[name].value()) for name in self.NAMES)
        # What crispy-forms drew is escaped already.
        inside = {"inside": mark_safe(drawn), "is_open": is_open}  # noqa: S308
        return render_to_string("eservices/intake/earlier.html", inside)


def _has_text(value):
    return any(value) if isinstance(value, list) else bool(value)


class TimeField(fields.LineField):
    """A time of the day as Thais write it: 9.30, 14:05, ๐๙๓๐ น.; cleaned to hours and minutes."""

    default_error_messages = {"time": "พิมพ์ชั่วโมงและนาที เช่น 9.30 หรือ 14.05"}
    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off", "size": 6})

    def clean(self, value):
        text = ascii_digits(super().clean(value)).removesuffix("น.").strip()
        if not text:
            return None
        match = re.fullmatch(r"(\d{1,2})[.:]?(\d{2})", text, re.ASCII)
        if not match or int(match[1]) > 23 or int(match[2]) > 59:
            raise self.error("time")
        return int(match[1]), int(match[2])


def _desk_fields():
    return {
        "channel": fields.OneChoiceField(
            label="รับคำขอทางใด", choices=CHANNELS, initial=Case.Channel.COUNTER
        ),
        "received_on": fields.BuddhistDateField(
            label="วันที่ได้รับ", help_text="เว้นว่าง = วันนี้", required=False, when="past"
        ),
        "received_time": TimeField(
            label="เวลาที่ได้รับ",
            help_text="เว้นว่าง = ขณะนี้ หรือเวลาเปิดทำการของวันที่ระบุ",
            required=False,
        ),
        "is_own": forms.BooleanField(label="ข้าพเจ้าเป็นผู้ยื่นคำขอนี้เอง", required=False),
        "is_incomplete": forms.BooleanField(
            label="ผู้ยื่นยังไม่ทราบ ให้รับเรื่องไว้ก่อน แล้วขอข้อที่ขาดภายหลัง", required=False
        ),
    }


class IntakeForm(RequestForm):
    """``clerk`` is who types; ``at`` the moment of typing. Files travel with the form."""

    upload_url = ""

    def __init__(self, *args, clerk, at, **options):
        super().__init__(*args, **options)
        self.clerk, self.at = clerk, at
        self.unknown = []  # questions that nobody at the counter could answer
        self.is_the_clerk = False
        self.fields |= _desk_fields()
        for name in APPLICANT:
            self.fields[name].widget.attrs |= {"autocomplete": "off", "data-1p-ignore": ""}
        phone = self.fields["phone"]
        phone.required = False
        phone.help_text = "ถ้าไม่มี เว้นว่างได้ ผู้ยื่นติดตามด้วยใบรับเรื่อง"
        self.fields["name"].help_text = "ตามบัตรประชาชน พร้อมคำนำหน้า"

    # What is wrong

    def clean(self):
        cleaned = super().clean()
        self._check_clerk(cleaned)
        self._check_received(cleaned)
        if cleaned.get("is_incomplete"):
            self._leave_unknown()
        return cleaned

    def _check_clerk(self, cleaned):
        """A clerk's own name or number is mostly the browser's idea, or a slip of the hand."""
        own = _own_data(self.clerk)
        same = [n for n in APPLICANT if cleaned.get(n) and _plain(n, cleaned[n]) in own[n]]
        self.is_the_clerk = bool(same)
        if same and not cleaned.get("is_own"):
            label = self.fields[same[0]].label
            self.add_error(
                same[0],
                f"{label}นี้เป็นของท่านเอง กรอกของผู้ยื่น ถ้าท่านเป็นผู้ยื่นจริง ทำเครื่องหมายยืนยันใต้ชื่อ",
            )

    def _check_received(self, cleaned):
        if {"received_on", "received_time"} & set(self.errors):
            return
        moment = self._received(cleaned)
        if moment > self.at:
            self.add_error("received_time", "เวลานี้ยังมาไม่ถึง โปรดตรวจวันและเวลา")
        elif moment < self.at - OLDEST:
            self.add_error("received_on", "วันที่ได้รับเก่ากว่าหนึ่งปี โปรดตรวจปี พ.ศ.")
        cleaned["received_at"] = moment

    def _received(self, cleaned):
        today = localdate(self.at)
        on, time = cleaned.get("received_on") or today, cleaned.get("received_time")
        if on == today and not time:
            return self.at
        opens = AgencySettings.load().office_opens
        hour, minute = time or (opens.hour, opens.minute)
        return datetime(on.year, on.month, on.day, hour, minute, tzinfo=get_current_timezone())

    def _leave_unknown(self):
        """Take questions without any answer for not known yet; half an answer stays an error."""
        for question in self.rows:
            names = self._names[question.key]
            if set(names) & set(self.errors) and self._is_empty(names):
                self.unknown.append(question)
                self._forget(question)

    def _is_empty(self, names):
        typed = (text for texts in self._typed(names).values() for text in texts)
        uploads = (field for name, field in self.upload_fields() if name in names)
        return not any(t.strip() for t in typed) and not any(f.kept or f.accepted for f in uploads)

    @property
    def could_be_left(self):
        """Whether nothing is wrong but that questions have no answer yet."""
        if self.unknown or not self.is_bound or not self.errors:
            return bool(self.unknown)
        left = set(self.errors)
        for question in self.rows:
            names = self._names[question.key]
            if self._is_empty(names):
                left -= set(names)
        return not left

    # What was answered

    @property
    def intake(self):
        """How the request came: options of the action."""
        return {
            "channel": self.cleaned_data["channel"],
            "received_at": self.cleaned_data["received_at"],
        }

    def _answer(self, question, value, locality):
        answer = super()._answer(question, value, locality)
        if question in self.unknown:
            answer |= {"value": UNKNOWN, "sealed": False}
        return answer

    # How it is drawn

    @property
    def helper(self):
        helper = super().helper
        questions = [part for part in helper.layout.fields if part not in APPLICANT][1:]
        own = ["is_own"] if self.is_the_clerk else []
        incomplete = ["is_incomplete"] if self.could_be_left else []
        helper.layout.fields = [
            *incomplete,
            Div("channel", css_class="intake-channel"),
            Earlier(),
            Heading(heading="ผู้ยื่นคำขอ"),
            Div("phone", FindButton(), css_class="intake-phone"),
            "name",
            *own,
            "email",
            *questions,
        ]
        return helper


def _own_data(clerk):
    person = getattr(clerk, "person", None)
    return {
        "name": _known("name", clerk.get_full_name(), getattr(person, "name", "")),
        "phone": _known("phone", getattr(person, "phone", "")),
        "email": _known("email", clerk.email, getattr(person, "email", "")),
    }


def _known(kind, *texts):
    return {_plain(kind, text) for text in texts if text}


def _plain(kind, text):
    if kind == "name":
        return TITLES.sub("", fold(text).replace(" ", ""))
    if kind == "email":
        return text.lower()
    try:
        return normal_phone(text)
    except ValueError:
        return text
