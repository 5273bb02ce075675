from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "measures.plans"
    verbose_name = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"
