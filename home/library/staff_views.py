"""Staff: replacing a document's file, removing an old one, and which files should be mended."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from home.languages import THAI
from home.library import actions, queries
from home.library.forms import RemoveForm, ReplaceForm
from home.library.models import DocumentPage, LawIndexPage, LibraryPage
from home.library.rights import may_add, may_replace

A_PAGE = 30
NOT_MADE = "ยังไม่มีหน้า “{}” สร้างใต้หน้าแรก แล้วกลับมาที่เมนูนี้"


class _OfADocument(WagtailAdminTemplateMixin, FormView):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        pages = DocumentPage.objects.select_related("document").exclude(document=None)
        self.page = get_object_or_404(pages, id=kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        if not may_replace(self.page, request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @property
    def back_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    def get_breadcrumbs_items(self):
        items = [{"url": self.back_url, "label": self.page.title}]
        return [*self.breadcrumbs_items, *items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        editions = self.page.document.editions.all()
        return super().get_context_data(
            document_page=self.page,
            document=self.page.document,
            editions=editions,
            back_url=self.back_url,
            **kwargs,
        )


class ReplaceView(_OfADocument):
    """Another file under the same address."""

    template_name = "library/staff/replace.html"
    page_title = "แทนที่ไฟล์"
    header_icon = "upload"
    form_class = ReplaceForm

    def form_valid(self, form):
        document, user = self.page.document, self.request.user
        actions.replace_file(
            document,
            form.cleaned_data["file"],
            note=form.cleaned_data["note"],
            by=user,
            at=timezone.now(),
        )
        document.refresh_from_db()
        words = actions.read_words(document)
        messages.success(self.request, "แทนที่ไฟล์แล้ว ที่อยู่ของเอกสารคงเดิม ไฟล์เดิมเก็บไว้ท้ายหน้าเอกสาร")
        if words.warning:
            messages.warning(self.request, words.warning)
        return redirect(self.back_url)


class RemoveView(_OfADocument):
    """The file of an old edition, taken away for good."""

    template_name = "library/staff/remove.html"
    page_title = "นำไฟล์ฉบับเดิมออก"
    header_icon = "bin"
    form_class = RemoveForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        editions = self.page.document.editions.exclude(file="")
        self.edition = get_object_or_404(editions, number=kwargs["number"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(edition=self.edition, **kwargs)

    def form_valid(self, form):
        actions.remove_edition(self.edition, why=form.cleaned_data["why"], by=self.request.user)
        messages.success(self.request, f"นำไฟล์ฉบับที่ {self.edition.number} ออกแล้ว")
        return redirect(self.back_url)


class CheckView(WagtailAdminTemplateMixin, TemplateView):
    """Documents whose file is a scan, or whose Thai comes out wrong."""

    template_name = "library/staff/check.html"
    page_title = "ไฟล์ที่ควรแก้"
    header_icon = "warning"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def dispatch(self, request, *args, **kwargs):
        if not may_add(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        found = queries.with_bad_files(DocumentPage.objects.all())
        page = Paginator(found, A_PAGE).get_page(self.request.GET.get("page"))
        open_to_me = {one.pk for one in page if may_replace(one, self.request.user)}
        return super().get_context_data(found=page, open_to_me=open_to_me, **kwargs)


class ListOf(View):
    """To where the pages of a kind are listed in the back office."""

    model = None

    def get(self, request, *args, **kwargs):
        if not may_add(request.user):
            raise Http404
        page = self.model.objects.filter(locale__language_code=THAI).first()
        if page is None:
            messages.warning(request, NOT_MADE.format(self.model._meta.verbose_name))
            return redirect("wagtailadmin_explore_root")
        return redirect("wagtailadmin_explore", page.pk)


DOCUMENTS = ListOf.as_view(model=LibraryPage)
LAWS = ListOf.as_view(model=LawIndexPage)
