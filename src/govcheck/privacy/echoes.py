"""Echoes: what is hidden in one place is hidden wherever else the document says it.

A number that is masked in the visible text must not stand in the page's scripts, links or comments, nor in what is shown
around another finding. Only when a whole document has been read is it known what has to be looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from govcheck.privacy.kinds import KIND_OF_RULE
from govcheck.reading.contract import Claim, Claims
from govcheck.reading.document import SOURCE
from govcheck.reading.reading import Reading
from govcheck.rules import RULES
from govcheck.text.engines import Search, build_search
from govcheck.text.span import SpanSet, TextSpan

__all__ = ["with_echoes"]

_FEW = 16  # strings that are looked for without an automaton
_LEAST = 2  # characters; a single one stands everywhere
_SURE = 7  # characters of a number that stands in a page's source hardly by chance
_MOBILE = 11  # digits of a mobile number without its country code
_PRIVACY = frozenset(name for name, rule in RULES.items() if rule.category == "privacy")
_IN_SOURCE = "同一号码在网页源代码中未脱敏"


def with_echoes(readings: Sequence[Reading], claims: Claims) -> Claims:
    """The claims, and one more wherever what they hide is said once more.

    In the source of a page such a number is reported, so that no mask leaves it there; everywhere else it is only hidden.
    """
    secrets = _secrets(readings, claims)
    if not secrets:
        return claims
    strings = list(secrets)
    search = _search(strings)
    result = list(claims)
    for number, reading in sorted(enumerate(readings), key=_sources_last) if len(readings) > 1 else enumerate(readings):
        places = {(claim.start, claim.end) for claim in result[number] if claim.hides}
        found = [(start, end, strings[index]) for start, end, index in search(reading.text) if (start, end) not in places]
        if found and (new := _echoes(reading, found, chain(places, _told_elsewhere(reading, readings, result)), secrets)):
            result[number] = sorted((*result[number], *new), key=attrgetter("start", "end"))
    return result


def _sources_last(numbered: tuple[int, Reading]) -> bool:
    return numbered[1].part.name == SOURCE


def _secrets(readings: Sequence[Reading], claims: Claims) -> dict[str, Claim]:
    """What claims hide: as it is written, and without what separates its digits; what is reported before what is silent."""
    secrets: dict[str, Claim] = {}
    for silent in (False, True):
        for reading, claimed in zip(readings, claims, strict=True):
            source = reading.text
            for claim in claimed:
                if claim.hides and claim.silent is silent and claim.rule in _PRIVACY:
                    text = source[claim.start : claim.end]
                    if text not in secrets and len(text) >= _LEAST:
                        secrets[text] = claim
                        if not text.isalnum() and claim.rule in KIND_OF_RULE:
                            secrets.setdefault(_compact(claim, text), claim)
    return secrets


def _compact(claim: Claim, text: str) -> str:
    compact = "".join(filter(str.isalnum, text))
    return compact[-_MOBILE:] if claim.rule == "mobile-number" else compact


def _search(strings: Sequence[str]) -> Search:
    """Finds all of them in a text; a few are looked for one by one, since an automaton takes its time to build."""
    if len(strings) > _FEW:
        return build_search(strings)
    return lambda text: [(place, place + len(string), index) for index, string in enumerate(strings) for place in _places(text, string)]


def _places(text: str, string: str) -> Iterator[int]:
    place = text.find(string)
    while place >= 0:
        yield place
        place = text.find(string, place + 1)


def _echoes(
    reading: Reading, found: Iterable[tuple[int, int, str]], claimed: Iterable[tuple[int, int]], secrets: Mapping[str, Claim]
) -> list[Claim]:
    """A claim for each place of a reading where a secret stands that no claim hides there."""
    covered = SpanSet(claimed)
    echoes: list[Claim] = []
    done = 0
    for start, end, string in sorted(found, key=lambda match: (match[0], -match[1])):
        if end > done and not covered.cover(start, end):
            echoes.append(_echo(reading, secrets[string], string, start))
            done = end
    return echoes


def _told_elsewhere(reading: Reading, readings: Sequence[Reading], claims: Claims) -> Iterator[tuple[int, int]]:
    """The places of the source of a page of which claims on what is read of it tell already."""
    if reading.part.name != SOURCE:
        return
    for other, claimed in zip(readings, claims, strict=True):
        if other is not reading:
            for claim in claimed:
                place = TextSpan((claim.start, claim.end))
                if claim.hides and other.located(place)[0].original is reading.part.original:
                    yield other.to_source(place)


def _echo(reading: Reading, claim: Claim, string: str, start: int) -> Claim:
    end = start + len(string)
    kind = KIND_OF_RULE.get(claim.rule)
    if kind is not None and len(string) != claim.end - claim.start:
        hides = tuple([(start + first, start + last) for first, last in kind.hides(string)])
    else:
        hides = tuple([(first - claim.start + start, last - claim.start + start) for first, last in claim.hides])
    is_number = kind is not None and not claim.silent
    if reading.part.name == SOURCE and is_number and _stands_alone(reading.text, start, end):
        return Claim(claim.rule, start, end, claim.severity, _IN_SOURCE, hides=hides)
    return Claim(claim.rule, start, end, claim.severity, claim.says, hides=hides, silent=True)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether it is a number of some length that is no piece of a longer one."""
    return end - start >= _SURE and not text[start - 1 : start].isdigit() and not text[end : end + 1].isdigit()
