"""A form is put aside, to be continued later."""

from django.db import transaction
from django.utils.translation import gettext as _

from casework import drafts, notices
from casework.models import Draft

from .moves import NotAllowed

MOST_MAILS = 5  # of one draft


@transaction.atomic
def put_aside(draft, *, form_version="", language="th", at) -> Draft | None:
    """Give the draft a number and a secret; ``None`` when it was sent in the meantime."""
    return drafts.put_aside(draft, form_version=form_version, language=language, at=at)


@transaction.atomic
def mail_draft(draft, *, email, at) -> Draft:
    """Send where to go on to an address. The same address is not written to twice at once."""
    draft = Draft.objects.select_for_update().filter(pk=draft.pk).exclude(number=None).first()
    if not draft:
        raise NotAllowed(_("ไม่มีแบบฟอร์มที่เก็บไว้แล้ว"))
    if draft.notices.waiting().filter(recipient=email).exists():
        return draft
    if draft.notices.count() >= MOST_MAILS:
        raise NotAllowed(_("ส่งอีเมลของแบบฟอร์มนี้ครบจำนวนแล้ว โปรดจดเลขที่กับรหัสไว้"))
    draft.email = email
    draft.save(update_fields=["email"])
    notices.queue_of_draft(draft, email, at=at)
    return draft
