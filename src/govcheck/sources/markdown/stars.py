"""``**注意：**请``: emphasis that its author meant and that CommonMark, made for blanks between words, does not see."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govcheck.text.projection import Run

__all__ = ["literal_stars"]

_QUOTES = frozenset("\"'“‘")


def literal_stars(source: str, runs: Sequence[Run], stars: Sequence[int]) -> Iterator[int]:
    """Those runs, of one paragraph, that are markup all the same; ``stars`` are the runs that hold one star each.

    Masked names are none: ``张**、李**``.
    """
    pairs = [(first, second) for first, second in pairwise(stars) if _adjacent(runs, first, second)]
    opening: tuple[int, int] | None = None
    for pair in pairs:
        place = runs[pair[0]][0]
        if source[place - 1 : place] == "*" or source[place + 2 : place + 3] == "*":
            opening = None
        elif opening is not None and _meant(source, runs[opening[0]][0], place):
            yield from (*opening, *pair)
            opening = None
        else:
            opening = pair


def _adjacent(runs: Sequence[Run], first: int, second: int) -> bool:
    return second < len(runs) and runs[first][2] == runs[second][2] == "*" and runs[second][0] == runs[first][0] + 1


def _meant(source: str, first: int, second: int) -> bool:
    """Whether two stars at ``first`` and two at ``second`` stand as emphasis does, but for the marks beside them."""
    inside, last, after = source[first + 2], source[second - 1], source[second + 2 : second + 3] or "\n"
    if inside.isspace() or last.isspace() or (_is_mark(inside) and not _opens(inside)):
        return False
    ends = _is_mark(last) or not (after.isspace() or _is_mark(after))
    return ends and last != "\\" and (_is_mark(inside) or _is_mark(last))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _opens(character: str) -> bool:
    return character in _QUOTES or unicodedata.category(character) in ("Ps", "Pi")
