"""The plans in the back office: addresses, menu, buttons, words of the log."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from measures import of_measures

from . import actions, screens, staff_views
from .own_figures import own_figures
from .viewsets import PlanViewSet

register_snippet(PlanViewSet)
hooks.register(of_measures.HOOK, own_figures)

staff_urls = [
    path("<int:pk>/publish/", staff_views.PublishView.as_view(), name="publish"),
    path("<int:pk>/unpublish/", staff_views.UnpublishView.as_view(), name="unpublish"),
    path("<int:pk>/copy/", staff_views.CopyView.as_view(), name="copy"),
    path("<int:pk>/measures.pdf", staff_views.download, {"file_type": "pdf"}, name="pdf"),
    path("<int:pk>/measures.docx", staff_views.download, {"file_type": "docx"}, name="docx"),
    path("<int:pk>/measures.xlsx", staff_views.download, {"file_type": "xlsx"}, name="xlsx"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("plans/", include((staff_urls, "plans_staff")))]


@hooks.register("before_delete_snippet")
def keep_what_is_published(request, instances):
    return screens.refuse_deletion(request, instances)


@hooks.register("register_snippet_listing_buttons")
def listing_buttons(snippet, user, next_url=None):
    return screens.buttons(snippet, user)


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.PUBLISH, "เผยแพร่แผน", "เผยแพร่แผนมาตรการ")
    log.register_action(actions.UNPUBLISH, "เลิกเผยแพร่แผน", "เลิกเผยแพร่แผนมาตรการ")
    log.register_action(actions.COPY, "คัดลอกแผน", "สร้างร่างจากแผนของปีอื่น")
