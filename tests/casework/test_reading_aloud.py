from casework.reading_aloud import groups, spoken


def test_a_number_is_said_in_short_groups():
    assert groups("NH-2570-000123") == ["NH", "2570", "000", "123"]


def test_every_sign_has_a_name():
    assert spoken("NH-2570") == "เอ็น เอช สอง ห้า เจ็ด ศูนย์"
    assert spoken("ก") == ""
