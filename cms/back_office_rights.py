"""What each role may do in Wagtail: pages, pictures, documents, settings, services, accounts.

What a role may do with a case is not written here but in `casework.roles`.
"""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from casework.roles import ROLES

APPROVAL = "ตรวจก่อนเผยแพร่"  # the name of the workflow and of its one task
WAGTAILS_OWN = ("Moderators", "Editors")  # groups that come with Wagtail: ours take their place
ALL_PAGES = "เว็บไซต์"  # what stands above the home pages
EVERYTHING = "ทั่วไป"  # where pictures and files lie that were put nowhere else
OPEN_BACK_OFFICE = {"wagtailadmin.access_admin"}
WRITE = {"add_page", "change_page"}
PUBLISH = WRITE | {"publish_page", "lock_page", "unlock_page"}
PAGES = {
    "editor": WRITE,
    "approver": PUBLISH,
    "admin": PUBLISH | {"bulk_delete_page"},
}
FILES = {"add_image", "change_image", "choose_image"} | {
    "add_document",
    "change_document",
    "choose_document",
}
# "app.*" is every right on every model of the app.
RIGHTS = {
    "clerk": {"circulars.add_circular"},
    "auditor": {"circulars.view_circular"},
    "chief": {"circulars.*_circular", "urgent.*_urgentnotice"},
    "editor": {
        "about.*_event",
        "search.*_synonym",
        "search.delete_unfound",
        "search.view_unfound",
        "outreach.add_sending",
        "questions.*_faq",
        "eservices.add_service",
        "eservices.change_service",
        "eservices.view_service",
        "wagtail_localize.submit_translation",
    },
    "approver": {
        "about.*_event",
        "search.*_synonym",
        "search.delete_unfound",
        "search.view_unfound",
        "home.*_newscategory",
        "outreach.add_sending",
        "questions.*_faq",
        "eservices.add_service",
        "eservices.change_service",
        "eservices.publish_service",
        "eservices.view_service",
        "eservices.*_lifeevent",
        "ita.*_assessmentyear",
        "library.*_documentkind",
        "library.*_informationsection",
        "plans.add_plan",
        "plans.change_plan",
        "plans.publish_plan",
        "plans.view_plan",
        "progress.add_stepreport",
        "progress.change_planreport",
        "progress.change_progresssettings",
        "urgent.*_urgentnotice",
        "wagtail_localize.submit_translation",
        "wagtailredirects.*",
    },
    "head": {
        "circulars.add_circular",
        "plans.add_plan",
        "plans.change_plan",
        "plans.view_plan",
        "questions.*_faq",
        "eservices.add_papertemplate",
        "eservices.change_papertemplate",
        "eservices.view_papertemplate",
        "casework.*_standardreply",
        "grievances.add_category",
        "grievances.change_category",
        "grievances.view_category",
        "grievances.*_refusalreason",
        "grievances.*_outsideagency",
        "urgent.*_urgentnotice",
    },
    "admin": {
        "about.*_event",
        "about.*_post",
        "search.*_synonym",
        "search.delete_unfound",
        "search.view_unfound",
        "outreach.add_sending",
        "circulars.*_circular",
        "questions.*_faq",
        "questions.change_questionsettings",
        "casework.*_standardreply",
        "home.*",
        "library.*_documentkind",
        "library.*_informationsection",
        "integrity.change_integritysettings",
        "offline.change_offlinesettings",
        "casework.*_surveypoint",
        "eservices.add_service",
        "eservices.change_service",
        "eservices.delete_service",
        "eservices.publish_service",
        "eservices.view_service",
        "eservices.*_lifeevent",
        "eservices.*_papertemplate",
        "grievances.*_category",
        "grievances.*_refusalreason",
        "grievances.change_guidelinesettings",
        "grievances.*_outsideagency",
        "ita.*_assessmentyear",
        "plans.*_plan",
        "progress.add_stepreport",
        "progress.change_planreport",
        "progress.change_progresssettings",
        "urgent.*_urgentnotice",
        "auth.add_user",
        "auth.change_user",
        "auth.delete_user",
        "auth.view_user",
        "wagtailcore.*_collection",
        "wagtailredirects.*",
        "wagtail_localize.submit_translation",
    },
}


@transaction.atomic
def write() -> None:
    """One group for each role, with exactly the rights written above. May be run again."""
    root, everything = Page.get_first_root_node(), Collection.get_first_root_node()
    Collection.objects.filter(pk=everything.pk).update(name=EVERYTHING)
    Page.objects.filter(pk=root.pk).update(title=ALL_PAGES, draft_title=ALL_PAGES)
    groups = {}
    for role in ROLES.values():
        group, _ = Group.objects.get_or_create(name=role.label)
        groups[role.key] = group
        group.permissions.set(_permissions(OPEN_BACK_OFFICE | RIGHTS.get(role.key, set())))
        _set_page_rights(group, root, PAGES.get(role.key, set()))
        _set_file_rights(group, everything, FILES if role.key in PAGES else set())
    _let_approvers_approve(root, [groups["approver"], groups["admin"]])
    Group.objects.filter(name__in=WAGTAILS_OWN, user=None).delete()


def _let_approvers_approve(root, groups):
    """What an editor hands in goes to the approvers, not to Wagtail's empty "Moderators"."""
    task = GroupApprovalTask.objects.order_by("pk").first()
    task = task or GroupApprovalTask.objects.create(name=APPROVAL)
    task.name = APPROVAL
    task.save(update_fields=["name"])
    task.groups.set(groups)
    workflow = Workflow.objects.order_by("pk").first() or Workflow.objects.create(name=APPROVAL)
    workflow.name = APPROVAL
    workflow.save(update_fields=["name"])
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.get_or_create(page=root, defaults={"workflow": workflow})


def _permissions(names):
    wanted = Q(pk=None)
    for name in names:
        app, _, code = name.partition(".")
        ending = code.removeprefix("*")
        match = {"codename": code} if "*" not in code else {"codename__endswith": ending}
        wanted |= Q(content_type__app_label=app, **match)
    return Permission.objects.filter(wanted)


def _set_page_rights(group, root, codes):
    group.page_permissions.exclude(page=root, permission__codename__in=codes).delete()
    for permission in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codes
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _set_file_rights(group, collection, codes):
    group.collection_permissions.exclude(
        collection=collection, permission__codename__in=codes
    ).delete()
    for permission in Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=codes
    ):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission
        )
