"""Spam words: how many, where, and beside what decides how bad they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from govcheck.rules import Severity
from govcheck.words.lexicon import Entry, Lexicon

__all__ = ["Hit", "weigh"]

RULE = "spam-word"
NEAR = 120
"""Characters within which words belong together."""
DENSE = 3
"""So many different words within :data:`NEAR` characters are an injection, if one of them is strong."""


class Hit(NamedTuple):
    """A match that counts for one entry of one list, in a folded text."""

    start: int
    end: int
    lexicon: Lexicon
    entry: Entry
    severity: Severity


def weigh(hits: Sequence[Hit], *, in_title: bool) -> Sequence[Hit]:
    """Set the severity of each spam word; all other hits pass.

    In a title a strong word (one without a severity of its own) is an error. In the text it is a warning, a weak
    word a notice, and both are errors where they stand close together.
    """
    spam = [hit for hit in hits if hit.lexicon.rule.name == RULE]
    if not spam:
        return hits
    dense = _dense(spam)

    def is_error(hit: Hit) -> bool:
        return hit.start in dense or (in_title and _is_strong(hit))

    return [hit._replace(severity=Severity.ERROR) if hit.lexicon.rule.name == RULE and is_error(hit) else hit for hit in hits]


def _is_strong(hit: Hit) -> bool:
    return hit.entry.severity is None


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
