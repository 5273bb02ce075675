"""Rich text on paper: every word, in its order, as plain lines."""

from eservices.rich_lines import Line, lines


def test_paragraphs_headings_and_lists_become_lines():
    html = (
        "<p>ขอได้ <b>ทุกคน</b>&nbsp;ที่อยู่ในตำบล</p><h3>เงื่อนไข</h3>"
        "<ul><li>มีทะเบียนบ้าน</li><li>อายุ 60 ปี</li></ul><ol><li>ก</li><li>ข</li></ol><p></p>"
    )
    assert lines(html) == [
        Line("text", "ขอได้ ทุกคน ที่อยู่ในตำบล"),
        Line("heading", "เงื่อนไข"),
        Line("bullet", "มีทะเบียนบ้าน"),
        Line("bullet", "อายุ 60 ปี"),
        Line("number", "ก", 1),
        Line("number", "ข", 2),
    ]


def test_a_break_ends_a_line_and_a_link_is_its_words():
    assert lines('<p>หนึ่ง<br/>สอง <a href="/x/">สาม</a></p>') == [
        Line("text", "หนึ่ง"),
        Line("text", "สอง สาม"),
    ]


def test_whatever_stands_there_loses_no_words():
    assert [line.text for line in lines("<li>ก</ul>ข<ol>ค</p>&lt;b")] == ["ก", "ข", "ค", "<b"]
    assert lines("") == []
