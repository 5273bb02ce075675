"""The texts kept ready for officers, in the back office."""

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from . import placeholders, topics
from .models import StandardReply


class ReplyForm(WagtailAdminModelForm):
    """Refuses words in braces that nothing could be put in the place of."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "topic" in self.fields:
            self.fields["topic"] = forms.ChoiceField(
                label="บริการ",
                choices=[("", "ทุกบริการ"), *topics.choices()],
                required=False,
                initial=self.instance.topic,
            )

    def clean_text(self):
        return _known(self.cleaned_data["text"])

    def clean_text_en(self):
        return _known(self.cleaned_data["text_en"])


def _known(text):
    if strange := placeholders.unknown(text):
        names = " ".join(strange)
        raise forms.ValidationError(f"ไม่รู้จัก {names} ที่ใช้ได้มี {placeholders.LISTED}")
    return text


class StandardReplyViewSet(SnippetViewSet):
    model = StandardReply
    icon = "openquote"
    menu_label = "ข้อความสำเร็จรูป"
    menu_order = 160
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [
        "name",
        Column("get_use_display", label="ใช้เมื่อ"),
        Column("topic", label="บริการ", accessor=lambda row: _topic_name(row.topic)),
        Column("division", label="กอง", accessor=lambda row: row.division or "ทุกกอง"),
    ]
    list_filter = ["use", "division"]
    search_fields = ["name", "text"]
    list_per_page = 50
    edit_handler = ObjectList(
        [
            HelpPanel(
                "<p>เจ้าหน้าที่เลือกข้อความนี้ได้ในแบบฟอร์มของเรื่อง แล้วแก้ต่อก่อนส่ง "
                f"ใส่ {placeholders.LISTED} ตรงที่ต้องการให้เติมข้อมูลของเรื่องให้เอง</p>"
            ),
            FieldPanel("name"),
            FieldRowPanel([FieldPanel("use"), FieldPanel("topic"), FieldPanel("division")]),
            FieldPanel("text"),
            FieldPanel("text_en"),
        ],
        base_form_class=ReplyForm,
    )

    def get_queryset(self, request):
        return StandardReply.objects.select_related("division")


def _topic_name(topic):
    return dict(topics.choices()).get(topic, topic) or "ทุกบริการ"
