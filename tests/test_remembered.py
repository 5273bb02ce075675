"""What tests begin with is laid down only where it was truly made."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Site

from tests.factories.home import site
from tests.remembered import remembered


def test_what_was_there_already_is_made_anew_where_it_is_missing(db):
    @remembered
    def group():
        return (Group.objects.get_or_create(name="ผู้มาก่อน")[0],)

    Group.objects.create(name="ผู้มาก่อน")
    assert group()
    Group.objects.filter(name="ผู้มาก่อน").delete()
    assert group()[0].name == "ผู้มาก่อน"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("way", ["made", "laid down"])
def test_a_site_stands_where_every_statement_is_kept_at_once(way):
    thai, english = site()
    assert (thai.title, english.title) == ("หน้าแรก", "Home")
    assert Site.objects.get(is_default_site=True).root_page_id == thai.pk
