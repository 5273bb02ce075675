"""What somebody else saved while a form was open. The form carries a mark of what it showed."""

from django import forms


def seen_field() -> forms.CharField:
    return forms.CharField(required=False, widget=forms.HiddenInput)


def say_once(form, now: str, sentence: str) -> None:
    """Refuse a form that showed other than what is kept now, and keep what was typed; whoever then
    saves again means it. A form that came without its mark is let through."""
    if form.cleaned_data.get("seen", now) not in ("", now):
        form.data = form.data.copy()
        form.data[form.add_prefix("seen")] = now
        form.add_error(None, sentence)
