from django.apps import AppConfig


class OfflineConfig(AppConfig):
    name = "home.offline"
    verbose_name = "อ่านได้แม้ไม่มีสัญญาณ"
