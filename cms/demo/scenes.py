"""All drawn pictures by name."""

from .gatherings import elders, market, meeting, vaccination, water_truck
from .landscapes import fields, new_road, office, street_lights

__all__ = [
    "elders",
    "fields",
    "market",
    "meeting",
    "new_road",
    "office",
    "street_lights",
    "vaccination",
    "water_truck",
]

# What each is called in the library of pictures.
TITLES = {
    "elders": "ผู้สูงอายุรับเบี้ยยังชีพ",
    "fields": "ทุ่งนา",
    "market": "ตลาดนัด",
    "meeting": "ประชุมประชาคม",
    "new_road": "ถนนสร้างใหม่",
    "office": "อาคารสำนักงาน",
    "street_lights": "ไฟถนน",
    "vaccination": "ฉีดวัคซีนหมาแมว",
    "water_truck": "รถส่งน้ำ",
}
