"""Dates in templates follow the language of the page."""

import datetime

import pytest
from django.template import Context, Template
from django.utils import translation

DAY = datetime.date(2026, 11, 23)
MOMENT = datetime.datetime(2026, 11, 23, 7, 5, tzinfo=datetime.UTC)


def shown(source, **context):
    return Template("{% load thai %}" + source).render(Context(context))


def test_a_thai_page_counts_years_in_the_buddhist_era():
    assert shown("{{ d|thai_date }}", d=DAY) == "23 พฤศจิกายน 2569"
    assert shown('{{ d|thai_date:"short" }}', d=DAY) == "23 พ.ย. 2569"
    assert shown('{{ d|thai_date:"weekday" }}', d=DAY) == "วันจันทร์ที่ 23 พฤศจิกายน 2569"
    assert shown("{{ m|thai_datetime }}", m=MOMENT) == "23 พ.ย. 2569 14.05 น."


def test_an_english_page_counts_years_ce():
    with translation.override("en"):
        assert shown("{{ d|thai_date }}", d=DAY) == "23 November 2026"
        assert shown('{{ d|thai_date:"short" }}', d=DAY) == "23 Nov 2026"
        assert shown("{{ m|thai_datetime }}", m=MOMENT) == "23 Nov 2026, 14:05"


@pytest.mark.parametrize("missing", [None, ""])
def test_no_date_is_shown_as_nothing(missing):
    assert shown("{{ d|thai_date }}{{ d|thai_datetime }}", d=missing) == ""
