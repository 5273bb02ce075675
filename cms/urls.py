"""Addresses. Printed posters carry them, so they do not change."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.templatetags.static import static
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from cms import health, media
from complaints.grievances import intake_views as grievance_intake
from complaints.questions import intake_views as question_intake
from eservices import intake_views, walk_in_views
from home import crawling, staff_views
from home.offline import views as offline_views

# One way in: allauth, with its rate limits and second step. Wagtail's own forms stay shut.
SIGN_IN = RedirectView.as_view(url=settings.LOGIN_URL, query_string=True)

handler400 = "cms.errors.bad_request"
handler500 = "cms.errors.server_error"


class Favicon(RedirectView):
    """Browsers ask here whatever the page says."""

    def get_redirect_url(self, *args, **kwargs):
        return static("home/favicon.svg")


urlpatterns = [
    path("favicon.ico", Favicon.as_view()),
    path("healthz", health.healthz),
    path("robots.txt", crawling.robots),
    path("sitemap.xml", crawling.sitemap, name="sitemap"),
    # Only from the root may a service worker look after the whole site.
    path("sw.js", offline_views.worker, name="worker"),
    re_path(r"^media/(?P<folder>images|avatar_images)/(?P<name>[^/]+)$", media.rendition),
    path("accounts/", include("allauth.urls")),
    path("admin/login/", SIGN_IN),
    path("admin/password_reset/", SIGN_IN),
    # Before the back office, which would send whoever is signed out away with nothing kept.
    path("admin/counter/services/<slug:slug>/", intake_views.fill_or_keep),
    path("admin/counter/grievances/<slug:slug>/", grievance_intake.fill_or_keep),
    path("admin/counter/questions/", question_intake.fill_or_keep),
    path(
        "admin/pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        staff_views.approval,
    ),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("home.library.urls")),
    path("doc/", include("measures.evidence.urls")),
]

urlpatterns += i18n_patterns(
    path("services/", include("eservices.urls")),
    path("track/", include("casework.urls")),
    path("complaints/questions/", include("complaints.questions.urls")),
    path("queue/", walk_in_views.board, name="queue-board"),
    path("verify/", include("casework.verify_urls")),
    path("survey/", include("casework.survey_urls")),
    path("complaints/", include("complaints.grievances.urls")),
    path("integrity/", include("complaints.integrity.urls")),
    path("measures/", include("measures.plans.urls")),
    path("measures/", include("measures.progress.urls")),
    path("ita/", include("measures.ita.urls")),
    path("statistics/", include("measures.urls")),
    path("search/", include("home.search.urls")),
    path("outreach/", include("home.outreach.urls")),
    path("", include("home.offline.urls")),
    path("", include("home.about.urls")),
    path("", include(wagtail_urls)),  # Pages last: they match anything.
    prefix_default_language=False,
)
