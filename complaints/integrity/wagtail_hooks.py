"""The channel's settings in the back office, and what the worker does for it."""

from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import register_setting

from . import watching
from .models import IntegritySettings

IntegritySettings.panels = [
    FieldPanel("is_open"),
    MultiFieldPanel([FieldPanel("handled"), FieldPanel("handled_en")], heading="เรื่องที่รับ"),
    MultiFieldPanel(
        [FieldPanel("finish_days"), FieldPanel("keep_years"), FieldPanel("mail_hour")],
        heading="เวลา",
    ),
    FieldPanel("bodies"),
]
register_setting(IntegritySettings, icon="lock")
hooks.register("watch", watching.run)
