"""What an editor may not do to a policy: rewrite or lose what was once in force."""

import re

from django.core.exceptions import ValidationError
from django.utils import timezone

from home.page_forms import PageForm

NONE_YET = "ใส่อย่างน้อยหนึ่งรุ่น"
SAME_NUMBER = "มีรุ่นที่ %s สองรุ่น ใส่เลขถัดไป"
WRONG_ORDER = "รุ่นที่ %s ต้องมีผลหลังรุ่นที่ %s"
LOST = "รุ่นที่ %s ประกาศใช้แล้ว ลบไม่ได้ เพราะประชาชนต้องอ่านรุ่นเก่าได้"
REWRITTEN = "รุ่นที่ %s ประกาศใช้แล้ว แก้ข้อความไม่ได้ เพราะประชาชนรับรู้ตามข้อความเดิม เพิ่มรุ่นใหม่แล้วบอกว่าแก้อะไร"


class PolicyForm(PageForm):
    def clean(self):
        values = super().clean()
        versions = values.get("versions")
        if versions is not None and "versions" not in self.errors:
            try:
                check_versions([block.value for block in versions])
                check_kept(self._published(), [block.value for block in versions])
            except ValidationError as error:
                self.add_error("versions", error)
        return values

    def _published(self):
        """The versions as the public reads them now, those in force at some time."""
        if not self.instance.pk or not self.instance.live:
            return []
        page = type(self.instance).objects.get(pk=self.instance.pk)
        today = timezone.localdate()
        return [one.value for one in page.versions if one.value["effective_on"] <= today]


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


def check_kept(published, versions):
    """What the public was once told stands as it was. Raises ValidationError otherwise."""
    now = {one["number"]: one for one in versions}
    for one in published:
        kept = now.get(one["number"])
        if kept is None:
            raise ValidationError(LOST % one["number"])
        same_day = kept["effective_on"] == one["effective_on"]
        if not same_day or _bare(kept["body"]) != _bare(one["body"]):
            raise ValidationError(REWRITTEN % one["number"])


def _bare(body):
    """The text without the marks that the editor's screen gives to each paragraph."""
    return " ".join(re.sub(r' data-block-key="[^"]*"', "", body.source).split())
