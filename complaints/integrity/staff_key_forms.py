"""Ticks that make somebody stop and look before a key is vouched for or ended."""

from django import forms

from .staff_forms import StaffForm, person_of

__all__ = ["AdmitForm", "RetireForm", "person_of"]


class AdmitForm(StaffForm):
    compared = forms.BooleanField(
        label="เทียบลายนิ้วมือกุญแจกับเจ้าตัวแล้ว ตรงกันทุกตัว",
        error_messages={"required": "เทียบลายนิ้วมือกุญแจกับเจ้าตัวก่อน"},
    )
    with_reports = forms.BooleanField(
        label="ให้เปิดเรื่องที่มีอยู่แล้วด้วย",
        help_text="เรื่องใหม่จากนี้ได้เองอยู่แล้ว เรื่องที่เกี่ยวกับผู้นั้นจะไม่ให้",
        required=False,
        initial=True,
    )


class RetireForm(StaffForm):
    sure = forms.BooleanField(
        label="เลิกใช้กุญแจนี้ทันที เรียกคืนไม่ได้",
        error_messages={"required": "ทำเครื่องหมายยืนยันก่อน"},
    )
