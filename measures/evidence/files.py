"""Whether the file of a document is there and is what its name says."""

EMPTY = "ไฟล์ว่างเปล่า อัปโหลดไฟล์ใหม่แทน"
MISSING = "ไม่พบไฟล์ในเครื่อง อัปโหลดไฟล์ใหม่แทน"
OTHERWISE = "เนื้อหาไม่ตรงกับชนิดของไฟล์ คนเปิดอาจเปิดไม่ได้ อัปโหลดไฟล์ใหม่แทน"
HEAD = 8192  # bytes that tell what a file is
ZIP = b"PK\x03\x04"
# By the ending of the name: the first bytes. What is not here may be anything that is not empty.
BEGINS = {
    "pdf": (b"%PDF",),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "zip"), (ZIP,)),
    "png": (b"\x89PNG",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
}


def trouble_of(document) -> str:
    """What is wrong with the file of a document, in a sentence; nothing if it opens."""
    try:
        with document.file.storage.open(document.file.name) as file:
            head = file.read(HEAD)
    except (OSError, ValueError):  # not there, or its name leads out of the folder
        return MISSING
    return trouble_with(head, document.file_extension)


def trouble_with(head: bytes, ending: str) -> str:
    if not head:
        return EMPTY
    begins = BEGINS.get(ending.lower())
    # Some programs write a few bytes before %PDF; readers look for it in the first kilobyte.
    if ending.lower() == "pdf":
        return "" if b"%PDF" in head[:1024] else OTHERWISE
    return "" if begins is None or head.startswith(begins) else OTHERWISE
