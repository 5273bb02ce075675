from wagtail.snippets.models import register_snippet

from home.urgent.snippets import UrgentNoticeViewSet

register_snippet(UrgentNoticeViewSet)
