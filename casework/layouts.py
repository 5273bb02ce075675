"""What crispy-forms does not know how to draw."""

from crispy_forms.layout import Div, LayoutObject
from crispy_forms.utils import render_field
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from . import uploads


class Drawn:
    """Something in a form that is not a field."""

    template = ""

    def __init__(self, **context):
        self.context = context

    def render(self, form, context, template_pack=None, **kwargs):
        return render_to_string(self.template, self.context)


class Heading(Drawn):
    template = "casework/form/heading.html"


class Hint(Drawn):
    template = "casework/form/hint.html"


class LocationButton(Drawn):
    """Fills in where the phone stands; shown by its script alone."""

    template = "casework/form/location_button.html"


class Upload:
    """A file field with the files that arrived before, each with a button to remove it.

    Where the form says ``upload_url``, a script sends new files there by themselves.
    """

    def __init__(self, key):
        self.key = key

    def render(self, form, context, template_pack=None, **kwargs):
        if url := getattr(form, "upload_url", ""):
            attrs = {"data-upload": url, "data-most": uploads.MAX_SIZE}
            form.fields[self.key].widget.attrs.update(attrs)
        return render_field(
            self.key,
            form,
            context,
            template="casework/form/upload.html",
            template_pack=template_pack,
            extra_context={"kept": form.fields[self.key].kept},
        )


class Choice(LayoutObject):
    """A choice; below each answer what is asked next, or said, when it is chosen.

    Shown and hidden by CSS alone (``:has``), so it needs no script, and a
    browser that does not know ``:has`` shows everything.
    """

    def __init__(self, key, follow_ups, stops):
        self.key = key
        self.follow_ups = follow_ups  # option key -> layout objects
        self.stops = stops  # option key -> why the form cannot go on
        self.fields = [field for fields in follow_ups.values() for field in fields]

    def render(self, form, context, template_pack=None, **kwargs):
        inner = {
            option: _drawn(fields, form, context, template_pack)
            for option, fields in self.follow_ups.items()
        }
        for option in form[self.key]:
            name = str(option.data["value"])
            option.data["follow_up"] = inner.get(name, "")
            option.data["stop"] = self.stops.get(name, "")
        return render_field(self.key, form, context, template_pack=template_pack)


class AskedIf(LayoutObject):
    """Something asked only when an answer on the same page is one of these.

    A script shows and hides it as the answer changes; without one it says when
    it is to be answered.
    """

    def __init__(self, condition, sentence, *fields):
        self.condition, self.sentence, self.fields = condition, sentence, list(fields)

    def render(self, form, context, template_pack=None, **kwargs):
        return render_to_string(
            "casework/form/asked_if.html",
            {
                "name": self.condition.key,
                "options": " ".join(sorted(self.condition.options)),
                "sentence": self.sentence,
                "content": _drawn(self.fields, form, context, template_pack),
            },
        )


def _drawn(fields, form, context, template_pack):
    return mark_safe(  # noqa: S308  what crispy-forms drew is escaped already
        "".join(render_field(field, form, context, template_pack=template_pack) for field in fields)
    )


def hidden_from_people(name):
    """A field that only programs fill in."""
    return Div(name, css_class="visually-hidden", aria_hidden="true")
