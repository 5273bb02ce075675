"""Known words that are near to what was typed. Pure functions.

Known are short runs of words out of the titles and key words of what can be found: a typing
mistake spoils how Thai is cut, so whole stretches are compared, letter by letter.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from home.finding import bare

SHORTEST, LONGEST = 3, 30  # letters
MOST_WORDS = 5  # in a run
MOST_COMPARED = 60
# Letters that sound alike and are taken for each other.
_ALIKE = str.maketrans("ศษณญฎฏฐฑฒฬฃฅภฆ", "สสนยดตทททลคคพค")


@dataclass
class Known:
    """``runs`` of words, as they sound and as they are written; found by their length and the
    pairs of letters in them."""

    runs: list[tuple[str, str]] = field(default_factory=list)
    by_pair: dict[tuple[int, str], list[int]] = field(default_factory=lambda: defaultdict(list))


def sound(text: str) -> str:
    """Without tone marks and spaces, letters that sound alike made one."""
    return bare(text).replace(" ", "").translate(_ALIKE)


def known_of(texts) -> Known:
    """texts: words with spaces between, as entries keep them; each once."""
    runs, sounds = {}, _Sounds()
    for text in texts:
        cut = text.split()
        heard = [sounds[word] for word in cut]
        for start in range(len(cut)):
            for end in range(start + 1, min(start + MOST_WORDS, len(cut)) + 1):
                run = "".join(cut[start:end])
                if len(run) > LONGEST:
                    break
                if len(run) >= SHORTEST:
                    runs[run] = "".join(heard[start:end])
    known = Known()
    for run in sorted(runs):
        for pair in _pairs(runs[run]):
            known.by_pair[len(runs[run]), pair].append(len(known.runs))
        known.runs.append((runs[run], run))
    return known


class _Sounds(dict):
    """How each word sounds, found out once."""

    def __missing__(self, word):
        self[word] = sound(word)
        return self[word]


def nearest(typed: str, known: Known) -> str | None:
    """The known run that is nearest, if one or, in long words, two letters make the difference."""
    wanted = sound(typed)
    if not SHORTEST <= len(wanted) <= LONGEST:
        return None
    most = 1 if len(wanted) < 8 else 2
    best = None
    for place in _worth_comparing(wanted, known, most):
        sounds, run = known.runs[place]
        distance = far(wanted, sounds, most)
        if distance <= most and run != typed:
            best = min(best or (9, 9, ""), (distance, abs(len(run) - len(typed)), run))
    return best[2] if best else None


def _worth_comparing(wanted, known, most):
    common = Counter()
    for length in range(len(wanted) - most, len(wanted) + most + 1):
        for pair in _pairs(wanted):
            common.update(known.by_pair.get((length, pair), ()))
    return sorted(common, key=lambda place: (-common[place], place))[:MOST_COMPARED]


def _pairs(text):
    text = f"^{text}$"
    return {text[n : n + 2] for n in range(len(text) - 1)}


def far(one: str, other: str, most: int) -> int:
    """How many letters were left out, added, changed or swapped; more than most is most + 1."""
    before, row = [], list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        last, before, row = before, row, [n]
        for m, there in enumerate(other, 1):
            cost = min(row[m - 1] + 1, before[m] + 1, before[m - 1] + (letter != there))
            if n > 1 and m > 1 and letter == other[m - 2] and one[n - 2] == there:
                cost = min(cost, last[m - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
