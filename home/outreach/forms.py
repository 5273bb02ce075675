"""The form that writes down where a piece of news went."""

from django import forms
from django.core.exceptions import ValidationError

from home.date_forms import BuddhistDateField
from home.folding import ascii_digits
from home.models import Village
from home.outreach.channels import BY_NAME, IN_VILLAGES, Channel

MOST_REACH = 1_000_000
EXAMPLES = "เช่น “กลุ่มบ้านเราหมู่ 3” “สถานีวิทยุชุมชนดอนตะวัน” “ศาลากลางบ้าน”"


class TimeInput(forms.TextInput):
    def format_value(self, value):
        return f"{value:%H.%M}" if hasattr(value, "strftime") else value


class ThaiTimeField(forms.TimeField):
    """A time typed 09.30, 9:30 or ๙.๓๐."""

    widget = TimeInput
    default_error_messages = {"invalid": "ใส่เวลาเป็น ชั่วโมง.นาที เช่น 17.30"}

    def to_python(self, value):
        text = ascii_digits(str(value or "")).replace("น.", "").strip()
        return super().to_python(text.replace(".", ":"))


def _names(channels):
    """Channels in the order of the list, as it names them."""
    return ", ".join(str(one.label) for one in Channel if one in channels)


class SendingForm(forms.Form):
    channel = forms.ChoiceField(label="ส่งทางไหน", choices=Channel.choices)
    moos = forms.TypedMultipleChoiceField(
        label="หมู่ที่", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    place = forms.CharField(
        label="ชื่อกลุ่ม สถานี หรือสถานที่",
        max_length=120,
        required=False,
    )
    sent_on = BuddhistDateField(label="วันที่ส่ง")
    sent_time = ThaiTimeField(label="เวลา", required=False, help_text="เช่น 17.30 ไม่ทราบให้เว้นว่าง")
    carried_by = forms.CharField(
        label="ผู้ส่งหรือผู้ประกาศ",
        max_length=120,
        required=False,
        help_text="ตำแหน่งพอ เช่น “ผู้ใหญ่บ้านหมู่ 3” ประชาชนเห็นช่องนี้",
    )
    reach = forms.IntegerField(
        label="คนได้รับประมาณ",
        required=False,
        min_value=1,
        max_value=MOST_REACH,
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        help_text="เช่น จำนวนคนในกลุ่ม ไม่ทราบให้เว้นว่าง",
        error_messages={
            "invalid": "ใส่เป็นจำนวนเต็ม เช่น 250",
            "min_value": "ใส่จำนวนตั้งแต่ 1 คน หรือเว้นว่าง",
            "max_value": "จำนวนนี้มากกว่าคนทั้งตำบล ตรวจอีกครั้ง",
        },
    )

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        moos, place = self.fields["moos"], self.fields["place"]
        moos.choices = [(one.moo, str(one)) for one in Village.objects.all()]
        moos.help_text = f"ต้องเลือก หรือใส่ชื่อสถานที่ เมื่อส่งทาง {_names(IN_VILLAGES)}"
        place.help_text = f"ต้องใส่เมื่อส่งทาง {_names(BY_NAME)} {EXAMPLES}"

    def clean_sent_on(self):
        on = self.cleaned_data["sent_on"]
        if on > self.today:
            raise ValidationError("วันที่ส่งอยู่ในอนาคต บันทึกเมื่อส่งแล้ว")
        return on

    def clean(self):
        values = super().clean()
        channel = values.get("channel")
        has_place = bool(values.get("place") or values.get("moos"))
        if channel in IN_VILLAGES and not has_place and "moos" not in self.errors:
            self.add_error("moos", "เลือกหมู่บ้านที่ส่ง หรือใส่ชื่อสถานที่")
        elif channel in BY_NAME and not values.get("place") and "place" not in self.errors:
            self.add_error("place", "ใส่ชื่อกลุ่ม สถานี หรือช่องทางที่ส่ง")
        return values
