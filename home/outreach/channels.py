"""By what ways news is carried to people. Data."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    LINE_GROUP = "line-group", _("กลุ่ม LINE")
    LINE_OA = "line-oa", _("LINE OA")
    FACEBOOK = "facebook", _("Facebook")
    LOUDSPEAKER = "loudspeaker", _("เสียงตามสาย หอกระจายข่าว")
    RADIO = "radio", _("วิทยุชุมชน")
    BOARD = "board", _("ป้ายประกาศหมู่บ้าน")
    MEETING = "meeting", _("ที่ประชุมหมู่บ้าน")
    CAR = "car", _("รถประชาสัมพันธ์")
    LETTER = "letter", _("หนังสือถึงผู้นำชุมชน")
    OTHER = "other", _("ช่องทางอื่น")


# Of these it means nothing without saying in which villages.
IN_VILLAGES = {Channel.LOUDSPEAKER, Channel.BOARD, Channel.MEETING}
# Of these it means nothing without saying which one.
BY_NAME = {Channel.LINE_GROUP, Channel.RADIO, Channel.OTHER}
