"""The demo's corruption risks, committees, dos and don'ts, and No Gift Policy."""

import datetime
from dataclasses import dataclass, field

from home.buddhist import BE, fiscal_days, fiscal_year, thai_date
from office.ethics.models import (
    CommitteeIndexPage,
    CommitteeMember,
    CommitteePage,
    DosAndDontsPage,
    DosAndDontsPair,
    GiftReport,
    NoGiftActivity,
    NoGiftIndexPage,
    NoGiftPage,
)
from office.risks.models import RiskIndexPage, RiskItem, RiskRegisterPage

from . import ethics_texts, people, record_texts, risk_texts
from .scans import scan
from .writing import Text

THEN = 2566
NO_GIFTS = {"received": 0, "refused": 0, "returned": 0, "customary_count": 0, "customary_over": 0}


def create(parent, tree, divisions, staff):
    """Everything below the parent; returns the pages by the last part of their address."""
    return _Maker(parent, tree, divisions, staff).make()


@dataclass
class _Maker:
    parent: object
    tree: object
    divisions: dict
    staff: dict
    pages: dict = field(default_factory=dict)

    def make(self):
        self.parent.refresh_from_db()
        self.year = fiscal_year(self.tree.today)
        self._risks()
        self._committees()
        self._dos_and_donts()
        self._no_gift()
        for sheet in (ethics_texts.CODE, ethics_texts.ASSESSMENT):
            self.pages[sheet.slug] = self.tree.sheet(self.parent, sheet)
        return self.pages

    def _add(self, parent, model, slug, title, summary=("",), **fields):
        """A page with its title and summary in both languages."""
        text = Text()
        page = model(slug=slug, title=text(*title), summary=text(*summary))
        for name, value in fields.items():
            setattr(page, name, value)
        self.pages[slug] = self.tree.add(parent, page, text)
        return self.pages[slug]

    def _day(self, year, days):
        """A working day that many days into a fiscal year, but not after today."""
        on = fiscal_days(year)[0] + datetime.timedelta(days=days)
        return min(self.tree.working_day(on), self.tree.today)

    def _risks(self):
        index = self._add(
            self.parent,
            RiskIndexPage,
            "risks",
            ("ความเสี่ยงการทุจริต", "Corruption risks"),
            (
                "งานใดเสี่ยง เสี่ยงแค่ไหน และเราทำอะไรกับมัน",
                "Where it could go wrong and what we do about it",
            ),
        )
        for year, risks, results in (
            (THEN, risk_texts.OF_2566, risk_texts.RESULTS_2566),
            (self.year, risk_texts.NOW, ""),
        ):
            self._add(
                index,
                RiskRegisterPage,
                f"risks-{year}",
                (f"ความเสี่ยงการทุจริต ปีงบประมาณ {year}", f"Corruption risks, fiscal year {year}"),
                (
                    "ผลการประเมินและการจัดการความเสี่ยงของทุกกอง",
                    "Assessed and dealt with by every division",
                ),
                fiscal_year=year,
                introduction=risk_texts.INTRODUCTION,
                announced_on=self._day(year, 20),
                document=scan(
                    f"ประกาศผลการประเมินความเสี่ยงการทุจริต ปีงบประมาณ {year}",
                    [f"ประกาศ ณ {thai_date(self._day(year, 20))}"],
                    [
                        *ethics_texts.plain(risk_texts.INTRODUCTION),
                        *(f"{n}. {risk.event}" for n, risk in enumerate(risks, 1)),
                    ],
                ),
                results=results,
                items=[self._risk(year, risk, place) for place, risk in enumerate(risks)],
            )

    def _risk(self, year, risk, place):
        begins = fiscal_days(year)[0]
        is_done = risk.state == risk_texts.DONE
        return RiskItem(
            sort_order=place,
            process=risk.process,
            event=risk.event,
            likelihood=risk.likelihood,
            impact=risk.impact,
            control=risk.control,
            division=self.divisions[risk.division],
            person=self.staff.get(risk.person),
            due_on=begins + datetime.timedelta(days=risk.due),
            state=risk.state,
            result=risk.result,
            result_on=self._day(year, risk.done) if is_done else None,
        )

    def _committees(self):
        index = self._add(
            self.parent,
            CommitteeIndexPage,
            "committees",
            ("คณะกรรมการด้านจริยธรรม", "Ethics committees"),
            ("ใครดูแลเรื่องจริยธรรมและความเสี่ยง", "Who looks after ethics and risks"),
        )
        chief, office = people.chief_executive(), self.staff
        for slug, title, english, number, began, duties, members in (
            (
                "risk-committee",
                "คณะกรรมการบริหารความเสี่ยงการทุจริต",
                "Corruption risk committee",
                "212/{begun}",
                fiscal_days(self.year - 1)[0] + datetime.timedelta(days=14),
                ethics_texts.DUTIES_RISK,
                [
                    ("chair", office["chief"]),
                    ("member", office["finance_head"]),
                    ("member", office["head"]),
                    ("member", office["welfare_head"]),
                    ("secretary", office["auditor"]),
                ],
            ),
            (
                "ethics-committee",
                "คณะกรรมการขับเคลื่อนจริยธรรม",
                "Ethics committee",
                record_texts.ETHICS_ORDER,
                self._day(self.year, record_texts.ETHICS_ORDER_DAY),
                ethics_texts.DUTIES_ETHICS,
                [
                    ("chair", chief),
                    ("vice", office["chief"]),
                    ("member", office["office_head"]),
                    ("member", office["education_head"]),
                    ("member", "นางบุญยืน สายธารดีงาม"),
                    ("secretary", office["inspector"]),
                    ("assistant", office["lawyer"]),
                ],
            ),
        ):
            number = f"คำสั่งที่ {number.format(begun=began.year + BE)}"
            self._add(
                index,
                CommitteePage,
                slug,
                (title, english),
                ("รายชื่อ หน้าที่ และคำสั่งแต่งตั้ง", "Members, duties and the order that appointed them"),
                order_number=number,
                order_on=began,
                order_document=scan(
                    f"คำสั่งแต่งตั้ง{title}",
                    [f"{number} ลงวันที่ {thai_date(began)}"],
                    [
                        f"ให้บุคคลต่อไปนี้เป็น{title}",
                        *(_name(who) for _role, who in members),
                        *ethics_texts.plain(duties),
                    ],
                ),
                term_from=began,
                term_to=fiscal_days(self.year + 1)[1],
                duties=duties,
                members=[_member(place, *one) for place, one in enumerate(members)],
            )

    def _dos_and_donts(self):
        pairs = [
            DosAndDontsPair(sort_order=place, topic=topic, do=do, dont=dont)
            for place, (topic, do, dont) in enumerate(ethics_texts.PAIRS)
        ]
        self._add(
            self.parent,
            DosAndDontsPage,
            "dos-and-donts",
            ("แนวปฏิบัติ Dos and Don’ts", "Dos and don’ts"),
            ("สิบเรื่องที่เจ้าหน้าที่ทำ และไม่ทำ", "Ten things we do, and ten we don’t"),
            introduction=ethics_texts.PAIRS_INTRODUCTION,
            announced_on=self._day(self.year, 25),
            pairs=pairs,
        )

    def _no_gift(self):
        index = self._add(
            self.parent,
            NoGiftIndexPage,
            "no-gift",
            ("No Gift Policy: เราไม่รับของขวัญ", "No Gift Policy"),
            (
                "ประกาศ กิจกรรม และรายงานการรับของขวัญทุกปี",
                "Declaration, activities and reports of every year",
            ),
        )
        for year, reports in (
            (THEN, self._reports_2566()),
            (
                self.year - 1,
                [
                    self._gift_report(1, self.year - 1, 185),
                    self._gift_report(2, self.year - 1, 364),
                ],
            ),
            (self.year, []),
        ):
            self._add(
                index,
                NoGiftPage,
                f"no-gift-{year}",
                (f"No Gift Policy ปีงบประมาณ {year}", f"No Gift Policy, fiscal year {year}"),
                ("ไม่รับของขวัญจากการปฏิบัติหน้าที่ ทุกเทศกาล", "No gifts for doing our job, at any season"),
                fiscal_year=year,
                declaration=ethics_texts.DECLARATION,
                signer_name=people.EXECUTIVES[0][0],
                signer_position=people.EXECUTIVES[0][2],
                signed_on=self._day(year, 6),
                document=scan(
                    f"ประกาศเจตนารมณ์ No Gift Policy ปีงบประมาณ {year}",
                    [f"ประกาศ ณ {thai_date(self._day(year, 6))}"],
                    ethics_texts.plain(ethics_texts.DECLARATION),
                ),
                reports=reports,
                activities=self._activities(year),
            )

    def _reports_2566(self):
        given = {"received": 2, "refused": 6, "returned": 2, "value": 1800}
        custom = {"customary_count": 1, "customary_value": 500, "customary_over": 0}
        custom["customary_handling"] = (
            "พวงมาลัยและผ้าขาวม้าในพิธีรดน้ำผู้สูงอายุ มอบเป็นของกลางของศูนย์พัฒนาเด็กเล็ก"
        )
        first = given | {"handling": ethics_texts.REFUSED}
        return [
            self._gift_report(1, THEN, 187, **first),
            self._gift_report(2, THEN, 364, **custom),
        ]

    def _gift_report(self, half, year, days, **given):
        return GiftReport(half=half, reported_on=self._day(year, days), **NO_GIFTS | given)

    def _activities(self, year):
        met = NoGiftActivity(
            held_on=self._day(year, 12),
            title="ประชุมประกาศ No Gift Policy พร้อมกันทุกกอง",
            detail="ผู้บริหารและเจ้าหน้าที่ร่วมประกาศเจตนารมณ์หน้าเสาธง และตอบคำถามว่าของแบบใดรับไม่ได้",
        )
        cards = NoGiftActivity(
            held_on=self._day(year, 40),
            title="แจกการ์ด “ขอรับไว้แค่น้ำใจ” ทุกเคาน์เตอร์",
            detail="เจ้าหน้าที่ใช้ยื่นแทนคำปฏิเสธ และแจ้งผู้รับจ้างทุกรายเป็นหนังสือ",
        )
        return [met, cards]


def _member(place, role, who):
    if isinstance(who, str):
        return CommitteeMember(sort_order=place, role=role, name=who, position="ผู้แทนผู้สูงอายุในตำบล")
    return CommitteeMember(sort_order=place, role=role, person=who)


def _name(who):
    return who if isinstance(who, str) else f"{who.name} {who.position}"
