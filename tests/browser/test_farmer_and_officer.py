"""A farmer asks for water on a phone, an officer brings it, the farmer sees it and says thanks."""

import pytest

from tests.journeys.citizen import Citizen, photo

from . import story
from .conftest import follow, sign_in


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def farmer(request):
    return request.getfixturevalue("phone" if request.param == "with JavaScript" else "old_phone")


@pytest.fixture
def has_script(request):
    return "with JavaScript" in request.node.name


def test_the_whole_story(farmer, has_script, desk, axe):
    story.find_the_service(farmer, axe)
    story.fill_in(farmer, axe, photo(40_000))
    slip = story.check_and_send(farmer, axe)

    sign_in(desk, "officer")
    story.the_officer_does_the_work(desk, axe, slip.number)

    farmer.context.clear_cookies()
    if has_script:
        farmer.goto(slip.link)
        farmer.wait_for_selector("text=" + story.RESULT)
        assert slip.secret not in farmer.url
    else:
        farmer.goto(slip.link)
        axe(farmer)
        farmer.locator("input[name=key]").fill(" ".join(slip.secret.lower()))
        follow(farmer, farmer.locator("main form button").last)
    story.read_and_rate(farmer, axe)


def test_the_slip_can_be_kept_as_pdf_and_as_picture(server):
    citizen = Citizen(server.base_url)
    sent = citizen.ask_for("general-request")
    for kind, begins in (("pdf", b"%PDF"), ("png", b"\x89PNG")):
        answer = citizen.phone.session.get(f"{server.base_url}/track/{sent.number}/slip.{kind}")
        assert answer.content.startswith(begins)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert "no-store" in answer.headers["Cache-Control"]
