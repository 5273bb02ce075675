from home.models.agency import AgencySettings
from home.models.holidays import Holiday, OfferedHoliday
from home.models.news import NewsPage
from home.models.news_index import NewsIndexPage
from home.models.news_kinds import NewsCategory, NewsKind
from home.models.pages import BasePage, HomePage, StandardPage
from home.models.people import Division, Person, Side
from home.models.villages import Leader, Village
from home.models.years import YearPage

__all__ = [
    "AgencySettings",
    "BasePage",
    "Division",
    "Holiday",
    "HomePage",
    "NewsCategory",
    "Leader",
    "NewsIndexPage",
    "NewsKind",
    "NewsPage",
    "OfferedHoliday",
    "Person",
    "Side",
    "StandardPage",
    "Village",
    "YearPage",
]
