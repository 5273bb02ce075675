from .identities import Identity, IdentityRequest, IdentityShare
from .keys import InspectorKey, RecoveryKey
from .records import AccessLog, Forgotten, LogHead, News
from .reports import Entry, Held, HeldFile, Report, ReportExclusion, ReportKey, SealedFile
from .settings import IntegritySettings

__all__ = [
    "AccessLog",
    "Entry",
    "Forgotten",
    "Held",
    "HeldFile",
    "Identity",
    "IdentityRequest",
    "IdentityShare",
    "InspectorKey",
    "IntegritySettings",
    "LogHead",
    "News",
    "RecoveryKey",
    "Report",
    "ReportExclusion",
    "ReportKey",
    "SealedFile",
]
