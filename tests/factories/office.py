"""Pages of the office's own records, as tests need them."""

import datetime

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


def publish(parent, page):
    """The page below another, live unless it says otherwise."""
    page.locale = parent.locale
    parent.add_child(instance=page)
    revision = page.save_revision()
    if page.live:
        revision.publish()
    return type(page).objects.get(pk=page.pk)
