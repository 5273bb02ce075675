"""What officers type to end a request for a service. Forms check and clean; they save nothing."""

from django import forms

from casework.forms import TextField
from casework.staff_forms import FilesForm, ReadyForm, SeenForm
from home.models import Division

from .models import Service

# Administrative Procedure Act B.E. 2539, s. 40 and 44: fifteen days from being told.
APPEAL = (
    "หากท่านไม่เห็นด้วย ยื่นอุทธรณ์เป็นหนังสือต่อนายกองค์การบริหารส่วนตำบล "
    "ภายใน 15 วันนับแต่วันที่ได้รับแจ้ง โดยบอกข้อที่ไม่เห็นด้วยพร้อมเหตุผล"
)


class CompleteForm(ReadyForm, FilesForm):
    use, target = "complete", "result"
    result = TextField(
        label="ผลการดำเนินการ",
        help_text="ผู้ยื่นจะเห็นข้อความนี้ เช่น “ส่งน้ำ 6,000 ลิตรถึงบ้านแล้ว เมื่อ 23 พ.ย. เวลา 10.30 น.”",
        error_messages={"required": "พิมพ์ผลการดำเนินการให้ผู้ยื่นทราบก่อนปิดเรื่อง"},
    )
    field_order = ["result", "files"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        files = self["files"]  # as it is drawn: it was described already
        files.label = "เอกสารผลการดำเนินการ"
        if self.case.service_request.service.result_kind == "document":
            files.label = "ใบอนุญาตหรือหนังสือที่ออกให้"
        if self.case.papers.exists():
            files.help_text += " เอกสารที่ออกจากระบบแล้ว ผู้ยื่นเห็นอยู่แล้ว ไม่ต้องแนบซ้ำ"


class RefuseForm(ReadyForm):
    use, target = "refuse", "reason"
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


class SplitForm(SeenForm):
    """Another division, or one of its services; what it should do, in words."""

    to = forms.ChoiceField(
        label="ส่งส่วนหนึ่งให้",
        help_text="เลือกบริการของกองนั้นถ้ามี ขั้นตอนและเวลาจะเป็นของบริการนั้น",
        error_messages={"required": "เลือกกองหรือบริการ", "invalid_choice": "เลือกจากรายการนี้"},
    )
    subject = forms.CharField(
        label="เรื่อง",
        max_length=255,
        error_messages={"required": "พิมพ์ชื่อเรื่องที่แยกออกไป"},
    )
    text = TextField(
        label="ให้กองนั้นทำอะไร",
        help_text="ผู้ยื่นและกองนั้นจะเห็นข้อความนี้",
        error_messages={"required": "พิมพ์ว่าให้กองนั้นทำอะไร"},
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self._places = {}
        self.fields["to"].choices = [("", "เลือกกองหรือบริการ"), *self._groups()]
        self.fields["subject"].initial = self.case.subject

    def options(self):
        to, service = self._places[self.cleaned_data["to"]]
        names = ("seen", "subject", "text")
        return {"to": to, "service": service, **{name: self.cleaned_data[name] for name in names}}

    def _groups(self):
        divisions = Division.objects.active().exclude(pk=self.case.division_id)
        services = Service.objects.in_thai().filter(live=True, division__in=divisions)
        for division in divisions:
            own = [service for service in services if service.division_id == division.pk]
            self._places[f"division-{division.pk}"] = (division, None)
            self._places |= {f"service-{service.pk}": (division, service) for service in own}
            general = (f"division-{division.pk}", f"เรื่องอื่นของ{division.name}")
            yield division.name, [general, *((f"service-{s.pk}", s.name) for s in own)]
