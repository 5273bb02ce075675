from django.urls import path

from . import views
from .counting import GRIEVANCE

app_name = "measures"
CSV, XLSX = {"file_type": "csv"}, {"file_type": "xlsx"}
COMPLAINTS = {"kind": GRIEVANCE}
urlpatterns = [
    path("", views.statistics, name="statistics"),
    path("complaints/", views.complaints, name="complaints"),
    path("<int:year>/", views.statistics, name="year"),
    path("<int:year>/months.svg", views.months_svg, name="chart"),
    path("<int:year>/statistics.csv", views.download, CSV, name="csv"),
    path("<int:year>/statistics.xlsx", views.download, XLSX, name="xlsx"),
    path("<int:year>/complaints/", views.complaints, name="complaints-year"),
    path("<int:year>/complaints.svg", views.months_svg, COMPLAINTS, name="complaints-chart"),
    path("<int:year>/complaints.csv", views.download, CSV | COMPLAINTS, name="complaints-csv"),
    path("<int:year>/complaints.xlsx", views.download, XLSX | COMPLAINTS, name="complaints-xlsx"),
]
