"""Form fields that take what people in Thailand type, and say in words what is wrong.

Thai digits are right everywhere. Nothing that can be sent makes an error of
ours: what no one can mean (control characters, halves of characters, marks that
turn the writing round) is taken out before anything looks at the text.
"""

import re
import unicodedata
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.dates import MONTHS
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from stdnum.th import pin

from home.buddhist import BE, date_of
from home.folding import ascii_digits, fold
from home.phones import normal_phone

from .widgets import BuddhistDateInput

BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
KEPT_CONTROLS = "\n\t"
MAX_LINE = 200
MAX_TEXT = 4000
MAX_DIGITS = 12
ID_LENGTH = 13
SHORTEST_ACCOUNT, LONGEST_ACCOUNT = 10, 15
OLDEST_YEAR, NEWEST_YEAR = 2400, 2700  # of the Buddhist era
LAST_CE_YEAR = 2200


def clean_text(text: str) -> str:
    """Return the text folded to one spelling, without what is not writing."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(BIDI)
    kept = (c for c in text if c in KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs"))
    return fold("".join(kept)).strip()


class LineField(forms.CharField):
    """One line of text."""

    default_error_messages = {
        "required": _("กรอกช่องนี้ก่อนส่ง"),
        "too_long": _("ยาวเกิน %(limit)s ตัวอักษร (ท่านพิมพ์ %(count)s) โปรดย่อให้สั้นลง"),
    }

    def __init__(self, *, most_letters=MAX_LINE, **options):
        # Not Django's max_length: a browser that obeys it cuts off what is pasted without a word.
        self.most_letters = most_letters
        super().__init__(**options)

    def to_python(self, value):
        return " ".join(clean_text(str(value or "")).split())

    def validate(self, value):
        super().validate(value)
        if len(value) > self.most_letters:
            raise self.error("too_long", limit=self.most_letters, count=len(value))

    def error(self, code, **params):
        return ValidationError(self.error_messages[code], code=code, params=params)


class LongTextField(LineField):
    """Several lines of text."""

    widget = forms.Textarea

    def __init__(self, *, most_letters=MAX_TEXT, rows=4, **options):
        super().__init__(most_letters=most_letters, **options)
        self.widget.attrs["rows"] = rows

    def to_python(self, value):
        return clean_text(str(value or ""))


class EmailField(LineField):
    default_error_messages = {
        "invalid": _("อีเมลไม่ถูกต้อง พิมพ์ให้ครบ เช่น somchai@example.com หรือเว้นว่างไว้")
    }
    default_validators = [EmailValidator()]
    widget = forms.EmailInput(attrs={"autocomplete": "email"})

    def __init__(self, **options):
        super().__init__(most_letters=254, **options)


class PhoneField(LineField):
    """A telephone number as the whole site writes it: 081-234-5678."""

    default_error_messages = {
        "required": _("กรอกเบอร์โทรศัพท์ที่ติดต่อได้"),
        "phone": _("เบอร์โทรศัพท์ต้องมี 9 หรือ 10 หลัก เช่น 081-234-5678 หรือ 045-123-456 โปรดตรวจอีกครั้ง"),
        "no_digits": _("พิมพ์เบอร์โทรศัพท์เป็นตัวเลข เช่น 081-234-5678"),
    }
    widget = forms.TelInput

    def clean(self, value):
        value = super().clean(value)
        if not value:
            return value
        if not re.search(r"\d", value):
            raise self.error("no_digits")
        try:
            phone = normal_phone(value)
        except ValueError:
            raise self.error("phone") from None
        return phone.partition(" ต่อ ")[0]


class NationalIdField(LineField):
    """The thirteen digits of an identity card; the last one checks the others."""

    default_error_messages = {
        "letters": _("เลขประจำตัวประชาชนเป็นตัวเลข 13 หลัก ไม่มีตัวอักษร"),
        "length": _("เลขประจำตัวประชาชนมี 13 หลัก ท่านพิมพ์มา %(count)s หลัก โปรดดูเลขหน้าบัตร"),
        "check": _("เลขประจำตัวประชาชนไม่ถูกต้อง โปรดดูเลขหน้าบัตรแล้วพิมพ์อีกครั้ง"),
    }
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value):
        # A dash alone says: take away what I gave before.
        return re.sub(r"[\s.\-_\u2010-\u2015]", "", ascii_digits(super().to_python(value)))

    def validate(self, value):
        super().validate(value)
        if not value:
            return
        if not re.fullmatch(r"\d+", value, re.ASCII):
            raise self.error("letters")
        if len(value) != ID_LENGTH:
            raise self.error("length", count=len(value))
        if not pin.is_valid(value):
            raise self.error("check")


def masked_id(number: str) -> str:
    """Return a national ID of which only the last three digits can be read."""
    return f"X-XXXX-XXXXX-{number[-3:-1]}-{number[-1:]}" if number else ""


class AccountNumberField(LineField):
    """The number of a bank account: digits, as many as the banks of Thailand use."""

    default_error_messages = {
        "letters": _("เลขที่บัญชีเป็นตัวเลขเท่านั้น"),
        "length": _("เลขที่บัญชีมี 10 ถึง 15 หลัก ท่านพิมพ์มา %(count)s หลัก โปรดดูหน้าสมุดบัญชี"),
    }
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, value):
        return re.sub(r"[\s.\-_\u2010-\u2015]", "", ascii_digits(super().to_python(value)))

    def validate(self, value):
        super().validate(value)
        if not value:
            return
        if not re.fullmatch(r"\d+", value, re.ASCII):
            raise self.error("letters")
        if not SHORTEST_ACCOUNT <= len(value) <= LONGEST_ACCOUNT:
            raise self.error("length", count=len(value))


def masked_account(number: str) -> str:
    """Return the number of an account of which only the last four digits can be read."""
    return "X" * (len(number) - 4) + number[-4:] if number else ""


class NumberField(LineField):
    """A number with Thai or Arabic digits and commas; cleaned to ``Decimal`` or ``None``."""

    default_error_messages = {
        "letters": _("พิมพ์เป็นตัวเลขเท่านั้น เช่น 120"),
        "whole": _("พิมพ์เป็นจำนวนเต็ม ไม่มีจุดทศนิยม เช่น 120"),
        "places": _("พิมพ์ทศนิยมได้ไม่เกิน %(places)s ตำแหน่ง เช่น 120.50"),
        "too_long": _("ตัวเลขยาวเกินไป โปรดตรวจอีกครั้ง"),
        "least": _("ต้องไม่น้อยกว่า %(limit)s โปรดตรวจอีกครั้ง"),
        "most": _("ต้องไม่เกิน %(limit)s โปรดตรวจอีกครั้ง"),
    }
    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, *, least=None, most=None, places=0, **options):
        super().__init__(most_letters=60, **options)
        self.least, self.most, self.places = least, most, places

    def clean(self, value):
        text = re.sub(r"[\s,]", "", ascii_digits(super().clean(value)))
        text = text.replace("\u2212", "-").removesuffix("บาท")
        if not text:
            return None
        self._check_writing(text)
        number = Decimal(text)
        if self.least is not None and number < self.least:
            raise self.error("least", limit=f"{self.least:,}")
        if self.most is not None and number > self.most:
            raise self.error("most", limit=f"{self.most:,}")
        return number

    def _check_writing(self, text):
        match = re.fullmatch(r"[+-]?(\d*)(?:\.(\d*))?", text, re.ASCII)
        whole, rest = (match[1], match[2] or "") if match else ("", "")
        if not whole + rest:
            raise self.error("letters")
        if len(whole) > MAX_DIGITS:
            raise self.error("too_long")
        if rest.strip("0") and not self.places:
            raise self.error("whole")
        if len(rest.rstrip("0")) > self.places:
            raise self.error("places", places=self.places)


class MoneyField(NumberField):
    """Baht and satang, never negative."""

    default_error_messages = {
        "letters": _("พิมพ์จำนวนเงินเป็นตัวเลข เช่น 1,500 หรือ 1500.50"),
        "least": _("จำนวนเงินต้องไม่ติดลบ"),
        "places": _("พิมพ์สตางค์ได้ไม่เกิน 2 ตำแหน่ง เช่น 1500.50"),
    }

    def __init__(self, **options):
        super().__init__(least=0, places=2, **options)


class BuddhistDateField(forms.MultiValueField):
    """A date given as day, month and year of the Buddhist era; cleaned to ``date``."""

    default_error_messages = {
        "required": _("กรอกวัน เดือน และปี พ.ศ."),
        "incomplete": _("ยังขาด%(parts)s โปรดกรอกให้ครบ"),
        "day": _("วันที่ต้องเป็นตัวเลข 1 ถึง 31"),
        "month": _("เลือกเดือนจากรายการ"),
        "year": _("ปี พ.ศ. ต้องเป็นตัวเลข 4 หลัก เช่น %(year)s"),
        "range": _("ปี พ.ศ. ต้องอยู่ระหว่าง %(oldest)s ถึง %(newest)s"),
        "no_such_day": _("เดือน%(month)s %(year)s ไม่มีวันที่ %(day)s โปรดตรวจอีกครั้ง"),
        "past": _("วันที่ต้องไม่เกินวันนี้"),
        "future": _("วันที่ต้องเป็นวันนี้หรือหลังจากนี้"),
    }
    widget = BuddhistDateInput

    def __init__(self, *, when="any", today=None, **options):
        self.when, self.today = when, today
        parts = [forms.CharField(required=False, strip=True) for _part in range(3)]
        super().__init__(fields=parts, require_all_fields=False, **options)

    def clean(self, value):
        day, month, year = (self._part(part) for part in (value or ["", "", ""]))
        if not (day or month or year):
            if self.required:
                raise self.error("required")
            return None
        self._check_complete(day, month, year)
        on = self._date(self._number(day, "day", 1, 31), self._number(month, "month", 1, 12), year)
        self._check_when(on)
        return on

    @staticmethod
    def _part(text):
        return ascii_digits(clean_text(str(text or "")))

    def _check_complete(self, day, month, year):
        names = {_("วันที่"): day, _("เดือน"): month, _("ปี พ.ศ."): year}
        if lacking := [str(name) for name, part in names.items() if not part]:
            raise self.error("incomplete", parts=" ".join(lacking))

    def _number(self, text, code, first, last):
        if not re.fullmatch(r"\d{1,2}", text, re.ASCII) or not first <= int(text) <= last:
            raise self.error(code)
        return int(text)

    def _date(self, day, month, year):
        if not re.fullmatch(r"\d{4}", year, re.ASCII):
            raise self.error("year", year=self._now().year + BE)
        year = int(year) + BE if int(year) <= LAST_CE_YEAR else int(year)
        if not OLDEST_YEAR <= year <= NEWEST_YEAR:
            raise self.error("range", oldest=OLDEST_YEAR, newest=NEWEST_YEAR)
        try:
            return date_of(day, month, year - BE)
        except ValueError:
            raise self.error("no_such_day", day=day, month=MONTHS[month], year=year) from None

    def _check_when(self, on):
        if self.when == "past" and on > self._now():
            raise self.error("past")
        if self.when == "future" and on < self._now():
            raise self.error("future")

    def _now(self):
        return self.today or localdate()

    def error(self, code, **params):
        return ValidationError(self.error_messages[code], code=code, params=params)


class OneChoiceField(forms.ChoiceField):
    default_error_messages = {
        "required": _("เลือกหนึ่งข้อ"),
        "invalid_choice": _("เลือกหนึ่งข้อจากรายการ"),
    }
    widget = forms.RadioSelect


class SelectField(OneChoiceField):
    widget = forms.Select


class ManyChoicesField(forms.MultipleChoiceField):
    default_error_messages = {
        "required": _("เลือกอย่างน้อยหนึ่งข้อ"),
        "invalid_choice": _("เลือกจากรายการเท่านั้น"),
        "invalid_list": _("เลือกจากรายการเท่านั้น"),
    }
    widget = forms.CheckboxSelectMultiple


class DeclarationField(forms.BooleanField):
    default_error_messages = {"required": _("ทำเครื่องหมายหน้าข้อความรับรองก่อนส่ง")}


class PostcodeField(LineField):
    default_error_messages = {"postcode": _("รหัสไปรษณีย์เป็นตัวเลข 5 หลัก เช่น 34140")}
    widget = forms.TextInput(attrs={"inputmode": "numeric"})

    def clean(self, value):
        value = ascii_digits(super().clean(value)).replace(" ", "")
        if value and not re.fullmatch(r"[1-9]\d{4}", value, re.ASCII):
            raise self.error("postcode")
        return value


class CoordinateField(forms.CharField):
    """Degrees as the phone gives them; anything else counts as not given."""

    widget = forms.HiddenInput

    def __init__(self, *, limit, **options):
        self.limit = limit
        super().__init__(required=False, **options)

    def clean(self, value):
        value = clean_text(str(value or ""))
        if not re.fullmatch(r"-?\d{1,3}(\.\d{1,15})?", value, re.ASCII):
            return ""
        return f"{float(value):.6f}" if abs(float(value)) <= self.limit else ""
