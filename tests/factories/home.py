"""The agency, its people and pages, as tests need them."""

import datetime

import factory
from django.core.files.base import ContentFile
from factory.django import DjangoModelFactory
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from home import site_tree
from home.models import (
    AgencySettings,
    Division,
    Holiday,
    NewsIndexPage,
    NewsPage,
    Person,
    StandardPage,
    Village,
)
from tests.remembered import remembered


class DivisionFactory(DjangoModelFactory):
    class Meta:
        model = Division

    name = factory.Sequence(lambda n: f"กองที่ {n}")
    name_en = factory.Sequence(lambda n: f"Division {n}")
    phone = "045-123-456"


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = Person

    name = factory.Sequence(lambda n: f"นายสมชาย ใจดี {n}")
    name_en = factory.Sequence(lambda n: f"Somchai Jaidee {n}")
    position = "นักวิชาการ"
    position_en = "Officer"
    division = factory.SubFactory(DivisionFactory)


class VillageFactory(DjangoModelFactory):
    class Meta:
        model = Village

    moo = factory.Sequence(lambda n: n + 1)
    name = factory.Sequence(lambda n: f"โนนสูง {n}")
    name_en = factory.Sequence(lambda n: f"Non Sung {n}")


class HolidayFactory(DjangoModelFactory):
    class Meta:
        model = Holiday

    on = factory.Sequence(lambda n: datetime.date(2026, 1, 1) + datetime.timedelta(days=n))
    name = "วันหยุดพิเศษ"


def agency(**fields):
    """The settings, filled in as an office would."""
    settings = AgencySettings.load()
    values = {
        "name": "องค์การบริหารส่วนตำบลดอนตะวัน",
        "name_en": "Don Tawan Subdistrict Administrative Organization",
        "short_name": "อบต.ดอนตะวัน",
        "short_name_en": "Don Tawan SAO",
        "address": "99",
        "moo": 4,
        "subdistrict": "ดอนตะวัน",
        "subdistrict_en": "Don Tawan",
        "district": "เมือง",
        "district_en": "Mueang",
        "province": "อุบลราชธานี",
        "province_en": "Ubon Ratchathani",
        "postcode": "34000",
        "phone": "045-123-456",
        "email": "saraban@example.go.th",
    } | fields
    for name, value in values.items():
        setattr(settings, name, value)
    settings.full_clean()
    settings.save()
    return settings


def site(**fields):
    """The Thai and the English home page."""
    if fields:
        return site_tree.create_site(title="หน้าแรก", title_en="Home", **fields)
    return _plain_site()


@remembered
def _plain_site():
    return site_tree.create_site(title="หน้าแรก", title_en="Home")


def page(parent, model=StandardPage, **fields):
    """A live page below another."""
    values = {"title": "ประวัติตำบล", "show_in_menus": True} | fields
    made = parent.add_child(instance=model(**values))
    made.save_revision().publish()
    return model.objects.get(pk=made.pk)


def news_index(home, **fields):
    return page(home, NewsIndexPage, **{"title": "ข่าวและประกาศ", "slug": "news"} | fields)


def news(index, **fields):
    values = {
        "title": "ลอกคลองหมู่ 4",
        "published_on": datetime.date(2026, 11, 23),
        "show_in_menus": False,
    }
    return page(index, NewsPage, **values | fields)


def image(title="รูป", name="picture.png", **options):
    return get_image_model().objects.create(
        title=title, file=get_test_image_file(filename=name, **options)
    )


def document(title="เอกสาร", name="paper.pdf", content=b"%PDF-1.4 \xe0\xb8\x81"):
    return get_document_model().objects.create(
        title=title, file=ContentFile(content, name=name), file_size=len(content)
    )
