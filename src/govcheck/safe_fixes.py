"""Which edits may be made unattended: one room that decides for all families together.

An edit is safe where there is no choice and where nothing new to report appears around it. All edits that stand near
one another are first tried at once, which nearly always succeeds; only where it does not they are tried one by one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from govcheck.reading.contract import Claim
from govcheck.rules import RULES
from govcheck.text.folding import fold
from govcheck.text.projection import Edit, Projection
from govcheck.text.span import SpanSet
from govcheck.words.terms import Finder, Finders

__all__ = ["safe_fixes"]

_AROUND = 8  # characters beyond the longest term that may sway a word boundary


def safe_fixes(text: str, claims: Iterable[Claim], finder: Finder | Finders) -> set[Edit]:
    """The edits of the claims on ``text`` that can all be made without a new match anywhere.

    The edits that are left out stay out when the text that results is looked at again: fixing twice changes nothing more.
    """
    wanted = [claim for claim in claims if claim.edit is not None and not claim.silent]
    if not wanted:
        return set()
    edits = _agreed(wanted, claims)
    # A look-alike in the place of a character is the same to every family.
    characters = {(c.start, c.end, c.edit or "") for c in wanted if _category(c) == "tampering"}
    safe = {edit for edit in edits if edit in characters and _looks_alike(text, edit)}
    for group in _groups([edit for edit in edits if edit not in safe], finder.longest + _AROUND):
        safe |= set(group) if _all_safe(text, group, finder) else _one_by_one(text, group, finder)
    return safe


def _looks_alike(text: str, edit: Edit) -> bool:
    """Whether the text with the edit folds as it does without it."""
    start, end, new = edit
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return fold(before + text[start:end] + after).text == fold(before + new + after).text


def _agreed(wanted: Sequence[Claim], claims: Iterable[Claim]) -> list[Edit]:
    """One edit a place, in order, none overlapping another; within a word that is reported no single character is mended."""
    words = SpanSet((c.start, c.end) for c in claims if not c.silent and _category(c) in ("words", "names"))
    places: dict[tuple[int, int], set[str]] = {}
    for claim in wanted:
        if _category(claim) != "tampering" or not words.meet(claim.start, claim.end):
            places.setdefault((claim.start, claim.end), set()).add(claim.edit or "")
    edits: list[Edit] = []
    for place in sorted(places):
        if len(places[place]) == 1 and (not edits or edits[-1][1] <= place[0]):
            edits.append((place[0], place[1], next(iter(places[place]))))
    return edits


def _category(claim: Claim) -> str:
    """The category of its rule; a rule of the user's own is one of words."""
    return RULES[claim.rule].category if claim.rule in RULES else "words"


def _groups(edits: Sequence[Edit], reach: int) -> Iterator[list[Edit]]:
    """Edits that stand within reach of one another."""
    group: list[Edit] = []
    for edit in edits:
        if group and edit[0] - group[-1][1] > reach:
            yield group
            group = []
        group.append(edit)
    if group:
        yield group


def _all_safe(text: str, edits: Sequence[Edit], finder: Finder | Finders) -> bool:
    """Whether all of these edits together leave no match on what they put there, and no new one beside it."""
    reach = finder.longest + _AROUND
    first = max(0, edits[0][0] - reach)
    before = text[first : edits[-1][1] + reach]
    after = Projection.from_edits(before, [(start - first, end - first, new) for start, end, new in edits])
    matches = list(_matches(finder, after.text))
    if not matches:
        return True
    known = set(_matches(finder, before))
    growth = list(accumulate((len(new) - (end - start) for start, end, new in edits), initial=-first))
    put = SpanSet((start + shift, start + shift + len(new)) for (start, _, new), shift in zip(edits, growth, strict=False))
    return not any(put.meet(start, end) or (term, *after.to_original(start, end)) not in known for term, start, end in matches)


def _matches(finder: Finder | Finders, text: str) -> Iterator[tuple[str, int, int]]:
    folded = fold(text)
    for match in finder.find(folded.text):
        yield match.term.text, *folded.to_original(match.start, match.end)


def _one_by_one(text: str, edits: Sequence[Edit], finder: Finder | Finders) -> set[Edit]:
    """Those of the edits that can be made beside each other; one that was refused is tried again when one near it was accepted."""
    accepted: set[Edit] = set()
    reach = finder.longest + _AROUND
    waiting = deque(range(len(edits)))
    while waiting:
        place = waiting.popleft()
        if edits[place] not in accepted and _is_safe(text, edits, place, accepted, finder):
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


def _is_safe(text: str, edits: Sequence[Edit], place: int, accepted: set[Edit], finder: Finder | Finders) -> bool:
    start, end, replacement = edits[place]
    reach = finder.longest + _AROUND
    earlier = (edits[i] for i in range(place - 1, -1, -1))
    later = (edits[i] for i in range(place + 1, len(edits)))
    left = "".join(_backwards(text, earlier, start, accepted, reach))[-reach:]
    right = "".join(_forwards(text, later, end, accepted, reach))[:reach]
    _, known = _places(finder, left, text[start:end], right)
    touching, beside = _places(finder, left, replacement, right)
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


def _places(finder: Finder | Finders, left: str, middle: str, right: str) -> tuple[bool, set[tuple[str, int]]]:
    """Whether a match touches the middle; and the other matches, placed from the end that they share."""
    first, last = len(left), len(left) + len(middle)
    touching = False
    beside = set()
    for term, start, end in _matches(finder, left + middle + right):
        if end <= first:
            beside.add((term, start))
        elif start >= last:
            beside.add((term, start - last - len(right)))
        else:
            touching = True
    return touching, beside
