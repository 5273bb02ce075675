"""Setting the channel up on the screens: keys, passphrases, the paper."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from casework.roles import ROLES
from casework.tokens import in_groups
from complaints.integrity import access, accesslog, actions, crypto, opening
from complaints.integrity.models import AccessLog, InspectorKey, RecoveryKey, Report
from tests.factories.casework import staff
from tests.factories.integrity import CONTENT, PASSPHRASE, TODAY, WHO, inspector, office, report
from tests.integrity.desk import HOME, browser, locked, text_of, url

pytestmark = pytest.mark.django_db
KEYS = f"{HOME}keys/"
WORDS = "กาแฟ ตะวัน รถไถ ๗ คัน"


def typed(new=WORDS, again=None, sure="on"):
    return {"new": new, "again": again or new, "sure": sure}


def print_paper(desk):
    """The paper as it is shown, and the form that comes back."""
    shown = desk.post(f"{KEYS}paper/")
    return "".join(shown.context["groups"]), shown.context["form"]["signed"].value()


def test_an_office_sets_itself_up_from_nothing():
    first, second = locked(staff("inspector")), locked(staff("inspector"))
    page = text_of(first.get(KEYS))
    assert "ยังไม่มีกุญแจกู้คืนบนกระดาษ" in page
    assert "มีผู้ตรวจสอบที่กุญแจใช้ได้ 0 คน" in page
    assert "หน้าเว็บไม่รับเรื่อง" in page
    text, signed = print_paper(first)
    assert not RecoveryKey.objects.exists()
    first.post(f"{KEYS}paper/keep/", {"signed": signed, "last": text[-8:].lower()})
    assert RecoveryKey.objects.get().fingerprint in text_of(first.get(KEYS))
    for desk in (first, second):
        desk.post(f"{KEYS}make/", typed())
    assert "รอการรับรอง" in text_of(first.get(KEYS))
    first.post(f"{KEYS}recover/", {"paper": " ".join(in_groups(text)).lower()})
    assert actions.is_ready()
    page = text_of(first.get(KEYS))
    assert "หน้าเว็บรับเรื่องแล้ว แต่ชื่อผู้แจ้งเปิดไม่ได้" in page
    received, _ = report(identity=WHO)
    first.post(f"{HOME}unlock/", {"passphrase": WORDS})
    (waiting,) = InspectorKey.objects.filter(admitted_on=None)
    first.post(f"{KEYS}{waiting.pk}/admit/", {"compared": "on", "with_reports": "on"})
    page = text_of(first.get(KEYS))
    assert "ยังตั้งค่าไม่ครบ" not in page
    second.post(f"{HOME}unlock/", {"passphrase": WORDS})
    assert CONTENT["what"] in text_of(second.get(url(received)))
    assert accesslog.first_broken() == ""


class TestPassphrase:
    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (typed("สั้นไป"), "สั้นเกินไป"),
            (typed("aaaaaaaaaaaaaaaa"), "เดาง่ายเกินไป"),
            (typed("บัญชี inspector0 ของฉัน"), "ชื่อบัญชี"),
            (typed(again="อย่างอื่นที่ยาวพอ"), "ไม่ตรงกัน"),
            (typed(sure=""), "ทำเครื่องหมายว่าเข้าใจ"),
            ({}, "พิมพ์วลีลับ"),
        ],
    )
    def test_a_weak_one_is_refused_in_words_and_no_key_is_made(self, data, said):
        user = staff("inspector", username="inspector0")
        answer = locked(user).post(f"{KEYS}make/", data or {"new": ""})
        assert answer.status_code == 422
        assert said in text_of(answer)
        assert not InspectorKey.objects.exists()
        locked(user).post(f"{KEYS}make/", typed())
        assert InspectorKey.objects.get().user == user

    def test_it_is_not_the_password_of_the_account(self):
        user = staff("inspector")
        user.set_password("a-long-password")
        user.save()
        answer = locked(user).post(f"{KEYS}make/", typed("a-long-password"))
        assert "รหัสผ่านที่ใช้เข้าระบบ" in text_of(answer)
        assert not InspectorKey.objects.exists()

    def test_the_page_says_that_nobody_can_open_it_for_who_forgets(self):
        assert "ถ้าลืม ไม่มีใครเปิดแทนได้" in text_of(locked(staff("inspector")).get(f"{KEYS}make/"))

    def test_it_is_changed_with_the_key_in_hand(self):
        there = office()
        received, _ = report()
        locked(there.first.user).post(f"{KEYS}passphrase/", typed())
        key = InspectorKey.objects.get(pk=there.first.key.pk)
        assert opening.unlock(key, PASSPHRASE)
        desk = browser(there.first.user)
        desk.post(f"{KEYS}passphrase/", typed())
        key.refresh_from_db()
        with pytest.raises(crypto.Unreadable):
            opening.unlock(key, PASSPHRASE)
        assert opening.key_for(received, opening.unlock(key, WORDS))

    def test_who_forgot_it_ends_the_key_and_gets_the_reports_back_from_a_colleague(self):
        there = office()
        received, _ = report()
        desk = locked(there.first.user)
        assert desk.post(f"{KEYS}retire/", {}).status_code == 422
        assert access.key_of(there.first.user)
        desk.post(f"{KEYS}retire/", {"sure": "on"})
        assert desk.get(url(received)).status_code == 404
        desk.post(f"{KEYS}make/", typed())
        newer = InspectorKey.objects.get(user=there.first.user, retired_on=None)
        colleague = browser(there.second.user)
        refused = colleague.post(f"{KEYS}{newer.pk}/admit/", {"with_reports": "on"})
        assert refused.status_code == 422
        assert desk.get(url(received)).status_code == 404
        ticked = {"compared": "on", "with_reports": "on"}
        colleague.post(f"{KEYS}{newer.pk}/admit/", ticked)
        desk.post(f"{HOME}unlock/", {"passphrase": WORDS})
        assert CONTENT["what"] in text_of(desk.get(url(received)))


class TestAdmitting:
    def test_nobody_vouches_for_themselves_nor_with_the_key_locked(self):
        there = office()
        new = inspector()
        for desk in (locked(new.user), locked(there.first.user)):
            desk.post(f"{KEYS}{new.key.pk}/admit/", {"compared": "on"})
            assert access.key_of(new.user) is None
        browser(there.first.user).post(f"{KEYS}{new.key.pk}/admit/", {"compared": "on"})
        assert access.key_of(new.user) == new.key

    def test_a_new_inspector_gets_all_but_what_accuses_them(self):
        there = office()
        new = inspector()
        theirs, _ = report()
        accusing, _ = report(persons=[new.user.person])
        ticked = {"compared": "on", "with_reports": "on"}
        browser(there.first.user).post(f"{KEYS}{new.key.pk}/admit/", ticked)
        desk = browser(new.user)
        assert desk.get(url(theirs)).status_code == 200
        assert desk.get(url(accusing)).status_code == 404
        assert browser(there.first.user).get(url(accusing)).status_code == 200


class TestPaper:
    def test_it_is_not_in_use_before_its_last_letters_come_back(self):
        desk = locked(staff("inspector"))
        text, signed = print_paper(desk)
        for last in ("ZZZZZZZZ", "", text[:8]):
            answer = desk.post(f"{KEYS}paper/keep/", {"signed": signed, "last": last})
            assert answer.status_code == 422
            assert text[:20] not in text_of(answer)
        answer = desk.post(f"{KEYS}paper/keep/", {"signed": signed + "x", "last": text[-8:]})
        assert "เก่าเกินไป" in text_of(answer)
        assert not RecoveryKey.objects.exists()
        desk.post(f"{KEYS}paper/keep/", {"signed": signed, "last": text[-8:]})
        assert RecoveryKey.objects.get().is_genuine

    def test_its_page_has_all_letters_a_picture_and_is_kept_by_no_browser(self):
        shown = locked(staff("inspector")).post(f"{KEYS}paper/")
        assert len(shown.context["groups"]) == 14
        assert '<svg role="img"' in text_of(shown)
        assert "no-store" in shown["Cache-Control"]
        assert not re.search(r"<style|\sstyle=", text_of(shown).split("</header>")[-1])

    def test_another_persons_page_can_not_be_confirmed(self):
        text, signed = print_paper(locked(staff("inspector")))
        other = locked(staff("inspector"))
        other.post(f"{KEYS}paper/keep/", {"signed": signed, "last": text[-8:]})
        assert not RecoveryKey.objects.exists()

    def test_a_second_one_is_printed_with_the_key_in_hand_alone(self):
        there = office()
        received, _ = report()
        answer = locked(there.first.user).post(f"{KEYS}paper/")
        assert answer.status_code == 302
        desk = browser(there.first.user)
        text, signed = print_paper(desk)
        locked(there.first.user).post(f"{KEYS}paper/keep/", {"signed": signed, "last": text[-8:]})
        assert RecoveryKey.objects.count() == 1
        desk.post(f"{KEYS}paper/keep/", {"signed": signed, "last": text[-8:]})
        assert RecoveryKey.objects.filter(retired_on=None).count() == 1
        assert "มีใบเก่า 1 ใบ" in text_of(desk.get(KEYS))
        third = inspector(by=there.first)
        locked(third.user).post(f"{KEYS}recover/", {"paper": text})
        assert browser(third.user).get(url(received)).status_code == 200

    def test_the_paper_opens_reports_and_lets_two_open_names_again(self):
        there = office(1)
        received, _ = report(identity=WHO)
        new = [inspector(by=there.first), inspector(by=there.first)]
        actions.retire(there.first.key, by=there.first.user, on=TODAY)
        for one in new:
            locked(one.user).post(f"{KEYS}recover/", {"paper": there.recovery})
        asked = actions.ask_identity(received, reason="law", detail="x", by=new[0], on=TODAY)
        agreed = actions.consent(asked, by=new[1], on=TODAY)
        assert actions.open_identity(agreed, by=new[0], on=TODAY) == WHO
        assert AccessLog.objects.filter(what="recovered").count() == 2

    def test_the_paper_does_not_open_what_accuses_who_types_it(self):
        there = office()
        new = inspector(by=there.first)
        accusing, _ = report(persons=[new.user.person])
        other, _ = report()
        locked(new.user).post(f"{KEYS}recover/", {"paper": there.recovery})
        desk = browser(new.user)
        assert desk.get(url(accusing)).status_code == 404
        assert desk.get(url(other)).status_code == 200

    def test_a_wrong_letter_is_told(self):
        there = office()
        new = inspector()
        wrong = there.recovery.replace(there.recovery[0], "0" if there.recovery[0] != "0" else "1")
        for paper in (wrong, "", "ก" * 500):
            answer = locked(new.user).post(f"{KEYS}recover/", {"paper": paper})
            assert answer.status_code == 422
        assert access.key_of(new.user) is None


@pytest.mark.parametrize(("how", "status"), [("account", 302), ("role", 403)])
def test_a_leaver_is_out_with_the_next_click(how, status):
    there = office()
    received, _ = report()
    desk = browser(there.second.user)
    assert desk.get(url(received)).status_code == 200
    if how == "account":
        there.second.user.is_active = False
        there.second.user.save()
    else:
        there.second.user.groups.remove(Group.objects.get(name=ROLES["inspector"].label))
    assert desk.get(url(received)).status_code == status
    assert CONTENT["what"] not in text_of(desk.get(url(received)))
    assert browser(there.first.user).get(url(received)).status_code == 200


def test_the_command_says_whether_the_log_is_whole(capsys):
    there = office()
    received, _ = report()
    actions.take(received, by=there.first, on=TODAY)
    call_command("check_integrity_log")
    assert "บันทึกครบ" in capsys.readouterr().out
    AccessLog.objects.order_by("-pk").first().delete()
    with pytest.raises(CommandError, match="ควรมี"):
        call_command("check_integrity_log")
    assert Report.objects.exists()
