"""Which column is which, by the words over them, whatever their order."""

import re

from .grid import Grid, Line, Unreadable, flat

NAMES = {
    "issue": "ประเด็น",
    "question": "ข้อคำถาม ITA",
    "analysis": "ผลการวิเคราะห์ข้อมูล",
    "measures": "มาตรการ",
    "steps": "ขั้นตอน/วิธีการปฏิบัติ",
    "period": "ระยะเวลาดำเนินการ",
    "responsible": "ส่วนงานที่รับผิดชอบ",
}
ORDER = tuple(NAMES)  # of the official table
LONGEST = 60  # letters of a word over a column
FEWEST = 2  # columns, all known by their words, that make a line a heading
ENOUGH = 3  # known columns among others
# Words over several columns say nothing of one of them.
GROUP = re.compile(r"การวิเคราะห์ข้อมูล$|การวิเคราะห์ผล$|การนำผล|ที่$|ลำดับ|ข้อที่$|no\.?$|หมายเหตุ")
WORDS = (
    ("responsible", re.compile(r"รับผิดชอบ|เจ้าภาพ")),
    ("period", re.compile(r"ระยะเวลา|กำหนดเวลา|ห้วงเวลา|ช่วงเวลา|กำหนดแล้วเสร็จ")),
    ("analysis", re.compile(r"ผลการวิเคราะห์|ข้อค้นพบ|สรุปการวิเคราะห์|ผลวิเคราะห์")),
    ("code", re.compile(r"รหัส")),
    ("question", re.compile(r"คำถาม|ตัวชี้วัดita|ข้อita|^ita$")),
    ("steps", re.compile(r"ขั้นตอน|วิธีการ|วิธีดำเนินการ|วิธีปฏิบัติ")),
    ("measures", re.compile(r"มาตรการ|แนวทาง")),
    ("issue", re.compile(r"ประเด็น|ตัวชี้วัด")),
)
NO_HEADING = (
    "ไม่พบหัวตาราง ระบบหาคำว่า “ประเด็น” “ข้อคำถาม ITA” “มาตรการ” “ระยะเวลาดำเนินการ” ในแถวหัวตาราง "
    "เลือกตารางตั้งแต่หัวตารางลงมา หรือย้ายข้อมูลลงในตัวอย่างตาราง"
)
NO_QUESTION = "ตารางนี้ไม่มีคอลัมน์ “ข้อคำถาม ITA” จึงแยกข้อไม่ได้ เติมหัวคอลัมน์นี้ในตารางแล้วลองใหม่"
GUESSED = "ตารางไม่มีหัวคอลัมน์ ระบบจึงอ่านตามลำดับของตารางทางการเจ็ดช่อง ตรวจว่าข้อความอยู่ถูกช่อง"
LACKING = "ตารางไม่มีคอลัมน์ “%s” เติมเองในแต่ละข้อด้านล่าง"
NOT_OF_A_PLAN = "คอลัมน์ “%s” ไม่มีในแผน จึงไม่นำเข้า"
TWICE = "มีคอลัมน์ “%s” มากกว่าหนึ่งช่อง ระบบอ่านช่องแรก"


def column_of(words: str) -> str:
    """Which column these words stand over; "group" for words over several, "" for none."""
    words = flat(words)
    if not words or len(words) > LONGEST:
        return ""
    if GROUP.match(words):
        return "group"
    return next((name for name, pattern in WORDS if pattern.search(words)), "")


def is_heading(line: Line) -> bool:
    """Whether the line has nothing but words over columns, most of them known ones."""
    if line.is_text or any(len(word) > LONGEST for word in line.words):
        return False
    found = [column_of(word) for word in line.words]
    known = set(found) & set(NAMES)
    is_most = len(known) >= ENOUGH and found.count("") * 2 < len(found)
    return is_most or (len(found) >= FEWEST and all(found))


def find(grid: Grid) -> tuple[dict[str, int], int]:
    """Return the place of each column, and of the first line after the heading.

    Raises Unreadable where there is no heading, or none over the questions. What else is lacking
    is noted in the grid.
    """
    first = next((n for n, line in enumerate(grid.lines) if is_heading(line)), None)
    if first is None:
        return _by_order(grid)
    last = first
    while last + 1 < len(grid.lines) and is_heading(grid.lines[last + 1]):
        last += 1
    places = _places(grid, grid.lines[first : last + 1])
    if "question" not in places:
        raise Unreadable(NO_QUESTION)
    grid.notes += [LACKING % title for name, title in NAMES.items() if name not in places]
    return places, last + 1


def _places(grid, heading):
    by_place, others = {}, []
    for line in heading:  # the lower line is the nearer to the column
        for place, words in enumerate(line.cells):
            name = column_of(words or "")
            if words and not name:
                others.append(words.replace("\n", " "))
            if name and (name != "group" or place not in by_place):
                by_place[place] = name
    grid.notes += [NOT_OF_A_PLAN % words for words in others]
    places = {}
    for place, name in sorted(by_place.items()):
        if name in places and name in NAMES:
            grid.notes.append(TWICE % NAMES[name])
        elif name != "group":
            places.setdefault(name, place)
    return places


def _by_order(grid):
    lines = [line for line in grid.lines if not line.is_text and len(line.words) > 1]
    if not lines or any(len(line.cells) != len(ORDER) for line in lines):
        raise Unreadable(NO_HEADING)
    grid.notes.append(GUESSED)
    start = next(n for n, line in enumerate(grid.lines) if line is lines[0])
    return {name: place for place, name in enumerate(ORDER)}, start
