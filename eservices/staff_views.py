"""The ends of a request for a service, on the officers' screen of the case."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from casework import access, staff_page
from casework.staff_moves import Move

from . import actions
from .models import ServiceRequest
from .staff_forms import CompleteForm, RefuseForm, SplitForm

MOVES = {
    "complete": Move(
        title="ปิดเรื่อง: ดำเนินการเสร็จ",
        button="ปิดเรื่องและแจ้งผู้ยื่น",
        done="ปิดเรื่องและแจ้งผู้ยื่นแล้ว",
        form=CompleteForm,
        act=actions.complete,
        explanation="ผู้ยื่นจะเห็นผลและเอกสารที่แนบทันที ถ้าปิดผิด เปิดเรื่องอีกครั้งได้พร้อมเหตุผล",
    ),
    "refuse": Move(
        title="ไม่อนุมัติคำขอ",
        button="ยืนยันว่าไม่อนุมัติ และแจ้งผู้ยื่น",
        done="บันทึกว่าไม่อนุมัติและแจ้งผู้ยื่นแล้ว",
        form=RefuseForm,
        act=actions.refuse,
        explanation="เป็นคำสั่งทางปกครอง ต้องมีเหตุผลและวิธีอุทธรณ์ ผู้ยื่นจะได้รับแจ้งทันทีและเรียกคืนไม่ได้",
        is_danger=True,
    ),
    "split": Move(
        title="แยกเรื่องส่งกองอื่น",
        button="แยกเรื่อง",
        done="แยกเรื่องแล้ว กองนั้นเห็นเรื่องใหม่ในรายการของตน และแจ้งเลขที่ใหม่ให้ผู้ยื่นทราบ",
        form=SplitForm,
        act=actions.split,
        explanation="กองนั้นจะได้เรื่องใหม่ที่มีเลขที่และเวลาของตัวเอง เรื่องนี้ยังอยู่กับท่าน "
        "ผู้ยื่นใช้รหัสเดิมเปิดดูได้ทั้งสองเรื่อง",
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def move(request, number, key):
    """Show the form of one end, open over the case; or carry it out."""
    case = access.staff_case(request.user, number)
    access.check(request.user, case, key)
    asked = get_object_or_404(ServiceRequest.objects.select_related("service"), case=case)
    move, url = MOVES[key], reverse(f"eservices_staff:{key}", args=[case.number])
    opened = staff_page.bind(request, case, move, key=key, url=url)
    act = staff_page.on(asked, move.act)
    return staff_page.carry_out(request, case, opened, act, done=move.done)
