"""What a stranger says about a request does not choose how it is read or where it stands."""

import pytest

from cms.wsgi import unmoved


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("", ""),
        ("text/html", "text/html"),
        ("text/html; charset=hex", "text/html; charset=utf-8"),
        ("text/html; charset=UTF-8", "text/html; charset=utf-8"),
        ("multipart/form-data; boundary=x", "multipart/form-data; boundary=x"),
        (
            "multipart/form-data; charset=rot13; boundary=x",
            "multipart/form-data; charset=utf-8; boundary=x",
        ),
        (
            "multipart/form-data; boundary=x; charset=idna",
            "multipart/form-data; boundary=x; charset=utf-8",
        ),
    ],
)
def test_only_utf_8_is_read(said, read):
    assert unmoved({"CONTENT_TYPE": said})["CONTENT_TYPE"] == read


def test_no_script_name_moves_an_address():
    assert unmoved({"SCRIPT_NAME": "/elsewhere"})["SCRIPT_NAME"] == ""


def test_too_many_fields_are_answered_in_thai(client, site, settings):
    fields = range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)
    answer = client.post("/track/NH-2570-000001/", {f"f{n}": "x" for n in fields})
    assert answer.status_code == 400
    assert "อ่านสิ่งที่ส่งมาไม่ได้" in answer.content.decode()
