"""The templates of letters and licences in the back office."""

from django.urls import reverse
from django.utils.html import escape, format_html_join
from django.utils.safestring import mark_safe
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from casework import paper_words

from .models import PaperTemplate


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


class PaperTemplateEditView(EditView):
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
    list_display = [
        "name",
        Column("kind", label="ชนิด", accessor="get_kind_display"),
        Column("service", label="บริการ", accessor=lambda t: t.service or "ทุกบริการ"),
        UpdatedAtColumn(),
    ]
    list_filter = ["kind", "service"]
    search_fields = ["name", "title", "body"]
    ordering = ["name"]
    list_per_page = 50
    copy_view_enabled = True
    panels = [
        HelpPanel(_help()),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("service")]),
        FieldPanel("title"),
        FieldPanel("reference"),
        FieldPanel("body"),
        FieldPanel("conditions"),
        FieldPanel("valid_days"),
    ]

    def get_queryset(self, request):
        return PaperTemplate.objects.select_related("service")
