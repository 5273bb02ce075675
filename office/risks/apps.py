from django.apps import AppConfig


class RisksConfig(AppConfig):
    name = "office.risks"
    verbose_name = "ความเสี่ยงการทุจริต"
