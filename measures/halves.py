"""What is hidden where the rows of a table are shown for a year and for both its halves.

Each row adds up over its halves to the year, and each column over the rows to a total. Whoever
has all the pages may reckon with all of these sums at once, so hiding one small number is not
enough, nor is one more in its row or column.

Rows and columns are the points of a net, each hidden number a thread between its row and its
column. A number can be worked out exactly if its thread alone holds two parts of the net together
(D. Gusfield, A graph theoretic approach to statistical data security, 1988). So every thread is
made part of a ring; the ring that hides the least is taken.
"""

from heapq import heappop, heappush
from itertools import count

from .hiding import is_too_few

TOTAL = -1  # the row of totals
YEAR = 2  # the column; the halves stand before it
DEAR = 1_000_000  # rather a half than a year is hidden


def hidden_in_halves(
    counts: list[tuple[int, int, int]], total: tuple[bool, bool, bool]
) -> list[tuple[bool, bool, bool]]:
    """Say for each row what is hidden of its first half, its second half and its year.

    ``counts`` are the people behind each; ``total`` says which totals are hidden already. No
    other total is hidden for the rows' sake. What is nought has nothing to hide.
    """
    cells = {
        (row, column): number
        for row, numbers in enumerate(counts)
        for column, number in enumerate(numbers)
        if number
    }
    hidden = {cell for cell, number in cells.items() if is_too_few(number)}
    hidden |= {(TOTAL, column) for column, hides in enumerate(total) if hides}
    for cell in sorted(hidden):
        hidden |= _ring(cell, cells, hidden)
    return [tuple((row, column) in hidden for column in range(3)) for row in range(len(counts))]


def _ring(cell, cells, hidden):
    """The cheapest cells that lead from this one's row to its column another way round.

    None need hiding where such a way is hidden already; none can be where there is no such way.
    """
    costs = {one: number + DEAR * (one[1] == YEAR) for one, number in cells.items()}
    costs |= dict.fromkeys(hidden, 0)
    del costs[cell]
    row, column = ("row", cell[0]), ("column", cell[1])
    turn = count()  # equal costs in the order they were met
    waiting, seen = [(0, next(turn), row, frozenset())], set()
    while waiting:
        cost, _turn, point, way = heappop(waiting)
        if point == column:
            return way
        if point not in seen:
            seen.add(point)
            for one, other in _threads(point, costs):
                heappush(waiting, (cost + costs[one], next(turn), other, way | {one}))
    return frozenset()


def _threads(point, costs):
    side, number = point
    if side == "row":
        return [(one, ("column", one[1])) for one in costs if one[0] == number]
    return [(one, ("row", one[0])) for one in costs if one[1] == number]
