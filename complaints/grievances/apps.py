from django.apps import AppConfig


class GrievancesConfig(AppConfig):
    name = "complaints.grievances"
    verbose_name = "แจ้งเรื่อง"
