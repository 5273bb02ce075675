from django.utils.timezone import localdate
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from home.buddhist import fiscal_year
from home.models import BasePage
from home.models.pages import page_tabs
from measures.doors import doors

from . import reading
from .blocks import SectionsBlock


class TransparencyIndexPage(BasePage):
    """A map a villager understands: plain questions, each leading to where the answer stands.

    What the system knows it shows by itself; editors add the documents of the office.
    """

    sections = StreamField(
        SectionsBlock(),
        verbose_name="คำถามและเอกสาร",
        blank=True,
        help_text="แผน ผลการทำงาน สถิติ และ ITA ระบบแสดงเอง ที่นี่ใส่เอกสารอื่น เช่น งบประมาณ กฎหมาย",
    )

    own_slug = "transparency"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("sections")]
    edit_handler = page_tabs(content_panels)
    template = "transparency/transparency_index_page.html"
    page_description = (
        "หน้าความโปร่งใส รวมแผน ผลการทำงาน งบประมาณ และบันทึกต่าง ๆ ที่อยู่ของหน้าคือ transparency"
    )

    class Meta:
        verbose_name = "หน้าความโปร่งใส"

    @staticmethod
    def slug_stem(values):
        return "transparency"

    def get_context(self, request, *args, **kwargs):
        year = fiscal_year(localdate())
        shown = reading.sections(self.sections)
        records, pages = reading.others(self, shown, request)
        return super().get_context(request, *args, **kwargs) | {
            "year": year,
            "doors": reading.all_doors(doors(year), shown),
            "shown_sections": shown,
            "records": records,
            "other_pages": pages,
        }
