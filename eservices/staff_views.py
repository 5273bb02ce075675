"""The two ends of a request for a service, on the officers' screen of the case."""

from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from casework import access, queries, staff_page

from . import actions
from .models import ServiceRequest
from .staff_forms import CompleteForm, RefuseForm, SplitForm


@dataclass(frozen=True)
class End:
    """How a request ends, or goes on elsewhere: its form, its action, and the words for it."""

    key: str  # in the permission table
    title: str
    button: str
    done: str
    form: type
    act: object
    explanation: str
    is_danger: bool = False


COMPLETE = End(
    key="complete",
    title="ปิดเรื่อง: ดำเนินการเสร็จ",
    button="ปิดเรื่องและแจ้งผู้ยื่น",
    done="ปิดเรื่องและแจ้งผู้ยื่นแล้ว",
    form=CompleteForm,
    act=actions.complete,
    explanation="ผู้ยื่นจะเห็นผลและเอกสารที่แนบทันที ถ้าปิดผิด เปิดเรื่องอีกครั้งได้พร้อมเหตุผล",
)
REFUSE = End(
    key="refuse",
    title="ไม่อนุมัติคำขอ",
    button="ยืนยันว่าไม่อนุมัติ และแจ้งผู้ยื่น",
    done="บันทึกว่าไม่อนุมัติและแจ้งผู้ยื่นแล้ว",
    form=RefuseForm,
    act=actions.refuse,
    explanation="เป็นคำสั่งทางปกครอง ต้องมีเหตุผลและวิธีอุทธรณ์ ผู้ยื่นจะได้รับแจ้งทันทีและเรียกคืนไม่ได้",
    is_danger=True,
)


SPLIT = End(
    key="split",
    title="แยกเรื่องส่งกองอื่น",
    button="แยกเรื่อง",
    done="แยกเรื่องแล้ว กองนั้นเห็นเรื่องใหม่ในรายการของตน และแจ้งเลขที่ใหม่ให้ผู้ยื่นทราบ",
    form=SplitForm,
    act=actions.split,
    explanation="กองนั้นจะได้เรื่องใหม่ที่มีเลขที่และเวลาของตัวเอง เรื่องนี้ยังอยู่กับท่าน ผู้ยื่นใช้รหัสเดิมเปิดดูได้ทั้งสองเรื่อง",
)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def complete(request, number):
    return _end(request, number, COMPLETE)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def refuse(request, number):
    return _end(request, number, REFUSE)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def split(request, number):
    return _end(request, number, SPLIT)


def _end(request, number, end):
    case = access.staff_case(request.user, number)
    access.check(request.user, case, end.key)
    service_request = get_object_or_404(ServiceRequest.objects.select_related("service"), case=case)
    bound = (request.POST, request.FILES) if request.method == "POST" else ()
    since = queries.last_event(case)
    form = end.form(*bound, case=case, since=since, by=request.user, auto_id=f"id_{end.key}_%s")
    is_valid = form.is_valid()
    opened = _opened(case, end, form)
    if not bound:
        return staff_page.show(request, case, opened=opened)
    if getattr(form, "wants_ready", False):
        return staff_page.show_with_ready(request, case, opened)
    if not is_valid:
        return staff_page.show_invalid(request, case, opened)
    return staff_page.perform(
        request, case, opened, _on_request(end.act, service_request), done=end.done
    )


def _on_request(act, service_request):
    """The screen knows cases; our actions, the request that a case belongs to."""

    def act_on_case(case, **options):
        return act(service_request, **options)

    return act_on_case


def _opened(case, end, form):
    return staff_page.Opened(
        key=end.key,
        title=end.title,
        button=end.button,
        form=form,
        url=reverse(f"eservices_staff:{end.key}", args=[case.number]),
        explanation=end.explanation,
        is_danger=end.is_danger,
    )
