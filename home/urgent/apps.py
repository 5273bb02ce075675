from django.apps import AppConfig


class UrgentConfig(AppConfig):
    name = "home.urgent"
    verbose_name = "ประกาศด่วน"
