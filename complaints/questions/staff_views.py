"""What officers do with a question on its screen: answer, refuse, publish, take back."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from casework import access, staff_page
from casework.staff_forms import SeenForm
from casework.staff_moves import Move

from . import actions
from .models import Question
from .staff_forms import AnswerForm, PublishForm, RefuseForm

MOVES = {
    "answer": Move(
        title="ตอบคำถาม",
        button="ส่งคำตอบ",
        done="ส่งคำตอบแล้ว ผู้ถามอ่านได้ทันทีและถามต่อได้",
        form=AnswerForm,
        act=actions.answer,
        explanation="ตอบแล้วเรื่องปิด ถ้าผู้ถามถามต่อ เรื่องจะเปิดกลับมาที่ท่านเอง",
    ),
    "refuse": Move(
        title="ไม่รับตอบ",
        button="ยืนยันว่าไม่รับตอบ และแจ้งผู้ถาม",
        done="แจ้งเหตุผลให้ผู้ถามแล้ว",
        form=RefuseForm,
        act=actions.refuse,
        explanation="ใช้เมื่อไม่ใช่เรื่องที่หน่วยงานตอบได้ ผู้ถามเห็นเหตุผลทันที",
        is_danger=True,
    ),
    "publish": Move(
        title="เผยแพร่คำถามและคำตอบ",
        button="เผยแพร่",
        done="เผยแพร่แล้ว ทุกคนอ่านได้ที่หน้าถาม-ตอบ",
        form=PublishForm,
        act=actions.publish,
        explanation="ทุกคนอ่านได้ ชื่อผู้ถามไม่แสดง แก้ข้อความให้ไม่มีใครรู้ว่าใครถาม ผู้ถามเปลี่ยนใจได้ทุกเมื่อ",
    ),
    "unpublish": Move(
        needs="publish",
        title="เลิกเผยแพร่",
        button="เลิกเผยแพร่",
        done="เลิกเผยแพร่แล้ว",
        form=SeenForm,
        act=actions.unpublish,
        explanation="คำถามนี้จะหายไปจากหน้าถาม-ตอบทันที เผยแพร่ใหม่ภายหลังได้",
        is_danger=True,
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_page.keeps_what_was_typed
def move(request, number, key):
    """Show the form of one move, open over the case; or carry it out."""
    case, move = access.staff_case(request.user, number), MOVES[key]
    needs = move.needs or key
    access.check(request.user, case, needs)
    question = get_object_or_404(Question, case=case)
    url = reverse(f"questions_staff:{key}", args=[case.number])
    fields = {"question": question} if move.form is PublishForm else {}
    opened = staff_page.bind(request, case, move, key=needs, url=url, name=key, **fields)
    act = staff_page.on(question, move.act)
    return staff_page.carry_out(request, case, opened, act, done=move.done)
