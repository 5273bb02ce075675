from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from home.blocks import SMALL_RICH_TEXT
from home.models import BasePage
from home.models.pages import page_tabs

from .showing import by_division


class ServiceIndexPage(BasePage):
    """All services. What each one says is in the service itself, never here."""

    introduction = RichTextField("คำนำ", blank=True, features=SMALL_RICH_TEXT)

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
        return super().get_context(request, *args, **kwargs) | {"groups": by_division()}
