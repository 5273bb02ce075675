"""One file of a form, sent by itself while the rest is being typed.

For browsers with JavaScript on a weak line: a photo that did not arrive is tried
again alone. The form token in the body says whose form it is; the same checks
as those of the form decide what is taken, and a file sent twice is kept once.
"""

from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.http import JsonResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from . import drafts, throttle, tokens
from .uploading import UploadField

TAKEN, GONE, REFUSED, TOO_MANY, UNAVAILABLE = 200, 409, 422, 429, 503
PER_CLIENT, WITHIN = 120, 10 * 60  # files within seconds: many people share one address


def take(request, *, form, field_of):
    """Take one file of this ``form``. 422 means: this file never; else the form may carry it.

    ``field_of`` gives the field with a name, over the files that are kept already.
    """
    token = _token(request)
    if not token or drafts.sent_with(token) or drafts.left_with(token):
        return _problem(_("หน้านี้ใช้ส่งไฟล์ไม่ได้แล้ว กดปุ่มด้านล่างเพื่อไปต่อ"), GONE)
    if throttle.is_flood(request, "upload", limit=PER_CLIENT, seconds=WITHIN):
        return _problem(_("มีไฟล์ส่งมาจากที่เดียวกันมากเกินไป โปรดรอสิบนาทีแล้วลองอีกครั้ง"), TOO_MANY)
    name = request.POST.get("field", "")
    try:
        field, file = _read(request, field_of(name, drafts.files_of(drafts.find(token))))
        row = drafts.keep_file(token, form=form, key=name, file=file, most=field.most, at=now())
    except ValidationError as error:
        return _problem(" ".join(error.messages), REFUSED)
    except (OSError, DatabaseError):
        return _problem(_("ตอนนี้ระบบยังบันทึกไฟล์ไม่ได้ โปรดรอสักครู่แล้วลองอีกครั้ง"), UNAVAILABLE)
    return JsonResponse({"id": row.pk, "name": row.name, "size": row.size})


def _token(request):
    try:
        return tokens.check_token(request.POST.get("token", ""))
    except tokens.BadToken:
        return ""


def _read(request, field):
    """Return the question's field and the file, or raise ``ValidationError`` in words."""
    files = request.FILES.getlist("file")
    if not isinstance(field, UploadField) or len(files) != 1:
        raise ValidationError(_("ไม่พบไฟล์หรือข้อที่จะแนบ โปรดเลือกไฟล์อีกครั้ง"), code="field")
    field.clean(files)
    return field, files[0]


def _problem(text, status):
    return JsonResponse({"problem": text}, status=status)
