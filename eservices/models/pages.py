from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.blocks import SMALL_RICH_TEXT
from home.finding import MOST_CHARACTERS
from home.models import BasePage
from home.models.pages import page_tabs

from .showing import grouped, occasions, search, shown_services

GENERAL_REQUEST = "general-request"  # the service for whatever no other service is for


class ServiceIndexPage(BasePage):
    """All services. What each one says is in the service itself, never here."""

    introduction = RichTextField("คำนำ", blank=True, features=SMALL_RICH_TEXT)

    own_slug = "services"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    edit_handler = page_tabs(content_panels)
    template = "eservices/service_index_page.html"
    page_description = "รายการบริการทั้งหมด ที่อยู่ของหน้าต้องเป็น services"

    class Meta:
        verbose_name = "หน้ารวมบริการ"

    @staticmethod
    def slug_stem(values):
        return "services"

    def get_context(self, request, *args, **kwargs):
        services = shown_services()
        typed = request.GET.get("q", "").strip()[:MOST_CHARACTERS]
        found = search(typed, services) if typed else services
        return super().get_context(request, *args, **kwargs) | {
            "typed": typed,
            "found": len(found),
            "groups": grouped(found),
            "occasions": [] if typed else occasions(services),
            "general": next((one for one in services if one.thai.slug == GENERAL_REQUEST), None),
            "placeholder": _("เช่น น้ำไม่ไหล เบี้ยผู้สูงอายุ"),
        }
