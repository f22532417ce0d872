"""Echoes: what is hidden in one place is hidden wherever else the document says it.

A number that is masked in the visible text must not stand in the page's scripts, links or comments, nor in what is shown
around another finding. Only when a whole document has been read is it known what has to be looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govcheck.privacy.identifiers.writing import Places
from govcheck.privacy.kinds import KIND_OF_RULE
from govcheck.reading.contract import Claim, Claims
from govcheck.reading.document import SOURCE
from govcheck.reading.reading import Reading
from govcheck.rules import RULES
from govcheck.text.engines import build_search
from govcheck.text.span import SpanSet, TextSpan

__all__ = ["with_echoes"]

_LEAST = 2  # characters; a single one stands everywhere
_SURE = 7  # characters of a number that stands in a page's source hardly by chance
_MOBILE = 11  # digits of a mobile number without its country code
_PRIVACY = frozenset(name for name, rule in RULES.items() if rule.category == "privacy")
_IN_SOURCE = "同一号码在网页源代码中未脱敏"


class _Secret(NamedTuple):
    """A string that may not be shown, the claim that hides it, and which of its places that hides."""

    claim: Claim
    hides: Places


def with_echoes(readings: Sequence[Reading], claims: Claims) -> Claims:
    """The claims, and one more wherever what they hide is said once more.

    In the source of a page such a number is reported, so that no mask leaves it there; everywhere else it is only hidden.
    """
    secrets = _secrets(readings, claims)
    if not secrets:
        return claims
    strings = list(secrets)
    search = build_search(strings)
    result = [list(claimed) for claimed in claims]
    for number in sorted(range(len(readings)), key=lambda number: readings[number].part.name == SOURCE):
        reading = readings[number]
        covered = SpanSet(_covered(number, readings, result))
        end = 0
        for start, stop, index in sorted(search(reading.text), key=lambda match: (match[0], -match[1])):
            if stop > end and not covered.cover(start, stop):
                result[number].append(_echo(reading, secrets[strings[index]], start, stop))
                end = stop
    for before, after in zip(claims, result, strict=True):
        if len(after) > len(before):
            after.sort(key=lambda claim: (claim.start, claim.end))
    return result


def _secrets(readings: Sequence[Reading], claims: Claims) -> dict[str, _Secret]:
    """What claims hide: as it is written, and without what separates its digits; what is reported before what is silent."""
    secrets: dict[str, _Secret] = {}
    for silent in (False, True):
        for reading, claimed in zip(readings, claims, strict=True):
            for claim in claimed:
                if claim.hides and claim.silent is silent and claim.rule in _PRIVACY:
                    text = reading.text[claim.start : claim.end]
                    if text not in secrets and len(text) >= _LEAST:
                        hides = tuple([(start - claim.start, end - claim.start) for start, end in claim.hides])
                        secrets[text] = _Secret(claim, hides)
                        if not text.isalnum():
                            _add_compact(secrets, claim, text)
    return secrets


def _add_compact(secrets: dict[str, _Secret], claim: Claim, text: str) -> None:
    kind = KIND_OF_RULE.get(claim.rule)
    if kind is not None:
        compact = "".join(filter(str.isalnum, text))
        if claim.rule == "mobile-number":
            compact = compact[-_MOBILE:]
        secrets.setdefault(compact, _Secret(claim, kind.hides(compact)))


def _covered(number: int, readings: Sequence[Reading], claims: Claims) -> Iterator[tuple[int, int]]:
    """The places of a reading that claims hide already; of the source of a page also those that claims on its parts tell of."""
    reading = readings[number]
    yield from ((claim.start, claim.end) for claim in claims[number] if claim.hides)
    if reading.part.name != SOURCE:
        return
    for other, claimed in zip(readings, claims, strict=True):
        if other is not reading:
            for claim in claimed:
                place = TextSpan((claim.start, claim.end))
                if claim.hides and other.located(place)[0].original is reading.part.original:
                    yield other.to_source(place)


def _echo(reading: Reading, secret: _Secret, start: int, end: int) -> Claim:
    claim = secret.claim
    hides = tuple([(start + first, start + last) for first, last in secret.hides])
    is_number = claim.rule in KIND_OF_RULE and not claim.silent
    if reading.part.name == SOURCE and is_number and _stands_alone(reading.text, start, end):
        return Claim(claim.rule, start, end, claim.severity, _IN_SOURCE, hides=hides)
    return Claim(claim.rule, start, end, claim.severity, claim.says, hides=hides, silent=True)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether it is a number of some length that is no piece of a longer one."""
    return end - start >= _SURE and not text[start - 1 : start].isdigit() and not text[end : end + 1].isdigit()
