"""The templates of letters and licences in the back office."""

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import escape, format_html_join
from django.utils.safestring import mark_safe
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CopyView, DeleteView, EditView, SnippetViewSet

from casework import access, paper_words

from .models import PaperTemplate, Service
from .queries import templates_changed_by


def _help():
    """What may stand in braces, as a list one can copy from."""
    known = {
        **paper_words.EARLY,
        **paper_words.LATE,
        "ตอบ: คำถาม": "คำตอบของคำถามในแบบฟอร์ม พิมพ์คำถามให้ตรง",
    }
    rows = format_html_join("", "<li><code>{{{}}}</code> {}</li>", known.items())
    return mark_safe(  # noqa: S308 - the rows are escaped, the rest is ours
        "<p>พิมพ์คำในวงเล็บปีกกาตรงที่ต้องการให้ระบบเติม เจ้าหน้าที่แก้ข้อความได้อีกก่อนออกเอกสารแต่ละฉบับ "
        "แก้แม่แบบแล้วเอกสารที่ออกไปแล้วไม่เปลี่ยน</p>"
        f"<details><summary>{escape('คำที่ใช้ได้')}</summary><ul>{rows}</ul></details>"
    )


class PaperTemplateForm(WagtailAdminModelForm):
    """Offers who is limited to a division the services of that one."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "service" in self.fields and access.is_limited(self.for_user):
            services = Service.objects.in_thai().order_by("order", "name")
            own = services.filter(division__in=access.divisions_of(self.for_user))
            self.fields["service"] = forms.ModelChoiceField(
                own,
                label="บริการ",
                empty_label=None,
                error_messages={
                    "required": "เลือกบริการของกองท่าน",
                    "invalid_choice": "เลือกบริการของกองท่าน",
                },
            )


class OwnTemplates:
    """What the person may not change is not found."""

    def get_object(self, queryset=None):
        template = super().get_object(queryset)
        return get_object_or_404(templates_changed_by(self.request.user), pk=template.pk)


class PaperTemplateCopyView(OwnTemplates, CopyView):
    pass


class PaperTemplateDeleteView(OwnTemplates, DeleteView):
    pass


class PaperTemplateEditView(OwnTemplates, EditView):
    @property
    def header_buttons(self):
        url = reverse("eservices_staff:sample", args=[self.object.pk])
        attrs = {"target": "_blank"}
        button = HeaderButton("ดูตัวอย่าง PDF", url=url, icon_name="view", attrs=attrs)
        return [*super().header_buttons, button]


class PaperTemplateViewSet(SnippetViewSet):
    model = PaperTemplate
    icon = "doc-full"
    menu_label = "แม่แบบเอกสาร"
    edit_view_class = PaperTemplateEditView
    copy_view_class = PaperTemplateCopyView
    delete_view_class = PaperTemplateDeleteView
    list_display = [
        "name",
        Column("kind", label="ชนิด", accessor="get_kind_display"),
        Column("service", label="บริการ", accessor=lambda t: t.service or "ทุกบริการ"),
        UpdatedAtColumn(label="แก้ไขเมื่อ"),
    ]
    list_filter = ["kind", "service"]
    search_fields = ["name", "title", "body"]
    ordering = ["name"]
    list_per_page = 50
    copy_view_enabled = True
    edit_handler = ObjectList(
        [
            HelpPanel(_help()),
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("service")]),
            FieldPanel("title"),
            FieldPanel("reference"),
            FieldPanel("body"),
            FieldPanel("conditions"),
            FieldPanel("valid_days"),
        ],
        base_form_class=PaperTemplateForm,
    )

    def get_queryset(self, request):
        return templates_changed_by(request.user)
