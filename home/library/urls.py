"""Files at /files/, where Wagtail's own names for the addresses lead."""

from django.urls import path, re_path
from wagtail.documents.views import serve

from home.library import views

urlpatterns = [
    re_path(r"^files/([0-9]{1,9})/([^/]+)$", views.file, name="wagtaildocs_serve"),
    path(
        "files/authenticate_with_password/<int:restriction_id>/",
        serve.authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    re_path(r"^documents/([0-9]{1,9})/([^/]+)$", views.old_address, name="old_document"),
]
