"""The editor's form of a page: an address is proposed, and refused in plain words."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm

from home.slugs import TAKEN, check_slug, free_slug, slugs_below


class PageForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.validators = [check_slug]

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug and slug in slugs_below(self.parent_page, but=self.instance):
            raise ValidationError(TAKEN)
        return slug

    def clean(self):
        values = super().clean()
        if values.get("slug") == "":
            taken = slugs_below(self.parent_page, but=self.instance)
            values["slug"] = free_slug(self.instance.slug_stem(values), taken)
        return values
