"""Staff: many files at once; what their names tell is put right, then each becomes a draft."""

import re

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.library import actions, naming
from home.library.forms import RowForm, UploadForm
from home.library.models import DocumentKind, WaitingFile
from home.library.rights import may_add

MOST_ROWS = 40
WHOLE = re.compile(r"[0-9]{1,15}")
ADDRESS = "library_staff:upload"


class Row:
    """A waiting file and its form; ``taken`` says whether it is to become a draft."""

    def __init__(self, waiting, kinds, data=None):
        self.waiting, self.data = waiting, data
        guess = naming.guess(waiting.name, [kind.name for kind in kinds])
        first = {
            "title": guess.title,
            "number": guess.number,
            "issued_on": guess.issued_on,
            "fiscal_year": guess.fiscal_year,
            "kind": next((kind for kind in kinds if kind.name == guess.kind), None),
        }
        self.prefix = f"file-{waiting.pk}"
        self.form = RowForm(data, initial=first, prefix=self.prefix)

    @property
    def words(self):
        return getattr(self.waiting.document, "words", None)

    @property
    def needs_a_name(self):
        """Whether the title that stands there is a machine's."""
        return naming.says_nothing(self.form["title"].value() or "")

    @property
    def is_taken(self):
        return self.data is None or f"{self.prefix}-take" in self.data

    def values(self):
        """What to make of it, or None after saying at the fields what is wrong."""
        return self.form.cleaned_data if self.form.is_valid() else None


class UploadView(WagtailAdminTemplateMixin, TemplateView):
    """Upload, look over, make drafts: one screen. What was typed is never lost by a mistake."""

    template_name = "library/staff/upload.html"
    page_title = "อัปโหลดเอกสาร"
    header_icon = "upload"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not may_add(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if "upload" in request.POST:
            return self._upload(request)
        if number := request.POST.get("discard", ""):
            return self._discard(request, number)
        return self._make_drafts(request)

    def _upload(self, request):
        form = UploadForm(request.POST, request.FILES)
        good, refused = form.sorted_files()
        if good:
            actions.upload(good, by=request.user, at=timezone.now())
            messages.success(request, f"รับแล้ว {len(good)} ไฟล์ ตรวจชื่อและวันที่ด้านล่าง แล้วกดสร้างร่าง")
            if not refused:
                return redirect(ADDRESS)
        elif not refused:
            messages.error(request, "ยังไม่ได้เลือกไฟล์")
        return self.render_to_response(self.get_context_data(refused=refused))

    def _discard(self, request, number):
        found = self._waiting().filter(pk=int(number)) if WHOLE.fullmatch(number) else ()
        for waiting in found:
            actions.discard(waiting, by=request.user)
            messages.success(request, f"ทิ้ง {waiting.name} แล้ว")
        return redirect(ADDRESS)

    def _make_drafts(self, request):
        rows = self._rows(request.POST)
        taken = [row for row in rows if row.is_taken and f"{row.prefix}-title" in request.POST]
        if not taken:
            messages.error(request, "ยังไม่ได้เลือกไฟล์ที่จะสร้างร่าง")
            return self.render_to_response(self.get_context_data(rows=rows))
        made = [row for row in taken if self._make(request, row)]
        if made:
            messages.success(
                request,
                f"สร้างร่าง {len(made)} ฉบับแล้ว ประชาชนยังไม่เห็นจนกว่าจะเผยแพร่ อยู่ในเมนู “รายการเอกสาร”",
            )
        if len(made) == len(taken):
            return redirect(ADDRESS)
        left = [row for row in rows if row not in made]
        return self.render_to_response(self.get_context_data(rows=left))

    @staticmethod
    def _make(request, row):
        values = row.values()
        if values is None:
            return False
        try:
            actions.make_draft(row.waiting, values, by=request.user)
        except actions.NotAllowed as error:
            row.form.add_error(None, str(error))
        except ValidationError as error:
            row.form.add_error(None, error.messages)
        else:
            return True
        return False

    def _waiting(self):
        mine = WaitingFile.objects.filter(uploaded_by=self.request.user)
        return mine.select_related("document__words")

    def _rows(self, data=None):
        kinds = list(DocumentKind.objects.all())
        return [Row(one, kinds, data) for one in self._waiting()[:MOST_ROWS]]

    def get_context_data(self, **kwargs):
        if "rows" not in kwargs:
            kwargs["rows"] = self._rows()
        return super().get_context_data(form=UploadForm(), **kwargs)
