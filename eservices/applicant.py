"""Who asks: the fields with which every form begins."""

from django import forms
from django.utils.translation import gettext as _

from casework import fields

APPLICANT = ("name", "phone", "email")


def applicant_fields():
    return {
        "name": fields.LineField(
            label=_("ชื่อและนามสกุล"),
            help_text=_("ตามบัตรประชาชน พร้อมคำนำหน้า เช่น นายสมชาย ใจดี"),
            widget=forms.TextInput(attrs={"autocomplete": "name"}),
        ),
        "phone": fields.PhoneField(
            label=_("เบอร์โทรศัพท์"),
            help_text=_("เบอร์ที่เจ้าหน้าที่โทรหาได้ ใช้เบอร์ญาติหรือเพื่อนบ้านได้"),
            widget=forms.TelInput(attrs={"autocomplete": "tel"}),
        ),
        "email": fields.EmailField(
            label=_("อีเมล"), help_text=_("ถ้ามี เราจะส่งเลขที่รับเรื่องและผลให้ทางอีเมลด้วย"), required=False
        ),
    }
