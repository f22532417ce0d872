"""Weak masks: how much a masked number still tells, alone, beside the rest of its row, and beside a full copy of itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.identifiers import mask_strength
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["all_but_ends", "grade", "states_birth", "uneven"]

BAD, WEAK = 100, 10_000
"""Candidates left: up to so many the number is as good as printed; below so many it is easily guessed."""

_BIRTH = re.compile(
    "((?:19|20)[0-9]{2})(?:[-年./](1[0-2]|0?[1-9])(?:[-月./](3[01]|[12][0-9]|0?[1-9]))?)?|((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])"
)
_BORN = re.compile("出生|生日|日生|月生")
_AGE = re.compile("([0-9]{1,3})周?岁")
_SEX = re.compile("[，, （(]([男女])[，, ）)]")


def grade(hidden: Exposure, surroundings: Surroundings, day: datetime.date) -> Exposure | None:
    """What is to be said of a masked number; None when its mask is strong enough or it is no person's number."""
    pattern, kind = hidden.number, surroundings.kind
    if kind in ("document", "amount", "credit"):
        return None
    if len(pattern) not in (15, 18) and not (len(pattern) == 11 and pattern[0] in "1*") and kind != "card":
        return None
    left = mask_strength.numbers_left(pattern, birth=_birth(surroundings), age=_age(surroundings), sex=_sex(surroundings), today=day)
    if left >= WEAK:
        return None
    severity = Severity.ERROR if left <= BAD else Severity.WARNING
    if severity is Severity.WARNING and _is_usual(pattern):
        reason = f"常见的前6后4脱敏，只剩约{left}种可能；前6后4写明地区和顺序码，宜隐去更多位，如只留前2位和后3位"
        return hidden.changed(severity=Severity.NOTICE, owner=surroundings, reason=reason)
    reason = f"结合同一行的其他信息只剩约{left}种可能，应多隐去几位"
    return hidden.changed(severity=severity, owner=surroundings, reason=reason)


def _is_usual(pattern: str) -> bool:
    """Whether an ID shows its first six and its last four places, as most notices have it."""
    return len(pattern) == 18 and "*" not in pattern[:6] + pattern[-4:] and pattern.count("*") == 8


def _birth(surroundings: Surroundings) -> str | None:
    cell = surroundings.row.cell("birth")
    if cell is None and surroundings.row.table is None and _BORN.search(surroundings.sentence):
        cell = surroundings.sentence
    match = _BIRTH.search(cell) if cell else None
    if match is None:
        return None
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _age(surroundings: Surroundings) -> int | None:
    cell = surroundings.row.cell("age")
    if cell is not None:
        return int(cell.rstrip("周岁")) if cell.rstrip("周岁").isdigit() and len(cell) < 6 else None
    match = _AGE.search(surroundings.sentence) if surroundings.row.table is None else None
    return int(match[1]) if match else None


def _sex(surroundings: Surroundings) -> str | None:
    cell = surroundings.row.cell("sex")
    if cell is None and surroundings.row.table is None and (match := _SEX.search(f" {surroundings.sentence} ")):
        cell = match[1]
    return cell if cell in ("男", "女") else None


def states_birth(surroundings: Surroundings) -> bool:
    """Whether the row or sentence gives a birth date or age, which fills the hidden places of a mask."""
    table = surroundings.row.table
    if table is not None and not table.is_form and "birth" not in table.columns and "age" not in table.columns:
        return False
    return _birth(surroundings) is not None or _age(surroundings) is not None


def all_but_ends(start: int, end: int) -> tuple[int, int]:
    """What to hide of an ID number whose birth date stands beside it: all but the province and the check digit."""
    return start + 2, end - 1


def uneven(hidden: Iterable[Exposure], full: Sequence[str]) -> Iterator[Exposure]:
    """The masked numbers, each with its pattern, that stand in full elsewhere."""
    by_end: dict[tuple[int, str], set[str]] = {}
    for number in full:
        by_end.setdefault((len(number), number[-2:]), set()).add(number)
    for exposure in hidden:
        pattern = exposure.number
        if sum(c != "*" for c in pattern) < 5 or "*" in pattern[-2:]:
            continue
        shown = re.compile(re.escape(pattern.lower()).replace(r"\*", ".")).fullmatch
        if any(shown(number) for number in by_end.get((len(pattern), pattern[-2:].lower()), ())):
            reason = "同一号码在本文他处未脱敏，此处脱敏形同虚设"
            yield exposure.changed(rule="uneven-mask", severity=Severity.ERROR, reason=reason)
