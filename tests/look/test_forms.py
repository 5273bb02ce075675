"""Forms as drawn by our template pack: names, hints and errors reach everyone."""

import re

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Fieldset, Layout, Submit
from crispy_forms.utils import render_crispy_form
from django import forms
from django.utils.safestring import mark_safe

CHOICES = [("a", "ดื่ม"), ("b", "ใช้")]


class Request(forms.Form):
    name = forms.CharField(label="ชื่อ", help_text="พร้อมคำนำหน้า")
    email = forms.EmailField(label="อีเมล", required=False)
    use = forms.ChoiceField(
        label="ใช้ทำอะไร", widget=forms.RadioSelect, choices=CHOICES, help_text="ข้อเดียว"
    )
    many = forms.MultipleChoiceField(
        label="มีอะไร", widget=forms.CheckboxSelectMultiple, choices=CHOICES
    )
    at = forms.SplitDateTimeField(label="เมื่อใด", help_text="วันและเวลา")
    photo = forms.FileField(label="รูป", help_text="ไม่เกิน 10 MB")
    sure = forms.BooleanField(label="ยืนยัน")
    token = forms.CharField(widget=forms.HiddenInput)

    helper = FormHelper()
    helper.layout = Layout(
        Fieldset("ผู้ขอ", "name", "email"),
        "use",
        "many",
        "at",
        "photo",
        "sure",
        "token",
        Submit("go", "ส่ง"),
    )


def drawn(data=None):
    return render_crispy_form(Request(data))


def ids(html):
    return re.findall(r'\sid="([^"]+)"', html)


@pytest.mark.parametrize("data", [None, {}, {"name": "ก", "use": "z", "email": "x"}])
def test_every_id_is_one_of_its_kind(data):
    found = ids(drawn(data))
    assert len(found) == len(set(found))


@pytest.mark.parametrize("data", [None, {}, {"name": "ก", "use": "z", "email": "x"}])
def test_every_description_and_label_leads_to_something(data):
    html = drawn(data)
    told = " ".join(re.findall(r'aria-describedby="([^"]+)"', html)).split()
    assert told
    assert set(told) <= set(ids(html))
    assert set(re.findall(r'for="([^"]+)"', html)) <= set(ids(html))


def test_every_line_of_the_error_summary_leads_to_a_field():
    html = drawn({})
    links = re.findall(r'<a href="#([^"]*)"', html)
    assert len(links) == 6
    assert set(links) <= set(ids(html))
    assert "มีข้อมูลที่ต้องแก้ 7 ข้อ" in html


def test_a_form_without_errors_has_no_summary():
    assert "error-summary" not in drawn()


def test_the_error_stands_between_the_hint_and_the_field():
    html = drawn({})
    places = [
        html.index(mark) for mark in ('id="id_name_helptext"', 'id="id_name_error"', 'name="name"')
    ]
    assert places == sorted(places)


def test_a_wrong_field_says_so_to_those_who_listen():
    assert re.search(r'<input[^>]*name="name"[^>]*aria-invalid="true"', drawn({}))
    assert "aria-invalid" not in drawn()


def test_what_may_be_left_out_says_so_and_what_may_not_has_no_star():
    html = drawn()
    assert html.count("(ไม่บังคับ)") == 1
    assert "*" not in html


def test_questions_of_several_inputs_are_groups_with_a_name():
    html = drawn()
    assert [
        re.sub(r"<.*", "", name).strip()
        for name in re.findall(r"<legend[^>]*>(.*?)</legend>", html, re.S)
    ] == [
        "ผู้ขอ",
        "ใช้ทำอะไร",
        "มีอะไร",
        "เมื่อใด",
    ]


def test_the_browsers_own_bubbles_are_off_and_the_form_is_guarded():
    assert "novalidate" in drawn()


def test_what_is_asked_next_stands_after_its_option():
    form = Request()
    for option in form["use"]:
        option.data["follow_up"] = mark_safe("<b>ต่อ</b>") if option.data["value"] == "a" else ""
    html = render_crispy_form(form)
    expected = '</label></div><div class="follow-up" data-follow="id_use_0"><b>ต่อ</b></div>'
    assert "ดื่ม" + expected in html
    assert html.count("follow-up") == 1


def test_a_hint_typed_by_staff_is_text_and_never_markup():
    class Asked(forms.Form):
        place = forms.CharField(label="ที่ไหน", help_text="<script>alert(1)</script> ข้างวัด")

    drawn = render_crispy_form(Asked())
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ข้างวัด" in drawn
    assert "<script" not in drawn
