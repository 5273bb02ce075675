"""Others may have told of it already: then one more is counted, and no second case opened."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from casework import actions as casework
from casework import notices, tokens
from casework.models import Case, Follower, Notice
from casework.states import State
from complaints.grievances.similar import similar
from tests.factories.casework import DAY, MONDAY, bring_to, staff
from tests.factories.grievances import CategoryFactory, filed
from tests.factories.home import VillageFactory

from .telling import LIGHT, Teller

pytestmark = pytest.mark.django_db
OFFICE = ("15.500000", "104.500000")
NEAR = ("15.502000", "104.500000")  # 222 metres
FAR = ("15.510000", "104.500000")


def found(category, **where):
    return [one.grievance for one in similar(category, **where)]


def others(category, **where):
    return filed(category=category, is_public=True, subject="ไฟดับปากซอย", **where)


# Which are offered


def test_the_same_sort_of_trouble_in_the_same_village_is_offered(category, village):
    there = others(category, village=village)
    others(CategoryFactory(), village=village)
    others(category, village=VillageFactory(moo=9))
    others(category)

    assert found(category, village=village) == [there]


def test_what_is_within_five_hundred_metres_is_offered_in_whichever_village(category, village):
    near = others(category, village=VillageFactory(moo=9), point=NEAR)
    others(category, village=VillageFactory(moo=10), point=FAR)
    here = others(category, village=village)

    assert found(category, village=village, point=OFFICE) == [near, here]
    assert similar(category, point=OFFICE)[0].metres == 222


def test_only_what_everybody_may_read_and_is_not_done_is_offered(category, village):
    filed(category=category, village=village)  # not screened
    others(category, village=village, held_why="กับดัก")
    done = others(category, village=village)
    bring_to(done.case, State.COMPLETED, by=staff(division=category.division))

    assert found(category, village=village) == []


@pytest.mark.parametrize("of", [{"sort": "praise"}, {"is_public": False}])
def test_praise_and_personal_matters_are_compared_with_nothing(office, village, of):
    category = CategoryFactory(**of)
    others(category, village=village)

    assert found(category, village=village) == []


def test_finding_them_costs_the_same_for_few_and_many(
    category, village, django_assert_max_num_queries
):
    for _number in range(7):
        others(category, village=village)
    with django_assert_max_num_queries(2):
        assert len(similar(category, village=village, point=OFFICE)) == 5


# On the page


@pytest.fixture
def theirs(category, village):
    return others(category, village=village)


def test_they_are_shown_with_nothing_that_only_the_other_citizen_and_we_know(theirs, teller):
    teller.press(**LIGHT)

    assert "มีคนแจ้งเรื่องนี้แล้วหรือไม่" in teller.text
    assert theirs.case.number in teller.text
    assert "ไฟดับปากซอย" in teller.text
    for private in ("นางสมศรี", "081-234-5678", "ดับมาสามคืนแล้ว ทางมืดมาก", theirs.place):
        assert private not in teller.text


def test_this_is_mine_too_counts_one_more_and_opens_no_case(theirs, teller):
    teller.press(**LIGHT).press(f"follow:{theirs.case.number}", follow_email="me@example.com")

    assert teller.response.status_code == 302
    assert teller.response.url == f"/complaints/followed/{theirs.case.number}/"
    assert Case.objects.count() == 1
    follower = Follower.objects.get()
    assert (follower.case, follower.email, follower.language) == (
        theirs.case,
        "me@example.com",
        "th",
    )
    assert theirs.case.events.last().what == "followed"
    page = teller.client.get(teller.response.url)
    assert theirs.public_subject in page.content.decode()


def test_two_clicks_count_once(theirs, teller):
    teller.press(**LIGHT)
    body = {**teller.typed, "token": teller.token, "go": f"follow:{theirs.case.number}"}
    for _click in range(2):
        answer = teller.client.post(teller.url, body)

    assert answer.status_code == 302
    assert Follower.objects.count() == 1
    assert theirs.case.events.filter(what="followed").count() == 1


def test_a_wrong_address_is_said_and_nobody_is_counted(theirs, teller):
    teller.press(**LIGHT).press(f"follow:{theirs.case.number}", follow_email="me@")

    assert "อีเมล" in teller.errors[0]
    assert not Follower.objects.exists()
    teller.press(f"follow:{theirs.case.number}", follow_email="")
    assert Follower.objects.count() == 1


def test_a_program_that_counts_itself_again_and_again_is_stopped(theirs, category, monkeypatch):
    monkeypatch.setattr("casework.suspicion.FLOOD", 2)
    answers = [
        Teller(category).open().press(**LIGHT).press(f"follow:{theirs.case.number}")
        for _try in range(3)
    ]

    assert [visitor.response.status_code for visitor in answers] == [302, 302, 429]
    assert Follower.objects.count() == 2
    answers[2].press("unlike")
    assert answers[2].is_check


def test_none_is_the_same_leads_on_and_is_not_asked_again(theirs, teller):
    teller.press(**LIGHT).press("unlike")

    assert teller.is_check
    teller.press("edit:text").press(text="ดับอีกต้นหนึ่ง")
    assert teller.is_check
    teller.press("send")
    assert Case.objects.count() == 2
    assert not Follower.objects.exists()


def test_another_village_is_another_question(theirs, teller, category):
    others(category, village=VillageFactory._meta.model.objects.get(moo=5))
    teller.press(**LIGHT).press("unlike").press("edit:village")

    teller.press(village="5")

    assert "มีคนแจ้งเรื่องนี้แล้วหรือไม่" in teller.text


def test_what_is_not_public_can_be_neither_followed_nor_thanked_for(category, teller):
    hidden = filed(category=category)

    teller.press(**LIGHT).press(f"follow:{hidden.case.number}")

    assert teller.response.status_code == 409
    assert teller.is_check
    assert "ปิดแล้ว" in teller.text
    assert not Follower.objects.exists()
    assert Client().get(f"/complaints/followed/{hidden.case.number}/").status_code == 404
    assert Client().get("/complaints/followed/NH-2570-999999/").status_code == 404


# Who follows is told


def follow(grievance, email="me@example.com", language="th"):
    return casework.follow(
        grievance.case, email=email, language=language, token=tokens.new_token(), at=MONDAY
    )


def test_the_same_address_is_counted_once_however_it_is_written(theirs):
    follow(theirs)
    follow(theirs, email="ME@example.com")

    assert theirs.case.followers.count() == 1


def test_a_closed_case_is_followed_by_nobody_new(theirs):
    bring_to(theirs.case, State.COMPLETED, by=staff(division=theirs.category.division))

    with pytest.raises(casework.NotAllowed):
        follow(theirs)

    assert not Follower.objects.exists()


def test_followers_are_told_in_their_language_what_everybody_may_read(theirs):
    follow(theirs, language="en")
    follow(theirs, email="")
    bring_to(theirs.case, State.COMPLETED, by=staff(division=theirs.category.division))

    notices.deliver(at=MONDAY + DAY)

    [letter] = [m for m in mail.outbox if m.to == ["me@example.com"]]
    assert f"/en/complaints/list/{theirs.case.number}/" in letter.body
    assert "Fixed" in letter.body or "fixed" in letter.body
    for private in ("นางสมศรี", theirs.case.subject, theirs.place, "รหัสลับ", "/track/NH"):
        assert private not in letter.body


def test_the_citizen_who_also_follows_gets_one_mail(theirs):
    follow(theirs, email=theirs.case.citizen_email)
    bring_to(theirs.case, State.COMPLETED, by=staff(division=theirs.category.division))

    assert not Notice.objects.filter(what=Notice.What.FOLLOWED).exists()
    assert Notice.objects.filter(what=Notice.What.COMPLETED).count() == 1


def test_mail_says_nothing_that_a_stranger_typed(theirs):
    notices.deliver(at=MONDAY + DAY)

    [letter] = mail.outbox
    assert letter.to == [theirs.case.citizen_email]
    assert theirs.case.subject not in letter.body


def test_the_link_in_the_mail_asks_and_its_button_stops_them(theirs):
    follower = follow(theirs)
    bring_to(theirs.case, State.FORWARDED, by=staff(division=theirs.category.division))
    notices.deliver(at=MONDAY + DAY)
    letter = next(m for m in mail.outbox if m.to == ["me@example.com"])
    address = next(line for line in letter.body.splitlines() if "/unfollow/" in line)
    path = address.partition("://")[2].partition("/")[2]

    Client().get(f"/{path}")
    follower.refresh_from_db()
    assert follower.email == "me@example.com"

    Client().post(f"/{path}")
    follower.refresh_from_db()
    assert follower.email == ""
    assert theirs.case.followers.count() == 1
    assert Client().get("/track/unfollow/no-such-key/").status_code == 404


def test_of_two_cases_made_one_all_who_asked_follow_the_other(category, theirs):
    second = filed(
        category=category,
        contact={"name": "", "phone": "", "email": "second@example.com"},
        token=tokens.new_token(),
    )
    follow(second, email="third@example.com")
    follow(theirs, email="both@example.com")
    follow(second, email="both@example.com")

    casework.merge(second.case, into=theirs.case, by=staff(), at=MONDAY + DAY)

    emails = sorted(theirs.case.followers.values_list("email", flat=True))
    assert emails == ["both@example.com", "second@example.com", "third@example.com"]
    assert not second.case.followers.exists()
    bring_to(theirs.case, State.COMPLETED, by=staff(), at=MONDAY + 2 * DAY)
    told = Notice.objects.filter(what="followed", case=theirs.case)
    assert sorted(told.values_list("recipient", flat=True)) == emails


def test_whoever_told_the_same_twice_is_not_counted_twice(category, theirs):
    second = filed(category=category)  # the same address

    casework.merge(second.case, into=theirs.case, by=staff(), at=MONDAY + timedelta(hours=1))

    assert not theirs.case.followers.exists()


def test_english_readers_are_offered_it_in_english(theirs, category):
    visitor = Teller(category, language="/en").open().press(**LIGHT)

    assert "Has somebody reported this already?" in visitor.text
