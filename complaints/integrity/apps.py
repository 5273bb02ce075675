from django.apps import AppConfig


class IntegrityConfig(AppConfig):
    name = "complaints.integrity"
    verbose_name = "แจ้งเบาะแส"
