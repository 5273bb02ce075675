"""What an editor is told after publishing: not wrong, but better if looked at."""

from django.urls import reverse
from django.utils.timezone import now
from wagtail.models import Locale

from home.languages import ENGLISH, THAI

UPRIGHT = "รูปหลักเป็นแนวตั้ง ในรายการข่าวเห็นเพียงบางส่วน เปิดรูปแล้วลากกรอบจุดสนใจครอบคนหรือสิ่งสำคัญ"
THAI_ALONE = "เผยแพร่ภาษาไทยแล้ว ยังไม่มีหน้านี้ภาษาอังกฤษ ผู้ที่อ่านหน้าภาษาอังกฤษจะไม่เห็นหน้านี้"


def of(page, user):
    """(words, address, label) of each thing worth another look."""
    picture = getattr(page, "picture", None)
    if picture and picture.height > picture.width and not picture.has_focal_point():
        yield UPRIGHT, reverse("wagtailimages:edit", args=[picture.pk]), "เปิดรูป"
    if (
        not is_to_come(page)
        and _is_thai_alone(page)
        and user.has_perm("wagtail_localize.submit_translation")
    ):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        yield THAI_ALONE, address, "แปลหน้านี้"


def is_to_come(page):
    """Whether what was published just now waits for its day, so that nothing of it shows yet."""
    return bool(page.go_live_at and page.go_live_at > now())


def _is_thai_alone(page):
    english = Locale.objects.filter(language_code=ENGLISH).first()
    return bool(english and page.locale.language_code == THAI and not page.has_translation(english))
