"""The services in the back office: one screen, five tabs, no manual needed."""

from functools import partial

from django.contrib import messages
from django.db.models import ProtectedError
from django.shortcuts import redirect
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.admin.ui.tables import BooleanColumn, Column, UpdatedAtColumn
from wagtail.snippets.views.snippets import (
    CreateView,
    DeleteView,
    PreviewOnCreateView,
    PreviewOnEditView,
    SnippetViewSet,
)

from . import queries
from .copy_views import ServiceCopyView
from .editor_posts import SoundStreams
from .forms import RequestForm
from .manual_views import manual_context
from .models import Service, Shown
from .questions.checking import as_error, problems
from .service_screens import ServiceEditView, ServiceUnpublishView

NO_QUESTIONS = "ยังไม่มีคำถาม ใส่อย่างน้อยหนึ่งข้อ หรือเอาเครื่องหมาย “เปิดรับคำขอทางเว็บไซต์” ออก"


class ServiceForm(WagtailAdminModelForm):
    """What must be there before a service is shown. A draft may lack anything but its name."""

    def clean(self):
        values = super().clean()
        if self.is_deferred_validation:
            return values
        for name, problem in self._gaps(values):
            if name not in self.errors:
                self.add_error(name, problem)
        questions = values.get("questions")
        if questions and (found := problems(questions)):
            self.add_error("questions", as_error(found))
        return values

    @staticmethod
    def _gaps(values):
        if not values.get("steps"):
            yield "steps", "ใส่อย่างน้อยหนึ่งขั้นตอน เพราะเวลารวมและวันกำหนดเสร็จคำนวณจากขั้นตอน"
        if values.get("is_open_online") and not values.get("questions"):
            yield "questions", NO_QUESTIONS
        pairs = [
            ("documents", "no_documents", "เอกสาร", "ไม่ต้องใช้เอกสาร"),
            ("fees", "no_fee", "ค่าธรรมเนียม", "ไม่มีค่าธรรมเนียม"),
        ]
        for rows, none, noun, sentence in pairs:
            if not values.get(rows) and not values.get(none):
                yield rows, f"ใส่{noun} หรือทำเครื่องหมาย “{sentence}”"
            if values.get(rows) and values.get(none):
                yield none, f"มี{noun}อยู่ในรายการ เอาเครื่องหมาย “{sentence}” ออก หรือลบรายการ"


def _names(*names):
    return [FieldPanel(name) for name in names]


ABOUT = [
    *_names("name", "summary", "slug", "search_words"),
    FieldRowPanel(_names("icon", "order")),
    FieldPanel("criteria"),
    MultiFieldPanel(_names("place", "hours", "channels"), heading="ที่ไหน เมื่อไร ทางใด"),
    FieldPanel("result_kind"),
    FieldPanel("laws"),
    FieldPanel("complaint_channel"),
]
FORM = [
    HelpPanel(template="eservices/staff/questions_help.html"),
    FieldRowPanel(_names("is_open_online", "fill_minutes")),
    MultiFieldPanel(
        [FieldRowPanel(_names("season_opens", "season_closes")), *_names("season_repeats")],
        heading="ช่วงเวลาที่รับคำขอ",
    ),
    FieldPanel("questions"),
]


class _Previewed:
    """Draws a service that is being written, as manual and as form."""

    def get_object(self):
        service = super().get_object()
        service.preview_context = partial(_preview, service)
        return service


def _preview(service):
    shown = Shown(service, service)
    form = RequestForm(shown, queries.locality())
    pages = [(page, form.preview_of(page)) for page in form.all_pages]
    return manual_context(shown) | {"form": form, "pages": pages}


class ServicePreviewOnEdit(SoundStreams, _Previewed, PreviewOnEditView):
    pass


class ServicePreviewOnCreate(SoundStreams, _Previewed, PreviewOnCreateView):
    pass


class ServiceCreateView(SoundStreams, CreateView):
    pass


class ServiceDeleteView(DeleteView):
    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(
                self.request,
                "ลบบริการนี้ไม่ได้เพราะมีคำขออยู่ ใช้ “เลิกเผยแพร่” แทน บริการจะหายจากเว็บไซต์ คำขอเดิมยังอยู่ครบ",
            )
            return redirect(self.get_success_url())


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "clipboard-list"
    menu_label = "บริการ"
    add_view_class = ServiceCreateView
    copy_view_class = ServiceCopyView
    delete_view_class = ServiceDeleteView
    edit_view_class = ServiceEditView
    unpublish_view_class = ServiceUnpublishView
    preview_on_add_view_class = ServicePreviewOnCreate
    preview_on_edit_view_class = ServicePreviewOnEdit
    list_display = [
        "name",
        "division",
        Column("total_time", label="เวลารวม"),
        BooleanColumn("live", label="เผยแพร่"),
        BooleanColumn("has_form", label="ยื่นออนไลน์"),
        UpdatedAtColumn(label="แก้ไขเมื่อ"),
    ]
    list_filter = ["division", "live", "is_open_online"]
    list_per_page = 50
    ordering = ["division__order", "order", "name"]
    edit_handler = TabbedInterface(
        [
            ObjectList(ABOUT, heading="ข้อมูลบริการ"),
            ObjectList(_names("steps"), heading="ขั้นตอนและเวลา"),
            ObjectList(
                _names("no_documents", "documents", "no_fee", "fees", "paper_form"),
                heading="เอกสารและค่าธรรมเนียม",
            ),
            ObjectList(FORM, heading="แบบฟอร์ม"),
            ObjectList(_names("division", "officer", "deputy", "approval"), heading="ผู้รับผิดชอบ"),
        ],
        base_form_class=ServiceForm,
    )

    def get_queryset(self, request):
        services = Service.objects.select_related("division")
        # Translations are reached from the Thai row, or by the filter of languages.
        return services if request.GET.get("locale") else services.in_thai()
