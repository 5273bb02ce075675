"""What the agency is called, where it is and how it is reached. Nothing of it is in code."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import localdate
from wagtail.blocks import StreamBlock
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.fields import RichTextField, StreamField

from home.blocks import SMALL_RICH_TEXT, ChannelBlock
from home.buddhist import fiscal_year
from home.fields import PhoneField, PostcodeField, check_prefix, coordinate
from home.hotlines import HotlinesBlock
from home.languages import in_language, is_english
from home.phones import dialled
from home.promptpay import normal_id

WRONG_PROMPTPAY = (
    "หมายเลขพร้อมเพย์ไม่ถูกต้อง ใช้เบอร์มือถือ 10 หลัก เลขผู้เสียภาษีหรือบัตรประชาชน 13 หลัก หรือ e-Wallet 15 หลัก "
    "ตรวจเลขทีละตัว เลขผิดตัวเดียวเงินจะไปเข้าบัญชีคนอื่น"
)
WRONG_ASSESSMENT = "ใส่ลิงก์เต็มที่ขึ้นต้นด้วย https:// คัดลอกจากระบบ ITAS"


class ChannelsBlock(StreamBlock):
    channel = ChannelBlock()


class AgencySettings(BaseGenericSetting):
    name = models.CharField("ชื่อเต็ม", max_length=150, help_text="เช่น “องค์การบริหารส่วนตำบลดอนตะวัน”")
    name_en = models.CharField("ชื่อเต็มภาษาอังกฤษ", max_length=150, blank=True)
    short_name = models.CharField("ชื่อย่อ", max_length=60, help_text="เช่น “อบต.ดอนตะวัน”")
    short_name_en = models.CharField("ชื่อย่อภาษาอังกฤษ", max_length=60, blank=True)
    number_prefix = models.CharField(
        "อักษรนำของเลขที่รับเรื่อง",
        max_length=4,
        default="NH",
        validators=[check_prefix],
        help_text="ตัวพิมพ์ใหญ่ A ถึง Z 2 ถึง 4 ตัว เช่น NH ได้เลข NH-2570-000123 เรื่องเก่าใช้เลขเดิม",
    )
    emblem = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name="ตราหน่วยงาน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="รูปสี่เหลี่ยมจัตุรัส พื้นโปร่งใส อย่างน้อย 400 × 400 จุด",
    )

    address = models.CharField("เลขที่ ถนน", max_length=150, blank=True, help_text="เช่น “99 ถนนสุขใจ”")
    address_en = models.CharField("เลขที่ ถนน (อังกฤษ)", max_length=150, blank=True)
    moo = models.PositiveSmallIntegerField("หมู่ที่", null=True, blank=True)
    subdistrict = models.CharField("ตำบล", max_length=80, blank=True)
    subdistrict_en = models.CharField("ตำบล (อังกฤษ)", max_length=80, blank=True)
    district = models.CharField("อำเภอ", max_length=80, blank=True)
    district_en = models.CharField("อำเภอ (อังกฤษ)", max_length=80, blank=True)
    province = models.CharField("จังหวัด", max_length=80, blank=True)
    province_en = models.CharField("จังหวัด (อังกฤษ)", max_length=80, blank=True)
    postcode = PostcodeField("รหัสไปรษณีย์", blank=True)
    latitude = coordinate("ละติจูด", 90, help_text="เช่น 15.512345 กดค้างบนแผนที่ในโทรศัพท์เพื่อดูค่า")
    longitude = coordinate("ลองจิจูด", 180, help_text="เช่น 104.712345")

    phone = PhoneField("โทรศัพท์กลาง", blank=True)
    fax = PhoneField("โทรสาร", blank=True)
    email = models.EmailField("อีเมลกลาง", blank=True, help_text="อีเมลสารบรรณกลาง")
    office_opens = models.TimeField("เปิดทำการ", default=datetime.time(8, 30))
    office_closes = models.TimeField("ปิดทำการ", default=datetime.time(16, 30))
    channels = StreamField(ChannelsBlock(), verbose_name="ช่องทางออนไลน์และสายด่วน", blank=True)
    hotlines = StreamField(
        HotlinesBlock(),
        verbose_name="สายด่วน 24 ชั่วโมง",
        blank=True,
        help_text="แสดงในหน้าติดต่อเรา หมายเลขที่คนต้องการมากที่สุดอยู่บน",
    )

    paper_prefix = models.CharField(
        "รหัสหนังสือออก",
        max_length=30,
        blank=True,
        help_text="ขึ้นต้นเลขที่หนังสือ เช่น “อบ 75301” จะได้ อบ 75301/12",
    )
    paper_signer = models.ForeignKey(
        "home.Person",
        verbose_name="ผู้ลงนามในหนังสือและใบอนุญาต",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    promptpay_id = models.CharField(
        "หมายเลขพร้อมเพย์",
        max_length=20,
        blank=True,
        help_text="เบอร์โทรศัพท์ เลขผู้เสียภาษี 13 หลัก หรือ e-Wallet 15 หลัก เว้นว่าง = รับชำระที่สำนักงานเท่านั้น",
    )
    promptpay_name = models.CharField("ชื่อบัญชีพร้อมเพย์", max_length=120, blank=True)

    pdpa_officer = models.CharField("เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล", max_length=150, blank=True)
    pdpa_officer_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=150, blank=True)
    pdpa_contact = models.CharField(
        "ติดต่อเจ้าหน้าที่", max_length=200, blank=True, help_text="โทรศัพท์หรืออีเมล"
    )
    privacy_notice = RichTextField(
        "ประกาศความเป็นส่วนตัวแบบสั้น",
        blank=True,
        features=SMALL_RICH_TEXT,
        help_text="แสดงเหนือปุ่มส่งของทุกแบบฟอร์ม: เก็บอะไร เพื่ออะไร นานเท่าใด",
    )
    privacy_notice_en = RichTextField("ประกาศแบบสั้นภาษาอังกฤษ", blank=True, features=SMALL_RICH_TEXT)

    eit_url = models.URLField(
        "ลิงก์แบบประเมิน EIT (ประชาชนและผู้มาติดต่อ)",
        blank=True,
        help_text="คัดลอกจากระบบ ITAS เว็บไซต์วาดคิวอาร์โค้ดให้เอง ไม่ต้องอัปโหลดรูป",
    )
    iit_url = models.URLField("ลิงก์แบบประเมิน IIT (เจ้าหน้าที่)", blank=True)
    assessed_from = models.DateField("แสดงบนหน้าแรกตั้งแต่วันที่", null=True, blank=True)
    assessed_until = models.DateField("ถึงวันที่", null=True, blank=True)

    select_related = ["emblem"]

    class Meta:
        verbose_name = "ชื่อ ที่อยู่ และช่องทางติดต่อ"

    def clean(self):
        super().clean()
        if self.office_opens and self.office_closes and self.office_opens >= self.office_closes:
            raise ValidationError({"office_closes": "เวลาปิดทำการต้องอยู่หลังเวลาเปิดทำการ"})
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: "ใส่ทั้งละติจูดและลองจิจูด หรือเว้นว่างทั้งสองช่อง"})
        self._check_promptpay()
        self._check_assessment()

    def _check_assessment(self):
        for name in ("eit_url", "iit_url"):
            if getattr(self, name) and not getattr(self, name).startswith("https://"):
                raise ValidationError({name: WRONG_ASSESSMENT})
        first, last = self.assessed_from, self.assessed_until
        if (self.eit_url or self.iit_url) and not (first and last):
            missing = "assessed_until" if first else "assessed_from"
            raise ValidationError({missing: "ใส่วันแรกและวันสุดท้ายที่ให้แสดง"})
        if first and last and last < first:
            raise ValidationError({"assessed_until": "วันสุดท้ายต้องไม่อยู่ก่อนวันแรก"})

    @property
    def is_assessed(self):
        """Whether outsiders assess the office in these days: the links stand on the home page."""
        if not (self.assessed_from and self.assessed_until and (self.eit_url or self.iit_url)):
            return False
        return self.assessed_from <= localdate() <= self.assessed_until

    def _check_promptpay(self):
        """Keep the digits alone; a wrong number would send citizens' money to strangers."""
        if not self.promptpay_id:
            return
        try:
            self.promptpay_id = normal_id(self.promptpay_id)
        except ValueError:
            raise ValidationError({"promptpay_id": WRONG_PROMPTPAY}) from None
        if not self.promptpay_name:
            raise ValidationError({"promptpay_name": "ใส่ชื่อบัญชี ผู้ชำระจะเทียบกับชื่อที่แอปธนาคารแสดง"})

    @property
    def local_name(self):
        return in_language(self.name, self.name_en)

    @property
    def sample_number(self):
        """What the number of a case looks like here, for hints."""
        return f"{self.number_prefix}-{fiscal_year(localdate())}-000123"

    @property
    def local_short_name(self):
        return in_language(self.short_name, self.short_name_en)

    @property
    def local_pdpa_officer(self):
        return in_language(self.pdpa_officer, self.pdpa_officer_en)

    @property
    def local_privacy_notice(self):
        return in_language(self.privacy_notice, self.privacy_notice_en)

    @property
    def local_place(self):
        """Where we are in a few words, for under the name."""
        if is_english() and self.province_en:
            return ", ".join(filter(None, [self.district_en, self.province_en]))
        parts = [("อ.", self.district), ("จ.", self.province)]
        return " ".join(f"{word}{name}" for word, name in parts if name)

    @property
    def local_address(self):
        """The whole postal address in one line."""
        if is_english() and self.province_en:
            moo = f"Moo {self.moo}" if self.moo else ""
            address = self.address_en or (self.address if self.address.isascii() else "")
            parts = [address, moo, self.subdistrict_en, self.district_en]
            return ", ".join(filter(None, [*parts, f"{self.province_en} {self.postcode}".strip()]))
        parts = [
            ("", self.address),
            ("หมู่ที่ ", self.moo),
            ("ตำบล", self.subdistrict),
            ("อำเภอ", self.district),
            ("จังหวัด", self.province),
            ("", self.postcode),
        ]
        return " ".join(f"{word}{value}" for word, value in parts if value)

    @property
    def phone_href(self):
        return f"tel:{dialled(self.phone)}" if self.phone else ""

    @property
    def map_url(self):
        """A map of the place, opened by the phone's own map where it has one."""
        if self.latitude is None or self.longitude is None:
            return ""
        return f"https://www.google.com/maps/search/?api=1&query={self.latitude},{self.longitude}"
