from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "home.library"
    verbose_name = "คลังเอกสารและกฎหมาย"
