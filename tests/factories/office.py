"""Pages of the office's own records, as tests need them."""

import datetime

from office.ethics.models import (
    CommitteeIndexPage,
    CommitteeMember,
    CommitteePage,
    DosAndDontsPage,
    DosAndDontsPair,
    GiftReport,
    NoGiftActivity,
    NoGiftIndexPage,
    NoGiftPage,
)
from office.risks.models import RiskIndexPage, RiskItem, RiskRegisterPage

from .home import DivisionFactory


def risk_index(home, **fields):
    page = RiskIndexPage(**{"title": "ความเสี่ยงการทุจริต", "slug": "risks"} | fields)
    return publish(home, page)


def risk(**fields):
    """A risk that belongs to no register yet."""
    values = {
        "process": "การอนุญาตก่อสร้าง",
        "event": "เรียกรับเงินเพื่อเร่งออกใบอนุญาต",
        "likelihood": 3,
        "impact": 4,
        "control": "ประกาศขั้นตอนและเวลา ณ จุดบริการ",
        "due_on": datetime.date(2027, 3, 31),
    }
    if not {"division", "person"} & fields.keys():
        values["division"] = DivisionFactory()
    return RiskItem(**values | fields)


def risk_register(index, year=2570, risks=None, **fields):
    values = {"title": f"ความเสี่ยงการทุจริต {year}", "fiscal_year": year}
    page = RiskRegisterPage(**values | fields)
    page.items = [risk()] if risks is None else risks
    return publish(index, page)


def committee_index(home, **fields):
    page = CommitteeIndexPage(**{"title": "คณะกรรมการ", "slug": "committees"} | fields)
    return publish(home, page)


def committee(index, members=None, **fields):
    values = {"title": "คณะกรรมการขับเคลื่อนจริยธรรม", "order_number": "คำสั่งที่ 45/2569"}
    page = CommitteePage(**values | fields)
    page.members = members or []
    return publish(index, page)


def member(role="member", **fields):
    """A member who sits on no committee yet."""
    return CommitteeMember(role=role, **fields or {"name": "นายบุญมี ใจดี", "position": "ผู้แทนประชาชน"})


def dos_and_donts(home, pairs=None, **fields):
    page = DosAndDontsPage(**{"title": "Dos & Don’ts", "slug": "dos-and-donts"} | fields)
    page.pairs = [pair()] if pairs is None else pairs
    return publish(home, page)


def pair(**fields):
    values = {"topic": "รถราชการ", "do": "ใช้เพื่องานเท่านั้น", "dont": "ใช้ไปธุระส่วนตัว"}
    return DosAndDontsPair(**values | fields)


def no_gift_index(home, **fields):
    return publish(home, NoGiftIndexPage(**{"title": "No Gift Policy", "slug": "no-gift"} | fields))


def no_gift(index, year=2570, reports=(), activities=(), **fields):
    page = NoGiftPage(**{"title": f"No Gift Policy {year}", "fiscal_year": year} | fields)
    page.reports, page.activities = [*reports], [*activities]
    return publish(index, page)


def gift_report(half=1, **fields):
    """The report of a half-year in which nothing was given."""
    names = ("received", "refused", "returned", "customary_count", "customary_over")
    values = dict.fromkeys(names, 0) | {"reported_on": datetime.date(2027, 4, 5)}
    return GiftReport(half=half, **values | fields)


def activity(**fields):
    values = {"title": "ประชุมชี้แจง No Gift Policy", "held_on": datetime.date(2026, 12, 1)}
    return NoGiftActivity(**values | fields)


def publish(parent, page):
    """The page below another, live unless it says otherwise."""
    page.locale = parent.locale
    parent.add_child(instance=page)
    revision = page.save_revision()
    if page.live:
        revision.publish()
    return type(page).objects.get(pk=page.pk)
