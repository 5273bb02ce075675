"""One POST of a form: whose token it carries, what was kept before, what came now."""

from dataclasses import dataclass, field

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from . import drafts, tickets, tokens


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
    return None if is_forged(request) else drafts.sent_with(token)


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
            drafts.continue_with(attempt.draft, token=attempt.token)
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


def receipt(request, case, token=""):
    """Go to the receipt of the case this form made, and let this browser open it."""
    response = HttpResponseRedirect(reverse("casework:receipt", args=[case.number]), status=303)
    secret = tokens.secret_for(token or request.POST["token"])
    tickets.issue(response, request, case.number, secret)
    return response
