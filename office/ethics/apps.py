from django.apps import AppConfig


class EthicsConfig(AppConfig):
    name = "office.ethics"
    verbose_name = "จริยธรรมและ No Gift Policy"
