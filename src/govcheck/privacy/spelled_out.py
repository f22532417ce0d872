"""Numbers in Chinese numerals: 一三八零零零零八零零零, which no reader of digits sees."""

from __future__ import annotations

import re

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.identifiers import mobile, resident_id
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["NEEDLES", "promises", "spelled_number"]

_NUMERALS = "〇零○洞一幺壹二贰两三叁四肆五伍六陆七柒拐八捌九玖勾"
_DIGITS = str.maketrans(_NUMERALS, "00001112223344556677788999")
_GAP = "[ \xa0·-]?"
_RUN = re.compile(f"[{_NUMERALS}](?:{_GAP}[{_NUMERALS}]){{10,17}}[xX×]?").match
_SIGNS = frozenset(_NUMERALS)
_FIRST = "一幺壹"
NEEDLES = frozenset(
    (
        *(first + second for first in _FIRST for second in "三叁四肆五伍六陆七柒拐八捌九玖勾"),
        *(first + "零" for first in "二贰"),
        "二〇",
        "二○",
    )
)
"""What a mobile number begins with, and the year of birth in an ID number."""
_BEFORE_YEAR = 6  # places of an ID number
_UNITS = frozenset("年月日万亿元个号楼")


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether a mobile number begins at the needle, or it is the year of an ID number."""
    return _place(text, found) is not None


def spelled_number(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The number in Chinese numerals at the needle."""
    place = _place(surroundings.text, found)
    if place is None:
        return None
    start, end, rule = place
    severity = Severity.ERROR if rule == "resident-id" else Severity.WARNING
    return Exposure(start, end, rule, severity, "以汉字写出的号码同样可辨认，公开前应作脱敏处理", surroundings.row, surroundings)


def _place(text: str, found: tuple[int, int]) -> tuple[int, int, str] | None:
    for start in (found[0], found[0] - _BEFORE_YEAR):
        if start < 0 or text[start - 1 : start] in _SIGNS:
            continue
        match = _RUN(text, start)
        if match is None or text[match.end() : match.end() + 1] in _SIGNS | _UNITS:
            continue
        digits = "".join(sign for sign in match[0].translate(_DIGITS) if sign.isalnum())
        if mobile.is_valid(digits):
            return *match.span(), "mobile-number"
        if resident_id.is_valid(digits) and len(digits) == 18:
            return *match.span(), "resident-id"
    return None
