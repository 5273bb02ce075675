from django.urls import path

from . import results_views, views

app_name = "ita"
CSV, XLSX = {"file_type": "csv"}, {"file_type": "xlsx"}
urlpatterns = [
    path("", views.years, name="years"),
    path("<int:year>/", views.year, name="year"),
    path("<int:year>/ita.xlsx", views.download, XLSX, name="xlsx"),
    path("<int:year>/ita.csv", views.download, CSV, name="csv"),
    path("results/", results_views.overview, name="results"),
    path("results/<int:year>/", results_views.of_year, name="result"),
]
