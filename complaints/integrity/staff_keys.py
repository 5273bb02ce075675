"""Inspectors' keys and the paper in the envelope: made, vouched for, changed, ended."""

from django.contrib import messages
from django.core import signing
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from casework.tokens import in_groups, read_secret

from . import access, actions, crypto, staff_key_forms, staff_papers, unlocking
from .actions.filing import recovery_key
from .models import InspectorKey, RecoveryKey
from .staff_forms import LastGroupsForm, NewPassphraseForm, PaperForm
from .staff_gate import inspectors_only, unlocked
from .staff_views import what_is_missing

SALT = "integrity-paper"
AN_HOUR = 60 * 60  # seconds
LAST = 8  # letters
FORM = ["GET", "HEAD", "POST"]


@require_safe
@inspectors_only
def keys(request):
    """What there is and what is missing, and what this person can do about it."""
    mine = InspectorKey.objects.filter(user=request.user, retired_on=None).first()
    others = InspectorKey.objects.filter(retired_on=None).exclude(user=request.user)
    context = {
        "mine": mine,
        "is_in_use": access.key_of(request.user) is not None,
        "others": [key for key in others.select_related("user__person") if key.user.is_active],
        "paper": recovery_key(),
        "older": RecoveryKey.objects.exclude(retired_on=None).order_by("-made_on"),
        "lacks": what_is_missing(),
        "is_ready": actions.is_ready(),
        "inspector": unlocking.unlocked(request),
    }
    return render(request, "integrity/staff/keys.html", context)


@require_http_methods(FORM)
@inspectors_only
def make(request):
    form = NewPassphraseForm(request.POST or None, by=request.user)
    if form.is_valid() and _done(form, _make, request, form):
        messages.success(request, "ตั้งกุญแจแล้ว ขั้นต่อไปให้ผู้ตรวจสอบอีกคนหรือกระดาษรับรอง")
        return redirect("integrity_staff:keys")
    return _form(
        request,
        form,
        title="ตั้งกุญแจของท่าน",
        button="ตั้งกุญแจ",
        explanation="กุญแจเปิดได้ด้วยวลีลับของท่านเท่านั้น วลีลับเป็นคนละอย่างกับรหัสผ่านเข้าระบบ "
        "ถ้าลืม ไม่มีใครเปิดแทนได้ ต้องตั้งกุญแจใหม่และให้ผู้ตรวจสอบคนอื่นหรือกระดาษเปิดเรื่องให้",
    )


@require_http_methods(FORM)
@unlocked
def passphrase(request):
    bound = request.POST if "new" in request.POST else None
    form = NewPassphraseForm(bound, by=request.user)
    if form.is_valid():
        actions.change_passphrase(request.inspector, form.cleaned_data["new"], on=localdate())
        messages.success(request, "เปลี่ยนวลีลับแล้ว ใช้วลีใหม่ตั้งแต่ครั้งหน้า")
        return redirect("integrity_staff:keys")
    return _form(request, form, title="เปลี่ยนวลีลับ", button="เปลี่ยนวลีลับ")


@require_http_methods(FORM)
@unlocked
def admit(request, pk):
    """Vouch for a colleague's key, and give them what there is."""
    key = get_object_or_404(InspectorKey, pk=pk, retired_on=None)
    form = staff_key_forms.AdmitForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _done(form, _admit, request, key, form.cleaned_data["with_reports"]):
        messages.success(request, "รับรองกุญแจแล้ว")
        return redirect("integrity_staff:keys")
    return _form(
        request,
        form,
        title=f"รับรองกุญแจของ {staff_key_forms.person_of(key.user)}",
        button="รับรองกุญแจนี้",
        explanation="นั่งอยู่ด้วยกันหรือโทรถาม แล้วเทียบลายนิ้วมือกุญแจบนจอของผู้นั้นให้ตรงกันทุกตัว",
        fingerprint=key.fingerprint,
    )


@require_http_methods(FORM)
@inspectors_only
def retire(request):
    """End one's own key: the passphrase was forgotten, or the work goes to somebody else."""
    key = get_object_or_404(InspectorKey, user=request.user, retired_on=None)
    form = staff_key_forms.RetireForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.retire(key, by=request.user, on=localdate())
        messages.success(request, "เลิกใช้กุญแจแล้ว")
        return redirect("integrity_staff:keys")
    return _form(
        request,
        form,
        title="เลิกใช้กุญแจของท่าน",
        button="เลิกใช้กุญแจนี้",
        explanation="ใช้เมื่อลืมวลีลับหรือส่งมอบงาน ท่านเปิดเรื่องใดไม่ได้อีกทันที "
        "กุญแจใหม่ต้องให้ผู้ตรวจสอบคนอื่นหรือกระดาษเปิดเรื่องเดิมให้",
        is_danger=True,
    )


@require_http_methods(FORM)
@inspectors_only
def recover(request):
    """The paper vouches for one's own key and opens all that is on it."""
    key = get_object_or_404(InspectorKey, user=request.user, retired_on=None)
    form = PaperForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _done(form, _recover, request, key, form.cleaned_data["paper"]):
        messages.success(request, "ใช้กุญแจกู้คืนแล้ว เก็บกระดาษกลับเข้าซองและปิดผนึก")
        return redirect("integrity_staff:list")
    return _form(
        request,
        form,
        title="ใช้กุญแจกู้คืนจากกระดาษ",
        button="ใช้กุญแจนี้",
        explanation="กระดาษรับรองกุญแจของท่าน และเปิดเรื่องทั้งหมดให้ท่าน ยกเว้นเรื่องที่เกี่ยวกับตัวท่าน "
        "การใช้กระดาษจดไว้ในบันทึกการเข้าถึงตลอดไป",
    )


@require_POST
@inspectors_only
def paper(request):
    """Show a new key for the paper, once. It is not in use before its last letters come back."""
    if recovery_key() and not unlocking.unlocked(request):
        query = urlencode({"next": reverse("integrity_staff:keys")})
        return redirect(f"{reverse('integrity_staff:unlock')}?{query}")
    public, text = actions.new_recovery_key()
    last = _mark(public.hex(), read_secret(text)[-LAST:])
    told = {"public": public.hex(), "last": last, "by": request.user.pk}
    form = LastGroupsForm(initial={"signed": signing.dumps(told, salt=SALT)})
    context = {
        "form": form,
        "groups": in_groups(read_secret(text)),
        "qr": staff_papers.qr(text),
        "fingerprint": crypto.fingerprint(public),
        "today": localdate(),
    }
    return render(request, "integrity/staff/paper.html", context)


@require_POST
@inspectors_only
def keep_paper(request):
    form = LastGroupsForm(request.POST)
    if form.is_valid():
        public = _public_of(request, form)
        if public and _done(form, _keep, request, public):
            messages.success(request, "กุญแจกู้คืนใช้ได้แล้ว ใส่ซอง ปิดผนึก ลงชื่อ แล้วเก็บในตู้นิรภัย")
            return redirect("integrity_staff:keys")
    return render(request, "integrity/staff/paper.html", {"form": form}, status=422)


def _public_of(request, form):
    try:
        told = signing.loads(form.cleaned_data["signed"], salt=SALT, max_age=AN_HOUR)
    except signing.BadSignature:
        form.add_error(None, "หน้านี้เก่าเกินไป กลับไปพิมพ์กุญแจใบใหม่")
        return None
    last = _mark(told["public"], read_secret(form.cleaned_data["last"]))
    if last != told["last"] or told["by"] != request.user.pk:
        form.add_error("last", "ไม่ตรงกับบนกระดาษ ดูสองกลุ่มสุดท้ายอีกครั้ง ถ้าไม่ได้พิมพ์ไว้ ให้พิมพ์ใบใหม่")
        return None
    return bytes.fromhex(told["public"])


def _mark(public, letters) -> str:
    return crypto.mark("paper", f"{public}:{letters}")


def _done(form, act, *args) -> bool:
    try:
        act(*args)
    except actions.NotAllowed as error:
        form.add_error(None, str(error))
        return False
    return True


def _make(request, form):
    actions.make_key(request.user, form.cleaned_data["new"], on=localdate())


def _admit(request, key, with_reports):
    key = actions.admit(key, by=request.inspector, on=localdate())
    if with_reports:
        actions.assign_all(key, by=request.inspector, on=localdate())


def _recover(request, key, text):
    if not key.admitted_on:
        key = actions.admit(key, by=request.user, recovery=text, on=localdate())
    actions.recover_all(key, recovery=text, by=request.user, on=localdate())


def _keep(request, public):
    by = unlocking.unlocked(request) or request.user
    actions.keep_recovery_key(public, by=by, on=localdate())


def _form(request, form, **words):
    context = {"form": form, "inspector": unlocking.unlocked(request), **words}
    return render(
        request, "integrity/staff/key_form.html", context, status=422 if form.errors else 200
    )
