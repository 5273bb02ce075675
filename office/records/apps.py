from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "office.records"
    verbose_name = "บันทึกการประชุม อบรม และกิจกรรม"
