"""The sorts of things that can be found, in the order a visitor is offered them."""

from django.utils.translation import gettext_lazy as _

SERVICE, NEWS, FAQ, ANSWER = "service", "news", "faq", "answer"
DOCUMENT, LAW, EVENT = "document", "law", "event"
PERSON, VILLAGE, PAGE = "person", "village", "page"

LABELS = {
    SERVICE: _("บริการ"),
    NEWS: _("ข่าว"),
    FAQ: _("คำถามที่พบบ่อย"),
    ANSWER: _("ถาม-ตอบ"),
    DOCUMENT: _("เอกสาร"),
    LAW: _("กฎหมาย"),
    EVENT: _("ปฏิทิน"),
    PERSON: _("บุคลากร"),
    VILLAGE: _("หมู่บ้าน"),
    PAGE: _("หน้าเว็บ"),
}

# What comes first where two are equally near to what was asked. Papers are dated, so they would
# stand before the pages that explain them.
FIRST = {SERVICE: 3.0, FAQ: 2.0, NEWS: 1.2, ANSWER: 1.2, LAW: 1.0, DOCUMENT: -8.0, PAGE: 0.8}
