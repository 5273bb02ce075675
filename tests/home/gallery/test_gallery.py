"""The gallery shows staff every component there is, as it is."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.urls import reverse

from casework.roles import ROLES
from home.gallery import reading
from home.gallery.samples import ELSEWHERE, samples
from home.models import AgencySettings
from tests.factories import home as make

COMPONENTS = {path.stem for path in (Path(__file__).parents[3] / "templates/components").glob("*")}


@pytest.fixture
def shown(site, client):
    make.agency()
    return as_role(client, "editor").get(reverse("staff_look")).content.decode()


def as_role(client, key):
    user = User.objects.create_user(key)
    user.groups.add(Group.objects.get(name=ROLES[key].label))
    client.force_login(user)
    return client


def test_every_component_is_shown_or_named(shown):
    drawn = {sample.template for sample in samples(AgencySettings())} | ELSEWHERE
    assert drawn <= COMPONENTS
    assert all(f"components/{name}.html" in shown for name in COMPONENTS - ELSEWHERE)


def test_an_editor_sees_each_with_its_states(shown):
    page = BeautifulSoup(shown, "html.parser")
    for sample in samples(AgencySettings()):
        part = page.find(id=sample.template)
        assert part.h2.text == sample.title
        assert len(part.select(".gallery__state")) == len(sample.states)


def test_colours_icons_and_states_are_those_of_the_site(shown):
    assert all(value in shown for _name, value in reading.colours())
    assert all(f"#{name}" in shown for name in reading.icons())
    assert "รอผู้บริหารพิจารณา" in shown


def test_a_form_is_shown_as_new_and_as_sent_back(shown):
    page = BeautifulSoup(shown, "html.parser")
    assert page.select(".error-summary")
    assert page.find(id="new_name")
    assert page.find(id="wrong_name")["aria-invalid"] == "true"


def test_no_id_is_there_twice(shown):
    ids = [tag["id"] for tag in BeautifulSoup(shown, "html.parser").find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))


def test_the_public_is_sent_to_sign_in(client, site):
    response = client.get(reverse("staff_look"))
    assert response.status_code == 302
    assert "/accounts/login/" in response["Location"] or "/admin/login/" in response["Location"]


@pytest.mark.parametrize(
    ("key", "offered"), [("editor", True), ("approver", True), ("clerk", False)]
)
def test_the_menu_offers_it_to_who_writes_pages(client, site, key, offered):
    text = as_role(client, key).get(reverse("wagtailadmin_home")).content.decode()
    assert ("/admin/look/" in text) is offered
