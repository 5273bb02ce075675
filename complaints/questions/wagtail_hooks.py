"""The questions in the back office: addresses, menu, what is offered, what waits too long."""

from django.urls import include, path
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, HelpPanel, ObjectList
from wagtail.contrib.settings.models import register_setting
from wagtail.snippets.models import register_snippet

from casework.extra_lists import ExtraList

from . import actions, found, intake_views, offered, queries, staff_views, viewsets
from .models import QuestionSettings

QuestionSettings.edit_handler = ObjectList(
    [
        HelpPanel("<p>คำถามที่ประชาชนถามหลังจากนี้ใช้ค่าใหม่ คำถามเดิมใช้กำหนดที่สัญญาไว้แล้ว</p>"),
        FieldPanel("answer_days"),
        FieldPanel("alert_days"),
        FieldPanel("front_desk"),
    ]
)
register_setting(QuestionSettings, icon="cog", name="questions-in-settings")
register_snippet(viewsets.QuestionsGroup)
hooks.register("before_delete_snippet", viewsets.refuse_deleting)
hooks.register("list_counter_choices", intake_views.choices)
hooks.register("list_menu_entries", offered.menu)
hooks.register("list_channels", offered.channels)

staff_urls = [
    path(f"<str:number>/{key}/", staff_views.move, {"key": key}, name=key)
    for key in staff_views.MOVES
]


# Below the counter's own address: only there does a browser send the secrets of what it filed.
counter_urls = [path("", intake_views.fill, name="fill")]


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("questions/", include((staff_urls, "questions_staff"))),
        path("counter/questions/", include((counter_urls, "questions_counter"))),
    ]


@hooks.register("construct_settings_menu")
def settings_stand_in_our_menu(request, menu_items):
    menu_items[:] = [item for item in menu_items if item.name != "questions-in-settings"]


@hooks.register("list_answers")
def answers():
    return queries.known_answers()


@hooks.register("search_sources")
def what_can_be_found():
    return found.SOURCES


@hooks.register("list_what_waits")
def waiting_too_long():
    return [
        ExtraList(
            key="questions",
            title="คำถามที่ยังไม่ได้ตอบ นานเกินที่ตั้งไว้",
            icon="help",
            wanted=queries.waiting_too_long,
        )
    ]


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.PUBLISH, "เผยแพร่คำถาม", "เผยแพร่คำถามและคำตอบ")
    log.register_action(actions.UNPUBLISH, "เลิกเผยแพร่คำถาม", "เลิกเผยแพร่คำถามและคำตอบ")


@hooks.register("list_public_addresses")
def addresses():
    """Asking, the answers of which people asked for, and those known beforehand."""
    answered = queries.published().values_list("pk", flat=True)
    known = queries.faqs().values_list("pk", flat=True)
    return [
        "/complaints/questions/",
        "/complaints/questions/ask/",
        *(f"/complaints/questions/{pk}/" for pk in answered),
        *(f"/complaints/questions/faq/{pk}/" for pk in known),
    ]
