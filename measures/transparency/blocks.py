"""What an editor puts on the transparency page: a question, and the documents that answer it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils import translation
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.models import Page

from home.blocks import ICONS
from home.languages import local_path
from home.privacy import open_to_all

FIRST_YEAR, LAST_YEAR = 2540, 2699
WRONG_YEAR = "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"
ONE_TARGET = "เลือกอย่างเดียว: หน้า ไฟล์ หรือที่อยู่"
WRONG_ADDRESS = "ที่อยู่ต้องขึ้นต้นด้วย / หรือ https://"


class ReadPageBlock(blocks.PageChooserBlock):
    """A page with its title and address in the language being read: ``local_title``, ``local_url``.

    The address is empty where the page is closed to the public; ``is_foreign`` says that it is
    there in Thai alone. One question for all pages.
    """

    def bulk_to_python(self, values):
        chosen = Page.objects.filter(pk__in=values)
        keys = chosen.order_by().values("translation_key")
        same = Page.objects.filter(translation_key__in=keys).select_related("locale")
        open_ones = open_to_all(Page.objects.filter(pk=OuterRef("pk"), live=True))
        found = {page.pk: page for page in same.annotate(is_open=Exists(open_ones))}
        for page in found.values():
            _speak(page, found.values())
        return [found.get(pk) for pk in values]


def _speak(page, others):
    """Let it be read in the language asked for, or else in Thai."""
    language = translation.get_language()
    spoken = {settings.LANGUAGE_CODE, language}
    same = [one for one in others if one.translation_key == page.translation_key and one.is_open]
    same = [one for one in same if one.locale.language_code in spoken]
    best = max(same, key=lambda one: one.locale.language_code == language, default=None)
    page.is_foreign = bool(best) and best.locale.language_code != language
    page.local_title = best.title if best else page.title
    page.local_url = best.get_url() if best else ""


class LinkValue(blocks.StructValue):
    @property
    def target(self):
        """The page or the file, whichever was chosen."""
        return self.get("page") or self.get("document")

    @property
    def href(self):
        """Where it leads, in the language being read; empty where what it led to is gone."""
        if page := self.get("page"):
            return getattr(page, "local_url", page.url)
        if document := self.get("document"):
            return document.url
        path = self.get("path", "")
        return local_path(path) if path.startswith("/") else path

    @property
    def name(self):
        if page := self.get("page"):
            return self.get("title") or getattr(page, "local_title", page.title)
        return self.get("title") or getattr(self.get("document"), "title", "") or self.get("path")


class LinkBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label="ชื่อที่แสดง",
        max_length=200,
        required=False,
        default="",
        help_text="เว้นว่าง = ใช้ชื่อของหน้าหรือไฟล์",
    )
    year = blocks.IntegerBlock(
        label="ปีงบประมาณ",
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="ปีของข้อมูล เช่น 2570 เว้นว่างได้",
    )
    page = ReadPageBlock(label="หน้าเว็บ", required=False)
    document = DocumentChooserBlock(label="หรือไฟล์", required=False)
    path = blocks.CharBlock(
        label="หรือที่อยู่",
        max_length=250,
        required=False,
        default="",
        help_text="เช่น /measures/2570/ หรือลิงก์ที่ขึ้นต้นด้วย https://",
    )

    class Meta:
        icon = "link"
        label = "ลิงก์"
        value_class = LinkValue

    def clean(self, value):
        value = super().clean(value)
        errors = {}
        if sum(bool(value.get(name)) for name in ("page", "document", "path")) != 1:
            errors["page"] = ValidationError(ONE_TARGET)
        elif value.get("path") and not value["path"].startswith(("/", "https://")):
            errors["path"] = ValidationError(WRONG_ADDRESS)
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value


class SectionBlock(blocks.StructBlock):
    question = blocks.CharBlock(
        label="คำถามที่ชาวบ้านถาม", max_length=120, help_text="เช่น “เงินใช้ไปกับอะไร”"
    )
    title = blocks.CharBlock(
        label="คำราชการ",
        max_length=120,
        required=False,
        default="",
        help_text="เช่น “งบประมาณและการใช้จ่าย” แสดงใต้คำถาม",
    )
    icon = blocks.ChoiceBlock(label="สัญลักษณ์", choices=ICONS, default="document")
    links = blocks.ListBlock(LinkBlock(), label="หน้าและเอกสาร", min_num=1)

    class Meta:
        icon = "list-ul"
        label = "คำถามและเอกสาร"


class SectionsBlock(blocks.StreamBlock):
    section = SectionBlock()
