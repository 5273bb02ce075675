"""Which addresses belong to the confidential channel, for those who must not write them down."""

import re

OURS = re.compile(r"/(?:en/)?integrity(?:/|$)")


def is_ours(path: str) -> bool:
    return bool(OURS.match(path))
