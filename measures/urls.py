from django.urls import path

from . import open_views, views
from .counting import GRIEVANCE
from .periods import Period

app_name = "measures"
CSV, XLSX = {"file_type": "csv"}, {"file_type": "xlsx"}
COMPLAINTS = {"kind": GRIEVANCE}
urlpatterns = [
    path("", views.statistics, name="statistics"),
    path("complaints/", views.complaints, name="complaints"),
    path("data/", open_views.about, name="data"),
    path("data/schema.json", open_views.schema, name="data-schema"),
    path("<int:year>/", views.statistics, name="year"),
    path("<int:year>/months.svg", views.months_svg, name="chart"),
    path("<int:year>/statistics.csv", views.download, CSV, name="csv"),
    path("<int:year>/statistics.xlsx", views.download, XLSX, name="xlsx"),
    path("<int:year>/data.csv", open_views.data_csv, name="data-csv"),
    path("<int:year>/data.json", open_views.data_json, name="data-json"),
    path("<int:year>/data.xlsx", open_views.data_xlsx, name="data-xlsx"),
    path("<int:year>/complaints/", views.complaints, name="complaints-year"),
    path("<int:year>/complaints.svg", views.months_svg, COMPLAINTS, name="complaints-chart"),
    path("<int:year>/complaints.csv", views.download, CSV | COMPLAINTS, name="complaints-csv"),
    path("<int:year>/complaints.xlsx", views.download, XLSX | COMPLAINTS, name="complaints-xlsx"),
]
for half in (Period.FIRST, Period.SECOND):
    of_half = {"period": half}
    urlpatterns += [
        path(f"<int:year>/{half}/", views.statistics, of_half, name=f"{half}"),
        path(
            f"<int:year>/complaints/{half}/", views.complaints, of_half, name=f"complaints-{half}"
        ),
    ]
