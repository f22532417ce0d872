"""Spam words: how many, where, and beside what decides how bad they are."""

from __future__ import annotations

from collections.abc import Sequence

from govcheck.rules import Severity
from govcheck.text.span import SpanSet
from govcheck.words.brands import Hit

__all__ = ["RULE", "Hit", "weigh"]

RULE = "spam-word"
NEAR = 120
"""Characters within which words belong together."""
DENSE = 3
"""So many different words within :data:`NEAR` characters are an injection, if one of them is strong."""


def weigh(hits: Sequence[Hit], brands: Sequence[Hit], *, in_title: bool) -> Sequence[Hit]:
    """Set the severity of each spam word; all other hits pass. Of a word that belongs to a brand the brand tells.

    In a title a strong word (one without a severity of its own) is an error. In the text it is a warning, a weak
    word a notice, and both are errors where they stand close together.
    """
    if brands:
        told = SpanSet((brand.start, brand.end) for brand in brands if not brand.silent)
        kept = [hit for hit in hits if hit.lexicon.rule.name != RULE or not told.meet(hit.start, hit.end)]
        hits = sorted((*kept, *brands), key=lambda hit: (hit.start, -hit.end))
    spam = [hit for hit in hits if hit.lexicon.rule.name == RULE and not hit.silent]
    if not spam:
        return hits
    dense = _dense(spam)

    def is_error(hit: Hit) -> bool:
        return not hit.silent and (hit.start in dense or (in_title and _is_strong(hit)))

    return [hit._replace(severity=Severity.ERROR) if hit.lexicon.rule.name == RULE and is_error(hit) else hit for hit in hits]


def _is_strong(hit: Hit) -> bool:
    """Whether it stands for nothing else: of a brand its shape has told."""
    return hit.severity > Severity.NOTICE if hit.lexicon.holds_brands else hit.entry.severity is None


def _dense(spam: Sequence[Hit]) -> set[int]:
    """The starts of the hits that have enough different ones within reach."""
    dense: set[int] = set()
    first = 0
    for last, hit in enumerate(spam):
        while first < last and spam[first].start < hit.end - NEAR:
            first += 1
        group = spam[first : last + 1]
        if len({other.entry.term for other in group}) >= DENSE and any(_is_strong(other) for other in group):
            dense.update(other.start for other in group)
    return dense
