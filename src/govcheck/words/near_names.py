"""Near misses of official names, where no term of a list was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govcheck.reading.contract import Claim
from govcheck.reading.reading import Reading
from govcheck.rules import Rule
from govcheck.text.span import FoldedSpan, SpanSet
from govcheck.words.lexicon import Lexicon
from govcheck.words.name_index import NameIndex
from govcheck.words.terms import Match

__all__ = ["NearNames"]

_OWNER = "pieces of names"


class NearNames:
    """Finds what is one edit away from a name of these lists.

    A guard of such a list is a legitimate variant, a note ``title`` a law that is looked for in 《》 only.
    """

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        self._indexes = [(lexicon.rule, _index_of(lexicon)) for lexicon in lexicons]
        self.needles: dict[str, Iterable[str]] = {_OWNER: [piece for _, index in self._indexes for piece in index.pieces]}

    def read(self, reading: Reading, matches: Sequence[Match]) -> Iterator[Claim]:
        """The near misses in a reading; ``matches`` are the terms found there."""
        places = reading.scan.places(_OWNER) if self._indexes else []
        for rule, index in self._indexes if places else ():
            yield from _near_misses(reading, rule, index, places, matches)


def _index_of(lexicon: Lexicon) -> NameIndex:
    names, variants, titles = lexicon.names()
    return NameIndex(names, variants=variants, titles=titles, common=lexicon.headers.get("common", "").split("|"))


def _near_misses(
    reading: Reading, rule: Rule, index: NameIndex, places: Sequence[tuple[int, int]], matches: Iterable[Match]
) -> Iterator[Claim]:
    names: dict[tuple[int, int], dict[str, None]] = {}
    for miss in index.near_misses(reading.folded.text, places):
        names.setdefault((miss.start, miss.end), {})[miss.name] = None
    if not names:
        return
    taken = SpanSet(match[:2] for match in matches)
    position = 0
    for start, end in sorted(names, key=lambda place: (place[0], -place[1])):
        if start >= position and not taken.meet(start, end):
            position = end
            first, last = reading.unfolded(FoldedSpan((start, end)))
            suggestions = tuple(names[start, end])
            says = "“{}”，应为" + "或".join(f"“{name}”" for name in suggestions)
            yield Claim(rule.name, first, last, rule.severity, says, suggestions)
