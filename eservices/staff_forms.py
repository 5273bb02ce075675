"""What officers type to end a request for a service. Forms check and clean; they save nothing."""

from casework.forms import TextField
from casework.staff_forms import FilesForm, SeenForm

# Administrative Procedure Act B.E. 2539, s. 40 and 44: fifteen days from being told.
APPEAL = (
    "หากท่านไม่เห็นด้วย ยื่นอุทธรณ์เป็นหนังสือต่อนายกองค์การบริหารส่วนตำบล "
    "ภายใน 15 วันนับแต่วันที่ได้รับแจ้ง โดยบอกข้อที่ไม่เห็นด้วยพร้อมเหตุผล"
)


class CompleteForm(FilesForm):
    result = TextField(
        label="ผลการดำเนินการ",
        help_text="ผู้ยื่นจะเห็นข้อความนี้ เช่น “ส่งน้ำ 6,000 ลิตรถึงบ้านแล้ว เมื่อ 23 พ.ย. เวลา 10.30 น.”",
        error_messages={"required": "พิมพ์ผลการดำเนินการให้ผู้ยื่นทราบก่อนปิดเรื่อง"},
    )
    field_order = ["result", "files"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["files"].label = "เอกสารผลการดำเนินการ"
        if self.case.service_request.service.result_kind == "document":
            self.fields["files"].label = "ใบอนุญาตหรือหนังสือที่ออกให้"


class RefuseForm(SeenForm):
    reason = TextField(
        label="เหตุผลที่ไม่อนุมัติ",
        help_text="ข้อเท็จจริง ข้อกฎหมาย และเหตุผล ให้ผู้ยื่นอ่านเข้าใจ",
        error_messages={"required": "พิมพ์เหตุผลที่ไม่อนุมัติ"},
    )
    appeal = TextField(
        label="วิธีอุทธรณ์",
        initial=APPEAL,
        error_messages={"required": "พิมพ์วิธีอุทธรณ์ให้ผู้ยื่นทราบ"},
    )
