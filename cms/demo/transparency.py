"""The demo's transparency page, and below it the documents that an office has to show."""

from dataclasses import replace

from django.utils.timezone import localdate

from home.buddhist import fiscal_year
from measures.transparency.models import TransparencyIndexPage

from . import budget_texts, procurement_texts, staffing_texts
from .writing import Text

# The question, the official words, each in English too; symbol; what writes the sheets; whether
# they are plans.
SECTIONS = [
    (
        ("เงินใช้ไปกับอะไร", "What is the money spent on?"),
        ("แผนพัฒนา งบประมาณ และการใช้จ่าย", "Development plan, budget and spending"),
        "tax",
        budget_texts.sheets,
        True,
    ),
    (
        ("ซื้ออะไร จ้างใคร ราคาเท่าไร", "What is bought, from whom, for how much?"),
        ("การจัดซื้อจัดจ้างและการจัดหาพัสดุ", "Procurement"),
        "truck",
        procurement_texts.sheets,
        True,
    ),
    (
        ("เจ้าหน้าที่ทำงานด้วยหลักอะไร", "By what rules do the staff work?"),
        ("คู่มือ กฎหมาย และการบริหารงานบุคคล", "Manuals, laws and personnel"),
        "people",
        staffing_texts.sheets,
        False,
    ),
]
# Where anybody may look for the rest: keys of the library's lists.
LIBRARY = (
    ("อยากดูเอกสารหรือกฎหมาย ดูที่ไหน", "Where can I see papers and laws?"),
    ("ศูนย์ข้อมูลข่าวสาร เอกสาร และกฎหมาย", "Information centre, documents and laws"),
    (
        ("information-centre", ("ศูนย์ข้อมูลข่าวสาร", "Information centre")),
        ("documents", ("เอกสาร", "Documents")),
        ("laws", ("กฎหมายและข้อบัญญัติ", "Laws and ordinances")),
    ),
)


def create(tree, home, plans, library):
    """The page and everything below it, plans and purchases below the page of plans.

    Returns the pages by the last part of their address.

    The page itself is ``transparency``: records of the office are hung below it. ``library`` are
    the lists of documents and laws, which it leads to and returns too.
    """
    text = Text()
    index = TransparencyIndexPage(
        title=text("ความโปร่งใส", "Transparency"),
        summary=text(
            "ถามได้ทุกเรื่อง คำตอบอยู่หลังคำถามเหล่านี้",
            "Ask us anything. The answers are behind these questions.",
        ),
        slug="transparency",
        show_in_menus=True,
    )
    pages = library | {index.slug: tree.add(home, index, text)}
    year = fiscal_year(localdate())
    for question, title, icon, sheets, is_plan in SECTIONS:
        links = []
        for sheet in sheets(year):
            below = plans if is_plan else index
            pages[sheet.slug] = tree.sheet(below, _in_thai(sheet))
            name = text(*sheet.title)
            links.append({"title": name, "page": pages[sheet.slug], "year": sheet.year})
        value = {"question": text(*question), "title": text(*title), "icon": icon, "links": links}
        index.sections.append(("section", value))
    question, title, lists = LIBRARY
    links = [{"title": text(*name), "page": pages[key]} for key, name in lists]
    value = {"question": text(*question), "title": text(*title), "icon": "document", "links": links}
    index.sections.append(("section", value))
    index.refresh_from_db(fields=["numchild"])
    tree.publish(index, text)
    return pages


def _in_thai(sheet):
    """The office's papers are written in Thai alone; only their names are known in English."""
    return replace(sheet, title=sheet.title[:1], summary=sheet.summary[:1])
