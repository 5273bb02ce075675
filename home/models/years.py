"""Pages that tell of one fiscal year: one a year below their index."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.search import index

from home.buddhist import fiscal_days
from home.models.pages import BasePage
from home.page_forms import WRONG_YEAR, YearPageForm
from home.privacy import open_to_all

FIRST_YEAR, LAST_YEAR = 2500, 2700


class YearPage(BasePage):
    """What every page for a fiscal year has. Its address ends in the year."""

    fiscal_year = models.PositiveSmallIntegerField(
        "ปีงบประมาณ (พ.ศ.)",
        help_text="เช่น 2570 คือ 1 ตุลาคม 2569 ถึง 30 กันยายน 2570",
        validators=[
            MinValueValidator(FIRST_YEAR, WRONG_YEAR),
            MaxValueValidator(LAST_YEAR, WRONG_YEAR),
        ],
    )

    base_form_class = YearPageForm
    search_fields = [*BasePage.search_fields, index.FilterField("fiscal_year")]

    class Meta:
        abstract = True

    @property
    def covers(self):
        return fiscal_days(self.fiscal_year)

    def same_year(self, parent, year):
        """The other pages of this type for that year below the same page, drafts too."""
        return type(self).objects.child_of(parent).filter(fiscal_year=year).exclude(pk=self.pk)

    @classmethod
    def years_below(cls, parent):
        """What the public may read below an index, newest year first."""
        pages = open_to_all(cls.objects.live().child_of(parent))
        return pages.order_by("-fiscal_year", "-pk")
