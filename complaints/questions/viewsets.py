"""Frequent questions in the back office."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.html import linebreaks
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.snippets.views.snippets import (
    CreateView,
    DeleteView,
    EditView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from casework import access
from casework.holders import roles_of
from home.models import Division

from . import queries
from .models import Faq, QuestionSettings


def changed_by(user):
    """The frequent questions that this person may change: a head's, of the own division."""
    found = Faq.objects.select_related("division")
    if is_limited(user):
        return found.filter(division__in=access.divisions_of(user))
    return found


def is_limited(user) -> bool:
    """Whether somebody holds the right only as the head of a division."""
    keys = {role.key for role in roles_of(user)}
    return "head" in keys and not keys & {"admin", "editor", "approver"}


def refuse_deleting(request, instances):
    """Before frequent questions are deleted, one or many at once: none of another division."""
    rows = {row.pk for row in instances if isinstance(row, Faq)}
    if rows and changed_by(request.user).filter(pk__in=rows).count() < len(rows):
        raise PermissionDenied


class FaqForm(WagtailAdminModelForm):
    """A head's own division is the only one to choose."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "division" in self.fields and is_limited(self.for_user):
            own = Division.objects.filter(pk__in=access.divisions_of(self.for_user))
            label = self.fields["division"].label
            self.fields["division"] = forms.ModelChoiceField(own, label=label, empty_label=None)


class FaqCreateView(CreateView):
    """Begins empty, or with what was asked and answered in a case that this person may read."""

    def get_initial_form_instance(self):
        number = self.request.GET.get("from", "")
        if not number:
            return super().get_initial_form_instance()
        try:
            case = access.staff_case(self.request.user, number)
        except Http404:
            return super().get_initial_form_instance()
        return _drafted(case) or super().get_initial_form_instance()


def _drafted(case):
    question = getattr(case, "question", None)
    if not question:
        return None
    last = case.messages.exclude(by=None).last()
    text = question.public_answer or (last.text if last else "")
    asked = question.public_question or case.asked
    return Faq(
        question=" ".join(asked.split())[:200],
        answer=linebreaks(text, autoescape=True),
        division=case.division,
    )


class OwnEditView(EditView):
    def get_object(self, queryset=None):
        row = super().get_object(queryset)
        return get_object_or_404(changed_by(self.request.user), pk=row.pk)


class OwnDeleteView(DeleteView):
    def get_object(self, queryset=None):
        row = super().get_object(queryset)
        return get_object_or_404(changed_by(self.request.user), pk=row.pk)


class AcceptedColumn(Column):
    """How often the answer made a question needless; asked for once a request."""

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        if not hasattr(request, "_times_accepted"):
            request._times_accepted = queries.times_accepted()
        times = request._times_accepted.get(f"faq:{instance.pk}", 0)
        return context | {"value": f"{times} ครั้ง"}


class FaqViewSet(SnippetViewSet):
    model = Faq
    icon = "help"
    menu_label = "คำถามที่พบบ่อย"
    add_view_class = FaqCreateView
    edit_view_class = OwnEditView
    delete_view_class = OwnDeleteView
    copy_view_enabled = False
    list_display = [
        "question",
        Column("division", label="กอง", accessor=lambda faq: faq.division or "ทุกกอง"),
        BooleanColumn("is_active", label="แสดงอยู่"),
        AcceptedColumn("accepted", label="ได้คำตอบแล้ว", accessor=lambda faq: ""),
    ]
    list_filter = ["division", "is_active"]
    search_fields = ["question", "question_en", "search_words"]
    ordering = ["order", "question"]
    sort_order_field = "order"
    list_per_page = 50
    edit_handler = ObjectList(
        [
            HelpPanel(
                "<p>แสดงที่หน้าถาม-ตอบ และขึ้นให้เห็นเองขณะที่ประชาชนพิมพ์คำถาม "
                "“ได้คำตอบแล้ว” คือจำนวนครั้งที่คำตอบนี้ช่วยได้จนไม่ต้องส่งคำถาม "
                "บันทึกแล้วทุกคนอ่านได้ทันที อย่าใส่ชื่อหรือเรื่องส่วนตัวของผู้ถาม</p>"
            ),
            MultiFieldPanel(
                [FieldPanel("question"), FieldPanel("answer"), FieldPanel("search_words")],
                heading="ภาษาไทย",
            ),
            MultiFieldPanel(
                [FieldPanel("question_en"), FieldPanel("answer_en")], heading="ภาษาอังกฤษ"
            ),
            FieldRowPanel([FieldPanel("division"), FieldPanel("order")]),
            FieldPanel("is_active"),
        ],
        base_form_class=FaqForm,
    )

    def get_queryset(self, request):
        return changed_by(request.user)


class QuestionsGroup(SnippetViewSetGroup):
    menu_label = "ถาม-ตอบ"
    menu_name = "questions"
    menu_icon = "help"
    menu_order = 155
    items = (FaqViewSet,)

    def get_submenu_items(self):
        settings = SettingMenuItem(
            QuestionSettings, icon="cog", order=900, name="question-settings"
        )
        return [*super().get_submenu_items(), settings]
