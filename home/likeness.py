"""Which known answers a question is near to, while it is typed. Pure functions.

Thai puts no space between words, and a dictionary would not know the village's. So a question
is near to an answer when it has the answer's own search words in it, or long enough pieces of
letters in common; what stands in many answers counts little, and words of asking not at all.
"""

from collections import Counter
from itertools import chain
from math import log

from home.finding import bare

MOST_LETTERS = 600  # of a question that are looked at
FEWEST_LETTERS = 4  # before anything is said
PIECE = 5  # letters
SHORTEST_WORD = 3
ENOUGH = 3.0
FEW = 20  # answers: of fewer, nothing can be said to stand in many
OF_WORD, OF_PIECE = 1.6, 0.6

# How people ask, whatever it is about. As `bare` writes them, long ones first.
ASKING = sorted(
    {
        bare(words)
        for words in (
            "ต้องทำอย่างไร",
            "ทำอย่างไร",
            "ทำยังไง",
            "อย่างไร",
            "ยังไง",
            "ต้องใช้",
            "เอกสารอะไร",
            "ใช้เอกสาร",
            "อะไรบ้าง",
            "ที่ไหน",
            "ตรงไหน",
            "เมื่อไหร่",
            "เมื่อไร",
            "วันไหน",
            "เท่าไหร่",
            "เท่าไร",
            "กี่บาท",
            "กี่วัน",
            "ได้ไหม",
            "ได้หรือไม่",
            "ได้มั้ย",
            "หรือไม่",
            "หรือเปล่า",
            "หรือยัง",
            "อยากทราบ",
            "อยากรู้",
            "อยากถาม",
            "ขอถาม",
            "สอบถาม",
            "รบกวน",
            "สวัสดี",
            "ขอบคุณ",
            "ช่วยตอบ",
            "ติดต่อ",
            "เจ้าหน้าที่",
            "อบต.",
            "ครับ",
            "ค่ะ",
            "how can i",
            "how do i",
            "how much",
            "where",
            "what",
            "when",
            "please",
            "documents",
        )
    },
    key=len,
    reverse=True,
)


def nearest(question: str, known: list[tuple[str, str]], *, most: int) -> list[int]:
    """Return the places of the answers that are near to the question, the nearest first.

    ``known`` are pairs, as ``bare`` writes them: everything said of an answer, and its search
    words, with spaces between.
    """
    asked = _without_asking(bare(question[:MOST_LETTERS]))
    if len(asked.replace(" ", "")) < FEWEST_LETTERS:
        return []
    letters = asked.replace(" ", "")
    pieces = _pieces(asked)
    words = [
        {w for w in own.split() if len(w) >= SHORTEST_WORD and w in letters} for _, own in known
    ]
    common = [pieces & _pieces(_without_asking(text)) for text, _own in known]
    times_word, times_piece = _times(words), _times(common)
    scores = [
        OF_WORD * _weight(words[n], times_word, len(known))
        + OF_PIECE * _weight(common[n], times_piece, len(known))
        for n in range(len(known))
    ]
    near = [place for place, score in enumerate(scores) if score >= ENOUGH]
    return sorted(near, key=lambda place: -scores[place])[:most]


def _without_asking(text):
    for words in ASKING:
        text = text.replace(words, " ")
    return text


def _words(text):
    return [word for word in text.split() if len(word) >= SHORTEST_WORD]


def _pieces(text):
    return {word[n : n + PIECE] for word in text.split() for n in range(len(word) - PIECE + 1)}


def _times(sets):
    return Counter(chain.from_iterable(sets))


def _weight(found, times, count):
    return sum(log(1 + max(count, FEW) / times[one]) for one in found)
