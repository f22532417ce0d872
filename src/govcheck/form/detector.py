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
from govcheck.text.span import FoldedSpan

__all__ = ["NEEDLES", "family"]

Read = Callable[[Draft], Iterable[Claim]]
Gate = Callable[[Draft], bool]
Sift = Callable[[str, int], object]
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
_GATES: dict[str, Gate] = {module.RULE: module.gate for module in (repetition, pairing, punctuation, numbering, consistency)}
"""A quick look at the whole text, for mistakes that no needle tells."""
_OWNER = "form"
_TITLE_RULE = punctuation.RULE  # looks at each title
_KINDS: dict[str, list[tuple[str, str]]] = {}
for _module in _MODULES:
    for _owner, _patterns in _module.NEEDLES.items():
        for _pattern in _patterns:
            _KINDS.setdefault(_pattern, []).append((_module.RULE, _owner))
_SIFTS: dict[str, Sift] = {
    needle: sift
    for module in (dates, punctuation, grammar)
    for owner, sift in module.SIFTS.items()
    for needle in module.NEEDLES[owner]
    if len(_KINDS[needle]) == 1
}
"""A needle -> what tells of the last character of a place that it needs no second look, where nearly none does."""
NEEDLES = {_OWNER: frozenset(_KINDS)}
"""The needles of all kinds: one owner, so that a text in which none stands costs no more for there being many kinds."""


def family(rules: Collection[str]) -> Family | None:
    """Reads a text for official form; None where none of its rules is on."""
    steps = tuple((rule, read) for rule, read in READERS.items() if rule in rules)
    gates = tuple((rule, gate) for rule, gate in _GATES.items() if rule in rules)
    if not steps:
        return None

    def read(reading: Reading) -> list[Claim]:
        wanted, found = _found(reading)
        draft = Draft(reading, found)
        for rule, gate in gates:
            if gate(draft):
                draft.opened.append(rule)
        wanted.update(draft.opened)
        claims: list[Claim] = []
        if wanted:
            for rule, find in steps:
                if rule in wanted:
                    claims += find(draft)
        return _judged(draft, claims) if claims else claims

    return Family(NEEDLES, read)


def _found(reading: Reading) -> tuple[set[str], dict[str, list[tuple[int, int]]]]:
    """The rules that have something to look at, and where each owner's needles stand in the text."""
    wanted: set[str] = {_TITLE_RULE} if reading.part.is_title else set()
    found: dict[str, list[tuple[int, int]]] = {}
    hits = reading.scan.of(_OWNER)
    if hits:
        folded = reading.folded
        text, same = folded.text, folded.is_one_for_one
        own = reading.text
        for start, end, _ in hits:
            needle = text[start:end]
            place = (start, end) if same else reading.unfolded(FoldedSpan((start, end)))
            sift = _SIFTS.get(needle)
            if sift is not None and sift(own, place[1] - 1):
                continue
            for rule, owner in _KINDS[needle]:
                wanted.add(rule)
                if owner in found:
                    found[owner].append(place)
                else:
                    found[owner] = [place]
    return wanted, found


def _judged(draft: Draft, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, one a place and rule; none where the text tells of mistakes."""
    places: dict[tuple[str, int, int], Claim] = {}
    for claim in claims:
        if not draft.cites_mistakes(claim.start):
            places.setdefault((claim.rule, claim.start, claim.end), claim)
    return list(places.values())
