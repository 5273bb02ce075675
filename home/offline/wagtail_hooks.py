from wagtail.contrib.settings.models import register_setting

from .models import OfflineSettings

register_setting(OfflineSettings, icon="mobile-alt", name="offline-settings")
