"""The files of a form that is not sent yet: those that came before and those just cleaned."""

from django.utils.translation import gettext as _

from . import actions


def kept(posted, token, *, at) -> list[tuple[dict, bytes]]:
    """What this form holds already, less what its sender ticked to take away."""
    held = actions.fetch(token, at=at)
    if held is None:
        return []
    away = set(posted.getlist("away"))
    return [(about, data) for about, data in held[1] if about["id"] not in away]


def new(cleaned) -> list[tuple[dict, bytes]]:
    """Files get names that tell nothing; their own often hold a name or a time."""
    return [(_about(file), file.data) for file in cleaned]


def _about(file) -> dict:
    word = _("รูป") if file.kind.startswith("image/") else _("เอกสาร")
    mark = actions.new_file_mark()
    return {
        "id": mark,
        "name": f"{word} {mark}{file.ending}",
        "kind": file.kind,
        "size": len(file.data),
        "found": file.found,
    }
