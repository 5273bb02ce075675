"""Officers issue letters and licences from templates, and ask for fees, on the screen of a case."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from casework import access, actions, official_papers, staff_page
from casework.models import IssuedPaper
from casework.staff_moves import Move

from .charge_forms import ChargeForm
from .issue_forms import BLANK, ChooseForm, IssueForm, start_of
from .models import PaperTemplate, ServiceRequest
from .paper_samples import sample_of
from .queries import templates_changed_by

KINDS = dict(IssuedPaper.Kind.choices)
NO_NUMBER = "(ออกเลขที่ภายหลัง)"
methods = require_http_methods(["GET", "HEAD", "POST"])


def _issue_text(case, *, kind, form, seen, by, at, **_fields):
    return actions.issue_paper(case, kind=kind, text=form.text, seen=seen, by=by, at=at)


ISSUE = Move(
    title="ออกหนังสือหรือใบอนุญาต",
    button="ออกเลขที่และแจ้งผู้ยื่น",
    done="ออก{kind}แล้ว",
    form=IssueForm,
    act=_issue_text,
    explanation="ออกแล้วแก้ข้อความไม่ได้ ถ้าผิดต้องยกเลิกแล้วออกฉบับใหม่ ดูตัวอย่างให้แน่ใจก่อน",
)
CHARGE = Move(
    title="เรียกเก็บค่าธรรมเนียม",
    button="แจ้งผู้ยื่นให้ชำระ",
    done="แจ้งค่าธรรมเนียมแล้ว",
    form=ChargeForm,
    act=actions.charge,
    explanation="ใส่จำนวนเฉพาะรายการที่ต้องชำระ อัตราเป็นของวันที่ยื่น ผู้ยื่นจะเห็นยอดรวมและวิธีชำระในหน้าติดตามเรื่อง",
)


@methods
def issue(request, number):
    """Choose a template; then adjust its text, look at it, and issue it."""
    case, asked = _find(request, number, "issue")
    templates = PaperTemplate.objects.of(asked.service)
    if chosen := request.GET.get("template"):
        return _issue(request, case, templates, chosen)
    bound = (request.POST,) if request.method == "POST" else ()
    form = ChooseForm(*bound, case=case, templates=templates, auto_id="id_issue_%s")
    if bound and form.is_valid():
        return redirect(f"{_url('issue', case)}?template={form.cleaned_data['template']}")
    opened = staff_page.Opened(
        key="issue",
        title=ISSUE.title,
        button="เลือกแม่แบบนี้",
        form=form,
        url=_url("issue", case),
        explanation="ขั้นต่อไปท่านแก้ข้อความและดูตัวอย่างได้ก่อนออกเลขที่",
    )
    return staff_page.show(request, case, opened=opened, status=422 if bound else 200)


def _issue(request, case, templates, chosen):
    kind, template = _chosen(templates, chosen)
    opened = staff_page.bind(
        request,
        case,
        ISSUE,
        key="issue",
        url=f"{_url('issue', case)}?template={chosen}",
        title=f"ออก{KINDS[kind]}",
        kind=kind,
        start=start_of(template, case),
    )
    return staff_page.carry_out(
        request,
        case,
        opened,
        partial(ISSUE.act, kind=kind, form=opened.form),
        done=ISSUE.done.format(kind=KINDS[kind]),
        preview=lambda form: _preview(kind, form.text, case),
    )


@methods
def charge(request, number):
    """Ask the citizen for fees: which, how many, and what they come to."""
    case, asked = _find(request, number, "charge")
    url, fees = _url("charge", case), asked.fee_rows
    opened = staff_page.bind(request, case, CHARGE, key="charge", url=url, fees=fees)
    return staff_page.carry_out(
        request,
        case,
        opened,
        CHARGE.act,
        done=CHARGE.done,
        preview=lambda form: staff_page.show(request, case, opened=opened),
    )


@require_safe
def sample(request, pk):
    """A template as PDF, with made-up facts in its places."""
    if not request.user.has_perm("eservices.view_papertemplate"):
        raise Http404
    template = get_object_or_404(templates_changed_by(request.user), pk=pk)
    return _pdf(sample_of(template), "sample")


def _preview(kind, text, case):
    content = official_papers.wording(
        kind, text, case=case, number=NO_NUMBER, issued_on=localdate()
    )
    code = official_papers.SAMPLE_CODE
    return _pdf(official_papers.draw(kind, content, code=code, is_sample=True), "preview")


def _pdf(content, name):
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _find(request, number, key):
    case = access.staff_case(request.user, number)
    access.check(request.user, case, key)
    found = ServiceRequest.objects.select_related("service")
    return case, get_object_or_404(found, case=case)


def _chosen(templates, chosen):
    """The kind and the template that an address names; a blank one has no template."""
    if chosen in BLANK:
        return chosen, None
    if not (chosen.isascii() and chosen.isdigit() and len(chosen) < 10):
        raise Http404
    template = get_object_or_404(templates, pk=int(chosen))
    return template.kind, template


def _url(name, case):
    return reverse(f"eservices_staff:{name}", args=[case.number])
