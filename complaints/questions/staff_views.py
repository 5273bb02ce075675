"""What officers do with a question on its screen: answer, refuse, publish, take back."""

from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from casework import access, queries, staff_page
from casework.staff_forms import SeenForm

from . import actions
from .models import Question
from .staff_forms import AnswerForm, PublishForm, RefuseForm


@dataclass(frozen=True)
class Deed:
    """What an officer does with a question: its form, its action, and the words for it."""

    key: str  # of its address
    needs: str  # in the permission table
    title: str
    button: str
    done: str
    form: type
    act: object
    explanation: str = ""
    is_danger: bool = False


ANSWER = Deed(
    key="answer",
    needs="answer",
    title="ตอบคำถาม",
    button="ส่งคำตอบ",
    done="ส่งคำตอบแล้ว ผู้ถามอ่านได้ทันทีและถามต่อได้",
    form=AnswerForm,
    act=actions.answer,
    explanation="ตอบแล้วเรื่องปิด ถ้าผู้ถามถามต่อ เรื่องจะเปิดกลับมาที่ท่านเอง",
)
REFUSE = Deed(
    key="refuse",
    needs="refuse",
    title="ไม่รับตอบ",
    button="ยืนยันว่าไม่รับตอบ และแจ้งผู้ถาม",
    done="แจ้งเหตุผลให้ผู้ถามแล้ว",
    form=RefuseForm,
    act=actions.refuse,
    explanation="ใช้เมื่อไม่ใช่เรื่องที่หน่วยงานตอบได้ ผู้ถามเห็นเหตุผลทันที",
    is_danger=True,
)
PUBLISH = Deed(
    key="publish",
    needs="publish",
    title="เผยแพร่คำถามและคำตอบ",
    button="เผยแพร่",
    done="เผยแพร่แล้ว ทุกคนอ่านได้ที่หน้าถาม-ตอบ",
    form=PublishForm,
    act=actions.publish,
    explanation="ทุกคนอ่านได้ ชื่อผู้ถามไม่แสดง แก้ข้อความให้ไม่มีใครรู้ว่าใครถาม ผู้ถามเปลี่ยนใจได้ทุกเมื่อ",
)
UNPUBLISH = Deed(
    key="unpublish",
    needs="publish",
    title="เลิกเผยแพร่",
    button="เลิกเผยแพร่",
    done="เลิกเผยแพร่แล้ว",
    form=SeenForm,
    act=actions.unpublish,
    explanation="คำถามนี้จะหายไปจากหน้าถาม-ตอบทันที เผยแพร่ใหม่ภายหลังได้",
    is_danger=True,
)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def answer(request, number):
    return _do(request, number, ANSWER)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def refuse(request, number):
    return _do(request, number, REFUSE)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def publish(request, number):
    return _do(request, number, PUBLISH)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def unpublish(request, number):
    return _do(request, number, UNPUBLISH)


def _do(request, number, deed):
    case = access.staff_case(request.user, number)
    access.check(request.user, case, deed.needs)
    question = get_object_or_404(Question, case=case)
    bound = (request.POST, request.FILES) if request.method == "POST" else ()
    form = _form(request, case, question, deed, bound)
    is_valid = form.is_valid()
    opened = _opened(case, deed, form)
    if not bound:
        return staff_page.show(request, case, opened=opened)
    if getattr(form, "wants_ready", False):
        return staff_page.show_with_ready(request, case, opened)
    if not is_valid:
        return staff_page.show_invalid(request, case, opened)
    return staff_page.perform(
        request, case, opened, _on_question(deed.act, question), done=deed.done
    )


def _form(request, case, question, deed, bound):
    more = {"question": question} if deed.form is PublishForm else {}
    return deed.form(
        *bound,
        case=case,
        since=queries.last_event(case),
        by=request.user,
        auto_id=f"id_{deed.key}_%s",
        **more,
    )


def _on_question(act, question):
    """The screen knows cases; our actions, the question that a case belongs to."""

    def act_on_case(case, **options):
        return act(question, **options)

    return act_on_case


def _opened(case, deed, form):
    return staff_page.Opened(
        key=deed.needs,
        title=deed.title,
        button=deed.button,
        form=form,
        url=reverse(f"questions_staff:{deed.key}", args=[case.number]),
        explanation=deed.explanation,
        is_danger=deed.is_danger,
    )
