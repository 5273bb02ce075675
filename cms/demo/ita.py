"""The demo's assessment: results of six years, 2566 with its evidence, this year's under way."""

import datetime
from decimal import Decimal

from django.utils.timezone import localdate, make_aware
from wagtail.models import Page

from eservices.models import Service
from home.buddhist import BE, fiscal_year
from measures.evidence import actions as evidence_actions
from measures.fiscal_years import first_day, last_day
from measures.ita import actions, catalogue, spans
from measures.ita.models import AssessmentYear, Indicator, Item

from . import ita_evidence as proofs
from . import ita_texts
from .ita_explanations import EXPLANATIONS

YEAR = 2566
PASS_MARK = Decimal(85)
# The scores of the ten indicators in order, the total, the grade.
RESULTS = {
    2564: ("82.15 74.40 79.32 72.85 76.90 81.66 74.28 73.15 68.75 62.50", "72.30", "C"),
    2565: ("86.42 78.91 82.36 76.54 80.17 84.90 79.83 77.64 79.17 75.00", "79.34", "B"),
    2566: ("89.37 83.25 86.70 82.18 85.44 88.12 86.05 84.31 93.33 92.31", "88.59", "A"),
    2567: ("90.21 85.90 87.44 83.67 88.03 90.55 88.91 86.72 96.00 100.00", "91.93", "ผ่านดี"),
    2568: ("92.06 88.35 89.12 86.90 90.48 92.37 90.14 89.05 100.00 87.50", "91.47", "ผ่านดี"),
    2569: ("93.10 89.02 90.25 88.14 91.36 93.05 91.20 90.33 100.00 91.67", "92.48", "ผ่านดี"),
}


def create(pages, tree, divisions, staff, users):
    """Everything, by the actions that the office itself would use.

    ``pages`` are those of the office by the last part of their address; what is not among them
    proves nothing and is left out.
    """
    _Office(pages, tree, divisions, staff, users).create()


class _Office:
    def __init__(self, pages, tree, divisions, staff, users):
        plain = Page.objects.filter(locale__language_code="th", depth__gt=2)
        self.pages = {page.slug: page for page in plain} | pages
        self.services = {one.slug: one for one in Service.objects.in_thai()}
        self.tree, self.divisions, self.staff = tree, divisions, staff
        self.users, self.today = users, localdate()

    def create(self):
        for sheet in ita_texts.SHEETS:
            self.pages[sheet.slug] = self.tree.sheet(self.pages["transparency"], sheet)
        for year in RESULTS:
            self._year(year)
        self._fill_2566()
        self._fill_now()

    def _year(self, year):
        if year in catalogue.years():
            assessment = actions.load(year, by=self.users["admin"], at=_at(year, 1, 9))
            self._give_owners_and_words(assessment)
        else:
            assessment = AssessmentYear.objects.create(year=year)
            Indicator.objects.bulk_create(
                Indicator(
                    assessment=assessment,
                    **{name: getattr(asked, name) for name in _PLAIN},
                )
                for asked in catalogue.indicators(YEAR)
            )
        scores, total, grade = RESULTS[year]
        scored = list(assessment.indicators.order_by("number"))
        for indicator, score in zip(scored, scores.split(), strict=True):
            indicator.score = Decimal(score)
        Indicator.objects.bulk_update(scored, ["score"])
        AssessmentYear.objects.filter(pk=assessment.pk).update(
            pass_mark=PASS_MARK,
            total=Decimal(total),
            grade=grade,
            announced_on=_at(year, 8, 7).date(),
            due_on=_at(year, 4, 30).date(),
        )

    def _give_owners_and_words(self, assessment):
        owners = {key: owner for *owner, keys in proofs.OWNERS for key in keys}
        items = list(_items(assessment))
        for item in items:
            division, person = owners.get(item.key, proofs.USUAL_OWNER)
            item.division, item.person = self.divisions[division], self.staff[person]
            item.explanation = EXPLANATIONS.get(item.key, "")
        Item.objects.bulk_update(items, ["division", "person", "explanation"])

    def _fill_2566(self):
        assessment, at = AssessmentYear.objects.get(year=YEAR), _at(YEAR, 4, 10)
        for item in _items(assessment):
            for proof in proofs.OF_2566.get(item.key, []):
                self._show(item, proof, YEAR, at)
            self._judge(item, proofs.LACKING, at)
        key, address = proofs.DEAD_LINK
        item = _items(assessment).get(key=key)
        evidence = evidence_actions.of_address(address, title="หลักเกณฑ์การประเมินผล ปี 2566")
        evidence.trouble, evidence.checked_at = "เปิดลิงก์นี้ไม่ได้ (404)", at
        evidence.save(update_fields=["trouble", "checked_at"])
        actions.show(item, evidence, by=self.users["approver"], at=at)
        none = "6 เดือนแรกของปีงบประมาณ 2566 ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"
        words = actions.Words("", "", *spans.days_of("half", YEAR))
        item = _items(assessment).get(key="corruption_stats")
        actions.say_none(item, none, words, by=self.users["approver"], at=at)
        actions.publish(assessment, by=self.users["approver"], at=at)

    def _fill_now(self):
        year = fiscal_year(self.today)
        source, at = (
            AssessmentYear.objects.get(year=max(catalogue.years())),
            _days_ago(self.today, 20),
        )
        assessment = actions.copy(source, to_year=year, by=self.users["admin"], at=at)
        due = datetime.date(year - BE, 4, 30)
        actions.set_due(assessment, due, by=self.users["admin"], at=at)
        for item in _items(assessment):
            for proof in proofs.NOW.get(item.key, []):
                self._show(item, proof, year, at)
            if item.key in (*proofs.COMPLETE_NOW, *proofs.LACKING_NOW):
                self._judge(item, proofs.LACKING_NOW, at)
        actions.publish(assessment, by=self.users["approver"], at=at)

    def _show(self, item, proof, year, at):
        evidence = self._evidence(proof.place.format(year=year))
        if evidence and not item.evidence.filter(evidence=evidence).exists():
            words = actions.Words(proof.note, "", *_days(proof.span, year))
            actions.show(item, evidence, words, by=self.users["approver"], at=at)

    def _evidence(self, place):
        kind, _, slug = place.partition(":")
        if kind == "service":
            service = self.services.get(slug)
            return service and evidence_actions.of_service(service)
        page = self.pages.get(place)
        return page and evidence_actions.of_page(page)

    def _judge(self, item, lacking, at):
        if not item.evidence.exists():
            return  # nobody judges what shows nothing
        elements = list(item.elements.order_by("sort_order", "pk"))
        judgements = {element.pk: ("complete", "") for element in elements}
        if item.key in lacking:
            place, why = lacking[item.key]
            judgements[elements[place].pk] = ("incomplete", why)
        actions.judge(item, judgements, by=self.users["approver"], at=at)


_PLAIN = ("key", "number", "tool", "title", "title_en")


def _items(assessment):
    found = Item.objects.filter(indicator__assessment=assessment)
    return found.select_related("indicator").order_by("sort_order", "pk")


def _days(span, year):
    if span == proofs.FIVE_YEARS:
        return first_day(YEAR), last_day(YEAR + 4)
    if span == proofs.TO_FEBRUARY:
        return first_day(year), datetime.date(year - BE, 2, 28)
    return spans.days_of(span, year) or (None, None)


def _at(year, month, day):
    on = datetime.date(year - BE, month, day)
    return make_aware(datetime.datetime.combine(on, datetime.time(10)))


def _days_ago(today, days):
    on = today - datetime.timedelta(days)
    return make_aware(datetime.datetime.combine(on, datetime.time(10)))
