"""The editor's forms of a page: an address is proposed, and refused in plain words."""

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from home.folding import fold, written
from home.slugs import TAKEN, check_free_of_ours, check_slug, free_slug, slugs_below

TYPED = {"title", "summary", "seo_title", "search_description"}  # shown in lists and feeds
WRONG_YEAR = "ใส่ปีงบประมาณเป็น พ.ศ. สี่หลัก เช่น 2570"
YEAR_TAKEN = "มีหน้าของปีงบประมาณ %s ในหมวดนี้แล้ว (อาจเป็นร่าง) แก้ไขหน้านั้น หรือใส่ปีอื่น"


class NotPublished(Exception):
    """A page refuses to become public as it stands; carries the page and the reason in Thai."""

    def __init__(self, page, reason):
        super().__init__(reason)
        self.page, self.reason = page, reason


def number_input():
    """Whole numbers as text, so that Thai digits can be typed."""
    return forms.TextInput(attrs={"inputmode": "numeric"})


class PageForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if slug := self.fields.get("slug"):
            slug.required = False
            slug.validators = [check_slug]

    def clean(self):
        values = super().clean()
        for name in TYPED & values.keys():
            values[name] = written(values[name] or "")
        if "title" in values and not fold(values["title"]).strip():
            self.add_error("title", self.fields["title"].error_messages["required"])
        if values.get("slug") == "":
            taken = slugs_below(self.parent_page, but=self.instance)
            values["slug"] = free_slug(self.instance.slug_stem(values), taken)
        return values

    def clean_slug(self):
        slug = self.cleaned_data["slug"]
        if slug and slug in slugs_below(self.parent_page, but=self.instance):
            raise ValidationError(TAKEN)
        check_free_of_ours(slug, depth=self.parent_page.depth + 1, own=self.instance.own_slug)
        return slug


class YearPageForm(PageForm):
    """A page for one fiscal year: there is one a year below the same page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if year := self.fields.get("fiscal_year"):
            year.error_messages["invalid"] = WRONG_YEAR

    def clean_fiscal_year(self):
        year = self.cleaned_data["fiscal_year"]
        if self.instance.same_year(self.parent_page, year).exists():
            raise ValidationError(YEAR_TAKEN % year)
        return year


class PageCopyForm(CopyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_slug"].validators = [check_slug]

    def clean_new_title(self):
        title = written(self.cleaned_data["new_title"])
        if not fold(title).strip():
            raise ValidationError(self.fields["new_title"].error_messages["required"])
        return title

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
