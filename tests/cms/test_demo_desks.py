"""What editor and approver of the demo find when they sign in."""

import pytest
from django.db import transaction
from wagtail.models import Page


@pytest.fixture(autouse=True)
def _demo(_loaded):
    """Every test has the demo, and leaves it as it was."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("username", ["editor", "approver"])
def test_who_writes_pages_finds_them(signed_in, username):
    home = Page.objects.filter(depth=2).first()
    assert signed_in(username).get(f"/admin/pages/{home.pk}/").status_code == 200


def test_editor_and_approver_have_something_on_their_desks(signed_in, client):
    waiting, begun = "เปิดอบรมทอผ้าย้อมคราม", "วันจ่ายเบี้ยยังชีพเดือนหน้า"
    editors = signed_in("editor").get("/admin/").content.decode()
    approvers = signed_in("approver").get("/admin/").content.decode()
    assert waiting in editors
    assert begun in editors
    assert waiting in approvers
    assert begun not in approvers
    assert client.get("/news/indigo-weaving/").status_code == 404
