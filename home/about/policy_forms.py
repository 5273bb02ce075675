"""What an editor may not do to a policy: rewrite or lose what was once in force."""

import re

from django.core.exceptions import ValidationError

from home.about.policy_history import once_public
from home.page_forms import PageForm

NONE_YET = "ใส่อย่างน้อยหนึ่งรุ่น"
SAME_NUMBER = "มีรุ่นที่ %s สองรุ่น ใส่เลขถัดไป"
WRONG_ORDER = "รุ่นที่ %s ต้องมีผลหลังรุ่นที่ %s"
LOST = "รุ่นที่ %s ประกาศใช้แล้ว ลบไม่ได้ เพราะประชาชนต้องอ่านรุ่นเก่าได้"
REWRITTEN = "รุ่นที่ %s ประกาศใช้แล้ว แก้ข้อความไม่ได้ เพราะประชาชนรับรู้ตามข้อความเดิม เพิ่มรุ่นใหม่แล้วบอกว่าแก้อะไร"
ANNOUNCED = (
    "รุ่นที่ %s เคยเผยแพร่ให้ประชาชนอ่านล่วงหน้าแล้ว แก้ข้อความใต้เลขและวันที่เดิมไม่ได้ "
    "ใช้ข้อความเดิม หรือเปลี่ยนเลขรุ่นหรือวันที่มีผล"
)


class PolicyForm(PageForm):
    def clean(self):
        values = super().clean()
        versions = values.get("versions")
        if versions is not None and "versions" not in self.errors:
            try:
                check_versions([block.value for block in versions])
                check_public(self.instance, versions)
            except ValidationError as error:
                self.add_error("versions", error)
        return values


def check_versions(versions):
    """Numbers rise, and so do the days they begin. Raises ValidationError in plain words."""
    if not versions:
        raise ValidationError(NONE_YET)
    ordered = sorted(versions, key=lambda one: one["number"])
    for before, after in zip(ordered, ordered[1:], strict=False):
        if before["number"] == after["number"]:
            raise ValidationError(SAME_NUMBER % after["number"])
        if before["effective_on"] >= after["effective_on"]:
            raise ValidationError(WRONG_ORDER % (after["number"], before["number"]))


def check_public(page, versions):
    """Whatever of the page was public at any time stands. Raises ValidationError otherwise."""
    if page.pk:
        check_kept(once_public(page), [block.value for block in versions])


def check_kept(once_public, versions):
    """What was in force stays; what was announced may be taken back, but it says what it said."""
    in_force, announced = {}, {}
    for one, was_in_force in once_public:
        if was_in_force:
            in_force[one["number"]] = one
        announced[one["number"], one["effective_on"]] = one
    now = {one["number"]: one for one in versions}
    for number, one in in_force.items():
        if number not in now:
            raise ValidationError(LOST % number)
        if now[number]["effective_on"] != one["effective_on"] or not _same(now[number], one):
            raise ValidationError(REWRITTEN % number)
    for number, one in now.items():
        said = announced.get((number, one["effective_on"]), one)
        if number not in in_force and not _same(one, said):
            raise ValidationError(ANNOUNCED % number)


def _same(one, other):
    return _bare(one["body"]) == _bare(other["body"])


def _bare(body):
    """The text without the marks that the editor's screen gives to each paragraph."""
    return " ".join(re.sub(r' data-block-key="[^"]*"', "", body.source).split())
