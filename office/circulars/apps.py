from django.apps import AppConfig


class CircularsConfig(AppConfig):
    name = "office.circulars"
    verbose_name = "หนังสือเวียน"
