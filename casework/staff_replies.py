"""The texts kept ready for officers, in the back office."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import DeleteView, EditView, SnippetViewSet

from home.models import Division

from . import access, placeholders, topics
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

        if "division" in self.fields and access.is_limited(self.for_user):
            own = Division.objects.filter(pk__in=access.divisions_of(self.for_user))
            field = forms.ModelChoiceField(own, label="กอง", empty_label=None)
            self.fields["division"] = field

    def clean_text(self):
        return _known(self.cleaned_data["text"])

    def clean_text_en(self):
        return _known(self.cleaned_data["text_en"])


def _known(text):
    if strange := placeholders.unknown(text):
        names = " ".join(strange)
        raise forms.ValidationError(f"ไม่รู้จัก {names} ที่ใช้ได้มี {placeholders.LISTED}")
    return text


def changed_by(user):
    """The texts that this person may change."""
    texts = StandardReply.objects.select_related("division")
    if access.is_limited(user):
        return texts.filter(division__in=access.divisions_of(user))
    return texts


def refuse_deleting(request, instances):
    """Before texts are deleted, one or many at once: none of another division."""
    texts = {text.pk for text in instances if isinstance(text, StandardReply)}
    if texts and changed_by(request.user).filter(pk__in=texts).count() < len(texts):
        raise PermissionDenied


class OwnEditView(EditView):
    def get_object(self, queryset=None):
        text = super().get_object(queryset)
        return get_object_or_404(changed_by(self.request.user), pk=text.pk)


class OwnDeleteView(DeleteView):
    def get_object(self, queryset=None):
        text = super().get_object(queryset)
        return get_object_or_404(changed_by(self.request.user), pk=text.pk)


class TopicColumn(Column):
    """The name of the topic; the names are asked for once a request."""

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        if not hasattr(request, "_topic_names"):
            request._topic_names = dict(topics.choices())
        topic = instance.topic
        return context | {"value": request._topic_names.get(topic, topic) or "ทุกบริการ"}


class StandardReplyViewSet(SnippetViewSet):
    model = StandardReply
    icon = "openquote"
    menu_label = "ข้อความสำเร็จรูป"
    menu_name = "standard-replies"
    menu_order = 160
    add_to_admin_menu = True
    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    copy_view_enabled = False
    list_display = [
        "name",
        Column("get_use_display", label="ใช้เมื่อ"),
        TopicColumn("topic", label="บริการ"),
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
        return changed_by(request.user)
