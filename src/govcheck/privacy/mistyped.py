"""ID and mobile numbers behind their label that are not written as they should be.

A place missing or hidden at the end, one digit lost or doubled, letters typed for digits, other separators: they tell as much
as the right number, and must not be taken for a bank card.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from govcheck.privacy.candidates import Candidate
from govcheck.privacy.identifiers import mask_strength, mobile, resident_id
from govcheck.privacy.surroundings import Surroundings
from govcheck.privacy.weak_masks import BAD, WEAK
from govcheck.rules import Severity

__all__ = ["Mistyped", "mistyped"]

_APART = r"[ \xa0/._·•・,，:：;'\\\-‐‑–—－]{0,2}"
_DIGIT = "[0-9oil|szbg]"
_LOOSE = re.compile(f"{_DIGIT}(?:{_APART}{_DIGIT}){{10,18}}(?:{_APART}[x×хχ](?![x×хχ*]))?").match
_OVER_LINES = re.compile("(?:[0-9]{2,8}[- ]?\r?\n?[ \t]*){2,4}[0-9x]{2,8}").match
_LETTERS = str.maketrans("oil|szbg×хχ", "01115289xxx")
_NO_SIGN = re.compile("[^0-9oil|szbgx×хχ]+")
_HIDDEN_END = re.compile(
    "[ \xa0]*(?:[?？_＿*＊×x△▲◇◆○●□■☆★—…·.~～\\-]{1,8}|某{1,8}|[（(\\[【][^（()）\\n]{0,8}(?:略|隐|省|位|保密)[^（()）\\n]{0,6}[)）\\]】])"
).match
_BEHIND_LABEL = re.compile("[:： 　为是=（(\"“']*")
_MOST_LETTERS = 6
_AREA_AND_BIRTH, _ALL_BUT_CHECK, _WHOLE = 14, 17, 18
_MOBILE = 11


class Mistyped(NamedTuple):
    """What such a number is, and what is said of it."""

    candidate: Candidate
    rule: str
    severity: Severity
    reason: str


def mistyped(candidate: Candidate, surroundings: Surroundings, day: datetime.date) -> Mistyped | None:
    """The number behind the label of a candidate, of which that is a piece; None where it is none that a person could mean."""
    label, text = surroundings.label, surroundings.text
    if label is None or label.kind not in ("id", "mobile", "phone"):
        return None
    start = _BEHIND_LABEL.match(text, label.end, candidate.end).end()  # type: ignore[union-attr]  # it matches nothing too
    match = _LOOSE(text, start, surroundings.cell_end)
    if match is None and surroundings.row.table is None:
        match = _OVER_LINES(text, start)
    if match is None or match.end() <= candidate.start:
        return None
    signs = _NO_SIGN.sub("", match[0])
    digits = signs.translate(_LETTERS)
    whole = Candidate(match.start(), match.end(), digits)
    if sum(map(str.isalpha, signs[:-1])) > _MOST_LETTERS and not resident_id.is_valid(digits):
        return None
    if label.kind == "id":
        return _of_id(whole, text, day) if "\n" not in match[0] or resident_id.is_valid(digits) else None
    if len(digits) == _MOBILE and mobile.is_valid(digits) and not (signs.isdigit() and "\n" not in match[0]):
        return Mistyped(whole, "mobile-number", Severity.WARNING, "书写不规范，仍可辨认，公开前应作脱敏处理")
    return None


def _of_id(whole: Candidate, text: str, day: datetime.date) -> Mistyped | None:
    digits, length = whole.text, len(whole.text)
    if length == _WHOLE and resident_id.is_valid(digits):
        return Mistyped(whole, "resident-id", Severity.ERROR, "书写不规范，仍可辨认，公开前应作脱敏处理")
    if length == _WHOLE and resident_id.has_date(digits):
        return Mistyped(whole, "resident-id", Severity.WARNING, "校验码不符，请核实；公开前应作脱敏处理")
    if _AREA_AND_BIRTH <= length <= _ALL_BUT_CHECK and digits.isdigit() and _is_beginning(digits):
        hidden = _HIDDEN_END(text, whole.end)
        return _cut(whole if hidden is None else whole._replace(end=hidden.end()), day)
    if length in (_WHOLE - 1, _WHOLE + 1) and digits[:2] in resident_id.PROVINCES and _is_one_off(digits):
        reason = f"有{length}位，应为18位，疑{'漏' if length < _WHOLE else '多'}录一位，请核实；公开前应作脱敏处理"
        return Mistyped(whole, "resident-id", Severity.WARNING, reason)
    return None


def _is_beginning(digits: str) -> bool:
    """Whether 14 to 17 digits are the first ones of an ID: area and a date of birth."""
    return resident_id.has_date(digits + "0" * (_WHOLE - len(digits)))


def _cut(whole: Candidate, day: datetime.date) -> Mistyped | None:
    if len(whole.text) == _ALL_BUT_CHECK:
        return Mistyped(whole, "resident-id", Severity.ERROR, "缺末位校验码，可由前17位推算，公开前应作脱敏处理")
    left = mask_strength.numbers_left(whole.text.ljust(_WHOLE, "*"), today=day)
    if left >= WEAK:
        return None
    severity = Severity.ERROR if left <= BAD else Severity.WARNING
    return Mistyped(whole, "weak-mask", severity, f"缺末{_WHOLE - len(whole.text)}位，只剩约{left}种可能，应多隐去几位")


def _is_one_off(digits: str) -> bool:
    """Whether one digit more or less makes it an ID with a possible date."""
    if len(digits) > _WHOLE:
        return any(resident_id.has_date(digits[:place] + digits[place + 1 :]) for place in range(2, len(digits)))
    return any(resident_id.has_date(f"{digits[:place]}{digit}{digits[place:]}") for place in range(2, 17) for digit in range(10))
