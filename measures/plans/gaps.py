"""What a plan still lacks before the public may read it."""

from .reading import PlanSheet, RowSheet


def gaps(sheet: PlanSheet) -> list[str]:
    """Return a sentence for each thing missing; none where the plan is whole."""
    if not sheet.issues:
        return ["ยังไม่มีประเด็น"]
    missing = []
    for issue in sheet.issues:
        place = f"ประเด็นที่ {issue.number}"
        if not issue.rows:
            missing.append(f"{place} ยังไม่มีข้อคำถาม")
        for row in issue.rows:
            missing += [f"{place} ข้อ {row.code} {what}" for what in _of_row(row)]
    return missing


def _of_row(row: RowSheet):
    if not row.responsible:
        yield "ยังไม่มีผู้รับผิดชอบ"
    if not row.measures:
        yield "ยังไม่มีมาตรการ"
    for number, measure in enumerate(row.measures, 1):
        if not measure.steps:
            yield f"มาตรการที่ {number} ยังไม่มีขั้นตอน"
