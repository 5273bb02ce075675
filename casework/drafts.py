"""Forms begun and not yet sent. Found by their token alone, kept sealed, forgotten in time.

A draft holds what was typed as JSON, encrypted, because it may hold a national
ID, and the files that were already uploaded, so that nobody uploads twice.
"""

import json
from datetime import timedelta

from django.db import transaction

from . import filing, tokens
from .models import CaseFile, Draft
from .sealing import seal, unseal

KEPT_FOR = timedelta(seconds=tokens.MAX_AGE)


def find(token: str) -> Draft | None:
    return Draft.objects.filter(token_digest=tokens.digest(token)).first()


def answers_of(draft: Draft | None) -> dict:
    """Return what was typed, as ``save`` got it."""
    return json.loads(unseal(draft.sealed)) if draft and draft.sealed else {}


def files_of(draft: Draft | None) -> list[CaseFile]:
    return list(draft.files.all()) if draft else []


@transaction.atomic
def save(token: str, *, form: str, answers: dict, files=(), at) -> Draft:
    """Keep what was typed. ``files`` are pairs of question key and ``filing.KeptFile``."""
    draft, _ = Draft.objects.update_or_create(
        token_digest=tokens.digest(token),
        defaults={
            "form": form,
            "sealed": seal(json.dumps(answers, ensure_ascii=False)),
            "changed_at": at,
        },
    )
    for key, kept in files:
        filing.record([kept], draft=draft, purpose=CaseFile.Purpose.ANSWER, key=key, at=at)
    return draft


def remove_file(draft: Draft, file_id: int):
    filing.forget(draft.files.filter(pk=file_id))


def hand_over(draft: Draft, case, *, keys):
    """Give the draft's files to the case it became; those of questions not asked are dropped."""
    filing.forget(draft.files.exclude(key__in=keys))
    draft.files.update(case=case, draft=None)
    draft.delete()


def forget_old(*, at) -> int:
    """Delete drafts nobody touched for 48 hours, with their files. Return how many."""
    old = Draft.objects.untouched_since(at - KEPT_FOR)
    filing.forget(CaseFile.objects.filter(draft__in=old))
    count, _ = old.delete()
    return count
