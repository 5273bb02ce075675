from home.library.models.centre import InformationCentrePage
from home.library.models.documents import DocumentItaKey, DocumentPage, LibraryPage
from home.library.models.files import DocumentText, FileEdition, WaitingFile
from home.library.models.laws import LawIndexPage, LawPage
from home.library.models.lists import DocumentKind, InformationSection

__all__ = [
    "DocumentItaKey",
    "DocumentKind",
    "DocumentPage",
    "DocumentText",
    "FileEdition",
    "InformationCentrePage",
    "InformationSection",
    "LawIndexPage",
    "LawPage",
    "LibraryPage",
    "WaitingFile",
]
