"""The pieces an editor builds a page of."""

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from home.languages import in_language, local_path
from home.phones import dialled, normal_phone

RICH_TEXT = ["h3", "bold", "italic", "ol", "ul", "hr", "link", "document-link"]
SMALL_RICH_TEXT = ["bold", "ol", "ul", "link", "document-link"]

# Names of symbols in the site's icon file, in the words an editor knows.
ICONS = [
    ("form", "แบบฟอร์ม / ยื่นคำขอ"),
    ("question", "คำถาม / แจ้งเรื่อง"),
    ("track", "ติดตามเรื่อง"),
    ("search", "ค้นหา"),
    ("water", "น้ำ"),
    ("truck", "รถบรรทุก / รถน้ำ"),
    ("light", "ไฟฟ้า / ไฟถนน"),
    ("road", "ถนน"),
    ("waste", "ขยะ"),
    ("building", "อาคาร / ก่อสร้าง"),
    ("elder", "ผู้สูงอายุ / เบี้ยยังชีพ"),
    ("disability", "ผู้พิการ"),
    ("baby", "เด็กแรกเกิด"),
    ("tax", "ภาษี"),
    ("shield", "ความโปร่งใส / แจ้งทุจริต"),
    ("chart", "สถิติ / แผนงาน"),
    ("people", "คน / บุคลากร"),
    ("document", "เอกสาร"),
    ("calendar", "ปฏิทิน"),
    ("map-pin", "แผนที่"),
    ("phone", "โทรศัพท์"),
    ("mail", "จดหมาย"),
    ("news", "ข่าว"),
    ("download", "ดาวน์โหลด"),
]


class ParagraphBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = "ย่อหน้า"
        template = "home/blocks/paragraph.html"

    def __init__(self, features=RICH_TEXT, **kwargs):
        super().__init__(features=features, **kwargs)


class SizedImageBlock(ImageChooserBlock):
    """An image whose sizes are read for the whole page at once."""

    def bulk_to_python(self, values):
        images = {}
        renditions = self.model_class.get_rendition_model().objects.filter(image__in=values)
        for rendition in renditions.select_related("image"):
            image = images.setdefault(rendition.image_id, rendition.image)
            sizes = image.__dict__.setdefault("prefetched_renditions", [])
            sizes.append(rendition)
        if new := set(values) - images.keys():
            images |= self.model_class.objects.prefetch_related("renditions").in_bulk(new)
        return [images.get(pk) for pk in values]


class PictureBlock(blocks.StructBlock):
    image = SizedImageBlock(label="รูป")
    alt = blocks.CharBlock(
        label="คำบรรยายสำหรับผู้ที่มองไม่เห็นรูป",
        max_length=200,
        help_text="บอกว่าในรูปมีอะไร เช่น “ชาวบ้านหมู่ 4 ช่วยกันลอกคลอง”",
    )
    caption = blocks.CharBlock(label="คำบรรยายใต้รูป", max_length=250, required=False, default="")

    class Meta:
        icon = "image"
        label = "รูป"
        template = "home/blocks/picture.html"


class FileBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label="ไฟล์")
    title = blocks.CharBlock(
        label="ชื่อที่แสดง", max_length=200, required=False, default="", help_text="เว้นว่าง = ใช้ชื่อของไฟล์"
    )

    class Meta:
        icon = "doc-full"
        label = "ไฟล์ให้ดาวน์โหลด"
        template = "home/blocks/file.html"


class NoticeBlock(blocks.StructBlock):
    level = blocks.ChoiceBlock(
        label="ชนิด",
        choices=[
            ("info", "ควรทราบ"),
            ("success", "ข่าวดี"),
            ("warning", "ระวัง"),
            ("error", "เร่งด่วน"),
        ],
        default="info",
    )
    text = blocks.RichTextBlock(label="ข้อความ", features=SMALL_RICH_TEXT)

    class Meta:
        icon = "warning"
        label = "กล่องข้อความเน้น"
        template = "home/blocks/notice.html"


class TableValue(blocks.StructValue):
    @cached_property
    def rows(self):
        lines = [line for line in self.get("cells", "").splitlines() if line.strip()]
        rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines]
        width = max(map(len, rows), default=0)
        return [row + [""] * (width - len(row)) for row in rows]

    @property
    def heads(self):
        return self.rows[0] if self.rows else []

    @property
    def body(self):
        return self.rows[1:]


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(label="ชื่อตาราง", max_length=200)
    cells = blocks.TextBlock(
        label="ข้อมูลในตาราง",
        rows=6,
        help_text="คัดลอกจาก Excel หรือ Word มาวางได้เลย หรือพิมพ์แถวละบรรทัด คั่นช่องด้วย | "
        "บรรทัดแรกคือหัวตาราง",
    )

    class Meta:
        icon = "table"
        label = "ตาราง"
        template = "home/blocks/table.html"
        value_class = TableValue

    def clean(self, value):
        # A sheet's cells come separated by tabs; what is kept can be seen and edited.
        value["cells"] = value.get("cells", "").replace("\t", " | ")
        value = super().clean(value)
        if len(value.rows) < 2:
            error = ValidationError("ตารางต้องมีหัวตารางหนึ่งบรรทัด และข้อมูลอย่างน้อยหนึ่งบรรทัด")
            raise StructBlockValidationError(block_errors={"cells": error})
        return value


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(label="คำถาม", max_length=200)
    answer = blocks.RichTextBlock(label="คำตอบ", features=SMALL_RICH_TEXT)


class QuestionsBlock(blocks.ListBlock):
    class Meta:
        icon = "help"
        label = "คำถามที่พบบ่อย"
        template = "home/blocks/questions.html"

    def __init__(self, child_block=None, **kwargs):
        super().__init__(child_block or QuestionBlock(label="คำถาม"), **kwargs)


class PeopleBlock(blocks.StructBlock):
    heading = blocks.CharBlock(label="หัวข้อ", max_length=120, required=False, default="")
    division = SnippetChooserBlock(
        "home.Division",
        label="ส่วนราชการ",
        required=False,
        help_text="เว้นว่าง = ทุกส่วนราชการ",
    )
    side = blocks.ChoiceBlock(
        label="ฝ่าย",
        choices=[("political", "ฝ่ายการเมือง"), ("permanent", "ฝ่ายประจำ")],
        required=False,
        help_text="เว้นว่าง = ทั้งสองฝ่าย",
    )

    class Meta:
        icon = "group"
        label = "รายชื่อบุคลากร"
        template = "home/blocks/people.html"

    def get_context(self, value, parent_context=None):
        people = apps.get_model("home.Person").objects.shown(
            division=value.get("division"), side=value.get("side")
        )
        return super().get_context(value, parent_context) | {"people": people}


class ContactBlock(blocks.StructBlock):
    show_divisions = blocks.BooleanBlock(
        label="แสดงโทรศัพท์ของทุกส่วนราชการ", required=False, default=True
    )

    class Meta:
        icon = "mail"
        label = "ที่อยู่และช่องทางติดต่อ"
        help_text = "แสดงที่อยู่ เวลาทำการ โทรศัพท์ และช่องทาง จากเมนู “ข้อมูลหน่วยงาน”"
        template = "home/blocks/contact.html"

    def get_context(self, value, parent_context=None):
        divisions = ()
        if value.get("show_divisions"):
            divisions = apps.get_model("home.Division").objects.active()
        return super().get_context(value, parent_context) | {"divisions": divisions}


class VillagesBlock(blocks.StructBlock):
    """All villages as the agency's data has them, so nobody keeps a second list."""

    heading = blocks.CharBlock(label="หัวข้อ", max_length=120, required=False, default="")

    class Meta:
        icon = "home"
        label = "รายชื่อหมู่บ้าน"
        template = "home/blocks/villages.html"

    def get_context(self, value, parent_context=None):
        villages = apps.get_model("home.Village").objects.all()
        return super().get_context(value, parent_context) | {"villages": villages}


class BodyBlock(blocks.StreamBlock):
    heading = blocks.CharBlock(
        label="หัวข้อ", icon="title", max_length=150, template="home/blocks/heading.html"
    )
    paragraph = ParagraphBlock()
    picture = PictureBlock()
    file = FileBlock()
    notice = NoticeBlock()
    table = TableBlock()
    questions = QuestionsBlock()
    people = PeopleBlock()
    villages = VillagesBlock()
    contact = ContactBlock()


CHANNELS = [
    ("phone", "โทรศัพท์"),
    ("line", "LINE"),
    ("facebook", "Facebook"),
    ("messenger", "Messenger"),
    ("youtube", "YouTube"),
    ("tiktok", "TikTok"),
    ("email", "อีเมล"),
    ("web", "เว็บไซต์"),
]


CHANNEL_ICONS = {
    "phone": "phone",
    "line": "line-chat",
    "facebook": "facebook",
    "messenger": "facebook",
    "email": "mail",
    "web": "globe",
}


class ChannelValue(blocks.StructValue):
    @property
    def local_label(self):
        return in_language(self.get("label"), self.get("label_en"))

    @property
    def icon(self):
        return CHANNEL_ICONS.get(self.get("kind"), "external")

    @property
    def href(self):
        address = self.get("address", "")
        if self.get("kind") == "phone":
            return f"tel:{dialled(address)}"
        return f"mailto:{address}" if self.get("kind") == "email" else address


class ChannelBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(label="ชนิด", choices=CHANNELS)
    label = blocks.CharBlock(
        label="ข้อความที่แสดง", max_length=80, help_text="เช่น “LINE @dontawan” หรือ “เพจ อบต.”"
    )
    label_en = blocks.CharBlock(label="ข้อความภาษาอังกฤษ", max_length=80, required=False, default="")
    address = blocks.CharBlock(
        label="ที่อยู่ของช่องทาง",
        max_length=250,
        help_text="หมายเลขโทรศัพท์ อีเมล หรือลิงก์ที่ขึ้นต้นด้วย https://",
    )

    class Meta:
        icon = "link-external"
        label = "ช่องทาง"
        value_class = ChannelValue

    def clean(self, value):
        value = super().clean(value)
        try:
            value["address"] = _channel_address(value["kind"], value["address"].strip())
        except ValidationError as error:
            raise StructBlockValidationError(block_errors={"address": error}) from None
        return value


def _channel_address(kind, address):
    if kind == "phone":
        try:
            return normal_phone(address)
        except ValueError:
            raise ValidationError("ใส่หมายเลขโทรศัพท์ เช่น 045-123-456") from None
    if kind == "email":
        if "@" not in address or " " in address:
            raise ValidationError("ใส่อีเมล เช่น saraban@example.go.th")
        return address
    if not address.startswith("https://"):
        raise ValidationError("ใส่ลิงก์เต็มที่ขึ้นต้นด้วย https:// เช่น https://line.me/R/ti/p/@dontawan")
    return address


class ActionValue(blocks.StructValue):
    @property
    def href(self):
        if page := self.get("page"):
            return getattr(page, "local_url", None) or page.url
        if self.get("phone"):
            return f"tel:{dialled(self['phone'])}"
        path = self.get("path", "")
        return local_path(path) if path.startswith("/") else path


class ActionBlock(blocks.StructBlock):
    icon = blocks.ChoiceBlock(label="สัญลักษณ์", choices=ICONS, default="form")
    title = blocks.CharBlock(label="ชื่อ", max_length=60, help_text="สั้น ๆ เช่น “ขอน้ำ / น้ำไม่ไหล”")
    text = blocks.CharBlock(
        label="คำอธิบาย",
        max_length=120,
        required=False,
        default="",
        help_text="หนึ่งบรรทัด เช่น “รถน้ำถึงบ้านภายใน 3 วัน”",
    )
    page = blocks.PageChooserBlock(label="ไปที่หน้า", required=False)
    path = blocks.CharBlock(
        label="หรือไปที่ที่อยู่",
        max_length=250,
        required=False,
        default="",
        help_text="เช่น /services/water-truck/",
    )
    phone = blocks.CharBlock(label="หรือโทร", max_length=40, required=False, default="")

    class Meta:
        icon = "pick"
        label = "ปุ่ม"
        value_class = ActionValue

    def clean(self, value):
        value = super().clean(value)
        errors = {}
        if sum(bool(value.get(name)) for name in ("page", "path", "phone")) != 1:
            errors["page"] = ValidationError("เลือกปลายทางหนึ่งอย่าง: หน้า ที่อยู่ หรือหมายเลขโทรศัพท์")
        elif value.get("path") and not value["path"].startswith(("/", "https://")):
            errors["path"] = ValidationError("ที่อยู่ต้องขึ้นต้นด้วย / หรือ https://")
        elif value.get("phone"):
            try:
                value["phone"] = normal_phone(value["phone"])
            except ValueError:
                errors["phone"] = ValidationError("ใส่หมายเลขโทรศัพท์ เช่น 045-123-456")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value


class ActionsBlock(blocks.StreamBlock):
    action = ActionBlock()
