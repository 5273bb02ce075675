from django.apps import AppConfig


class ServicesConfig(AppConfig):
    name = "eservices"

    def ready(self):
        from . import checks  # noqa: F401, PLC0415 - registers the check; models are loaded now
