"""The family of words: terms of word lists, near misses of names, patterns of a user's own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from govcheck.reading.contract import Claim, Family
from govcheck.reading.reading import Reading
from govcheck.reading.titles import title_line
from govcheck.text.span import FoldedSpan
from govcheck.words.brands import advertised
from govcheck.words.lexicon import Lexicon
from govcheck.words.mentions import without_mentions
from govcheck.words.near_names import NearNames
from govcheck.words.patterns import Patterns
from govcheck.words.saying import says_of
from govcheck.words.spam import Hit, weigh
from govcheck.words.terms import OWN, Match, Terms
from govcheck.words.unless import Unless, unless_of
from govcheck.words.wrapped import unwrapped

__all__ = ["family"]


def family(shipped: Sequence[Lexicon], own: Sequence[Lexicon]) -> tuple[Family, Terms]:
    """The family that reads these lists, and its terms, which have to be bound to the needles of the one pass.

    ``own`` lists choose their matches for themselves, so that no shipped entry takes a place from them.
    """
    every = (*shipped, *own)
    groups = {"terms": shipped, OWN: own}
    plain = {owner: [x for x in lists if not (x.holds_names or x.holds_brands)] for owner, lists in groups.items()}
    terms = Terms({**plain, "brands": [lexicon for lexicon in every if lexicon.holds_brands]})
    near = NearNames([lexicon for lexicon in every if lexicon.holds_names])
    patterns = Patterns(every)
    unless = {id(lexicon): unless for lexicon in every if (unless := unless_of(lexicon)) is not None}

    def read(reading: Reading) -> Iterable[Claim]:
        claims = claimed(reading)
        claims += _over_line_ends(reading, claimed, {claim[:3] for claim in claims})
        claims += patterns.read(reading)
        return without_mentions(reading.text, claims) if claims else claims

    def claimed(reading: Reading) -> list[Claim]:
        matches = terms.matches(reading.folded.text, reading.scan)
        claims = list(_claims(reading, matches, unless)) if matches else []
        words = [match for match in matches if not match.term.owners[0][0].holds_brands]
        claims += near.read(reading, words)
        return claims

    return Family({**terms.needles, **near.needles}, read), terms


def _over_line_ends(
    reading: Reading, claimed: Callable[[Reading], list[Claim]], known: Collection[tuple[str, int, int]]
) -> Iterator[Claim]:
    """The claims on words that go over the ends of lines that a width has broken; their edits would join lines.

    ``known`` are rule, start and end of what is claimed already: a term in disguise is found over any line end.
    """
    view = unwrapped(reading.text)
    if view is None:
        return
    for claim in claimed(reading.rewritten(view.text)):
        start, end = view.to_original(claim.start, claim.end)
        if end - start > claim.end - claim.start and (claim.rule, start, end) not in known:
            yield claim._replace(start=start, end=end, edit=None)


def _claims(reading: Reading, matches: Iterable[Match], unless: Mapping[int, Unless]) -> Iterator[Claim]:
    hits = [hit for match in matches if not match.term.guard for hit in _hits(reading, match, unless)]
    text = reading.folded.text
    brands = [hit for hit in hits if hit.lexicon.holds_brands]
    if brands:
        hits = [hit for hit in hits if not hit.lexicon.holds_brands]
        brands = advertised(text, brands, unless, (0, len(text)) if reading.part.is_title else title_line(text))
    for start, end, lexicon, entry, severity, silent in weigh(hits, brands, in_title=reading.part.is_title):
        first, last = reading.unfolded(FoldedSpan((start, end)))
        plain = reading.text[first:last] == entry.term
        certain = plain and lexicon.fixes and len(entry.suggestions) == 1
        edit = entry.suggestions[0] if certain else None
        says = f"“{{}}”是{entry.note}网站招揽访问的写法" if lexicon.holds_brands else says_of(entry, severity, disguised=not plain)
        if entry.since is not None and reading.published.basis:
            says += f"（按{reading.published.basis}判断）"
        yield Claim(lexicon.rule.name, first, last, severity, says, entry.suggestions, edit, silent=silent)


def _hits(reading: Reading, match: Match, unless: Mapping[int, Unless]) -> Iterator[Hit]:
    start, end, term = match
    for lexicon, entry in term.owners:
        around = None if lexicon.holds_brands else unless.get(id(lexicon))  # what excuses a brand depends on where it stands
        if entry.applies_on(reading.day) and not (around and around.excuses(reading.folded.text, start, end, entry.since)):
            yield Hit(start, end, lexicon, entry, entry.severity or lexicon.rule.severity)
