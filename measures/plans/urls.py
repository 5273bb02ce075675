from django.urls import path

from . import views

app_name = "plans"
urlpatterns = [
    path("", views.plans, name="plans"),
    path("<int:year>/", views.plan, name="plan"),
    path("<int:year>/measures.pdf", views.download, {"file_type": "pdf"}, name="pdf"),
    path("<int:year>/measures.docx", views.download, {"file_type": "docx"}, name="docx"),
    path("<int:year>/measures.xlsx", views.download, {"file_type": "xlsx"}, name="xlsx"),
]
