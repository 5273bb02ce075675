"""What tests begin with is laid down only where it was truly made."""

from django.contrib.auth.models import Group

from tests.remembered import remembered


def test_what_was_there_already_is_made_anew_where_it_is_missing(db):
    @remembered
    def group():
        return (Group.objects.get_or_create(name="ผู้มาก่อน")[0],)

    Group.objects.create(name="ผู้มาก่อน")
    assert group()
    Group.objects.filter(name="ผู้มาก่อน").delete()
    assert group()[0].name == "ผู้มาก่อน"
