"""The headings of a report and of its tables, for paper and for Word."""

from django.utils.translation import gettext_lazy

SECTIONS = {
    "introduction": gettext_lazy("บทนำ"),
    "summary": gettext_lazy("สรุปผลการดำเนินการ"),
    "results": gettext_lazy("ผลการดำเนินการรายประเด็น"),
    "problems": gettext_lazy("ปัญหาและอุปสรรค"),
    "suggestions": gettext_lazy("ข้อเสนอแนะ"),
}
COUNTS = (
    gettext_lazy("ประเด็น"),
    gettext_lazy("ขั้นตอนทั้งหมด"),
    gettext_lazy("ดำเนินการแล้ว"),
    gettext_lazy("กำลังดำเนินการ"),
    gettext_lazy("ยังไม่เริ่ม"),
    gettext_lazy("ไม่เสร็จตามกำหนด"),
    gettext_lazy("ร้อยละ"),
)
STEPS = (
    gettext_lazy("รหัส ITA"),
    gettext_lazy("ขั้นตอน"),
    gettext_lazy("สถานะ"),
    gettext_lazy("ผลการดำเนินการ"),
    gettext_lazy("หลักฐาน"),
)
COUNTED = ("total", "done", "under_way", "not_begun", "unfinished")
NOTHING = gettext_lazy("ไม่มี")
SUM = gettext_lazy("รวม")
