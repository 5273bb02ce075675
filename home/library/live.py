"""What is true of the library's pages, for whoever lists them as evidence."""

from django.db.models import Max
from django.utils.timezone import localdate

from home.library.models import DocumentPage, InformationSection, LawPage


def pages() -> dict:
    return {
        "documents": {"facts": _documents, "updated": _updated(DocumentPage)},
        "laws": {"facts": _laws, "updated": _updated(LawPage)},
        "information-centre": {"facts": _centre, "updated": _updated(DocumentPage)},
    }


def _documents(year):
    count = DocumentPage.objects.shown().count()
    return [f"มีเอกสารในคลัง {count} ฉบับ" if count else "ยังไม่มีเอกสารในคลัง"]


def _laws(year):
    found = LawPage.objects.shown().exclude(status=LawPage.Status.REPEALED)
    explained = found.exclude(plain_words="").count()
    return [f"มีกฎหมายที่ใช้บังคับ {found.count()} ฉบับ อธิบายด้วยคำง่าย {explained} ฉบับ"]


def _centre(year):
    shown = DocumentPage.objects.shown()
    with_some = InformationSection.objects.filter(documents__in=shown).distinct().count()
    return [f"มีเอกสารให้ตรวจดู {with_some} จาก {InformationSection.objects.count()} มาตรา"]


def _updated(model):
    def updated(year):
        newest = model.objects.shown().aggregate(at=Max("last_published_at"))["at"]
        return localdate(newest) if newest else None

    return updated
