from django.urls import path

from . import report_views, views

app_name = "progress"
PDF, DOCX = {"file_type": "pdf"}, {"file_type": "docx"}
REPORT = "<int:year>/reports/<int:months>-months/"
urlpatterns = [
    path("<int:year>/progress/", views.progress, name="progress"),
    path(REPORT, report_views.report, name="report"),
    path(f"{REPORT}report.pdf", report_views.download, PDF, name="report-pdf"),
    path(f"{REPORT}report.docx", report_views.download, DOCX, name="report-docx"),
]
