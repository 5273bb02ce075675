"""A Thai text on an English page says that it is Thai."""

from django.utils.translation import override

from home.templatetags.thai import in_thai


def test_a_thai_text_on_an_english_page_is_marked():
    with override("en"):
        assert in_thai("<p class='x'>ประกาศเจตนารมณ์ No Gift Policy</p>") == ' lang="th"'
        assert in_thai("Order 12 of the office (คำสั่ง)") == ""
        assert in_thai("") == ""
        assert in_thai(None) == ""


def test_nothing_is_marked_on_a_thai_page():
    with override("th"):
        assert in_thai("ประกาศ") == ""
