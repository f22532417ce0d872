"""Which replacements may be made unattended: those that leave nothing new to report around them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from govcheck.text.folding import fold
from govcheck.text.projection import Edit
from govcheck.words.terms import Matcher

__all__ = ["safe_edits"]

_AROUND = 8  # characters beyond the longest term that may sway a word boundary


def safe_edits(text: str, edits: Sequence[Edit], matcher: Matcher) -> set[Edit]:
    """Those of the sorted, non-overlapping edits that can all be made without a new match anywhere.

    An edit that was refused is tried again whenever one near it has been accepted. So the edits that are left out
    stay out when the text that results is looked at again: fixing twice changes nothing more.
    """
    accepted: set[Edit] = set()
    reach = matcher.longest + _AROUND
    waiting = deque(range(len(edits)))
    while waiting:
        place = waiting.popleft()
        if edits[place] not in accepted and _is_safe(text, edits, place, accepted, matcher):
            accepted.add(edits[place])
            waiting.extend(_refused_near(edits, place, accepted, reach))
    return accepted


def _refused_near(edits: Sequence[Edit], place: int, accepted: set[Edit], reach: int) -> Iterator[int]:
    """The edits within reach that are not accepted."""
    for other in range(place - 1, -1, -1):
        if edits[other][1] + reach < edits[place][0]:
            break
        if edits[other] not in accepted:
            yield other
    for other in range(place + 1, len(edits)):
        if edits[other][0] > edits[place][1] + reach:
            break
        if edits[other] not in accepted:
            yield other


def _is_safe(text: str, edits: Sequence[Edit], place: int, accepted: set[Edit], matcher: Matcher) -> bool:
    start, end, replacement = edits[place]
    reach = matcher.longest + _AROUND
    earlier = (edits[i] for i in range(place - 1, -1, -1))
    later = (edits[i] for i in range(place + 1, len(edits)))
    left = "".join(_backwards(text, earlier, start, accepted, reach))[-reach:]
    right = "".join(_forwards(text, later, end, accepted, reach))[:reach]
    _, known = _places(matcher, left, text[start:end], right)
    touching, beside = _places(matcher, left, replacement, right)
    return not touching and beside <= known


def _forwards(text: str, later: Iterable[Edit], position: int, accepted: set[Edit], reach: int) -> Iterator[str]:
    """The text from ``position`` on as it will be, at least ``reach`` characters of it."""
    for edit in later:
        if reach <= 0:
            return
        start, end, replacement = edit
        pieces = text[position:start], replacement if edit in accepted else text[start:end]
        yield from pieces
        reach -= len(pieces[0]) + len(pieces[1])
        position = end
    yield text[position : position + max(reach, 0)]


def _backwards(text: str, earlier: Iterable[Edit], position: int, accepted: set[Edit], reach: int) -> list[str]:
    """The text up to ``position`` as it will be, at least ``reach`` characters of it."""
    pieces: list[str] = []
    for edit in earlier:
        if reach <= 0:
            break
        start, end, replacement = edit
        pieces += (text[end:position], replacement if edit in accepted else text[start:end])
        reach -= len(pieces[-1]) + len(pieces[-2])
        position = start
    pieces.append(text[max(0, position - max(reach, 0)) : position])
    return pieces[::-1]


def _places(matcher: Matcher, left: str, middle: str, right: str) -> tuple[bool, set[tuple[str, int]]]:
    """Whether a match touches the middle; and the other matches, placed from the end that they share."""
    folded = fold(left + middle + right)
    first, last = len(left), len(left) + len(middle)
    touching = False
    beside = set()
    for match in matcher.find(folded.text):
        span = folded.to_original(match.start, match.end)
        if span.end <= first:
            beside.add((match.term.text, span.start))
        elif span.start >= last:
            beside.add((match.term.text, span.start - last - len(right)))
        else:
            touching = True
    return touching, beside
