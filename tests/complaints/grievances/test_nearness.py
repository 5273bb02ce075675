"""How far it is, and what is near."""

from complaints.grievances.nearness import box, metres

OFFICE = (15.5, 104.5)


def test_a_thousandth_of_a_degree_north_is_about_a_hundred_and_eleven_metres():
    assert 110 < metres(OFFICE, (15.501, 104.5)) < 112


def test_the_same_place_is_no_way_at_all():
    assert metres(OFFICE, OFFICE) == 0


def test_the_box_holds_what_is_within_reach_and_not_much_more():
    (south, north), (west, east) = box(OFFICE, 500)

    for corner in ((north, 104.5), (south, 104.5), (15.5, east), (15.5, west)):
        assert 490 < metres(OFFICE, corner) < 510
