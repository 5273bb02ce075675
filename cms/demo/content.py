"""Everything the demo shows, made in one transaction: the office, its site, its cases."""

from django.contrib.auth import get_user_model
from django.db import transaction

from casework.models import Case
from cms import back_office_rights
from home import site_tree
from home.models import Division, HomePage
from home.search import keeping

from . import (
    accounts,
    agency,
    cases,
    circulars,
    ethics,
    events,
    faqs,
    grievances,
    integrity,
    ita,
    library,
    life_events,
    outreach,
    paper_templates,
    people,
    plans,
    posts,
    progress,
    records,
    services,
    standard_words,
    surveys,
    urgent,
    waiting,
    walk_ins,
)
from .pages import Tree


def is_empty():
    """Whether nothing was ever put into this site: then the demo may be loaded."""
    return not (
        get_user_model().objects.exists()
        or Division.objects.exists()
        or Case.objects.exists()
        or HomePage.objects.exists()
    )


def _nobody(line):
    """Who does not want to hear how far it is."""


@transaction.atomic
def load(tell=_nobody):
    """Fill an empty site, telling in Thai what comes next.

    Returns whether it was empty; otherwise nothing is changed.
    """
    if not is_empty():
        return False
    tell("หน่วยงาน บุคลากร และบริการ")
    divisions, users, staff = _build_office()
    _write_lists(divisions, staff, users)
    tree = _build_pages(divisions, staff, users, tell)
    urgent.create(tree)
    tell("คำขอและเรื่องที่ประชาชนแจ้ง")
    world = cases.create(staff)
    faqs.accept(world)
    integrity.create(users)
    surveys.create(world, standard_words.create_points(divisions))
    walk_ins.create(world)
    _send_word(world, divisions, users)
    standard_words.arrange_absences(staff, world.today)
    progress.create(users, tree.open_pages)
    tell("การประเมิน ITA")
    ita.create(tree.open_pages, tree, divisions, staff, users)
    tell("คำค้น")
    keeping.rebuild()
    accounts.give_addresses()
    return True


def _build_office():
    """The agency, its divisions, people and services: (divisions, accounts, people by key)."""
    site_tree.locales()
    back_office_rights.write()
    agency.fill_holidays()
    agency.create_agency()
    divisions = agency.create_divisions()
    agency.create_villages()
    users = accounts.create() | people.silent_users()
    staff = people.create(divisions, users)
    agency.sign_papers(people.chief_executive())
    services.load(divisions.values(), [staff[key] for key in people.OFFICERS])
    grievances.create_categories(divisions, staff)
    return divisions, users, staff


def _build_pages(divisions, staff, users, tell):
    """The tree of pages, and what the office keeps below its transparency page."""
    tree = Tree()
    tell("หน้าเว็บ ข่าว และรูป")
    tree.build()
    below = tree.open_pages["transparency"]
    tell("รายงานประชุม การอบรม และจริยธรรม")
    tree.open_pages |= records.create(below, tree)
    tree.open_pages |= ethics.create(below, tree, divisions, staff)
    tell("คลังเอกสารและกฎหมาย")
    library.create(tree, divisions, users)
    return tree


def _send_word(world, divisions, users):
    """What the office told its own people, carried to everybody, and is about to tell."""
    circulars.create(divisions, users)
    outreach.create(world, users["editor"])
    waiting.create(users["editor"])


def _write_lists(divisions, staff, users):
    """What staff keep in the back office before anybody asks for anything."""
    posts.create(staff, divisions)
    events.create()
    life_events.create()
    plans.create(divisions, staff, users)
    paper_templates.create()
    standard_words.create_replies(divisions)
    standard_words.create_filters(users)
    faqs.create(divisions)
