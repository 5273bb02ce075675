from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    name = "measures.evidence"
    verbose_name = "หลักฐาน"
