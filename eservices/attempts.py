"""One POST of a form: whose token it carries, what was kept before, what came now."""

from dataclasses import dataclass, field

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from casework import drafts, tokens

from . import actions
from .applicant import APPLICANT
from .forms import TRAP
from .questions import START, screens


@dataclass
class Attempt:
    """One POST of the form: whose token, what was kept before, what we have to say."""

    token: str
    draft: object = None
    notes: list = field(default_factory=list)
    is_renewed: bool = False  # the token is a new one: nothing can be sent with it yet

    @property
    def typed(self):
        return drafts.answers_of(self.draft)

    @property
    def files(self):
        return drafts.files_of(self.draft)


def already_sent(request):
    """The case that this token made before: a second click, a resend, a step back."""
    try:
        token = tokens.check_token(request.POST.get("token", ""))
    except tokens.TokenExpired:
        token = request.POST["token"]
    except tokens.BadToken:
        return None
    return None if is_forged(request) else actions.sent_with(token)


def left_with(request, attempt):
    """Whether this page's form went on in another browser: then nothing comes of it here."""
    return None if attempt.draft else drafts.left_with(request.POST.get("token", ""))


def is_forged(request):
    return getattr(request, "csrf_failed", False)


def attempt_of(request):
    """Find what the token keeps. A token that is too old gives way to a new one."""
    token = request.POST.get("token", "")
    try:
        attempt = Attempt(tokens.check_token(token))
        attempt.draft = drafts.find(attempt.token)
    except tokens.TokenExpired:
        attempt = Attempt(tokens.new_token(), drafts.find(token), is_renewed=True)
        attempt.notes.append(_("ท่านเปิดหน้านี้ไว้นาน เราเก็บสิ่งที่กรอกไว้ให้ครบ โปรดตรวจอีกครั้งแล้วกดปุ่มด้านล่าง"))
        if attempt.draft and not is_forged(request):
            actions.continue_with(attempt.draft, token=attempt.token)
    except tokens.BadToken:
        attempt = Attempt(tokens.new_token(), is_renewed=True)
        attempt.notes.append(_("หน้านี้ใช้ส่งไม่ได้แล้ว สิ่งที่กรอกยังอยู่ครบ โปรดตรวจแล้วกดปุ่มด้านล่างอีกครั้ง"))
    if is_forged(request):
        attempt.notes.append(_("เรายืนยันไม่ได้ว่าท่านเป็นผู้ส่ง จึงยังไม่ได้บันทึก โปรดกดปุ่มอีกครั้ง"))
    if is_forged(request) and request.FILES:
        attempt.notes.append(_("โปรดแนบไฟล์อีกครั้งด้วย"))
    return attempt


def could_not_keep(attempt):
    attempt.notes = [_("ตอนนี้ระบบยังบันทึกไม่ได้ สิ่งที่กรอกยังอยู่ในหน้านี้ โปรดรอสักครู่แล้วกดอีกครั้ง หรือโทรหาเจ้าหน้าที่")]
    return attempt


def typed_so_far(posted, kept, questions, page):
    """What was typed: on the page just sent what came now, on the others what was kept.

    A form on one page sends everything, and so does every page once its draft is
    lost: what was typed on the others waits in hidden inputs.
    """
    here = _names_on(page, questions)
    if not here or not kept:
        return posted
    typed = MultiValueDict({n: texts for n, texts in kept.items() if _owner(n) not in here})
    for name, texts in posted.lists():
        if _owner(name) in here or name == TRAP:
            typed.setlist(name, texts)
    return typed


def _names_on(page, questions):
    """What the names of inputs on this page begin with; nothing for a page that is not there."""
    if not page:
        return set()
    for screen in screens(questions):
        if screen.key == page:
            keys = {question.key for question in screen.questions}
            return keys | set(APPLICANT) if page == START else keys
    return set()


def _owner(name):
    return name.partition("_")[0]
