"""What every reader of a table gives: lines of cells, counted as the officer counts them."""

from dataclasses import dataclass, field

from home.folding import fold
from home.office_files import Unreadable

MOST_LINES = 3_000
MOST_COLUMNS = 40
MOST_LETTERS = 400_000
TOO_LONG = (
    f"ตารางยาวเกินที่ระบบรับได้ (ไม่เกิน {MOST_LINES:,} บรรทัด {MOST_LETTERS:,} ตัวอักษร) "
    "คัดเฉพาะตารางของแผนปีเดียวแล้วลองใหม่"
)
# Control characters, and halves of characters: a database or a browser can't hold them.
_UNFIT = dict.fromkeys([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)])
_UNFIT |= dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF])


@dataclass(frozen=True)
class Line:
    """One line of a table. A cell is None where it is one with the cell above it."""

    number: int
    cells: tuple[str | None, ...]
    is_text: bool = False  # stands outside the table

    @property
    def words(self) -> list[str]:
        return [cell for cell in self.cells if cell]


@dataclass
class Grid:
    unit: str  # what the officer counts: บรรทัด or แถว
    lines: list[Line] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)  # what was noticed while reading
    letters: int = 0

    def add(self, number, cells, *, is_text=False):
        """Add a line; an empty one stays, because it parts. Raises Unreadable when too many."""
        made = tuple(cell if cell is None else tidy(cell) for cell in cells[:MOST_COLUMNS])
        self.lines.append(Line(number, made, is_text))
        self.letters += sum(map(len, filter(None, made)))
        if len(self.lines) > MOST_LINES or self.letters > MOST_LETTERS:
            raise Unreadable(TOO_LONG)


def fit(text: str) -> str:
    """The text without signs that no database holds."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNFIT)


def tidy(text: str) -> str:
    """One spelling of Thai, single spaces, no empty lines, no marks of bold."""
    lines = fold(fit(text)).replace("**", "").replace("\t", " ").split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


def flat(text: str) -> str:
    """The text for comparing: small letters, no spaces."""
    return "".join(text.split()).lower()
