"""The import in the back office: addresses, the button above the plans, the log, the clock."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.widgets.button import HeaderButton

from . import actions, staff_views

staff_urls = [
    path("", staff_views.UploadView.as_view(), name="upload"),
    path("sample.xlsx", staff_views.sample_file, {"file_type": "xlsx"}, name="sample_xlsx"),
    path("sample.csv", staff_views.sample_file, {"file_type": "csv"}, name="sample_csv"),
    path("<int:pk>/", staff_views.PreviewView.as_view(), name="preview"),
    path("<int:pk>/discard/", staff_views.DiscardView.as_view(), name="discard"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("plan-imports/", include((staff_urls, "imports_staff")))]


@hooks.register("plan_list_buttons")
def import_button():
    return HeaderButton("นำเข้าจากตารางเดิม", url=reverse("imports_staff:upload"), icon_name="upload")


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.CREATE, "นำเข้าแผน", "สร้างร่างแผนจากตารางเดิม")


@hooks.register("watch")
def forget_old_drafts(at):
    actions.forget(at=at)
