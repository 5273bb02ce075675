"""The editor's forms of a page: an address is proposed, and refused in plain words."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from home.slugs import TAKEN, check_free_of_ours, check_slug, free_slug, slugs_below


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
        check_free_of_ours(slug, depth=self.parent_page.depth + 1, own=self.instance.own_slug)
        return slug

    def clean(self):
        values = super().clean()
        if values.get("slug") == "":
            taken = slugs_below(self.parent_page, but=self.instance)
            values["slug"] = free_slug(self.instance.slug_stem(values), taken)
        return values


class PageCopyForm(CopyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_slug"].validators = [check_slug]

    def clean(self):
        values = super().clean()
        slug, parent = values.get("new_slug"), values.get("new_parent_page")
        if slug:
            depth = (parent or self.page.get_parent()).depth + 1
            try:
                check_free_of_ours(slug, depth=depth, own=self.page.specific_class.own_slug)
            except ValidationError as error:
                self.add_error("new_slug", error)
        return values
