"""Near misses of official names, where no term of a list was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govcheck.reading.contract import Claim
from govcheck.reading.reading import Reading
from govcheck.rules import Rule, Severity
from govcheck.text.span import FoldedSpan, SpanSet
from govcheck.words.lexicon import Lexicon
from govcheck.words.name_evidence import Evidence, evidence_of
from govcheck.words.name_index import NameIndex, NearMiss
from govcheck.words.terms import Match

__all__ = ["NearNames"]

_OWNER = "pieces of names"


class NearNames:
    """Finds what is one edit away from a name of these lists.

    A guard of such a list is a legitimate variant, a note ``title`` a law that is looked for in 《》 only.
    """

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        self._indexes = [(lexicon.rule, *_index_of(lexicon)) for lexicon in lexicons]
        self.needles: dict[str, Iterable[str]] = {_OWNER: [piece for _, index, _ in self._indexes for piece in index.pieces]}

    def read(self, reading: Reading, matches: Sequence[Match]) -> Iterator[Claim]:
        """The near misses in a reading; ``matches`` are the terms found there."""
        places = reading.scan.places(_OWNER) if self._indexes else []
        for rule, index, phrases in self._indexes if places else ():
            found = index.near_misses(reading.folded.text, places)
            yield from _claims(reading, rule, found, phrases, matches) if found else ()


def _index_of(lexicon: Lexicon) -> tuple[NameIndex, frozenset[str]]:
    """The index of a list, and those of its names that are free phrases (note ``phrase``)."""
    names, variants, titles, phrases = lexicon.names()
    return NameIndex(names, variants=variants, titles=titles, common=lexicon.headers.get("common", "").split("|")), phrases


def _claims(reading: Reading, rule: Rule, found: Iterable[NearMiss], phrases: frozenset[str], matches: Iterable[Match]) -> Iterator[Claim]:
    names: dict[tuple[int, int], dict[str, None]] = {}
    for miss in found:
        names.setdefault((miss.start, miss.end), {})[miss.name] = None
    taken = SpanSet(match[:2] for match in matches)
    text = reading.folded.text
    position = 0
    for start, end in sorted(names, key=lambda place: (place[0], -place[1])):
        if start < position or taken.meet(start, end):
            continue
        evidence = {name: evidence_of(text, start, end, name, is_phrase=name in phrases) for name in names[start, end]}
        best = max(evidence.values())
        if best is not Evidence.NONE:
            position = end
            yield _claim(reading, rule, start, end, tuple(name for name in evidence if evidence[name] is best), best)


def _claim(reading: Reading, rule: Rule, start: int, end: int, names: tuple[str, ...], evidence: Evidence) -> Claim:
    first, last = reading.unfolded(FoldedSpan((start, end)))
    said = "或".join(f"“{name}”" for name in names)
    if evidence is Evidence.FREE:
        return Claim(rule.name, first, last, Severity.NOTICE, f"“{{}}”，规范名称为{said}", names)
    return Claim(rule.name, first, last, rule.severity, f"“{{}}”，应为{said}", names)
