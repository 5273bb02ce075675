"""The confidential channel as an office sets it up: inspectors, a paper key, a report."""

from dataclasses import dataclass
from datetime import date

from casework import tokens
from complaints.integrity import actions, opening
from complaints.integrity.models import Report

from .casework import staff

TODAY = date(2026, 11, 23)
PASSPHRASE = "ควายสี่ตัวเดินข้ามทุ่งนา"
CONTENT = {"what": "เรียกเงิน 5,000 บาทเพื่อออกใบอนุญาต", "who": "นายช่างคนหนึ่ง"}
WHO = {"name": "นางสมศรี มีนา", "phone": "081-234-5678"}


@dataclass
class Office:
    """Inspectors with their keys in hand, and the text of the key on paper."""

    inspectors: list[opening.Unlocked]
    recovery: str

    @property
    def first(self):
        return self.inspectors[0]

    @property
    def second(self):
        return self.inspectors[1]


def inspector(*, recovery=None, by=None, **person) -> opening.Unlocked:
    """An inspector whose key was vouched for, with the passphrase typed."""
    user = staff("inspector", **person)
    key = actions.make_key(user, PASSPHRASE, on=TODAY)
    if recovery:
        key = actions.admit(key, by=user, recovery=recovery, on=TODAY)
    elif by:
        key = actions.admit(key, by=by, on=TODAY)
    return opening.unlock(key, PASSPHRASE)


def office(count=2) -> Office:
    recovery = actions.make_recovery_key(by=staff("inspector"), on=TODAY)
    return Office([inspector(recovery=recovery) for _ in range(count)], recovery)


def report(**changes) -> tuple[Report, str]:
    """A report and the reporter's secret."""
    options = {"token": tokens.new_token(), "content": CONTENT, "on": TODAY} | changes
    return actions.file(**options)
