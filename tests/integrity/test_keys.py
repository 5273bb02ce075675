"""Nobody becomes an inspector alone, and whoever leaves is out at once."""

import pytest
from django.contrib.auth.models import Group

from casework.roles import ROLES
from complaints.integrity import access, actions, crypto, opening
from complaints.integrity.models import InspectorKey, RecoveryKey, ReportKey
from tests.factories.casework import staff
from tests.factories.integrity import PASSPHRASE, TODAY, inspector, office, report

pytestmark = pytest.mark.django_db


def test_a_key_opens_only_with_its_passphrase():
    made = inspector()
    assert opening.unlock(made.key, PASSPHRASE).private == made.private
    with pytest.raises(crypto.Unreadable):
        opening.unlock(made.key, PASSPHRASE + "x")


def test_a_new_key_gets_no_report_before_somebody_vouches():
    there = office(1)
    new = inspector()
    received, _ = report()
    assert access.key_of(new.user) is None
    assert list(access.reports_for(new.user)) == []
    assert list(access.reports_for(there.first.user)) == [received]
    assert not ReportKey.objects.filter(holder=new.key).exists()


def test_nobody_vouches_for_themselves():
    there = office(1)
    new = inspector()
    with pytest.raises(actions.NotAllowed):
        actions.admit(new.key, by=new, on=TODAY)
    assert access.key_of(new.user) is None
    actions.admit(new.key, by=there.first, on=TODAY)
    assert access.key_of(new.user) == new.key


def test_the_paper_vouches_and_a_wrong_one_does_not():
    there = office(1)
    new = inspector()
    with pytest.raises(actions.NotAllowed):
        actions.admit(new.key, by=new.user, recovery="ABCD EFGH", on=TODAY)
    actions.admit(new.key, by=new.user, recovery=there.recovery, on=TODAY)
    assert access.key_of(new.user) == new.key


def test_a_key_written_into_the_database_gets_nothing():
    there = office(1)
    intruder = staff("inspector")
    private, public = crypto.new_pair()
    forged = InspectorKey.objects.create(
        user=intruder,
        public_key=public,
        sealed_private=b"",
        salt=b"",
        passes=1,
        memory=8192,
        made_on=TODAY,
        admitted_on=TODAY,
        attestation=there.first.key.attestation,
    )
    received, _ = report()
    assert not received.keys.filter(holder=forged).exists()
    assert received.keys.filter(holder=there.first.key).exists()
    assert access.key_of(intruder) is None
    with pytest.raises(actions.NotAllowed):
        actions.assign(received, forged, by=there.first, on=TODAY)


def test_a_paper_key_written_into_the_database_gets_nothing():
    there = office(1)
    _, public = crypto.new_pair()
    RecoveryKey.objects.create(public_key=public, made_on=TODAY, attestation="0" * 64)
    received, _ = report()
    assert received.keys.filter(recovery__isnull=False).count() == 1
    held = received.keys.get(recovery__isnull=False)
    found, recovery = actions.wants_recovery(there.recovery)
    assert held.recovery == found
    assert crypto.unseal(held.sealed, recovery) == opening.key_for(received, there.first)


def test_an_administrator_makes_no_key_and_no_paper():
    admin = staff("admin")
    with pytest.raises(actions.NotAllowed):
        actions.make_key(admin, PASSPHRASE, on=TODAY)
    with pytest.raises(actions.NotAllowed):
        actions.make_recovery_key(by=admin, on=TODAY)
    assert not InspectorKey.objects.exists()
    assert not RecoveryKey.objects.exists()


def test_a_second_paper_needs_an_inspector_with_the_key_in_hand():
    there = office()
    received, _ = report()
    with pytest.raises(actions.NotAllowed):
        actions.make_recovery_key(by=staff("inspector"), on=TODAY)
    newer = actions.make_recovery_key(by=there.first, on=TODAY)
    third = inspector(by=there.first)
    actions.recover(received, third.key, recovery=newer, by=third.user, on=TODAY)
    assert list(access.reports_for(third.user)) == [received]


def test_a_short_passphrase_is_refused():
    with pytest.raises(actions.NotAllowed):
        actions.make_key(staff("inspector"), "1234", on=TODAY)
    assert not InspectorKey.objects.exists()


def test_another_passphrase_opens_the_same_key():
    there = office(1)
    received, _ = report()
    changed = actions.change_passphrase(there.first, "วลีใหม่ที่ยาวพอสมควร", on=TODAY)
    with pytest.raises(crypto.Unreadable):
        opening.unlock(changed, PASSPHRASE)
    again = opening.unlock(changed, "วลีใหม่ที่ยาวพอสมควร")
    assert opening.key_for(received, again) == opening.key_for(received, there.first)


@pytest.mark.parametrize("how", ["account", "role"])
def test_a_leaver_is_out_at_once_and_their_seals_go(how):
    there = office()
    received, _ = report()
    user = there.second.user
    assert list(access.reports_for(user)) == [received]
    if how == "account":
        user.is_active = False
        user.save()
    else:
        user.groups.remove(Group.objects.get(name=ROLES["inspector"].label))
    user = type(user).objects.get(pk=user.pk)
    assert list(access.reports_for(user)) == []
    assert actions.retire_leavers(on=TODAY) == 1
    assert not ReportKey.objects.filter(holder=there.second.key).exists()
    assert bytes(InspectorKey.objects.get(pk=there.second.key.pk).sealed_private) == b""
    assert list(access.reports_for(there.first.user)) == [received]
    assert actions.retire_leavers(on=TODAY) == 0


def test_a_promoted_administrator_of_accounts_sees_nothing():
    office()
    report()
    user = staff("admin")
    user.is_superuser = True
    user.save()
    assert list(access.reports_for(user)) == []
