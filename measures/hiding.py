"""Which results are not published because too few people stand behind them.

A mean of two answers tells what each said, to somebody who gave one of them. Where one result
of a table is hidden and the total is shown, it could be worked out from the others: then the next
smallest is hidden too.
"""

FEWEST = 5  # answers; fewer are not shown apart


def is_too_few(count: int) -> bool:
    return 0 < count < FEWEST


def hidden(counts: list[int]) -> list[bool]:
    """Say for each row of a table with a total whether its result is hidden.

    A row without any answer has nothing to hide.
    """
    small = [is_too_few(count) for count in counts]
    if sum(small) == 1:
        others = [place for place, count in enumerate(counts) if count and not small[place]]
        if others:
            small[min(others, key=lambda place: counts[place])] = True
    return small


def hidden_in_parts(counts: list[int], size: int) -> list[bool]:
    """Say the same for rows in parts of ``size``, each with a subtotal, and a total of all.

    First for each row, then for each subtotal. Where a subtotal is hidden, one of its rows is too:
    from all of them it could be added up.
    """
    parts = [counts[begin : begin + size] for begin in range(0, len(counts), size)]
    sums = hidden([sum(part) for part in parts])
    rows = []
    for part, hides_sum in zip(parts, sums, strict=True):
        row = hidden(part)
        if hides_sum and not any(row):
            row[min((p for p, count in enumerate(part) if count), key=part.__getitem__)] = True
        rows += row
    return rows + sums
