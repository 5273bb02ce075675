"""The library in the back office, and what it tells the apps above and Wagtail itself."""

from django.http import Http404
from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet

from home.library import actions, live, queries, staff_upload, staff_views
from home.library.models import DocumentPage, WaitingFile
from home.library.rights import may_replace
from home.library.viewsets import LibraryGroup

register_snippet(LibraryGroup)
hooks.register("watch", actions.watch)
hooks.register("live_pages", live.pages)

staff_urls = [
    path("upload/", staff_upload.UploadView.as_view(), name="upload"),
    path("documents/", staff_views.DOCUMENTS, name="documents"),
    path("laws/", staff_views.LAWS, name="laws"),
    path("check/", staff_views.CheckView.as_view(), name="check"),
    path("documents/<int:pk>/replace/", staff_views.ReplaceView.as_view(), name="replace"),
    path(
        "documents/<int:pk>/editions/<int:number>/remove/",
        staff_views.RemoveView.as_view(),
        name="remove",
    ),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("library/", include((staff_urls, "library_staff")))]


@hooks.register("register_page_header_buttons")
def replace_button(page, user, view_name, next_url=None):
    if page.specific_class is DocumentPage and may_replace(page, user):
        yield Button(
            "แทนที่ไฟล์",
            reverse("library_staff:replace", args=[page.pk]),
            icon_name="upload",
            priority=35,
        )


@hooks.register("before_serve_document", order=-1)
def hide_what_is_not_public(document, request):
    """A file that waits is there for who uploaded it; one that nothing published names, or whose
    page is a draft, for staff alone."""
    waiting = WaitingFile.objects.filter(document=document).first()
    if waiting and waiting.uploaded_by_id != request.user.pk:
        raise Http404
    if queries.is_withheld(document) and not request.user.has_perm("wagtailadmin.access_admin"):
        raise Http404


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.REPLACE, "แทนที่ไฟล์", "แทนที่ไฟล์ของเอกสาร")
    log.register_action(actions.REMOVE, "นำไฟล์ฉบับเดิมออก", "นำไฟล์ฉบับเดิมออก")
