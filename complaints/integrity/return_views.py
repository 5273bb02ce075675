"""The reporter comes back: state, questions and answers, more files. The secret is in each post.

Wrong number, wrong secret and a number of another kind get the same page.
"""

from pathlib import PurePosixPath
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from casework import tokens

from . import actions, holding_files, numbers, opening, tries
from .forms import MessageForm, ReturnForm, labelled
from .in_memory import confidential
from .models import Entry

TOO_MANY = 429


@confidential
def come_back(request):
    if request.method != "POST":
        return render(request, "integrity/return.html", {"form": ReturnForm()})
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return render(request, "integrity/return.html", {"form": form})
    number, secret = form.cleaned_data["number"], form.cleaned_data["secret"]
    opened = opening.with_secret(number, secret)
    if opened is None:
        return _refused(request, form, numbers.read(number))
    visit = Visit(request, *opened, secret)
    return getattr(visit, STEPS.get(request.POST.get("go"), "thread"))()


def _refused(request, form, number):
    if tries.are_too_many(number, request.visitor):
        form.add_error(None, _("ลองผิดหลายครั้งแล้ว โปรดรอหนึ่งชั่วโมงแล้วลองใหม่"))
        return render(request, "integrity/return.html", {"form": form}, status=TOO_MANY)
    tries.count_wrong(number, request.visitor)
    form.add_error(None, _("เลขที่เรื่องกับรหัสลับไม่ตรงกัน โปรดดูที่จดไว้แล้วพิมพ์ใหม่ทีละตัว"))
    return render(request, "integrity/return.html", {"form": form})


class Visit:
    """One request of somebody who showed the right secret."""

    def __init__(self, request, report, key, secret):
        self.request, self.report, self.key = request, report, key
        self.secret = tokens.read_secret(secret)

    def thread(self, form=None, **context):
        context |= {
            "report": self.report,
            "said": self._said(),
            "secret": self.secret,
            "token": tokens.new_token(),
            "form": form or MessageForm(),
            "has_sent": context.get("has_sent", False),
        }
        return render(self.request, "integrity/thread.html", context)

    def _said(self):
        said = opening.said(self.report, self.key, for_reporter=True)
        return [{"entry": one, "rows": labelled(one.content)} for one in said]

    def write(self):
        """Words go at once; files are shown first, with what was found in them."""
        form = MessageForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self.thread(form)
        if not form.taken:
            return self._write(form.cleaned_data["text"], ())
        try:
            token = tokens.check_token(self.request.POST.get("token", ""))
            files = holding_files.new(form.taken)
            text = {"text": form.cleaned_data["text"]}
            actions.hold(token, text, files, visitor=self.request.visitor, at=now())
        except (tokens.BadToken, actions.NotAllowed):
            form.add_error(None, _("หน้านี้เปิดไว้นานเกินไป ยังไม่ได้ส่ง โปรดกดส่งอีกครั้ง"))
            return self.thread(form)
        context = {
            "report": self.report,
            "secret": self.secret,
            "token": token,
            "text": form.cleaned_data["text"],
            "files": [about for about, _data in files],
        }
        return render(self.request, "integrity/check_message.html", context)

    def send(self):
        token = self.request.POST.get("token", "")
        held = actions.fetch(token, at=now())
        if held is None or "text" not in held[0]:
            return self.thread()
        content, files = held
        plain = [({k: about[k] for k in ("name", "kind", "size")}, data) for about, data in files]
        with transaction.atomic():  # what can't be kept now is still there to be sent again
            answer = self._write(content["text"], plain)
            actions.let_go(token)
        return answer

    def _write(self, text, files):
        if not files and self._is_echo(text):
            return self.thread(has_sent=True)
        try:
            actions.write_as_reporter(self.report, self.key, text=text, files=files, on=localdate())
        except actions.NotAllowed as error:
            form = MessageForm(initial={"text": text})
            return self.thread(form, problem=str(error))
        self.report.refresh_from_db()
        return self.thread(has_sent=True)

    def file(self):
        found = self._file()
        if found is None:
            raise Http404
        about, data = found
        name = f"{about.id.hex[:8]}{PurePosixPath(about.name).suffix}"
        response = HttpResponse(data, content_type=about.kind)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["X-Content-Type-Options"] = "nosniff"
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response

    def replace(self):
        secret = actions.replace_secret(self.report, self.key, on=localdate())
        context = {"report": self.report, "secret_groups": tokens.in_groups(secret)}
        return render(self.request, "integrity/replaced.html", context)

    def _file(self):
        try:
            pk = UUID(self.request.POST.get("file", ""))
        except ValueError:
            return None
        return opening.file_of(self.report, pk, self.key, for_reporter=True)

    def _is_echo(self, text) -> bool:
        """Whether the last thing said is this: the same button pressed twice."""
        said = opening.said(self.report, self.key, for_reporter=True)
        last = said[-1] if said else None
        return bool(last and last.kind == Entry.Kind.FROM_REPORTER and last.text == text)


STEPS = {"write": "write", "send": "send", "file": "file", "replace": "replace"}
