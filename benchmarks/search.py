"""How long 5,000 documents take to be indexed, and a search in them to be answered.

    DATA_DIR=$(mktemp -d) python -m benchmarks.search            # or with DATABASE_URL

Works in a database of its own, which is thrown away. The questions are those of the test set, so
words that are found and words that are not, right and misspelt.
"""

import datetime
import os
import random
import time

import django
from django.test.utils import setup_test_environment

DOCUMENTS, MOST_SECONDS, MOST_P95 = 5_000, 60, 0.060
TODAY = datetime.date(2026, 11, 30)
SENTENCES = [
    "ช่างเปลี่ยนท่อเมนที่รั่วหน้าวัด โปรดสำรองน้ำไว้ก่อน ถ้าน้ำไม่พอขอรถน้ำได้",
    "ไฟถนนดับหลายจุดในหมู่บ้าน กองช่างซ่อมเสร็จแล้วและเปลี่ยนเป็นหลอดใหม่ทั้งหมด",
    "ลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ ใช้บัตรประชาชน ทะเบียนบ้าน และสมุดบัญชี",
    "ฉีดวัคซีนป้องกันพิษสุนัขบ้าให้สุนัขและแมวที่ศาลากลางบ้าน ไม่มีค่าใช้จ่าย",
    "ขออนุญาตก่อสร้างอาคาร ดัดแปลง หรือรื้อถอน ยื่นแบบก่อนลงมือทำ",
    "ประชุมประชาคมตำบลเพื่อเลือกโครงการในแผนพัฒนาท้องถิ่นของปีหน้า",
    "ประกาศรับสมัครงานพนักงานจ้างทั่วไป ตำแหน่งคนงานประจำรถขยะ",
    "ชำระภาษีที่ดินและสิ่งปลูกสร้างที่กองคลังภายในเดือนเมษายน ผ่อนได้สามงวด",
    "พ่นหมอกควันกำจัดยุงและแจกทรายกำจัดลูกน้ำ ป้องกันโรคไข้เลือดออก",
    "ศูนย์พัฒนาเด็กเล็กเปิดรับสมัครเด็กอายุสองปีถึงห้าปี มีนมและอาหารกลางวัน",
    "ปรับถนนลูกรังและซ่อมสะพานที่ชำรุดหลังน้ำท่วม รถเล็กผ่านได้",
    "ประชุมคณะกรรมการขับเคลื่อนจริยธรรมและป้องกันการทุจริตประจำปีงบประมาณ",
    "สรุปผลการจัดซื้อจัดจ้างรายเดือน วงเงิน ราคากลาง และผู้ได้รับคัดเลือก",
    "ขอยืมเต็นท์ โต๊ะ และเก้าอี้สำหรับงานศพ งานบุญ และงานส่วนรวมของหมู่บ้าน",
]


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    setup_test_environment()
    from django.db import connection  # noqa: PLC0415

    connection.creation.create_test_db(verbosity=0)
    try:
        _measure(connection.vendor)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def _measure(vendor):
    from home.search import keeping  # noqa: PLC0415
    from home.search.finding import Finder  # noqa: PLC0415
    from home.search.results import results  # noqa: PLC0415
    from tests.home.search.judging import queries  # noqa: PLC0415

    _fill()
    began = time.perf_counter()
    count = keeping.rebuild()
    indexing = time.perf_counter() - began
    print(f"{vendor}: {count} entries in {indexing:.1f} s (at most {MOST_SECONDS})")
    took = []
    for number in range(2):
        for query in queries():
            began = time.perf_counter()
            finder = Finder("th", TODAY)
            found = finder.find(query.typed)
            results(found.of_kind("")[:10], found.asked, finder.own, "th")
            if number:  # once to warm up
                took.append((time.perf_counter() - began, query.typed))
    took.sort()
    p50, p95 = took[len(took) // 2][0], took[int(len(took) * 0.95)][0]
    print(f"{len(took)} queries: p50 {p50 * 1000:.0f} ms, p95 {p95 * 1000:.0f} ms")
    print("slowest:", [(f"{seconds * 1000:.0f} ms", typed) for seconds, typed in took[-4:]])
    assert indexing < MOST_SECONDS, "indexing is too slow"
    assert p95 < MOST_P95, "searching is too slow"


def _fill():
    from complaints.questions.models import Faq  # noqa: PLC0415
    from home.models import Division  # noqa: PLC0415

    division, chance = Division.objects.create(name="กองช่าง"), random.Random(1)
    rows = []
    for number in range(DOCUMENTS):
        title, *text = chance.sample(SENTENCES, 3)
        answer = f"<p>{' '.join(text)} หมู่ {number % 12 + 1}</p>"
        rows.append(Faq(question=f"{title} {number}", answer=answer, division=division))
    Faq.objects.bulk_create(rows)


if __name__ == "__main__":
    main()
