from django.apps import AppConfig


class ItaConfig(AppConfig):
    name = "measures.ita"
    verbose_name = "ITA"
