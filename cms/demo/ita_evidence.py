"""What proves each item of the demo's assessment: pages by their last part, and services."""

from dataclasses import dataclass

HALF, YEAR, LAST, FIVE_YEARS = "half", "year", "last", "five years"
TO_FEBRUARY = "to february"  # one month is missing on purpose


@dataclass(frozen=True)
class Proof:
    """``place`` is the key of a page, or "service:" and its slug."""

    place: str
    span: str = ""
    note: str = ""


SERVICES = (
    "water-truck",
    "water-supply",
    "street-light",
    "road-repair",
    "building-permit",
    "earthwork",
    "land-tax",
    "sign-tax",
    "elderly-allowance",
    "disability-allowance",
    "newborn-grant",
    "public-help",
    "waste-collection",
    "mosquito-fogging",
    "health-licence",
    "food-premises",
    "commercial-registration",
    "information-request",
)
_MEETINGS = [
    Proof(f"meeting-{year}-{month:02}")
    for year, months in ((2565, range(10, 13)), (2566, (1, 2, 3, 5, 6, 7, 8, 9)))
    for month in months
]
OF_2566 = {
    "structure": [
        Proof("executives", note="ฝ่ายการเมือง: นายก รองนายก และสมาชิกสภา"),
        Proof("staff", note="ฝ่ายประจำ: ปลัดและทุกส่วนราชการ"),
    ],
    "executives": [Proof("executives"), Proof("staff", note="ปลัดและหัวหน้าส่วนราชการ")],
    "authority": [Proof("duties"), Proof("vision")],
    "strategic_plan": [Proof("development-plan", FIVE_YEARS)],
    "contact": [Proof("channels")],
    "laws": [Proof("laws")],
    "pdpa": [Proof("privacy")],
    "action_plan": [Proof("budget-2566", YEAR), Proof("spending-2566", YEAR)],
    "action_progress_6m": [Proof("spending-2566", HALF, "ช่อง “ผลรอบ 6 เดือน”")],
    "annual_report": [Proof("annual-report-2565", LAST)],
    "staff_manual": [Proof("staff-manual")],
    "service_manual": [Proof(f"service:{slug}") for slug in SERVICES],
    "service_stats": [Proof("service-statistics-2566", HALF)],
    "satisfaction": [Proof("satisfaction-2565", LAST)],
    "e_service": [Proof(f"service:{slug}") for slug in SERVICES[:6]],
    "procurement_plan": [Proof("procurement-plan-2566", YEAR)],
    "procurement_announce": [Proof("procurement-notices-2566", YEAR)],
    "procurement_monthly": [Proof("procurement-monthly-2566", TO_FEBRUARY)],
    "procurement_annual": [Proof("procurement-report-2565", LAST)],
    "hr_policy": [Proof("personnel-plan-2566", YEAR)],
    "hr_progress": [Proof("personnel-plan-2566", HALF, "ช่อง “ผล”")],
    "hr_criteria": [Proof("personnel-rules"), Proof("announcement-criteria", YEAR)],
    "hr_report": [Proof("personnel-report-2565", LAST)],
    "corruption_guideline": [Proof("announcement-complaints-order", YEAR)],
    "corruption_stats": [Proof("service-statistics-2566", HALF, "บรรทัดท้ายของหน้า")],
    "participation": [
        Proof(f"participation-{key}", note=note)
        for key, note in (
            ("plan", "ประชาคมแผนพัฒนา"),
            ("market", "ร่วมออกแบบตลาด"),
            ("inspect", "ร่วมตรวจรับงาน"),
        )
    ],
    "no_gift": [Proof("no-gift-2566", YEAR), Proof("announcement-intent", YEAR)],
    "no_gift_culture": [Proof("no-gift-2566", YEAR), Proof("training-integrity")],
    "no_gift_report": [Proof("no-gift-2566", YEAR, "หัวข้อรายงานการรับของขวัญ")],
    "risk_assessment": [Proof("risks-2566", YEAR), Proof("risk-committee")],
    "risk_action": [Proof("risks-2566", YEAR, "ช่องผลการดำเนินการ"), *_MEETINGS[4:8]],
    "anticorruption_plan": [Proof("anticorruption-plan", FIVE_YEARS)],
    "anticorruption_6m": [Proof("anticorruption-progress-2566", HALF)],
    "anticorruption_annual": [Proof("anticorruption-report-2565", LAST)],
    "ethics_code": [Proof("ethics-code")],
    "ethics_drive": [
        Proof("ethics-committee", note="(1) คณะกรรมการขับเคลื่อนจริยธรรม"),
        Proof("announcement-ethics-order", YEAR),
        Proof("dos-and-donts", note="(2) Dos & Don’ts"),
        Proof("training-integrity", note="(3) การอบรม"),
    ],
    "ethics_assess": [Proof("ethics-assessment")],
    "measures_result": [*_MEETINGS, Proof("briefing-2566"), Proof("training-media")],
}
# The elements judged incomplete: the item, the place of the element, and why.
LACKING = {
    "procurement_monthly": (4, "เดือนมีนาคม 2566 ยังไม่เผยแพร่ ติดตามกองคลัง"),
    "hr_criteria": (3, "ลิงก์หลักเกณฑ์ประเมินผลของปีนี้เปิดไม่ได้"),
    "ethics_assess": (1, "มีผลประเมินแล้ว แต่ยังไม่มีบันทึกว่านำไปใช้อย่างไร"),
}
DEAD_LINK = ("hr_criteria", "https://www.example.com/don-tawan/criteria-2566.pdf")

# This year's, as far as the office has come; the year stands for itself.
NOW = {
    "structure": [Proof("executives"), Proof("staff")],
    "executives": [Proof("executives"), Proof("staff")],
    "strategic_plan": [Proof("development-plan", FIVE_YEARS)],
    "action_plan": [Proof("budget-{year}", YEAR)],
    "staff_manual": [Proof("staff-manual")],
    "procurement_plan": [Proof("procurement-plan-{year}", YEAR)],
    "ethics_code": [Proof("ethics-code"), Proof("dos-and-donts")],
    "no_gift": [Proof("no-gift-{year}", YEAR)],
    "risk_assessment": [Proof("risks-{year}", YEAR)],
    "anticorruption_plan": [Proof("anticorruption-plan", FIVE_YEARS)],
}
COMPLETE_NOW = ("structure", "contact", "service_manual", "e_service", "strategic_plan", "measures")
LACKING_NOW = {
    "executives": (2, "ยังไม่มีรูปถ่ายของรองนายกคนที่สอง"),
    "procurement_plan": (0, "กองคลังกำลังปรับแผนตามข้อบัญญัติที่แก้ไข"),
}
# Who answers for which items: division, person, keys.
OWNERS = [
    ("finance", "finance_head", ("action_plan", "action_progress_6m")),
    (
        "finance",
        "storekeeper",
        ("procurement_plan", "procurement_announce", "procurement_monthly", "procurement_annual"),
    ),
    (
        "office",
        "inspector",
        ("hr_policy", "hr_progress", "hr_criteria", "hr_report", "ethics_code", "ethics_drive"),
    ),
    ("office", "clerk", ("service_manual", "service_stats", "satisfaction", "e_service", "qa")),
    ("office", "editor", ("news", "social", "contact", "structure", "executives", "authority")),
    ("office", "lawyer", ("laws", "pdpa", "corruption_guideline", "corruption_stats")),
    ("office", "auditor", ("risk_assessment", "risk_action", "ethics_assess")),
    ("works", "head", ("participation",)),
]
USUAL_OWNER = ("office", "approver")
