"""What an office begins with: the usual kinds of document, and the sections of the Official
Information Act 2540 under which they are open. Both are lists to be changed in the back office."""

from django.db import migrations

KINDS = [
    ("announcement", "ประกาศ", "Announcement"),
    ("order", "คำสั่ง", "Order"),
    ("plan", "แผน", "Plan"),
    ("report", "รายงาน", "Report"),
    ("budget", "งบประมาณ", "Budget"),
    ("manual", "คู่มือ", "Manual"),
    ("minutes", "รายงานการประชุม", "Minutes"),
    ("procurement", "จัดซื้อจัดจ้าง", "Procurement"),
    ("form", "แบบฟอร์ม", "Form"),
    ("letter", "หนังสือ", "Letter"),
    ("other", "เอกสารอื่น", "Other document"),
]
SECTIONS = [
    ("7-1", "มาตรา 7 (1)", "โครงสร้างและการจัดองค์กร", "Structure and organization"),
    ("7-2", "มาตรา 7 (2)", "สรุปอำนาจหน้าที่และวิธีดำเนินงาน", "Powers, duties and ways of working"),
    ("7-3", "มาตรา 7 (3)", "สถานที่ติดต่อเพื่อขอข้อมูลหรือคำแนะนำ", "Where to ask for information or advice"),
    ("7-4", "มาตรา 7 (4)", "กฎ ข้อบัญญัติ คำสั่ง และระเบียบที่ใช้กับประชาชนทั่วไป", "Rules, ordinances, orders and regulations that bind the public"),
    ("7-5", "มาตรา 7 (5)", "ข้อมูลอื่นตามที่คณะกรรมการกำหนด", "Other information set by the Board"),
    ("9-1", "มาตรา 9 (1)", "ผลการพิจารณาหรือคำวินิจฉัยที่มีผลต่อเอกชน", "Decisions that affect a private person"),
    ("9-2", "มาตรา 9 (2)", "นโยบายและการตีความ", "Policies and interpretations"),
    ("9-3", "มาตรา 9 (3)", "แผนงาน โครงการ และงบประมาณของปีที่กำลังดำเนินการ", "Plans, projects and budget of the current year"),
    ("9-4", "มาตรา 9 (4)", "คู่มือหรือคำสั่งเกี่ยวกับวิธีปฏิบัติงานที่มีผลต่อสิทธิของประชาชน", "Manuals and orders that affect people's rights"),
    ("9-5", "มาตรา 9 (5)", "สิ่งพิมพ์ที่อ้างถึงในราชกิจจานุเบกษา", "Printed matter referred to in the Royal Gazette"),
    ("9-6", "มาตรา 9 (6)", "สัญญาสัมปทาน สัญญาผูกขาด หรือสัญญาร่วมทุน", "Concession, monopoly and joint-venture contracts"),
    ("9-7", "มาตรา 9 (7)", "มติคณะรัฐมนตรีหรือคณะกรรมการตามกฎหมาย", "Resolutions of the Cabinet or of committees set up by law"),
    ("9-8", "มาตรา 9 (8)", "ข้อมูลอื่นที่คณะกรรมการกำหนด เช่น ผลการจัดซื้อจัดจ้างรายเดือน", "Other information set by the Board, such as monthly procurement results"),
]


def fill(apps, schema_editor):
    kinds = apps.get_model("library", "DocumentKind").objects
    for place, (slug, name, name_en) in enumerate(KINDS):
        kinds.get_or_create(slug=slug, defaults={"name": name, "name_en": name_en, "order": 10 * place})
    sections = apps.get_model("library", "InformationSection").objects
    for place, (code, label, title, title_en) in enumerate(SECTIONS):
        values = {"label": label, "title": title, "title_en": title_en, "order": 10 * place}
        values["label_en"] = label.replace("มาตรา", "Section")
        sections.get_or_create(code=code, defaults=values)


class Migration(migrations.Migration):
    dependencies = [("library", "0001_documents_and_laws")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
