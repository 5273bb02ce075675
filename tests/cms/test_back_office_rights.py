import pytest
from wagtail.models import Page

from casework.roles import ROLES
from cms import back_office_rights

MAY = {  # write, publish a page
    "admin": (True, True),
    "approver": (True, True),
    "editor": (True, False),
}


@pytest.mark.parametrize("role", ROLES)
def test_who_may_do_what_with_a_page(user_of, site, role):
    may = Page.objects.get(pk=site[0].pk).permissions_for_user(user_of(role))
    assert (may.can_edit(), may.can_publish()) == MAY.get(role, (False, False))


@pytest.mark.parametrize("role", ROLES)
def test_only_the_administrator_manages_accounts(user_of, role):
    assert user_of(role).has_perm("auth.change_user") is (role == "admin")


def test_groups_that_hold_rights_are_not_for_the_back_office_to_change(user_of):
    assert not user_of("admin").has_perm("auth.change_group")


def test_rights_written_twice_stay_the_same(user_of):
    approver = user_of("approver")
    before = approver.get_all_permissions()
    back_office_rights.write()
    assert type(approver).objects.get(pk=approver.pk).get_all_permissions() == before


def test_what_an_editor_hands_in_waits_for_an_approver(user_of, site):
    page, editor, approver = (
        Page.objects.get(pk=site[0].pk).specific,
        *map(user_of, ("editor", "approver")),
    )
    page.save_revision(user=editor)
    waiting = page.get_workflow().start(page, editor).current_task_state.task.specific

    actions = {name for name, _label, _opens in waiting.get_actions(page, approver)}
    assert {"approve", "reject"} <= actions
    assert waiting.get_actions(page, editor) == []
