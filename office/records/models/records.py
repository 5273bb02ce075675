"""What all records share: a day, a fiscal year, photos; and a list page by fiscal year."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult

from home.blocks import FileBlock, PictureBlock
from home.buddhist import BE, fiscal_days, fiscal_year
from home.languages import THAI
from home.models import BasePage
from home.models.pages import page_tabs
from home.privacy import open_to_all
from home.templatetags.thai import thai_date

ENDS_FIRST = "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่ม"


class PhotosBlock(StreamBlock):
    picture = PictureBlock()


class FilesBlock(StreamBlock):
    file = FileBlock()


class RecordQuerySet(PageQuerySet):
    """The days of a record lie in the field that its model names as ``day_field``."""

    def shown(self):
        """For lists: newest first, open to everybody, without what only the page itself shows."""
        day = self.model.day_field
        return open_to_all(self.live()).order_by(f"-{day}", "-pk").defer(*self.model.long_fields)

    def in_year(self, year):
        return self.filter(**{f"{self.model.day_field}__range": fiscal_days(year)})

    def years(self):
        """The fiscal years (BE) that have records."""
        months = self.order_by().dates(self.model.day_field, "month")
        return {fiscal_year(month) for month in months}


class RecordPage(BasePage):
    """One thing the office did, told so that whoever checks finds all that is asked for."""

    gallery = StreamField(
        PhotosBlock(),
        verbose_name="รูปถ่าย",
        blank=True,
        help_text="2 ถึง 6 รูปก็พอ ทุกรูปต้องมีคำบรรยายสำหรับคนที่มองไม่เห็นรูป",
    )
    files = StreamField(FilesBlock(), verbose_name="เอกสารแนบ", blank=True)

    objects = PageManager.from_queryset(RecordQuerySet)()

    subpage_types = []
    day_field = "held_on"
    long_fields = ("gallery", "files")

    class Meta:
        abstract = True

    @property
    def day(self):
        return getattr(self, self.day_field)

    @property
    def last_day(self):
        return self.day

    @property
    def days_in_words(self):
        if self.last_day == self.day:
            return thai_date(self.day, "weekday")
        return f"{thai_date(self.day)} – {thai_date(self.last_day)}"

    @property
    def year(self):
        """The fiscal year under which it stands in the list."""
        return fiscal_year(self.day)

    @property
    def facts(self):
        """What stands above the text: pairs of a word and what it is; empty ones are left out."""
        return []

    def get_context(self, request, *args, **kwargs):
        index = self.pages_above[-1] if self.pages_above else self.get_parent()
        facts = [(label, value) for label, value in self.facts if value]
        return super().get_context(request, *args, **kwargs) | {
            "facts": facts,
            "index": index,
            "year_url": f"{index.get_url(request)}{self.year}/",
        }


class RecordIndexPage(BasePage):
    """Records by fiscal year: the newest year here, each at <year>/, a kind at <kind>/ below."""

    record_model = None
    records_a_page = 24
    begins_with_all_years = False

    class Meta:
        abstract = True

    def route(self, request, path_components):
        chosen = _choice(path_components, self.record_model.Kind.values)
        if self.live and chosen:
            return RouteResult(self, kwargs=chosen)
        return super().route(request, path_components)

    def get_context(self, request, *args, year=None, kind="", **kwargs):
        context = super().get_context(request, *args, **kwargs)
        records = self.records()
        current, with_records = fiscal_year(timezone.localdate()), records.years()
        years = sorted(with_records | {current}, reverse=True)
        if year is not None and year not in years:
            raise Http404
        if year is None and not self.begins_with_all_years:
            year = max(with_records, default=current)
        return context | self._list(request, records, years, year, kind)

    def _list(self, request, records, years, year, kind):
        if year is not None:
            records = records.in_year(year)
        found = self._each_once(records.filter(kind=kind) if kind else records, request)
        pages = Paginator(self.entries(found, year, kind), self.records_a_page)
        return {
            "entries": pages.get_page(request.GET.get("page")),
            "year": year,
            "days": fiscal_days(year) if year else None,
            "kind_label": self.record_model.Kind(kind).label if kind else "",
            "years": self._year_links(request, years, year, kind),
            "kinds": self._kind_links(request, year, kind),
            "totals": self.totals(found),
            "updated_at": max(filter(None, (r.last_published_at for r in found)), default=None),
        }

    def records(self):
        """All records below this page, and below the Thai page where this is its translation."""
        indexes = type(self).objects.filter(
            Q(locale_id=self.locale_id) | Q(locale__language_code=THAI, live=True),
            translation_key=self.translation_key,
        )
        path = ExpressionWrapper(OuterRef("path"), output_field=models.CharField())
        indexes = indexes.annotate(asked_path=path).filter(asked_path__startswith=F("path"))
        return self.record_model.objects.filter(Exists(indexes)).shown()

    def entries(self, records, year, kind):
        """What the list is made of."""
        return records

    def totals(self, records):
        """What the records come to, for the sentence above the list."""
        return {"count": len(records)}

    def _each_once(self, records, request):
        """In the language of this page where it is translated, else in Thai, and marked so."""
        records = list(records)
        own = {r.translation_key for r in records if r.locale_id == self.locale_id}
        shown = []
        for record in records:
            record.is_foreign = record.locale_id != self.locale_id
            if not record.is_foreign or record.translation_key not in own:
                record.address = record.get_url(request)
                shown.append(record)
        return shown

    def _year_links(self, request, years, chosen, kind):
        links = [_link(self._address(request, y, kind), str(y), y == chosen) for y in years]
        if self.begins_with_all_years:
            everything = _link(self._address(request, None, kind), _("ทุกปี"), chosen is None)
            links.insert(0, everything)
        return links

    def _kind_links(self, request, year, chosen):
        kinds = [("", _("ทั้งหมด")), *self.record_model.Kind.choices]
        return [_link(self._address(request, year, k), label, k == chosen) for k, label in kinds]

    def _address(self, request, year, kind):
        parts = [str(part) for part in (year, kind) if part]
        return self.get_url(request) + "".join(f"{part}/" for part in parts)


def _choice(parts, kinds):
    """A year, a kind, or a year and a kind out of the rest of an address; nothing for others."""
    chosen, rest = {}, list(parts)
    if rest and len(rest[0]) == 4 and rest[0].isascii() and rest[0].isdigit():
        chosen["year"] = int(rest.pop(0))
    if rest and rest[0] in kinds:
        chosen["kind"] = rest.pop(0)
    return None if rest else chosen


def _link(url, label, is_current):
    return {"url": url, "label": label, "is_current": is_current}


def check_order(first, last, field="ends_on"):
    """Refuse a last day before the first."""
    if first and last and last < first:
        raise ValidationError({field: ENDS_FIRST})


def total(records, field):
    """The sum of what is known; None where nothing is."""
    known = [value for r in records if (value := getattr(r, field)) is not None]
    return sum(known) if known else None


def people(count):
    return "" if count is None else _("%s คน") % f"{count:,}"


def dated_stem(word, on):
    """How the address of a record of that day begins: meeting-2569-10-15."""
    on = on or timezone.localdate()
    return f"{word}-{on.year + BE}-{on:%m-%d}"


EVIDENCE_PANELS = [
    MultiFieldPanel([FieldPanel("gallery"), FieldPanel("files")], heading="รูปถ่ายและเอกสาร"),
]


def index_tabs():
    return page_tabs(BasePage.content_panels)
