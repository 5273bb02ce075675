"""What a case keeps of a grievance as it was told, in both languages, and the steps promised."""

from django.utils import translation
from django.utils.translation import gettext as _

from .models import Category

PHOTOS = "photos"  # the key of the question, and of its files
SCREENING = 1  # working days
LANGUAGES = ("th", "en")


def answers(category, *, subject, text, village=None, place="", point=None, photos=()) -> list:
    """Return the questions and answers; ``photos`` are names of files, ``point`` a pair."""
    rows = {}
    for language in LANGUAGES:
        with translation.override(language):
            rows[language] = [
                ("category", _("ประเภทเรื่อง"), "choice", category.local_name),
                ("subject", _("เรื่อง"), "text", subject),
                ("text", _("รายละเอียด"), "long_text", text),
                ("village", _("หมู่บ้าน"), "village", village.local_name if village else ""),
                ("place", _("สถานที่"), "place", _place(place, point)),
                (PHOTOS, _("รูปถ่าย"), "upload", "\n".join(photos)),
            ]
    told = []
    for (key, label, sort, value), (_key, label_en, _sort, value_en) in zip(
        *rows.values(), strict=True
    ):
        row = {"key": key, "label": label, "type": sort, "value": value}
        told.append(row | {"label_en": label_en, "value_en": value_en, "sealed": False})
    if point:
        told[4] |= {"latitude": str(point[0]), "longitude": str(point[1])}
    return [row for row in told if row["value"]]


def _place(place, point):
    if not point:
        return place
    spot = _("พิกัด %(spot)s") % {"spot": f"{point[0]}, {point[1]}"}
    return f"{place} ({spot})" if place else spot


def steps(category) -> list[dict]:
    """The way of every grievance: seen by a person the next day, worked on, answered."""
    work = max(0, category.working_days - SCREENING)
    is_trouble = category.sort == Category.Sort.GRIEVANCE
    middle = (
        ("ส่งผู้รับผิดชอบและดำเนินการ", "Passed to the division in charge, which acts")
        if is_trouble
        else ("ส่งผู้เกี่ยวข้องพิจารณา", "Passed to those it is about")
    )
    division = (category.division.name, category.division.name_en)
    return [
        _step(("รับและคัดกรองเรื่อง", "Received and read"), ("", ""), SCREENING),
        _step(middle, division, work),
        _step(("แจ้งผล", "You are told the result"), division, 0),
    ]


def _step(title, unit, days):
    return {
        "title": title[0],
        "title_en": title[1],
        "unit": unit[0],
        "unit_en": unit[1],
        "duration": f"{days} วันทำการ" if days else "",
        "duration_en": (f"{days} working day" + ("s" if days > 1 else "")) if days else "",
        "length": days,
    }
