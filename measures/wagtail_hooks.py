"""Figures and surveys in the back office: addresses and lines in the menu."""

from django.urls import include, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from casework.actions.satisfaction import TAKE_BACK

from . import menu, staff_comments, staff_survey, staff_views
from .snippets import SurveyPointViewSet

register_snippet(SurveyPointViewSet)
hooks.register("list_menu_entries", menu.entries)

staff_urls = [
    path("figures/", staff_views.overview, name="overview"),
    path("figures/statistics.csv", staff_views.export, {"file_type": "csv"}, name="csv"),
    path("figures/statistics.xlsx", staff_views.export, {"file_type": "xlsx"}, name="xlsx"),
    path("survey/", staff_survey.points, name="points"),
    path("survey-comments/", staff_comments.comments, name="comments"),
    path("survey/<slug:slug>/poster.pdf", staff_survey.poster_pdf, name="poster"),
    path("survey/<slug:slug>/paper/", staff_survey.key_in, name="key_in"),
    path(
        "survey/<slug:slug>/paper/<int:first>/take-back/",
        staff_survey.take_back,
        name="take_back",
    ),
]


@hooks.register("register_admin_urls")
def admin_urls():
    return [path("", include((staff_urls, "measures_staff")))]


@hooks.register("register_log_actions")
def log_actions(actions):
    actions.register_action(TAKE_BACK, "นำชุดแบบกระดาษกลับ", "นำชุดแบบกระดาษกลับ")


class FiguresMenuItem(MenuItem):
    def is_shown(self, request):
        return staff_views.may_look(request.user)


class SurveyMenuItem(MenuItem):
    def is_shown(self, request):
        return staff_survey.may_key_in(request.user)


@hooks.register("register_admin_menu_item")
def figures_menu_item():
    return FiguresMenuItem(
        "สถิติ", reverse("measures_staff:overview"), name="figures", icon_name="table", order=60
    )


@hooks.register("register_admin_menu_item")
def survey_menu_item():
    return SurveyMenuItem(
        "ความพึงพอใจ", reverse("measures_staff:points"), name="survey", icon_name="pick", order=61
    )
