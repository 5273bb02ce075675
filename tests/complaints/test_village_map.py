"""Where the signs of the villages stand on the drawing."""

from dataclasses import dataclass
from itertools import combinations

import pytest

from complaints.grievances import village_map
from complaints.grievances.village_map import SIGN_HEIGHT, SIGN_WIDTH, WIDTH


@dataclass
class Place:
    latitude: float | None
    longitude: float | None
    moo: int = 1


def drawn(*points):
    return village_map.draw([(Place(*point), 1, 1) for point in points])


def test_north_is_up_and_east_is_right():
    south_west, north_east = drawn((15.0, 104.0), (15.1, 104.1)).spots
    assert south_west.x < north_east.x
    assert south_west.y > north_east.y


def test_distances_keep_their_proportions():
    """A degree of longitude is shorter than one of latitude."""
    here, east, north = drawn((15.0, 104.0), (15.0, 104.1), (15.1, 104.0)).spots
    assert (east.at_x - here.at_x) / (here.at_y - north.at_y) == pytest.approx(0.9655, abs=0.003)


def test_one_village_alone_stands_in_the_middle():
    drawing = drawn((15.0, 104.0))
    assert drawing.spots[0].x == WIDTH / 2
    assert drawing.kilometre == 0


def test_without_points_there_is_no_drawing():
    assert drawn((None, None)) is None
    assert village_map.draw([]) is None


@pytest.mark.parametrize("count", [2, 5, 12])
def test_signs_of_villages_at_one_place_do_not_lie_on_each_other(count):
    points = [(15.0 + place * 0.0001, 104.0 + place * 0.0001) for place in range(count)]
    drawing = drawn(*points, (15.2, 104.2))
    for one, other in combinations(drawing.spots, 2):
        apart = abs(one.x - other.x) >= SIGN_WIDTH - 8 or abs(one.y - other.y) >= SIGN_HEIGHT - 8
        assert apart, (one, other)


def test_every_sign_is_inside_the_drawing():
    drawing = drawn(*[(15.0 + (n % 5) * 0.01, 104.0 + (n // 5) * 0.01) for n in range(25)])
    for spot in drawing.spots:
        assert 0 <= spot.target_x <= WIDTH - SIGN_WIDTH
        assert 40 <= spot.target_y <= drawing.height - SIGN_HEIGHT


def test_a_sign_that_was_pushed_leads_to_its_place():
    near, also_near, far = drawn((15.0, 104.0), (15.0001, 104.0), (15.2, 104.1)).spots
    assert near.is_moved
    assert also_near.is_moved
    assert not far.is_moved
