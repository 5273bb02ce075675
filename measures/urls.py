from django.urls import path

from . import views

app_name = "measures"
urlpatterns = [
    path("", views.statistics, name="statistics"),
    path("<int:year>/", views.statistics, name="year"),
    path("<int:year>/months.svg", views.months_svg, name="chart"),
    path("<int:year>/statistics.csv", views.download, {"kind": "csv"}, name="csv"),
    path("<int:year>/statistics.xlsx", views.download, {"kind": "xlsx"}, name="xlsx"),
]
