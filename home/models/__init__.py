from home.models.agency import AgencySettings
from home.models.holidays import Holiday, OfferedHoliday
from home.models.news import NewsIndexPage, NewsPage
from home.models.pages import BasePage, HomePage, StandardPage
from home.models.people import Division, Person, Side
from home.models.villages import Village
from home.models.years import YearPage

__all__ = [
    "AgencySettings",
    "BasePage",
    "Division",
    "Holiday",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "OfferedHoliday",
    "Person",
    "Side",
    "StandardPage",
    "Village",
    "YearPage",
]
