"""Letters, licences and receipts as PDF, from what is frozen when they are issued.

``wording`` fixes every word of a letter or licence, ``receipt_wording`` of a receipt; ``draw``
sets what they return. Papers are in Thai, whoever reads the site: they go into Thai files.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate

from home import paper
from home.buddhist import thai_date
from home.models import AgencySettings

from . import baht, paper_codes, paper_words
from .models import Payment

LONGEST = 6000  # characters of one paragraph
SAMPLE_CODE = "0" * paper_codes.CODE_LENGTH


@dataclass(frozen=True)
class Text:
    """What an officer decides about a letter or licence."""

    title: str
    to: str
    body: str
    reference: str = ""
    conditions: str = ""
    valid_until: date | None = None
    signed_by: str = ""
    signed_position: str = ""

    @property
    def all_words(self) -> str:
        return "\n".join([self.title, self.to, self.reference, self.body, self.conditions])


def draw(kind: str, content: dict, *, code: str, is_sample=False) -> bytes:
    """Return the paper as PDF. A sample says so across every page and proves nothing."""
    url = verify_url(code)
    whole = content | {
        "qr": paper.qr_svg(url, title="คิวอาร์สำหรับตรวจว่าเอกสารนี้เป็นของจริง"),
        "verify_url": url,
        "verify_address": verify_url("").split("//", 1)[-1],
        "code": paper_codes.in_groups(code),
        "emblem": paper.emblem_svg(paper.emblem_of(AgencySettings.load())),
        "is_sample": is_sample,
    }
    return paper.pdf(f"{kind}.typ", whole)


def verify_url(code: str) -> str:
    """The public address that says whether the paper with this code is genuine."""
    with translation.override("th"):
        name, args = ("verify:paper", [paper_codes.in_groups(code)]) if code else ("verify:ask", [])
        return settings.SITE_URL + reverse(name, args=args)


def wording(kind: str, text: Text, *, case, number: str, issued_on: date) -> dict:
    """Every word of a letter or licence, with what is known only now written in.

    Official papers have Thai digits.
    """
    late = {
        "วันที่": thai_date(issued_on),
        "เลขที่": number,
        "วันหมดอายุ": thai_date(text.valid_until) if text.valid_until else "",
    }

    def say(words):
        return paper_codes.thai_digits(paper.legible(paper_words.filled(words, late, {}), LONGEST))

    conditions = _lines(text.conditions)
    return _letterhead(case.division) | {
        "number": paper_codes.thai_digits(number),
        "title": say(text.title),
        "to": say(text.to),
        "reference": say(text.reference),
        "body": [say(words) for words in _lines(text.body)],
        "conditions": [say(words) for words in conditions],
        "condition_numbers": [
            paper_codes.thai_digits(f"{place}.") for place in range(1, len(conditions) + 1)
        ],
        "issued": paper_codes.thai_digits(thai_date(issued_on)),
        "valid_until": paper_codes.thai_digits(late["วันหมดอายุ"]),
        "signed_by": say(text.signed_by),
        "signed_position": say(text.signed_position),
    }


def receipt_wording(payment: Payment, *, number, issued_on, payer, signed_by, position) -> dict:
    case, agency = payment.case, AgencySettings.load()
    rows = [
        {
            "item": paper.legible(row["item"]),
            "quantity": f"{baht.in_figures(Decimal(row['quantity']))} {row['unit']}".strip(),
            "price": baht.in_figures(Decimal(row["price"])),
            "amount": f"{Decimal(row['amount']):,.2f}",
        }
        for row in payment.rows
    ]
    tax_id = agency.promptpay_id if len(agency.promptpay_id) == 13 else ""
    return _letterhead(case.division) | {
        "number": number,
        "issued": thai_date(issued_on),
        "to": paper.legible(payer),
        "reference": paper.legible(f"{case.number} {case.subject}"),
        "rows": rows,
        "amount": f"{payment.amount:,.2f}",
        "amount_words": baht.in_words(payment.amount),
        "method": "เงินสด" if payment.is_cash else "โอนผ่านพร้อมเพย์หรือธนาคาร",
        "signed_by": paper.legible(signed_by),
        "signed_position": paper.legible(position),
        "tax_id": tax_id,
    }


def early_words(case) -> dict[str, str]:
    """What ``paper_words`` may write in when the officer begins: facts of the case."""
    paid = list(case.payments.filter(state=Payment.State.PAID).select_related("receipt"))
    amount = sum((payment.amount for payment in paid), Decimal(0))
    return {
        "ชื่อผู้ยื่น": case.citizen_name,
        "โทรศัพท์": case.citizen_phone or paper_words.GAP,
        "เลขที่รับเรื่อง": case.number,
        "วันที่รับเรื่อง": thai_date(localdate(case.received_at)),
        "บริการ": case.subject,
        "ค่าธรรมเนียม": f"{baht.in_figures(amount)} บาท ({baht.in_words(amount)})",
        "เลขที่ใบเสร็จ": ", ".join(p.receipt.number for p in paid if p.receipt) or paper_words.GAP,
        "หน่วยงาน": AgencySettings.load().name,
        "กอง": case.division.name,
    }


def answers_of(case) -> dict[str, str]:
    """The answers by the words of their question, as the citizen saw them."""
    return {" ".join(answer["label"].split()): answer["value"] for answer in case.answers}


def _letterhead(division):
    agency = AgencySettings.load()
    rows = [
        [("", agency.address), ("หมู่ที่ ", agency.moo), ("ตำบล", agency.subdistrict)],
        [("อำเภอ", agency.district), ("จังหวัด", agency.province), ("", agency.postcode)],
    ]
    rows = [" ".join(f"{word}{value}" for word, value in row if value) for row in rows]
    return {
        "agency_name": agency.name,
        "agency_rows": [paper_codes.thai_digits(row) for row in rows if row],
        "division": division.name,
        "phone": paper_codes.thai_digits(division.phone or agency.phone),
        "email": agency.email,
    }


def _lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]
