"""Laws and the office's own ordinances, in plain words and section by section."""

from django.core.paginator import Paginator
from django.core.validators import MaxLengthValidator, URLValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from home.fields import document_field
from home.folding import fold
from home.languages import THAI
from home.library import law_text, offered
from home.library.fields import paper_day
from home.library.page_forms import LawForm
from home.library.panels import SectionsPanel
from home.models.pages import BasePage, page_tabs
from home.privacy import open_to_all
from home.templatetags.thai import thai_date

LAWS_A_PAGE = 60
TOO_LONG = f"ตัวบทยาวเกิน {law_text.MOST_LETTERS:,} ตัวอักษร แบ่งเป็นหลายหน้าตามภาคหรือหมวด"
WRONG_LINK = "ใส่ลิงก์เต็มที่ขึ้นต้นด้วย https://"


class LawQuerySet(PageQuerySet):
    def shown(self):
        return open_to_all(self.live().filter(locale__language_code=THAI))

    def listed(self):
        """In force before repealed; then from the highest rank of law down."""
        rank = models.Case(
            *(models.When(kind=kind, then=place) for place, kind in enumerate(LawPage.Kind)),
            output_field=models.IntegerField(),
        )
        gone = models.Case(models.When(status=LawPage.Status.REPEALED, then=1), default=0)
        return self.annotate(rank=rank, gone=gone).order_by("gone", "rank", "path").defer("text")


class LawPage(BasePage):
    class Kind(models.TextChoices):
        """From the highest rank down."""

        CONSTITUTION = "constitution", gettext_lazy("รัฐธรรมนูญ")
        ACT = "act", gettext_lazy("พระราชบัญญัติ")
        DECREE = "decree", gettext_lazy("พระราชกฤษฎีกา")
        MINISTERIAL = "ministerial", gettext_lazy("กฎกระทรวง")
        REGULATION = "regulation", gettext_lazy("ระเบียบและประกาศกระทรวง")
        ORDINANCE = "ordinance", gettext_lazy("ข้อบัญญัติของ อบต.")
        RULE = "rule", gettext_lazy("ระเบียบและประกาศของ อบต.")

    class Status(models.TextChoices):
        IN_FORCE = "in-force", gettext_lazy("ใช้บังคับอยู่")
        COMING = "coming", gettext_lazy("ประกาศแล้ว ยังไม่ถึงวันใช้")
        REPEALED = "repealed", gettext_lazy("ยกเลิกแล้ว")

    kind = models.CharField("ชนิด", max_length=20, choices=Kind, default=Kind.ORDINANCE)
    status = models.CharField("สถานะ", max_length=12, choices=Status, default=Status.IN_FORCE)
    plain_words = models.TextField(
        "อธิบายด้วยคำง่าย ๆ",
        max_length=4000,
        blank=True,
        help_text="กฎหมายนี้เกี่ยวกับชาวบ้านอย่างไร ต้องทำอะไร ห้ามอะไร บรรทัดละเรื่อง",
    )
    enacted_on = paper_day("ลงวันที่", help_text="วันที่ในตัวกฎหมาย ไม่ทราบให้เว้นว่าง")
    effective_on = paper_day("ใช้ตั้งแต่วันที่")
    gazette = models.CharField(
        "ราชกิจจานุเบกษา", max_length=150, blank=True, help_text="เช่น “เล่ม 114 ตอนที่ 46 ก หน้า 1”"
    )
    gazette_url = models.URLField(
        "ลิงก์ราชกิจจานุเบกษา",
        blank=True,
        validators=[URLValidator(schemes=["https", "http"], message=WRONG_LINK)],
    )
    text = models.TextField(
        "ตัวบท",
        blank=True,
        validators=[MaxLengthValidator(law_text.MOST_LETTERS, TOO_LONG)],
        help_text="วางข้อความทั้งฉบับหรือเฉพาะส่วนที่ใช้ มาตราหรือข้อขึ้นบรรทัดใหม่เสมอ "
        "เช่น “ข้อ 5 ผู้ใดประสงค์จะ…” ระบบแบ่งเป็นข้อ ทำสารบัญ และลิงก์ของแต่ละข้อให้เอง",
    )
    is_extract = models.BooleanField("วางไว้เฉพาะบางมาตรา", default=False)
    document = document_field("ไฟล์ตัวบท", help_text="PDF ฉบับเต็ม ถ้ามี")
    replaced_by = models.ForeignKey(
        "self",
        verbose_name="ฉบับที่ใช้แทน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    services = models.JSONField("บริการที่ใช้กฎหมายนี้", default=list, blank=True)

    objects = PageManager.from_queryset(LawQuerySet)()

    base_form_class = LawForm
    parent_page_types = ["library.LawIndexPage"]
    subpage_types = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("plain_words"),
        index.SearchField("text"),
        index.FilterField("kind"),
        index.FilterField("status"),
    ]
    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("status")]),
        FieldPanel("plain_words"),
        FieldRowPanel([FieldPanel("enacted_on"), FieldPanel("effective_on")]),
        FieldRowPanel([FieldPanel("gazette"), FieldPanel("gazette_url")]),
        MultiFieldPanel(
            [FieldPanel("text"), SectionsPanel(), FieldPanel("is_extract"), FieldPanel("document")],
            heading="ตัวบท",
        ),
        FieldPanel("replaced_by"),
        FieldPanel("services"),
    ]
    edit_handler = page_tabs(content_panels, form=LawForm)
    page_description = "กฎหมาย ระเบียบ หรือข้อบัญญัติหนึ่งฉบับ: คำอธิบายง่าย ๆ ตัวบทแบ่งเป็นข้อ และสถานะ"

    class Meta:
        verbose_name = "กฎหมาย"

    @staticmethod
    def slug_stem(values):
        return str(values.get("kind") or "law")

    @cached_property
    def law(self):
        """The text taken apart; see law_text."""
        return law_text.take_apart(self.text)

    @property
    def plain_lines(self):
        return [line.strip() for line in self.plain_words.splitlines() if line.strip()]

    @property
    def is_repealed(self):
        return self.status == self.Status.REPEALED

    @property
    def heading(self):
        """Under which it stands in the list."""
        return self.get_status_display() if self.is_repealed else self.get_kind_display()

    @property
    def facts(self):
        return [
            (_("ชนิด"), self.get_kind_display()),
            (_("สถานะ"), self.get_status_display()),
            (_("ลงวันที่"), thai_date(self.enacted_on)),
            (_("ใช้ตั้งแต่วันที่"), thai_date(self.effective_on)),
            (_("ราชกิจจานุเบกษา"), self.gazette),
        ]

    def get_context(self, request, *args, **kwargs):
        chosen = set(self.services)
        services = [one for one in offered.services() if one.key in chosen] if chosen else []
        replaced_by = LawPage.objects.shown().filter(pk=self.replaced_by_id).first()
        return super().get_context(request, *args, **kwargs) | {
            "facts": [(label, value) for label, value in self.facts if value],
            "law": self.law,
            "service_links": services,
            "newer": replaced_by,
        }


class LawIndexPage(BasePage):
    """All laws by rank; repealed ones stand at the end."""

    own_slug = "laws"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["library.LawPage"]
    edit_handler = page_tabs(BasePage.content_panels)
    page_description = "คลังกฎหมาย: พระราชบัญญัติ ข้อบัญญัติ และระเบียบที่ อบต. ใช้"

    class Meta:
        verbose_name = "คลังกฎหมาย"

    @staticmethod
    def slug_stem(values):
        return "laws"

    def get_context(self, request, *args, **kwargs):
        kind = request.GET.get("kind", "")
        kind = kind if kind in LawPage.Kind.values else ""
        typed = fold(request.GET.get("q", "").replace("\0", "").strip()[:100])
        found = LawPage.objects.shown().listed()
        if kind:
            found = found.filter(kind=kind)
        for word in typed.split():
            found = found.filter(
                models.Q(title__icontains=word)
                | models.Q(summary__icontains=word)
                | models.Q(plain_words__icontains=word)
            )
        laws = Paginator(found, LAWS_A_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {
            "laws": laws,
            "kinds": LawPage.Kind.choices,
            "chosen": {"kind": kind, "q": typed},
        }
