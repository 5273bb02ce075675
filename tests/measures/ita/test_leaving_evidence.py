"""Who takes something from the public is told first which items it proves."""

import pytest
from django.urls import reverse

from measures.evidence import actions as evidence_actions
from measures.ita.models import ItemEvidence
from tests.factories import library


@pytest.fixture
def admin(client, user_of):
    client.force_login(user_of("admin"))
    return client


def proves(thing_as_evidence, item):
    ItemEvidence.objects.create(item=item, evidence=thing_as_evidence)


@pytest.mark.parametrize("screen", ["wagtailadmin_pages:unpublish", "wagtailadmin_pages:delete"])
def test_taking_a_page_away_names_the_item_it_proves(admin, one_item, page, screen):
    item, law = one_item(), page()
    proves(evidence_actions.of_page(law), item)

    shown = admin.get(reverse(screen, args=[law.pk])).content.decode()

    assert "ใช้เป็นหลักฐานอยู่ 1 แห่ง" in shown
    assert reverse("ita_staff:item", args=[2566, item.key]) in shown
    assert "0 แห่ง" not in shown


def test_taking_a_page_away_names_what_the_pages_below_it_prove(admin, one_item, page):
    item, above, below = one_item(), page("กฎหมาย"), page("ข้อบัญญัติ")
    proves(evidence_actions.of_page(below), item)
    below.move(above, pos="last-child")

    shown = admin.get(reverse("wagtailadmin_pages:unpublish", args=[above.pk])).content.decode()

    assert "ITA ปี 2566 ข้อ o6" in shown


def test_a_page_that_proves_nothing_goes_without_a_word(admin, one_item, page):
    proves(evidence_actions.of_page(page("หลักฐาน")), one_item())

    shown = admin.get(reverse("wagtailadmin_pages:unpublish", args=[page().pk])).content.decode()

    assert "หลักฐาน" not in shown


def test_several_pages_at_once_are_judged_one_by_one(admin, one_item, page):
    law, other = page("กฎหมาย"), page("อื่น")
    proves(evidence_actions.of_page(law), one_item())

    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    shown = admin.get(address, {"id": [law.pk, other.pk]}).content.decode()

    assert shown.count("ITA ปี 2566 ข้อ o6") == 1


def test_deleting_a_document_names_the_item_it_proves(admin, one_item):
    document = library.file()
    proves(evidence_actions.of_document(document), one_item())

    shown = admin.get(reverse("wagtaildocs:delete", args=[document.pk])).content.decode()

    assert "ITA ปี 2566 ข้อ o6" in shown
