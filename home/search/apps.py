from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "home.search"
    verbose_name = "ค้นหา"
