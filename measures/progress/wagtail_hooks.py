"""Progress in the back office: addresses, menu, words of the log, and what plans must not lose."""

from dataclasses import asdict

from django.urls import include, path, reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.contrib.settings.models import register_setting

from home.snippets import number_input
from measures.plans import keeping
from measures.plans.views import LINKS

from . import (
    access,
    actions,
    reminding,
    report_actions,
    staff_proofs,
    staff_reports,
    staff_views,
    telling,
)
from .models import PlanReport, ProgressSettings, StepEvidence, StepReport
from .picture import summed
from .staff_home import ProgressPanel

staff_urls = [
    path("", staff_views.newest, name="newest"),
    path("<int:year>/", staff_views.steps, name="board"),
    path("<int:year>/steps/<int:pk>/", staff_views.step, name="step"),
    path("<int:year>/steps/<int:pk>/offered/", staff_proofs.offered, name="offered"),
    path("<int:year>/steps/<int:pk>/evidence/", staff_proofs.chosen, name="chosen"),
    path(
        "<int:year>/steps/<int:pk>/evidence/<int:proof>/remove/",
        staff_proofs.remove,
        name="remove",
    ),
    path("<int:year>/reports/", staff_reports.reports, name="reports"),
    path("<int:year>/reports/<int:months>/", staff_reports.edit, name="edit"),
    path("<int:year>/reports/<int:months>/preview/", staff_reports.preview, name="preview"),
    path("<int:year>/reports/<int:months>/issue/", staff_reports.issue, name="issue"),
    path(
        "<int:year>/reports/<int:months>/draft.<slug:file_type>",
        staff_reports.draft_file,
        name="draft-file",
    ),
    path("reports/<int:pk>.<slug:file_type>", staff_reports.issued_file, name="issued-file"),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("progress/", include((staff_urls, "progress_staff")))]


class ProgressMenuItem(MenuItem):
    def is_shown(self, request):
        return access.may_look(request.user)


@hooks.register("register_admin_menu_item")
def menu_item():
    return ProgressMenuItem(
        "ความก้าวหน้าตามแผน",
        reverse("progress_staff:newest"),
        name="progress",
        icon_name="tasks",
        order=63,
    )


ProgressSettings.edit_handler = ObjectList([FieldPanel("remind_after", widget=number_input())])
register_setting(ProgressSettings, icon="time", name="progress-settings")
hooks.register("watch", reminding.run)


@hooks.register("construct_homepage_panels")
def first_page(request, panels):
    if access.may_look(request.user):
        panels.append(ProgressPanel())


@hooks.register(keeping.STEPS)
def steps_in_use(pks):
    found = set(StepReport.objects.filter(step__in=pks).values_list("step_id", flat=True))
    return found | set(StepEvidence.objects.filter(step__in=pks).values_list("step_id", flat=True))


@hooks.register(keeping.PLANS)
def is_plan_in_use(plan):
    of_plan = {"step__measure__row__issue__plan": plan}
    return any(
        found.exists()
        for found in (
            StepReport.objects.filter(**of_plan),
            StepEvidence.objects.filter(**of_plan),
            PlanReport.objects.filter(plan=plan),
        )
    )


@hooks.register(LINKS)
def links_of_plan(plan):
    found = summed(plan, on=localdate())
    said = _("ดำเนินการแล้ว %(done)s จาก %(total)s ขั้นตอน รวมร้อยละ %(percent)s") % asdict(found)
    if found.late:
        said += " · " + _("ล่าช้า %(late)s ขั้นตอน") % {"late": found.late}
    return [
        {
            "icon": "chart",
            "title": _("ความก้าวหน้าของแผนนี้"),
            "explanation": said,
            "url": reverse("progress:progress", args=[plan.fiscal_year]),
        }
    ]


hooks.register("live_pages", telling.live_pages)
hooks.register("list_evidence_uses", telling.uses)


@hooks.register("register_log_actions")
def log_actions(log):
    log.register_action(actions.REPORT, "รายงานความก้าวหน้า", "รายงานความก้าวหน้าของขั้นตอน")
    log.register_action(actions.ADD, "เพิ่มหลักฐานของขั้นตอน", "เพิ่มหลักฐานของขั้นตอน")
    log.register_action(actions.REMOVE, "นำหลักฐานของขั้นตอนออก", "นำหลักฐานของขั้นตอนออก")
    log.register_action(report_actions.WRITE, "เขียนร่างรายงานผล", "เขียนร่างรายงานผลของแผน")
    log.register_action(report_actions.ISSUE, "ออกรายงานผล", "ออกรายงานผลของแผน")
