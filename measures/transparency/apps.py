from django.apps import AppConfig


class TransparencyConfig(AppConfig):
    name = "measures.transparency"
    verbose_name = "ความโปร่งใส"
