"""The family of words: terms of word lists, near misses of names, patterns of a user's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govcheck.reading.contract import Claim, Family
from govcheck.reading.reading import Reading
from govcheck.text.span import FoldedSpan
from govcheck.words.lexicon import Lexicon
from govcheck.words.near_names import NearNames
from govcheck.words.patterns import Patterns
from govcheck.words.saying import says_of
from govcheck.words.spam import Hit, weigh
from govcheck.words.terms import Match, Terms
from govcheck.words.unless import Unless, unless_of

__all__ = ["family"]


def family(shipped: Sequence[Lexicon], own: Sequence[Lexicon]) -> tuple[Family, Terms]:
    """The family that reads these lists, and its terms, which have to be bound to the needles of the one pass.

    ``own`` lists choose their matches for themselves, so that no shipped entry takes a place from them.
    """
    every = (*shipped, *own)
    groups = (("terms", shipped), ("own terms", own))
    terms = Terms({owner: [lexicon for lexicon in lists if not lexicon.holds_names] for owner, lists in groups})
    near = NearNames([lexicon for lexicon in every if lexicon.holds_names])
    patterns = Patterns(every)
    unless = {id(lexicon): unless for lexicon in every if (unless := unless_of(lexicon)) is not None}

    def read(reading: Reading) -> Iterable[Claim]:
        matches = terms.matches(reading.folded.text, reading.scan)
        claims = list(_claims(reading, matches, unless)) if matches else []
        return [*claims, *near.read(reading, matches), *patterns.read(reading)]

    return Family({**terms.needles, **near.needles}, read), terms


def _claims(reading: Reading, matches: Iterable[Match], unless: Mapping[int, Unless]) -> Iterator[Claim]:
    hits = [hit for match in matches if not match.term.guard for hit in _hits(reading, match, unless)]
    for start, end, lexicon, entry, severity in weigh(hits, in_title=reading.part.is_title):
        first, last = reading.unfolded(FoldedSpan((start, end)))
        plain = reading.text[first:last] == entry.term
        certain = plain and lexicon.fixes and len(entry.suggestions) == 1
        edit = entry.suggestions[0] if certain else None
        yield Claim(lexicon.rule.name, first, last, severity, says_of(entry, severity, disguised=not plain), entry.suggestions, edit)


def _hits(reading: Reading, match: Match, unless: Mapping[int, Unless]) -> Iterator[Hit]:
    start, end, term = match
    for lexicon, entry in term.owners:
        around = unless.get(id(lexicon))
        if entry.applies_on(reading.day) and not (around and around.excuses(reading.folded.text, start, end, entry.since)):
            yield Hit(start, end, lexicon, entry, entry.severity or lexicon.rule.severity)
