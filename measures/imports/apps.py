from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "measures.imports"
    verbose_name = "นำเข้าแผนมาตรการ"
