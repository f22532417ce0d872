"""Masks as people type them, turned into patterns that have the number's own length."""

from __future__ import annotations

import re

from govcheck.privacy.identifiers.mobile import blocks
from govcheck.privacy.identifiers.resident_id import PROVINCES
from govcheck.privacy.identifiers.writing import plain

__all__ = ["pattern_of"]

_LONGEST = 64
_ROW = re.compile(r"[-‐‑‒–—―−－─.．…。·]{2,}|…")
_SIGN = re.compile("[*∗✱✳﹡★☆X●○◯■□◆◇▲△█▇▉#?_•]")
_BORN = re.compile(r"(?:19|20|[12*]\*|\*[09])[0-9*]{2}[01*][0-9*][0-3*][0-9*]").fullmatch
_PATTERN = re.compile(r"([0-9]*)(\*+)([0-9]*X?)").fullmatch


def pattern_of(masked: str) -> str | None:
    """The pattern of a masked number: 18 or 15 places of a resident ID, 11 of a mobile, 16 to 19 of a bank card; else None.

    Hidden places are signs such as ``*`` x × ● ■ # ?, or dashes or dots in a row. When there are not as many places
    as a number has, the signs stand for what is missing to it, if that can be known from what is shown.

    >>> pattern_of("441302****1234"), pattern_of("１３８ＸＸＸ１２３４"), pattern_of("11********002x")
    ('441302********1234', '138****1234', '11************002X')
    >>> pattern_of("6200 **** **** 0005"), pattern_of("6200**0005"), pattern_of("11010519491231002X")
    ('6200********0005', None, None)
    """
    if len(masked) > _LONGEST:
        return None
    written = plain(_ROW.sub(lambda row: "*" * len(row[0]), masked))
    body = written.removesuffix("X")
    ends_in_check = body != written and ("X" not in body or body[-1].isdigit())
    pattern = _SIGN.sub("*", body) + "X" if ends_in_check else _SIGN.sub("*", written)
    if "*" not in pattern or not re.fullmatch("[0-9*]+X?", pattern):
        return None
    if _is_whole(pattern):
        return pattern
    parts = _PATTERN(pattern)
    return _fill(parts[1], len(parts[2]), parts[3]) if parts else None


def _is_whole(pattern: str) -> bool:
    """Whether the pattern, as it is written, has the length of a number that its shown digits may belong to."""
    shown = re.fullmatch(r"([0-9]*)\*+([0-9X]*)", pattern)
    head, tail = (len(shown[1]), len(shown[2])) if shown else (0, 0)
    if len(pattern) == 18:
        return _is_resident(pattern)
    if pattern[-1] == "X":
        return False
    if len(pattern) == 15:
        return _starts(pattern[:2], PROVINCES) and tail != 4
    if len(pattern) == 11:
        return _starts(pattern[:3], blocks()) and (head, tail) not in {(6, 3), (6, 4)}
    return len(pattern) in {16, 17, 19} and (pattern[:2] == "62" or not _starts(pattern[:2], PROVINCES) or pattern[0] == "*")


def _starts(shown: str, beginnings: frozenset[str]) -> bool:
    form = re.compile(shown.replace("*", "[0-9]")).fullmatch
    return any(map(form, beginnings))


def _fill(head: str, signs: int, tail: str) -> str | None:
    """The pattern with as many hidden places as the number needs; None when more than one number would do."""
    places = len(head) + signs + len(tail)
    if len(head) == 3 and len(tail) == 4 and head in blocks() and tail.isdigit() and places <= 13:
        return f"{head}****{tail}"
    pattern = head + "*" * (18 - len(head) - len(tail)) + tail
    known = tail[-1:] == "X" or _is_surely_resident(head, places, tail)
    return pattern if known and len(head) + len(tail) < 18 and len(head) > 1 and _is_resident(pattern) else None


def _is_resident(pattern: str) -> bool:
    return _starts(pattern[:2], PROVINCES) and _BORN(pattern[6:14]) is not None


def _is_surely_resident(head: str, places: int, tail: str) -> bool:
    """Whether the mask of the wrong length hides no other number as likely as a resident ID."""
    if len(head) >= 10:
        return True
    bank_card = head[:2] == "62" or ((len(head), len(tail)) == (4, 4) and places in {16, 19})
    one_digit_of_mobile = len(head) == 6 and head[:3] in blocks() and places == 11
    return not bank_card and not one_digit_of_mobile and ((len(head) >= 6 and tail != "") or 14 <= places <= 22)
