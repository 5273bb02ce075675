"""Files an officer chose, kept while the form they came with has to be sent again.

A browser forgets the files of a form that comes back. They wait in a draft, like
a citizen's, under the form's own token, and are forgotten with it after 48 hours.
"""

from . import drafts, filing, storage, tokens
from .models import CaseFile

FORM = "staff"
KEY = "files"


def waiting(token: str) -> list[CaseFile]:
    draft = _find(token)
    return drafts.files_of(draft)


def keep(token: str, files, *, at):
    """Let files already written to disk wait for the next try."""
    if files and _is_ours(token):
        drafts.save(token, form=FORM, answers={}, files=[(KEY, file) for file in files], at=at)


def take(token: str) -> list[filing.KeptFile]:
    """Give the waiting files to the caller's transaction, which records them anew."""
    if not (draft := _find(token)):
        return []
    rows = drafts.files_of(draft)
    CaseFile.objects.filter(pk__in=[row.pk for row in rows]).delete()
    draft.delete()
    return [
        filing.KeptFile(row.name, row.content_type, storage.Stored(row.path, row.size, row.sha256))
        for row in rows
    ]


def _find(token):
    draft = drafts.find(token) if _is_ours(token) else None
    return draft if draft and draft.form == FORM else None


def _is_ours(token):
    try:
        return bool(tokens.check_token(token))
    except tokens.BadToken:
        return False
