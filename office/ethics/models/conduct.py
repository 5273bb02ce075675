"""Dos and don'ts: how staff behave and how not, side by side, on the site and on the wall."""

from django.db import models
from django.http import HttpResponse
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.url_routing import RouteResult

from home.blocks import SMALL_RICH_TEXT
from home.fields import document_field
from home.models import AgencySettings, BasePage
from home.models.pages import page_tabs
from office.ethics.poster import poster

GUIDE = (
    "<p><b>ITA ขออะไร</b> (ปี 2566: o40) แนวปฏิบัติ Dos &amp; Don’ts ที่บอกว่าอะไรควรทำและไม่ควรทำ "
    "เพื่อลดความสับสนเรื่องสีเทา และเป็นแนวทางให้เจ้าหน้าที่ทุกคน</p>"
    "<p>เขียนเป็นคู่ เรื่องละหนึ่งคู่ ใช้คำที่เจ้าหน้าที่ทำตามได้จริง 8 ถึง 12 คู่กำลังดี "
    "เผยแพร่แล้วพิมพ์โปสเตอร์ A4 ได้จากหน้านั้น</p>"
)
MOST_PAIRS = 15  # that one sheet holds and anybody reads
POSTER = "poster"


class DosAndDontsPage(BasePage):
    introduction = RichTextField("คำนำ", blank=True, features=SMALL_RICH_TEXT)
    announced_on = models.DateField("วันที่ประกาศ", null=True, blank=True)
    document = document_field("ประกาศฉบับลงนาม", help_text="ถ้ามี (PDF)")

    subpage_types = []
    content_panels = [
        HelpPanel(content=GUIDE),
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("announced_on"),
        InlinePanel("pairs", heading="ควรทำ และไม่ควรทำ", label="เรื่อง", max_num=MOST_PAIRS),
        FieldPanel("document"),
        HelpPanel(template="ethics/staff/circular.html", heading="ข้อความสำหรับแจ้งเวียน"),
    ]
    edit_handler = page_tabs(content_panels)
    template = "ethics/dos_and_donts_page.html"
    page_description = "แนวปฏิบัติ Dos & Don’ts สองช่อง พร้อมโปสเตอร์ A4"

    class Meta:
        verbose_name = "แนวปฏิบัติ Dos & Don’ts"

    @staticmethod
    def slug_stem(values):
        return "dos-and-donts"

    def route(self, request, path_components):
        """The same on one sheet for the wall, at poster/."""
        if path_components == [POSTER] and self.live:
            return RouteResult(self, kwargs={"is_poster": True})
        return super().route(request, path_components)

    def serve(self, request, *args, is_poster=False, **kwargs):
        if not is_poster:
            return super().serve(request, *args, **kwargs)
        file = poster(
            self.title, self.ordered_pairs(), self.get_full_url(request), AgencySettings.load()
        )
        response = HttpResponse(file, content_type="application/pdf")
        response["Content-Disposition"] = f'inline; filename="{self.slug}.pdf"'
        return response

    def ordered_pairs(self):
        return self.pairs.order_by("sort_order", "pk")

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"pairs": self.ordered_pairs()}


class DosAndDontsPair(Orderable):
    page = ParentalKey(DosAndDontsPage, on_delete=models.CASCADE, related_name="pairs")
    topic = models.CharField("เรื่อง", max_length=80, help_text="เช่น “ของขวัญ” “รถราชการ”")
    do = models.TextField("ควรทำ", max_length=300)
    dont = models.TextField("ไม่ควรทำ", max_length=300)

    panels = [FieldPanel("topic"), FieldPanel("do"), FieldPanel("dont")]

    class Meta(Orderable.Meta):
        verbose_name = "เรื่อง"
        verbose_name_plural = "เรื่อง"

    def __str__(self):
        return self.topic
