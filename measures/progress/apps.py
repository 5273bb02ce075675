from django.apps import AppConfig


class ProgressConfig(AppConfig):
    name = "measures.progress"
    verbose_name = "ความก้าวหน้าตามแผนมาตรการ"
