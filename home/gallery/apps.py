from django.apps import AppConfig


class GalleryConfig(AppConfig):
    name = "home.gallery"
    verbose_name = "แบบหน้าตาเว็บ"
