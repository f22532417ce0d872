"""Changes what is read and leaves the markup: an edit that could make, end or break any is not made.

No parser is asked, so the cost of an edit does not grow with the text, and many edits together are as safe as each alone:
what is put in is escaped, what is taken away is no markup, and the marks beside it still see the same kind of neighbour.
"""

from __future__ import annotations

import html
import string
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from govcheck.sources.html import rewrite as rewrite_html
from govcheck.sources.markdown.flanking import same_role, still_ends
from govcheck.text.projection import Projection
from govcheck.text.span import SpanSet

__all__ = ["Rewriting"]

_MARKS = frozenset(string.punctuation)
_DELIMITERS = frozenset("*_~")
_HARMLESS = frozenset(",;.:?!%")  # marks that may go: all they can do is end something
_NUMERIC = frozenset("0123456789Xx")  # beside these a star is read as the mask of a number
_WRITTEN = {c: f"\\{c}" for c in _MARKS - {","}} | {c: html.escape(c) for c in "<>\"'"} | {"`": "&#96;", "$": "&#36;"}
"""How a mark is written so that it is text: where a code span, a formula or a tag has begun, a backslash is nothing special."""
_NOT_IN_HTML = frozenset("{}%\r\n")  # templates, and the end of a line, which may end the block
_LABEL = 1000  # characters of a label at most
_LINE_END = "\n"


class _Change(NamedTuple):
    """``source[start:end]`` is to read ``new``."""

    start: int
    end: int
    new: str


class Rewriting:
    """How the parts of one source are changed.

    Args:
        source: the Markdown.
        fixed: places that are never changed.
        html_blocks: places in which HTML is written.
        closers: where the stars begin that end emphasis and nothing else; it does no harm if they could begin one too.
    """

    def __init__(
        self, source: str, *, fixed: Sequence[tuple[int, int]], html_blocks: Sequence[tuple[int, int]], closers: Collection[int]
    ) -> None:
        self._fixed = SpanSet(fixed)
        self._html = SpanSet(html_blocks)
        self._closers = closers
        self._labels = "]:" in source

    def in_text(self, source: str, projection: Projection, start: int, end: int, replacement: str) -> str | None:
        """What has to stand in the source, as :data:`govcheck.reading.document.Rewrite` asks; None where that cannot be."""
        if end <= start:
            return None
        place = projection.to_original(start, end)
        if self._fixed.meet(*place) or (self._labels and _may_be_label(source, *place)):
            return None
        if self._html.meet(*place):
            inside = self._html.cover(*place) and replacement and not _NOT_IN_HTML & {*replacement, *source[slice(*place)]}
            return rewrite_html(source, projection, start, end, replacement) if inside else None
        compare = _one_for_one if len(replacement) == end - start else _as_one
        changes = compare(source, projection, start, end, replacement)
        return None if changes is None else _written(source, *place, changes, self._closers)

    def in_value(self, source: str, projection: Projection, start: int, end: int, replacement: str) -> str | None:
        """The same in the front matter and in the title of a link: only characters that mean nothing there are put in."""
        place = projection.to_original(start, end)
        old = projection.text[start:end]
        if not old or not replacement or source[place.start : place.end] != old:
            return None
        new = {b for a, b in zip(old, replacement, strict=True) if a != b} if len(old) == len(replacement) else set(replacement)
        plain = all(c == "*" or (not c.isascii() and c.isprintable()) for c in new)
        return replacement if plain and (start or replacement[0] != "*") else None


def _may_be_label(source: str, start: int, end: int) -> bool:
    """Whether a place stands in brackets that are the label of a definition, or might become one."""
    first = max(0, start - _LABEL)
    if source.rfind("[", first, start) <= source.rfind("]", first, start):
        return False
    closed = source.find("]", end, end + _LABEL)
    return closed >= 0 and source[closed + 1 : closed + 2] not in ("(", "[")


def _one_for_one(source: str, projection: Projection, start: int, end: int, replacement: str) -> list[_Change] | None:
    """As many characters as before, whatever markup stands between them."""
    places = [projection.to_original(index, index + 1) for index in range(start, end)]
    old = projection.text[start:end]
    changed = [a != b for a, b in zip(old, replacement, strict=True)]
    if not all(_may_go(source, *places[index], old[index]) for index, is_new in enumerate(changed) if is_new):
        return None
    stars = [c in _DELIMITERS and place.end == place.start + 1 for c, place in zip(old, places, strict=True)]
    _spread(changed, stars, lambda index: _is_whole(source, places[index].start, places[0].start, places[-1].end))
    changes: list[_Change] = []
    for place, new, is_new in zip(places, replacement, changed, strict=True):
        if is_new and changes and changes[-1].end == place.start:
            changes[-1] = _Change(changes[-1].start, place.end, changes[-1].new + new)
        elif is_new:
            changes.append(_Change(place.start, place.end, new))
    return changes


def _spread(changed: list[bool], stars: Sequence[bool], whole: Callable[[int], bool]) -> None:
    """A star that is text, such as those of a masked number, is written anew where what stands beside it changes."""
    for step in (1, -1):
        order = range(1, len(changed)) if step > 0 else range(len(changed) - 2, -1, -1)
        for index in order:
            if stars[index] and not changed[index] and changed[index - step] and whole(index):
                changed[index] = True


def _is_whole(source: str, place: int, start: int, end: int) -> bool:
    """Whether the run of delimiters around a place lies within ``[start, end)``."""
    first, last = _run(source, place)
    return start <= first and last <= end


def _as_one(source: str, projection: Projection, start: int, end: int, replacement: str) -> list[_Change] | None:
    """Fewer or more characters, where no markup stands between those that change."""
    text = projection.text
    shortest = min(end - start, len(replacement))
    ahead = next((n for n in range(shortest) if text[start + n] != replacement[n]), shortest)
    behind = next((n for n in range(shortest - ahead) if text[end - 1 - n] != replacement[-1 - n]), shortest - ahead)
    new = replacement[ahead : len(replacement) - behind]
    start, end = start + ahead, end - behind
    if start == end:
        start -= 1 if ahead else 0
        end += 0 if ahead else 1
        new = text[start] + new if ahead else new + text[start]
    position = projection.to_original(start, start + 1).start
    first = position
    for index in range(start, end):
        place = projection.to_original(index, index + 1)
        if place.start != position or not _may_go(source, *place, text[index]):
            return None
        position = place.end
    return [_Change(first, position, new)]


def _may_go(source: str, start: int, end: int, read: str) -> bool:
    """Whether a character is text, no end of a line, of a cell, no code; and nothing becomes markup once it is gone."""
    written = source[start:end]
    if read in "\r\n":
        return False
    if written == read:
        return read not in _MARKS or read in _HARMLESS
    return written == f"\\{read}" or (written[0] == "&" and written[-1] == ";")


def _written(source: str, position: int, end: int, changes: Sequence[_Change], closers: Collection[int]) -> str | None:
    pieces: list[str] = []
    for change in changes:
        written = "".join([_WRITTEN.get(c, c) for c in change.new])
        if not _fits(source, change, written, closers):
            return None
        pieces += [source[position : change.start], written]
        position = change.end
    return "".join((*pieces, source[position:end]))


def _fits(source: str, change: _Change, written: str, closers: Collection[int]) -> bool:
    """Whether what is put in is text and nothing else, and what stands beside it means what it meant."""
    start, end, new = change
    left, right = source[start - 1 : start] or _LINE_END, source[end : end + 1] or _LINE_END
    if not new:
        return _is_word(left) and _is_word(right)
    if not all(c.isprintable() for c in new):
        return False
    if any(c.isascii() and c.isalnum() for c in new) and not (_is_word(left) and _is_word(right)):
        return False
    if (new[0] == " " and not _is_word(left)) or (new[-1] == " " and not _is_word(right)):
        return False
    if left == "\\" and new[0] in _MARKS:
        return False
    if not _is_same_left(source, start - 1, left, (source[start], written[0])):
        return False
    return _is_same_right(source, end, right, (source[end - 1], written[-1]), ends=end in closers)


def _is_word(character: str) -> bool:
    return not character.isascii() and not character.isspace()


def _is_same_left(source: str, place: int, mark: str, edge: tuple[str, str]) -> bool:
    """Whether the mark at ``place``, left of a change of ``edge[0]`` to ``edge[1]``, means what it meant."""
    if mark not in _DELIMITERS:
        return mark != "$" or not (edge[0].isascii() or edge[1].isascii())
    first = _run(source, place)[0]
    beside = source[first - 1 : first] or _LINE_END
    return not _is_mask(beside, edge) and same_role(mark, (beside, beside), edge)


def _is_same_right(source: str, place: int, mark: str, edge: tuple[str, str], *, ends: bool) -> bool:
    """Whether the mark at ``place``, right of a change of ``edge[0]`` to ``edge[1]``, means what it meant."""
    if mark not in _DELIMITERS:
        return mark != "$" or not (edge[0].isascii() or edge[1].isascii())
    last = _run(source, place)[1]
    beside = source[last : last + 1] or _LINE_END
    same = still_ends(mark, edge[1], beside) if ends else same_role(mark, edge, (beside, beside))
    return same and not _is_mask(beside, edge)


def _is_mask(beside: str, edge: tuple[str, str]) -> bool:
    """Whether a run of stars is the mask of a number only before, or only after, the change."""
    return beside in _NUMERIC and (edge[0] in _NUMERIC) != (edge[1] in _NUMERIC)


def _run(source: str, place: int) -> tuple[int, int]:
    """The run of one delimiter around a place."""
    first, last, mark = place, place + 1, source[place]
    while first and source[first - 1] == mark:
        first -= 1
    while last < len(source) and source[last] == mark:
        last += 1
    return first, last
