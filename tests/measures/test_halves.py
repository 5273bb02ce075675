"""What all pages together give away of small numbers: nothing that can be worked out exactly."""

import random
from fractions import Fraction

import pytest

from measures.halves import hidden_in_halves
from measures.hiding import hidden_in_parts, is_too_few


def published(rows_of_tables):
    """Hide in some tables with the same totals, as the figures do. Returns tables and flags."""
    first = sum(row[0] for row in rows_of_tables[0])
    second = sum(row[1] for row in rows_of_tables[0])
    total = (*hidden_in_parts([first, second], 1)[2:], is_too_few(first + second))
    return total, [hidden_in_halves(rows, total) for rows in rows_of_tables]


def told(rows_of_tables, total, hides):
    """The small numbers that follow from everything shown, by solving all sums at once."""
    names = [("t", column) for column in range(3) if total[column]]
    for table, flags in enumerate(hides):
        names += [(table, row, c) for row, flag in enumerate(flags) for c in range(3) if flag[c]]
    place = {name: n for n, name in enumerate(names)}
    equations = [_sum(place, ("t", 0), ("t", 1), minus=("t", 2))]
    for table, rows in enumerate(rows_of_tables):
        for row in range(len(rows)):
            equations.append(_sum(place, (table, row, 0), (table, row, 1), minus=(table, row, 2)))
        for c in range(3):
            parts = [(table, row, c) for row in range(len(rows))]
            equations.append(_sum(place, *parts, minus=("t", c)))
    fixed = _determined(equations, len(names))
    return [names[n] for n in fixed]


def _sum(place, *plus, minus):
    line = [Fraction(0)] * len(place)
    for name in plus:
        if name in place:
            line[place[name]] += 1
    if minus in place:
        line[place[minus]] -= 1
    return line


def _determined(lines, width):
    """The unknowns that have but one value: each is alone in its line of the solved system."""
    lines, pivots = [line[:] for line in lines if any(line)], []
    for column in range(width):
        found = next((n for n in range(len(pivots), len(lines)) if lines[n][column]), None)
        if found is None:
            continue
        top = len(pivots)
        lines[top], lines[found] = lines[found], lines[top]
        lead = lines[top][column]
        lines[top] = [value / lead for value in lines[top]]
        for n, line in enumerate(lines):
            if n != top and line[column]:
                times = line[column]
                lines[n] = [a - times * b for a, b in zip(line, lines[top], strict=True)]
        pivots.append(column)
    return [c for n, c in enumerate(pivots) if sum(map(bool, lines[n])) == 1]


def numbers(dice, rows):
    halves = [
        (dice.choice([0, 0, 1, 3, 4, 6, 30]), dice.choice([0, 0, 2, 5, 40])) for _ in range(rows)
    ]
    return [(first, second, first + second) for first, second in halves]


def dealt_anew(dice, rows, parts):
    """The same totals in another table: each half's people spread over other rows."""
    table = [[0, 0] for _ in range(parts)]
    for half in (0, 1):
        for _ in range(sum(row[half] for row in rows)):
            table[dice.randrange(parts)][half] += 1
    return [(first, second, first + second) for first, second in table]


@pytest.mark.parametrize("seed", range(150))
def test_no_hidden_number_follows_from_all_that_is_shown(seed):
    dice = random.Random(seed)
    topics = numbers(dice, dice.randint(1, 6))
    tables = [topics, dealt_anew(dice, topics, dice.randint(1, 4))]
    total, hides = published(tables)
    for rows, flags in zip(tables, hides, strict=True):
        for row, flag in zip(rows, flags, strict=True):
            for number, hidden in zip(row, flag, strict=True):
                assert hidden or not is_too_few(number)
                assert number or not hidden
    assert told(tables, total, hides) == []


def test_the_year_less_one_half_does_not_tell_the_other():
    rows = [(3, 30, 33), (50, 60, 110), (70, 80, 150)]
    hides = hidden_in_halves(rows, (False, False, False))
    assert hides == [(True, True, False), (True, True, False), (False, False, False)]


def test_where_nobody_is_few_nothing_is_hidden():
    assert hidden_in_halves([(5, 6, 11), (0, 7, 7)], (False,) * 3) == [(False,) * 3] * 2


def test_nought_hides_nothing():
    assert hidden_in_halves([(0, 0, 0), (9, 0, 9)], (False,) * 3) == [(False,) * 3] * 2


def test_a_long_table_is_marked_at_once():
    rows = [(n % 7, n % 5, n % 7 + n % 5) for n in range(120)]
    hides = hidden_in_halves(rows, (False, False, False))
    assert len(hides) == 120
