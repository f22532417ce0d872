"""Births: the full date of birth of a named person."""

from __future__ import annotations

import re

from govcheck.privacy.candidates import HIDING
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.names import is_masked
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["NEEDLES", "birth", "birth_beside", "holds_masked_id", "promises"]

NEEDLES = frozenset(("年出生", "日出生", "日生"))
"""Words beside which a date of birth stands."""

_DATE = re.compile(
    "((?:19|20)[0-9]{2})([-年./])(1[0-2]|0?[1-9])([-月./])(3[01]|[12][0-9]|0?[1-9])日?"
    "|((?:19|20)[0-9]{2})((?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?![0-9])"
)
_HIDING = HIDING + "x"
_MASKED_ID = re.compile(f"(?<![0-9a-z{_HIDING}])(?=[0-9]*[{_HIDING}]{{2}})[0-9{_HIDING}]{{12,18}}(?![0-9a-z{_HIDING}])")
_MOURNED = re.compile("烈士|逝世|诞辰|诞生|讣告|生平|故居|享年|牺牲|毕业于|总统|首相|主席")
_GROWN = frozenset("发产寄衍滋再新派原野陌")
"""Before 生于 these tell of no birth: 发生于."""
_BEFORE, _AFTER = 11, 14  # characters beside a needle in which the date stands


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether a full date stands beside the needle."""
    if text[found[0] - 1 : found[0]] in _GROWN and text.startswith("生", found[0]):
        return False
    return _DATE.search(text, max(0, found[0] - _BEFORE), found[1] + _AFTER) is not None


def birth(surroundings: Surroundings, start: int, end: int, *, beside_mask: bool) -> Exposure | None:
    """The full date of birth in ``[start, end)``; beside a masked ID it gives the hidden places of that."""
    match = _DATE.search(surroundings.text, start, end)
    name = surroundings.name if match is not None else None
    if match is None or name is None or (is_masked(name) and not beside_mask) or _MOURNED.search(surroundings.sentence):
        return None
    severity = Severity.ERROR if beside_mask else Severity.WARNING
    reason = "与同一行的脱敏身份证号码合在一起即可还原，写到年月即可" if beside_mask else "出生日期写到年月即可"
    hides = match.span(5) if match[1] else (match.end(7) - 2, match.end(7))
    return Exposure(*match.span(), "birth-date", severity, reason, surroundings.row, surroundings, hides)


def birth_beside(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The date of birth beside 出生 in prose."""
    beside_mask = holds_masked_id(surroundings.sentence)
    row = surroundings.row
    before = birth(surroundings, max(row.start, found[0] - _BEFORE), found[1], beside_mask=beside_mask)
    return before or birth(surroundings, found[1], min(found[1] + _AFTER, row.end), beside_mask=beside_mask)


def holds_masked_id(text: str) -> bool:
    """Whether a masked ID stands in a row or sentence."""
    return _MASKED_ID.search(text) is not None
