"""The source of a page: numbers that stand in it and in nothing that is read of it.

Hidden fields, values, ``data-`` attributes, comments, scripts, links and file names: nobody sees them, and every search engine reads them.
Only what is sure by itself is told, an ID number born in the last century, or what its key says (``sfzh``, ``mobile``, 身份证).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from govcheck.privacy.identifiers import bank_card, mobile, resident_id
from govcheck.privacy.kinds import KIND_OF_RULE
from govcheck.reading.contract import Claim, Claims
from govcheck.reading.document import SOURCE
from govcheck.reading.reading import Reading
from govcheck.rules import Severity
from govcheck.text.span import SpanSet, TextSpan

__all__ = ["with_source"]

_NUMBER = re.compile("[1-9][0-9]{10,18}[Xx]?")
_KEY = re.compile(
    "(?P<id>sfz|idcard|id_card|idno|id_no|id_number|idnumber|identity|cardno|card_no|cert_?no|zjh|gmsfh|身份|证件)|"
    "(?P<mobile>mobile|phone|tel|cell|shouji|sjh|lxdh|dianhua|lxfs|contact|手机|电话|联系)|(?P<card>bank|yhk|yhzh|银行|卡号|账号)",
    re.IGNORECASE,
)
_HAN_BEFORE = re.compile("(?:[\\u4e00-\\u9fff]|%[89A-Fa-f][0-9A-Fa-f])[-_ ]?$")
_PIECE = frozenset("0123456789.")
_REACH = 24  # characters before a number in which its key stands
_ID, _MOBILE, _CARD = 18, 11, 16
_SAYS = "只在网页源代码中，读者看不到，搜索引擎能看到，公开前应删去"


def with_source(readings: Sequence[Reading], claims: Claims) -> Claims:
    """The claims, and one more for each number that only the source of the page holds."""
    source = readings[-1]
    if source.part.name != SOURCE or len(readings) < 2:
        return claims
    found = list(_numbers(source.text))
    if found:
        told = [(claim.start, claim.end) for claim in claims[-1] if claim.hides]
        told += [place for start, end, _ in found for place in _read(source, readings[:-1], start, end)]
        covered = SpanSet(told)
        new = [_claim(source.text, *number) for number in found if not covered.cover(number[0], number[1])]
        if new:
            return [*claims[:-1], sorted((*claims[-1], *new), key=attrgetter("start", "end"))]
    return claims


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Where numbers of persons stand, and which rule reports each."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        number = match[0]
        if text[end : end + 1].isdigit() or text[start - 1 : start] in _PIECE:
            continue
        if len(number) >= _ID and resident_id.is_valid(number[:_ID]) and (len(number) == _ID or number[_ID:].isalpha()):
            if number[6] == "1" or _key(text, start) == "id" or _HAN_BEFORE.search(text, max(0, start - 4), start):
                yield start, start + _ID, "resident-id"
            continue
        digits = number.rstrip("Xx")
        if len(digits) == _MOBILE and number[0] == "1" and mobile.is_valid(digits):
            if _key(text, start) == "mobile":
                yield start, start + _MOBILE, "mobile-number"
        elif len(digits) >= _CARD and bank_card.is_valid(digits) and _key(text, start) == "card":
            yield start, start + len(digits), "bank-card"


def _key(text: str, start: int) -> str | None:
    """What the nearest key before a number says that it is."""
    last = None
    for match in _KEY.finditer(text, max(0, start - _REACH), start):
        last = match.lastgroup
    return last


def _read(source: Reading, readings: Sequence[Reading], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the source that stand for the same number where it is read as a text, and judged there."""
    number = source.text[start:end]
    for reading in readings:
        place = reading.text.find(number)
        while place >= 0:
            part, inside = reading.located(TextSpan((place, place + len(number))))
            if part.original is source.part.original:
                yield part.to_source(inside)
            place = reading.text.find(number, place + 1)


def _claim(text: str, start: int, end: int, rule: str) -> Claim:
    kind = KIND_OF_RULE[rule]
    hides = tuple((start + first, start + last) for first, last in kind.hides(text[start:end]))
    severity = Severity.WARNING if rule == "mobile-number" else kind.labelled
    return Claim(rule, start, end, severity, _SAYS, hides=hides)
