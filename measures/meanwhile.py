"""What somebody else saved while a form was open. The form carries a mark of what it showed."""

from contextlib import contextmanager

from django import forms
from django.db import transaction


def seen_field() -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput)


@contextmanager
def one_at_a_time(request, rows):
    """From the check of a sent form until it is saved nobody else saves one about these ``rows``.

    Who sends at the same moment waits here, is checked after the first has saved, and is told.
    """
    if request.method != "POST":
        yield
        return
    with transaction.atomic():
        list(rows.order_by("pk").select_for_update())
        yield


def say_once(form, now: str, sentence: str) -> None:
    """Refuse a form that showed other than what is kept now, and keep what was typed; whoever then
    saves again means it. A form that came without its mark is let through."""
    if form.cleaned_data.get("seen", now) not in ("", now):
        form.data = form.data.copy()
        form.data[form.add_prefix("seen")] = now
        form.add_error(None, sentence)
