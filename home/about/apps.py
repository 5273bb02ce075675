from django.apps import AppConfig


class AboutConfig(AppConfig):
    name = "home.about"
    label = "about"
    verbose_name = "รู้จักหน่วยงาน"
