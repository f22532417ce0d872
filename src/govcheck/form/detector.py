"""The family of form: one module a kind of rule, each with the needles without which it has nothing to do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from govcheck.form import (
    consistency,
    dates,
    document_numbers,
    grammar,
    numbering,
    pairing,
    placeholders,
    punctuation,
    repetition,
    sums,
    units,
)
from govcheck.form.draft import Draft
from govcheck.reading.contract import Claim, Family
from govcheck.reading.reading import Reading

__all__ = ["NEEDLES", "family"]

Read = Callable[[Draft], Iterable[Claim]]
_MODULES = (
    document_numbers,
    dates,
    repetition,
    pairing,
    punctuation,
    numbering,
    sums,
    grammar,
    placeholders,
    units,
    consistency,
)
READERS: dict[str, Read] = {module.RULE: module.read for module in _MODULES}
"""The rule's slug -> what finds its mistakes."""
NEEDLES = {owner: patterns for module in _MODULES for owner, patterns in module.NEEDLES.items()}
"""The needles of all kinds, by owner."""


def family(rules: Collection[str]) -> Family | None:
    """Reads a text for official form; None where none of its rules is on."""
    readers = tuple(read for rule, read in READERS.items() if rule in rules)
    if not readers:
        return None

    def read(reading: Reading) -> list[Claim]:
        draft = Draft(reading)
        claims: list[Claim] = []
        for find in readers:
            claims += find(draft)
        return _judged(draft, claims) if claims else claims

    return Family(NEEDLES, read)


def _judged(draft: Draft, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, one a place and rule; none where the text tells of mistakes."""
    places: dict[tuple[str, int, int], Claim] = {}
    for claim in claims:
        if not draft.cites_mistakes(claim.start):
            places.setdefault((claim.rule, claim.start, claim.end), claim)
    return list(places.values())
