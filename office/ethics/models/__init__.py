from office.ethics.models.committees import CommitteeIndexPage, CommitteeMember, CommitteePage
from office.ethics.models.conduct import DosAndDontsPage, DosAndDontsPair
from office.ethics.models.gift_reports import GiftReport
from office.ethics.models.no_gift import NoGiftActivity, NoGiftIndexPage, NoGiftPage

__all__ = [
    "CommitteeIndexPage",
    "CommitteeMember",
    "CommitteePage",
    "DosAndDontsPage",
    "DosAndDontsPair",
    "GiftReport",
    "NoGiftActivity",
    "NoGiftIndexPage",
    "NoGiftPage",
]
