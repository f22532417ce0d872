"""Near misses of canonical names: one character wrong, missing, too many, or two swapped.

An edit leaves one of two halves of a name intact. So each name is cut where both pieces are rare, the pieces are
looked for together with all terms in the one pass over the text, and only around a piece that was found is the rest
compared. No loop over the names ever runs.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govcheck.words.slips import changed, one_edit, slips_between

__all__ = ["NameIndex", "NearMiss"]

COUNTRY = "中华人民共和国"
_TITLE = "《" + COUNTRY
_SHORTEST = 3  # characters of a piece
_SHORT = 6  # characters of a name that is mostly a place


class NearMiss(NamedTuple):
    """A place in a text that is one edit away from a name."""

    start: int
    end: int
    name: str


class _Rest(NamedTuple):
    """What is left of a name beside a piece of it; reversed where it stands before the piece."""

    text: str
    name: str


class _Side:
    """All that may stand on one side of a piece."""

    __slots__ = ("_letters", "_pairs", "_short", "_starts", "exact")

    def __init__(self, rests: Sequence[_Rest], beside: Sequence[str], expected: Sequence[str]) -> None:
        """One edit leaves the first two characters of a rest alone, or else the next two; of a rest of two, one of them."""
        self.exact: dict[str, tuple[str, ...]] = {}
        """What should stand there, in reading order, by the two characters next to the piece."""
        self._starts: dict[str, list[_Rest]] = {}
        self._pairs: dict[str, list[_Rest]] = {}
        self._letters: dict[str, list[_Rest]] = {}
        self._short = any(len(rest.text) < 4 for rest in rests)
        for rest, key, text in zip(rests, beside, expected, strict=True):
            self.exact[key] = (*self.exact.get(key, ()), text)
            self._starts.setdefault(rest.text[:2], []).append(rest)
            self._pairs.setdefault(rest.text[2:4], []).append(rest)
            for letter in rest.text if len(rest.text) == 2 else "":
                self._letters.setdefault(letter, []).append(rest)

    def may_be_near(self, text: str) -> bool:
        """Whether any rest can be one edit from a text that begins with these five characters; mostly none can."""
        pairs = self._pairs
        return (
            text[:2] in self._starts
            or text[2:4] in pairs
            or text[1:3] in pairs
            or text[3:] in pairs
            or (self._short and (text[2:3] in pairs or text[1:2] in pairs or text[3:4] in pairs))
            or (bool(self._letters) and not self._letters.keys().isdisjoint(text[:3]))
        )

    def near(self, text: str) -> list[tuple[int, str]]:
        """``(length, name)`` for each rest that ``text`` begins with but for one edit."""
        rests = list(self._starts.get(text[:2], ()))
        for key in (text[2:4], text[1:3], text[3:5], text[2:3], text[1:2], text[3:4]):
            rests += self._pairs.get(key, ())
        for letter in text[:3] if self._letters else "":
            rests += self._letters.get(letter, ())
        return [(length, rest.name) for rest in dict.fromkeys(rests) if (length := one_edit(rest.text, text, len(rest.name) > _SHORT))]


class _Piece(NamedTuple):
    """What is known of one piece: what should stand after and before it, or that it is a slip as it stands."""

    after: _Side | None
    before: _Side | None
    slip: str


class NameIndex:
    """The pieces of many names.

    Args:
        names: canonical names whose near misses are looked for.
        variants: further legitimate names, which are nobody's near miss.
        titles: names that are looked for only as the whole of a title in 《》 (they begin with the country's name).
        common: pieces too common to start from.

    >>> index = NameIndex(["湖北省人民政府"], common=["人民政府", "民政府"])
    >>> text = "由湖比省人民政府决定"
    >>> places = [(text.index(piece), text.index(piece) + len(piece)) for piece in index.pieces if piece in text]
    >>> index.near_misses(text, places)
    [NearMiss(start=1, end=8, name='湖北省人民政府')]
    """

    def __init__(
        self, names: Iterable[str], *, variants: Iterable[str] = (), titles: Iterable[str] = (), common: Iterable[str] = ()
    ) -> None:
        names, titles = list(names), list(titles)
        self._known = frozenset((*names, *variants, *titles))
        self._longest = max(map(len, self._known), default=0)
        self._common = frozenset(common)
        self._heads: dict[str, list[str]] = {_TITLE: titles} if titles else {}
        """The names that begin with a piece."""
        self._tails: dict[str, list[str]] = {}
        """The names that end with a piece."""
        self._slips: dict[str, str] = {}
        self._pieces: dict[str, _Piece] = {}
        for name in names:
            self._add(name)

    @property
    def pieces(self) -> list[str]:
        """What has to be looked for, before :meth:`near_misses` can be asked."""
        return [*{**self._heads, **self._tails, **self._slips}]

    def near_misses(self, text: str, places: Iterable[tuple[int, int]]) -> list[NearMiss]:
        """The near misses around the places ``(start, end)`` where a piece was found."""
        found: list[NearMiss] = []
        reach = self._longest + 2
        for start, end in places:
            piece = self._pieces.get(text[start:end]) or self._piece(text[start:end])
            # Nearly always the name stands there as it should, or nothing like it: the hot path is these few tests.
            after, before = piece.after, piece.before
            if after is not None:
                exact = after.exact.get(text[end : end + 2])
                if exact is not None and text.startswith(exact, end):
                    continue
                if after.may_be_near(text[end : end + 5]):
                    found += [_miss(start, end + n, name, text) for n, name in after.near(text[end : end + reach])]
            if before is not None:
                exact = before.exact.get(text[start - 2 if start > 1 else 0 : start])
                if exact is not None and text.endswith(exact, 0, start):
                    continue
                if before.may_be_near(text[start - 5 if start > 4 else 0 : start][::-1]):
                    behind = text[max(0, start - reach) : start][::-1]
                    found += [NearMiss(start - n, end, name) for n, name in before.near(behind)]
            if piece.slip:
                found.append(NearMiss(start, end, piece.slip))
        return [miss for miss in found if not self._is_known(text, miss)] if found else found

    def _is_known(self, text: str, miss: NearMiss) -> bool:
        """Whether what differs from the name, with a character either side, lies within a name that is right."""
        first, last, _ = changed(text[miss.start : miss.end], miss.name)
        first, last = miss.start + max(first - 1, 0), min(miss.start + last + 1, miss.end)
        for start in range(max(0, last - self._longest), first + 1):
            for end in range(last, min(len(text), start + self._longest) + 1):
                if text[start:end] in self._known:
                    return True
        return False

    def _piece(self, text: str) -> _Piece:
        """What is known of a piece, put together when it is first found: few of them ever are."""
        after = before = None
        if names := self._heads.get(text):
            rests = [name[len(COUNTRY) :] + "》" if text == _TITLE else name[len(text) :] for name in names]
            after = _Side([_Rest(rest, name) for rest, name in zip(rests, names, strict=True)], [rest[:2] for rest in rests], rests)
        if names := self._tails.get(text):
            rests = [name[: -len(text)] for name in names]
            before = _Side([_Rest(rest[::-1], name) for rest, name in zip(rests, names, strict=True)], [r[-2:] for r in rests], rests)
        piece = _Piece(after, before, self._slips.get(text, ""))
        if any(piece):  # else of another list
            self._pieces[text] = piece
        return piece

    def _add(self, name: str) -> None:
        """Cut a name in two, or into two pieces that overlap or leave a gap where one of the halves is too common."""
        common, size = self._common, len(name)
        # What begins with the country's name is that name and something more: each has its own near misses.
        shortest = len(COUNTRY) + 1 if name.startswith(COUNTRY) and name != COUNTRY else _SHORTEST
        for cut in _middle_first(size):
            if shortest <= cut <= size - _SHORTEST and name[:cut] not in common and name[cut:] not in common:
                first = last = cut
                break
        else:
            last = next((cut for cut in range(shortest, size) if name[:cut] not in common), size)
            first = next((cut for cut in range(size - _SHORTEST, 0, -1) if name[cut:] not in common), 0)
        if last < size:
            self._heads.setdefault(name[:last], []).append(name)
        if first > 0:
            self._tails.setdefault(name[first:], []).append(name)
        # Between the two pieces nothing starts a comparison: what is missing or swapped there is looked for as it stands.
        for slip in slips_between(name, first, last):
            if slip not in self._known:
                self._slips[slip] = name


@functools.cache
def _middle_first(size: int) -> list[int]:
    """The places where a name of this size can be cut, those near its middle first."""
    return sorted(range(1, size), key=lambda cut: abs(cut - size / 2))


def _miss(start: int, end: int, name: str, text: str) -> NearMiss:
    """A near miss, a title without its marks."""
    return NearMiss(start + 1, end - 1, name) if text[start] == "《" else NearMiss(start, end, name)
