"""A story says when its request was filed; they are told in that order."""

APPEAL = "หากท่านไม่เห็นด้วย ยื่นอุทธรณ์เป็นหนังสือต่อนายก อบต.ดอนตะวัน ภายใน 15 วันนับแต่วันที่ได้รับแจ้ง"
TOLD = []


def filed(back=None, clock=""):
    """So many working days ago at this hour; without them, a few minutes ago."""
    when = (back, clock) if clock else None

    def told(story):
        TOLD.append((when, lambda world: story(world, when)))
        return story

    return told
