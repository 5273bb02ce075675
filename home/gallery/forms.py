"""A form of every kind of field, to be looked at. Nothing is sent."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms

CHOICES = [("drink", "ไว้ดื่ม"), ("use", "ไว้ใช้"), ("farm", "รดผัก")]


class SampleForm(forms.Form):
    name = forms.CharField(label="ชื่อ", help_text="พร้อมคำนำหน้า")
    email = forms.EmailField(label="อีเมล", required=False)
    text = forms.CharField(label="รายละเอียด", widget=forms.Textarea(attrs={"rows": 3}))
    village = forms.ChoiceField(label="หมู่บ้าน", choices=[("", "เลือกหมู่บ้าน"), ("1", "หมู่ที่ 1")])
    use = forms.ChoiceField(label="ใช้ทำอะไร", widget=forms.RadioSelect, choices=CHOICES)
    sure = forms.BooleanField(label="ข้อมูลข้างต้นเป็นความจริง")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = Layout(*self.fields, Submit("go", "ส่งคำขอ", type="button"))
