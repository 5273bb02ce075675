from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    name = "complaints.questions"
    verbose_name = "ถามตอบ"
