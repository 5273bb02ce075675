"""A report comes in; only who may reads it, and nothing of it lies open."""

import pytest
from django.db import connection
from django.http import Http404

from casework import tokens
from complaints.integrity import access, actions, crypto, excluding, opening
from complaints.integrity.models import InspectorKey, Report, ReportKey
from tests.factories.casework import staff
from tests.factories.home import PersonFactory
from tests.factories.integrity import CONTENT, TODAY, WHO, inspector, office, report

pytestmark = pytest.mark.django_db


def everything_in_the_database() -> bytes:
    """All bytes of all tables, as whoever copies the database reads them."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names():
            if table.startswith("integrity_") or table == "cache_entries":
                cursor.execute(f'SELECT * FROM "{table}"')
                rows += cursor.fetchall()
    cells = [cell for row in rows for cell in row]
    return b"\n".join(
        bytes(c) if isinstance(c, bytes | memoryview) else str(c).encode() for c in cells
    )


def test_the_reporter_comes_back_with_number_and_secret():
    office()
    received, secret = report(
        files=[({"name": "ใบเสร็จ.jpg", "kind": "image/jpeg", "size": 4}, b"JPEG")]
    )
    found, key = opening.with_secret(received.number.lower(), secret)
    assert found == received
    (said,) = opening.said(found, key, for_reporter=True)
    assert said.content == CONTENT
    assert said.files[0].name == "ใบเสร็จ.jpg"
    about, data = opening.file_of(found, said.files[0].id, key, for_reporter=True)
    assert (about.kind, data) == ("image/jpeg", b"JPEG")


@pytest.mark.parametrize("wrong", ["secret", "number", "both"])
def test_a_wrong_number_or_secret_opens_nothing(wrong):
    office()
    received, secret = report()
    number = received.number if wrong == "secret" else "ZZZZ-ZZZZ"
    assert opening.with_secret(number, secret if wrong == "number" else "0" * 16) is None
    assert opening.with_secret(received.number, secret)


def test_every_inspector_reads_it_and_nobody_else():
    there = office()
    received, _ = report()
    for one in there.inspectors:
        assert access.report_for(one.user, received.number) == received
        key = opening.key_for(received, one)
        assert opening.said(received, key, for_reporter=False)[0].content == CONTENT
    for role in ("admin", "chief", "head", "auditor", "lawyer", "clerk", "editor", "inspector"):
        with pytest.raises(Http404):
            access.report_for(staff(role), received.number)


def test_nothing_of_it_lies_open_in_the_database():
    there = office()
    accused = PersonFactory(name="นายอำนาจ มาดร้าย")
    files = [({"name": "หลักฐาน.jpg", "kind": "image/jpeg", "size": 9}, b"FILE-MARK")]
    received, secret = report(persons=[accused], identity=WHO, files=files)
    actions.ask(received, text="QUESTION-MARK", by=there.first, on=TODAY)
    lying = everything_in_the_database()
    assert received.number.encode() in lying
    for mark in (*CONTENT.values(), *WHO.values(), "FILE-MARK", "หลักฐาน", "QUESTION-MARK", secret):
        assert mark.encode() not in lying
    assert str(opening.key_for(received, there.first)).encode() not in lying


def test_the_same_token_gives_the_same_report():
    office()
    token = tokens.new_token()
    first, second = report(token=token), report(token=token)
    assert first == second
    assert Report.objects.count() == 1
    assert opening.with_secret(first[0].number, first[1])


def test_the_accused_inspector_gets_nothing_and_stays_out():
    there = office(3)
    accused = there.second.user.person
    received, _ = report(persons=[accused])
    assert list(access.reports_for(there.second.user)) == []
    assert not ReportKey.objects.filter(report=received, holder=there.second.key).exists()
    assert list(access.reports_for(there.first.user)) == [received]
    with pytest.raises(actions.NotAllowed):
        actions.assign(received, there.second.key, by=there.first, on=TODAY)
    other = inspector(by=there.first)
    actions.assign(received, other.key, by=there.first, on=TODAY)
    assert list(access.reports_for(other.user)) == [received]


def test_the_accused_stays_out_with_a_new_account_or_a_row_put_in_by_hand():
    there = office(3)
    person = there.second.user.person
    received, _ = report(persons=[person])
    sealed = crypto.seal_for(there.second.key.public_key, b"0" * 32)
    ReportKey.objects.create(report=received, holder=there.second.key, sealed=sealed)
    assert list(access.reports_for(there.second.user)) == []
    # The person's post is taken from the account: the account stays out all the same.
    person.user = None
    person.save()
    user = type(there.second.user).objects.get(pk=there.second.user.pk)
    assert list(access.reports_for(user)) == []
    # A new account of the same person.
    newcomer = inspector(by=there.first)
    newcomer.user.person.delete()
    person.user = type(user).objects.get(pk=newcomer.user.pk)
    person.save()
    user = type(user).objects.get(pk=newcomer.user.pk)
    fresh = InspectorKey.objects.get(pk=newcomer.key.pk)
    with pytest.raises(actions.NotAllowed):
        actions.assign(received, fresh, by=there.first, on=TODAY)
    assert list(access.reports_for(user)) == []


def test_leaders_count_as_accused_where_nobody_was_named():
    there = office(2)
    chief = inspector(by=there.first)
    chief.user.groups.add(staff("chief").groups.get())
    unnamed, _ = report()
    named, _ = report(persons=[PersonFactory()])
    leaders, _ = report(persons=[PersonFactory()], about_leaders=True)
    chief_user = type(chief.user).objects.get(pk=chief.user.pk)
    assert set(access.reports_for(chief_user)) == {named}
    assert set(access.reports_for(there.first.user)) == {unnamed, named, leaders}


def test_a_report_that_accuses_every_inspector_is_not_taken():
    there = office(2)
    everybody = [one.user.person for one in there.inspectors]
    with pytest.raises(actions.NobodyLeft):
        report(persons=everybody)
    assert not Report.objects.exists()
    assert report(persons=everybody[:1])


def test_nothing_is_taken_while_nobody_could_read_it():
    assert not actions.is_ready()
    with pytest.raises(actions.NotAllowed):
        report()
    assert not Report.objects.exists()
    office(1)
    assert actions.is_ready()


def test_the_marks_of_one_person_differ_from_report_to_report():
    there = office(2)
    accused = PersonFactory()
    first, _ = report(persons=[accused])
    second, _ = report(persons=[accused])
    marks = [set(r.exclusions.values_list("mark", flat=True)) for r in (first, second)]
    assert not marks[0] & marks[1]
    assert marks[0] == set(excluding.marks_of_person(first.pk, accused))
    assert there.first.key.report_keys.count() == 2


def test_rows_have_neither_an_order_nor_a_time():
    office()
    made = [report()[0] for _ in range(12)]
    assert sorted(made, key=lambda r: r.pk) != made
    assert sorted(made, key=lambda r: r.number) != made
    for model in (Report, *[m.related_model for m in Report._meta.related_objects]):
        kinds = {field.get_internal_type() for field in model._meta.concrete_fields}
        assert not kinds & {"DateTimeField", "TimeField", "AutoField", "BigAutoField"}, model


def test_another_secret_ends_the_first():
    office()
    received, secret = report()
    _, key = opening.with_secret(received.number, secret)
    newer = actions.replace_secret(received, key, on=TODAY)
    assert opening.with_secret(received.number, secret) is None
    assert opening.with_secret(received.number, newer)[0] == received


def test_finding_reports_takes_as_many_queries_for_many(django_assert_max_num_queries):
    there = office()
    for _ in range(10):
        report()
    user = type(there.first.user).objects.get(pk=there.first.user.pk)
    with django_assert_max_num_queries(6):
        assert len(access.reports_for(user)) == 10
