"""What officers can do to a grievance, besides what they can to any case."""

from casework.staff_moves import Move

from . import staff_actions, staff_forms

MOVES = {
    "screen": Move(
        title="ตรวจและรับเรื่อง",
        button="รับไว้ดำเนินการ",
        done="รับเรื่องไว้ดำเนินการแล้ว",
        form=staff_forms.AcceptForm,
        act=staff_actions.accept,
        explanation="ตรวจว่าเป็นเรื่องของเรา ประเภทและหมู่บ้านถูกต้อง และคนทั่วไปควรเห็นเรื่องนี้หรือไม่",
    ),
    "refuse": Move(
        title="ไม่รับพิจารณา",
        button="ยืนยันว่าไม่รับพิจารณา และแจ้งผู้แจ้ง",
        done="บันทึกว่าไม่รับพิจารณาและแจ้งผู้แจ้งแล้ว",
        form=staff_forms.DeclineForm,
        act=staff_actions.decline,
        explanation="ผู้แจ้งจะเห็นเหตุผล คำอธิบาย และคำแนะนำว่าควรไปที่ใด "
        "ถ้าเป็นเรื่องของหน่วยงานอื่น ใช้ “ส่งต่อหน่วยงานภายนอก”",
        is_danger=True,
    ),
    "forward": Move(
        title="ส่งต่อหน่วยงานภายนอก",
        button="ออกหนังสือและส่งต่อ",
        done="ออกหนังสือและส่งต่อแล้ว พิมพ์หนังสือได้ในหัวข้อ “หนังสือและใบอนุญาต” เวลาหยุดนับจนกว่าจะทราบผล",
        form=staff_forms.ForwardForm,
        act=staff_actions.forward,
        explanation="ระบบออกหนังสือมีเลขที่ให้พิมพ์ลงนาม และหยุดนับเวลาจนกว่าหน่วยงานนั้นแจ้งผล",
    ),
    "complete": Move(
        title="ปิดเรื่อง: แก้ไขแล้ว",
        button="ปิดเรื่องและแจ้งผู้แจ้ง",
        done="ปิดเรื่องและแจ้งผู้แจ้งแล้ว",
        form=staff_forms.CompleteForm,
        act=staff_actions.complete,
        explanation="ผู้แจ้งจะเห็นผลและรูปทันที ถ้ายังไม่เรียบร้อย ผู้แจ้งกดบอกได้หนึ่งครั้งและเรื่องจะเปิดอีกครั้ง",
    ),
    "publish": Move(
        title="แก้ชื่อเรื่องสาธารณะ",
        button="บันทึก",
        done="บันทึกสิ่งที่แสดงต่อสาธารณะแล้ว",
        form=staff_forms.PublicForm,
        act=staff_actions.publish,
        explanation="เอาเครื่องหมายออกเพื่อเลิกแสดงเรื่องนี้ในรายการสาธารณะทันที",
    ),
    "photos": Move(
        title="เลือกรูปที่แสดงต่อสาธารณะ",
        button="บันทึกรูปที่เลือก",
        done="บันทึกรูปที่แสดงต่อสาธารณะแล้ว",
        form=staff_forms.PhotosForm,
        act=staff_actions.choose_photos,
        needs="publish",
        explanation="เลือกเฉพาะรูปที่ไม่เห็นหน้าคน ป้ายทะเบียน หรือบ้านเลขที่ "
        "ระบบทำสำเนาใหม่ที่ไม่มีพิกัดและวันเวลาของผู้ถ่าย เอาเครื่องหมายออกแล้วสำเนาถูกลบทันที",
    ),
}
