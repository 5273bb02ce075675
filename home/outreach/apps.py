from django.apps import AppConfig


class OutreachConfig(AppConfig):
    name = "home.outreach"
    verbose_name = "ส่งข่าวถึงคน"
