import pytest
from django.utils import translation

from eservices import durations


@pytest.mark.parametrize(
    ("steps", "days", "thai"),
    [
        ([(30, "minutes")], 1, "30 นาที"),
        ([(20, "minutes"), (10, "minutes")], 1, "30 นาที"),
        ([(1, "hours"), (30, "minutes")], 1, "1 ชั่วโมง 30 นาที"),
        ([(2, "hours")], 1, "2 ชั่วโมง"),
        ([(7, "hours")], 1, "1 วันทำการ"),
        ([(7, "hours"), (1, "minutes")], 2, "2 วันทำการ"),
        ([(2, "days")], 2, "2 วันทำการ"),
        ([(2, "hours"), (1, "hours"), (2, "days")], 3, "3 วันทำการ"),
        ([(45, "days")], 45, "45 วันทำการ"),
        ([], 1, "1 วันทำการ"),
    ],
)
def test_the_promise_is_the_sum_of_the_steps(steps, days, thai):
    assert durations.working_days(steps) == days
    assert durations.total_text(iter(steps)) == thai


def test_a_duration_is_written_in_the_language_being_read():
    with translation.override("th"):
        assert durations.text(1, "days") == "1 วันทำการ"
