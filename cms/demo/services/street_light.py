"""A street light that is out."""

from .writing import ask, choice, law, may, option, step, w

DIVISION = "ช่าง"
SERVICE = {
    "name": w("แจ้งซ่อมไฟฟ้าสาธารณะ", "Report a broken street light"),
    "slug": "street-light",
    "icon": "light",
    "search_words": w(
        "ไฟดับ ไฟถนน ไฟทาง ไฟส่องสว่าง เสาไฟ หลอดไฟขาด ไฟกระพริบ ไฟกะพริบ โคมไฟ ไฟสาธารณะ",
        "lamp post dark street electricity",
    ),
    "summary": w(
        "ไฟถนนดับ กะพริบ หรือเสาชำรุด แจ้งได้ทุกคน ช่างออกซ่อมให้ ไม่มีค่าใช้จ่าย",
        "A street light is out, flickering or damaged? Anybody may tell us; we repair it free.",
    ),
    "channels": w("โทรแจ้งกองช่าง หรือแจ้งผ่านผู้ใหญ่บ้าน", "By telephone, or through the village head"),
    "criteria": (
        w(
            "แจ้งได้ทุกคนที่พบไฟฟ้าสาธารณะในเขตตำบลชำรุด",
            "Anybody who finds a broken street light in the subdistrict may report it.",
        ),
        w(
            "ไฟในถนนของกรมทางหลวงหรือแขวงทางหลวงชนบท เราส่งเรื่องต่อให้",
            "Lights on national or rural highways are passed on to their department.",
        ),
        w(
            "สายไฟขาด เสาล้ม หรือไฟรั่ว อย่าเข้าใกล้ โทรการไฟฟ้าส่วนภูมิภาค 1129 ทันที",
            "Torn cables, a fallen pole or a live pole: keep away and call "
            "the Provincial Electricity Authority, 1129, at once.",
        ),
    ),
    "steps": [
        step(
            w("รับแจ้งและออกใบงาน", "We receive the report and order the work"),
            1,
            "days",
            w("ท่านได้เลขที่รับเรื่องทันที", "You get a number at once."),
        ),
        step(w("ช่างออกตรวจจุดที่เสีย", "An electrician inspects the light"), 2, "days"),
        step(
            w("ซ่อมหรือเปลี่ยนอุปกรณ์", "It is repaired or replaced"),
            4,
            "days",
            w("ถ้าต้องรออุปกรณ์ เราแจ้งวันซ่อมให้ทราบ", "If parts are missing we tell you when."),
        ),
    ],
    "no_documents": True,
    "no_fee": True,
    "laws": [
        law(
            w(
                "พ.ร.บ. สภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 มาตรา 68 (2)",
                "Tambon Council and Tambon Administrative Organization Act B.E. 2537, s. 68 (2)",
            )
        ),
    ],
    "result_kind": "work",
    "fill_minutes": 3,
    "questions": [
        choice(
            w("ไฟเป็นอย่างไร", "What is wrong?"),
            option(w("ดับสนิท", "It is out")),
            option(w("ติด ๆ ดับ ๆ", "It flickers")),
            option(w("ติดทั้งวันทั้งคืน", "It burns day and night")),
            option(
                w("โคม เสา หรือสายชำรุด", "The lamp, pole or cable is damaged"),
                ask(
                    "long_text",
                    w("ชำรุดอย่างไร", "How is it damaged?"),
                    w("ถ้าสายขาดหรือไฟรั่ว โทร 1129 ก่อน", "Torn or live cables: call 1129 first"),
                ),
            ),
        ),
        ask(
            "number",
            w("เสียกี่ดวง", "How many lights?"),
            unit=w("ดวง", "lights"),
            least="1",
            most="200",
            places=0,
        ),
        ask("village", w("อยู่หมู่บ้านใด", "In which village?")),
        ask(
            "place",
            w("จุดที่ไฟเสีย", "Where is it?"),
            w(
                "เช่น หน้าวัดบ้านโนนสูง เสาที่สามนับจากศาลา",
                "For example: in front of the temple, third pole from the pavilion",
            ),
        ),
        may(
            "text",
            w("เลขที่เสาไฟ", "Number of the pole"),
            w("ดูที่ป้ายบนเสา ถ้ามี", "On the plate of the pole, if there is one"),
        ),
        may("upload", w("รูปถ่าย", "Photos"), most=3),
    ],
}
