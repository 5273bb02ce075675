"""What staff write down about the agency, and what is refused with words that help."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from home.models import AgencySettings, Person, Side, Village
from tests.factories import home as make

pytestmark = pytest.mark.django_db


def refused(instance):
    with pytest.raises(ValidationError) as caught:
        instance.full_clean()
    return caught.value.message_dict


def test_thai_digits_are_right_values():
    agency = make.agency(phone="๐๔๕-๑๒๓-๔๕๖", postcode="๓๔๐๐๐")
    agency.refresh_from_db()
    assert agency.phone == "045-123-456"
    assert agency.postcode == "34000"


@pytest.mark.parametrize("postcode", ["1234", "02000", "123456", "หกหลัก"])
def test_a_wrong_postcode_is_refused_and_kept_as_typed(postcode):
    agency = make.agency()
    agency.postcode = postcode
    assert refused(agency)["postcode"] == ["รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก เช่น 34140"]
    assert agency.postcode == postcode


def test_a_wrong_phone_is_refused_with_examples_and_kept_as_typed():
    division = make.DivisionFactory.build(phone="12345")
    (message,) = refused(division)["phone"]
    assert "045-123-456" in message
    assert division.phone == "12345"


def test_the_office_closes_after_it_opens():
    agency = make.agency()
    agency.office_closes = datetime.time(8, 0)
    assert refused(agency) == {"office_closes": ["เวลาปิดทำการต้องอยู่หลังเวลาเปิดทำการ"]}


def test_half_a_position_is_refused():
    agency = make.agency()
    agency.latitude = "15.5"
    assert "longitude" in refused(agency)


@pytest.mark.parametrize("prefix", ["", "n", "nh", "ABCDE", "N1", "นฮ"])
def test_a_number_prefix_is_two_to_four_capital_letters(prefix):
    agency = make.agency()
    agency.number_prefix = prefix
    assert "number_prefix" in refused(agency)


def test_the_address_is_written_as_each_language_writes_it():
    agency = make.agency(latitude="15.5", longitude="104.75")
    assert agency.local_address == "99 หมู่ที่ 4 ตำบลดอนตะวัน อำเภอเมือง จังหวัดอุบลราชธานี 34000"
    assert agency.local_place == "อ.เมือง จ.อุบลราชธานี"
    assert agency.map_url.endswith("query=15.5,104.75")
    with translation.override("en"):
        assert agency.local_address == "99, Moo 4, Don Tawan, Mueang, Ubon Ratchathani 34000"
        assert agency.local_name == "Don Tawan Subdistrict Administrative Organization"


def test_thai_stands_in_where_english_is_missing():
    agency = make.agency(short_name_en="")
    with translation.override("en"):
        assert agency.local_short_name == "อบต.ดอนตะวัน"


def test_there_is_one_agency():
    make.agency()
    assert AgencySettings.load().pk == AgencySettings.load().pk
    assert AgencySettings.objects.count() == 1


def test_a_village_number_is_used_once():
    make.VillageFactory(moo=4)
    assert refused(Village(moo=4, name="โนนสูง"))["moo"] == ["มีหมู่ที่นี้แล้ว แก้ไขหมู่เดิม หรือใส่เลขอื่น"]
    assert refused(Village(moo=0, name="โนนสูง"))["moo"] == ["หมู่ที่ต้องเป็นเลข 1 ถึง 99"]


def test_a_village_is_called_by_its_number_and_name():
    village = make.VillageFactory.build(moo=4, name="โนนสูง", name_en="Non Sung")
    assert str(village) == village.local_name == "หมู่ที่ 4 บ้านโนนสูง"
    assert str(make.VillageFactory.build(moo=4, name="บ้านโนนสูง")) == "หมู่ที่ 4 บ้านโนนสูง"
    with translation.override("en"):
        assert village.local_name == "Moo 4, Ban Non Sung"


def test_a_division_has_one_head_at_a_time():
    first = make.PersonFactory(is_head=True)
    second = make.PersonFactory.build(division=first.division, is_head=True)
    assert "ส่วนราชการนี้มีหัวหน้าแล้ว" in str(refused(second))
    first.is_active = False
    first.save()
    second.full_clean()


def test_people_are_shown_by_side_and_division_without_those_who_left():
    chief = make.PersonFactory(side=Side.POLITICAL, division=None)
    officer = make.PersonFactory()
    make.PersonFactory(is_active=False)
    assert list(Person.objects.shown(side=Side.POLITICAL)) == [chief]
    assert list(Person.objects.shown(division=officer.division)) == [officer]
    assert officer.local_position == "นักวิชาการ"
    assert officer.phone_href == ""
