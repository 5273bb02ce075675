"""A file that was replaced stays, with the days it was in use."""

from django.db.models import Max

from home.library.models import FileEdition


def keep_edition(document, *, name, size, by, at, note="") -> FileEdition:
    """Keep what was the document's file until now: ``name`` is where its storage has it."""
    known = document.editions.aggregate(number=Max("number"), until=Max("replaced_at"))
    return FileEdition.objects.create(
        document=document,
        number=(known["number"] or 0) + 1,
        file=name,
        size=size or 0,
        since=known["until"] or document.created_at,
        replaced_at=at,
        replaced_by=by,
        note=note,
    )
