"""The office is drawn from its posts and people, and everybody has a page."""

import re

import pytest

from home.models import Side
from tests.factories import home as make
from tests.factories.about import PostFactory


@pytest.fixture
def office(home):
    """An elected head, a council member, a chief, and one division with a vacant post."""
    village = make.VillageFactory(moo=3, name="หนองบัวขาว")
    works = make.DivisionFactory(name="กองช่าง", looks_after="ถนนและไฟทาง")
    mayor = make.PersonFactory(
        name="นายทองใบ งามดี", position="นายก อบต.", division=None, side=Side.POLITICAL
    )
    member = make.PersonFactory(
        name="นายบุญมี ดีงาม",
        position="สมาชิกสภา",
        division=None,
        side=Side.POLITICAL,
        village=village,
    )
    head = make.PersonFactory(name="นายวีระ งามตา", division=works, is_head=True)
    return {
        "works": works,
        "mayor": mayor,
        "member": member,
        "head": head,
        "top": PostFactory(
            title="นายกองค์การบริหารส่วนตำบล",
            holder=mayor,
            side=Side.POLITICAL,
            kind="elected",
            order=1,
        ),
        "deputy": PostFactory(title="รองนายก", side=Side.POLITICAL, kind="elected", order=2),
        "chief": PostFactory(title="ปลัด", kind="local_executive", level="กลาง", order=10),
        "engineer": PostFactory(title="นายช่างไฟฟ้า", division=works, order=40),
        "village": village,
    }


def test_both_sides_stand_in_the_chart(read, office):
    shown = read("/structure/")
    political, permanent = shown.split('id="permanent"')
    assert "นายทองใบ งามดี" in political
    assert "นายบุญมี ดีงาม" in political
    assert "กองช่าง" in permanent
    assert "นายวีระ งามตา" in permanent
    assert "ถนนและไฟทาง" in permanent


def test_the_first_post_of_a_side_leads_the_others(read, office):
    chart = re.search(r'<ul class="chart">.*?</ul>\s*</li>', read("/structure/"), re.DOTALL)[0]
    assert chart.index("นายกองค์การบริหารส่วนตำบล") < chart.index("<ul>") < chart.index("รองนายก")


def test_a_post_without_holder_is_said_to_be_vacant(read, office):
    assert "ว่าง 1" in read("/structure/")
    assert "ตำแหน่งว่าง" in read(f"/structure/posts/{office['engineer'].pk}/")


def test_who_left_holds_no_post_any_more(client, read, office):
    office["mayor"].is_active = False
    office["mayor"].save()
    assert "นายทองใบ งามดี" not in read("/structure/")
    assert client.get(f"/people/{office['mayor'].pk}/").status_code == 404
    assert "ตำแหน่งว่าง" in read(f"/structure/posts/{office['top'].pk}/")


def test_a_post_tells_its_duties_point_by_point(read, office):
    shown = read(f"/structure/posts/{office['engineer'].pk}/")
    assert re.findall(r"<li>(รับเรื่อง|ตอบเรื่อง)</li>", shown) == ["รับเรื่อง", "ตอบเรื่อง"]


def test_a_person_shows_the_duties_of_the_posts_held_and_the_village_stood_for(read, office):
    assert "รับเรื่อง" in read(f"/people/{office['mayor'].pk}/")
    assert 'href="/villages/3/"' in read(f"/people/{office['member'].pk}/")


def test_a_division_shows_its_head_posts_and_telephone(read, office):
    shown = read(f"/structure/divisions/{office['works'].pk}/")
    for told in ("นายวีระ งามตา", "นายช่างไฟฟ้า", 'href="tel:045123456"'):
        assert told in shown


@pytest.mark.parametrize(
    "path", ["/structure/posts/999/", "/structure/divisions/999/", "/people/999/", "/villages/99/"]
)
def test_what_is_not_there_is_not_found(client, home, path):
    assert client.get(path).status_code == 404


def test_closed_divisions_and_posts_are_gone(client, read, office):
    office["works"].is_active = False
    office["works"].save()
    assert "กองช่าง" not in read("/structure/")
    assert client.get(f"/structure/divisions/{office['works'].pk}/").status_code == 404


def test_an_office_that_wrote_nothing_yet_says_whom_to_call(read):
    assert "โปรดโทรถามสำนักงาน" in read("/structure/")


def test_english_pages_speak_english(read, office):
    shown = read("/en/structure/")
    assert "Permanent side" in shown
    assert "Officer" in shown


def test_a_large_office_costs_no_more_queries_than_a_small_one(
    client, office, django_assert_max_num_queries
):
    client.get("/structure/?warm=1")
    counts = []
    for total in (0, 40):
        for _ in range(total):
            PostFactory(division=office["works"], holder=make.PersonFactory(division=None))
            make.DivisionFactory()
        with django_assert_max_num_queries(12) as captured:
            assert client.get(f"/structure/?again={total}").status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_nobody_gets_a_cookie(client, office):
    for path in ("/structure/", "/villages/", "/calendar/", "/channels/", "/site-map/"):
        assert not client.get(path).cookies
