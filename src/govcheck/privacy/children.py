"""Children: a named child under fourteen."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.names import is_masked, is_name, name_before
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["NEEDLES", "SCHOOLED", "attends", "child", "child_at_school", "child_before", "promises", "tells_of_child"]

NEEDLES = frozenset(f"{digit}{unit}" for digit in "0123456789" for unit in ("岁", "周岁"))
"""The last digit of an age."""

_AGE = re.compile("(?<![0-9])([0-9]|1[0-3])周?岁")
_AGED = re.compile("[，,（( ]*(?:[男女][，,、 ]*)?(?:现年|今年|年仅|刚满|才)?[0-9]{1,2}周?岁").fullmatch
FOURTEEN, _DIGITS_OF_AGE = 14, 4
_BORN = re.compile("((?:19|20)[0-9]{2})(?:[-年./]?(1[0-2]|0?[1-9])(?:[-月./]?(3[01]|[12][0-9]|0?[1-9]))?)?").search
_BORN_IN_ID = re.compile("(?<![0-9])[1-8][0-9]{5}((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])").search
_PRIMARY = re.compile("小学|幼儿园|学前班|[一二三四五六]年级|[一二三四五六]\\([0-9]+\\)班")
SCHOOLED = frozenset(("就读", "读书", "上学", "念书", "上小学", "上幼儿园", "读小学"))
"""Words beside which it is told what school a child goes to."""
_SCHOOL = re.compile(
    "([\u4e00-\u9fff·]{2,8})[，,]?(?:现|今年|目前|正|就|一直|[0-9一二三四五六七八九十]{1,2}岁[，,]?)*(?:在|于|是|为|系|就读于|就读|上|读)([\u4e00-\u9fff]{0,16}(?:小学|幼儿园|学前班))[\u4e00-\u9fff]{0,10}$"
)
_SCHOOL_BEHIND = re.compile("(?:于|在)?[\u4e00-\u9fff]{0,16}(?:小学|幼儿园|学前班)").match
_OF_PARENT = re.compile("(?:女儿|儿子|孙[女子]|孩子|外孙女?|长[子女]|次[子女]|侄[女子])([\u4e00-\u9fff]{2,3})$").search
_NOW = re.compile("[，,]?(?:现|今年|目前|正|还|都|一直)*$")
_NEAR = 16  # characters before an age in which the child is named


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether the needle ends an age under fourteen."""
    return (_AGE.match(text, max(0, found[0] - 1)) or _AGE.match(text, found[0])) is not None


def child(surroundings: Surroundings, start: int, end: int) -> Exposure:
    """The name of a child at ``[start, end)``."""
    reason = "不满十四周岁未成年人的信息不宜公开"
    return Exposure(start, end, "minor", Severity.WARNING, reason, surroundings.row, surroundings, (min(start + 1, end - 1), end))


def child_before(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The child named right before its age."""
    text, name = surroundings.text, surroundings.name
    if name is None or is_masked(name) or not promises(text, found):
        return None
    start = text.rfind(name, max(surroundings.row.start, found[0] - _NEAR), found[0])
    if start >= 0 and _AGED(text, start + len(name), found[1]):
        return child(surroundings, start, start + len(name))
    return None


def attends(text: str, found: tuple[int, int]) -> bool:
    """Whether a school of small children stands beside the needle."""
    return _PRIMARY.search(text, max(0, found[0] - _NEAR), found[1] + _NEAR) is not None


def child_at_school(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The child named before the school that it goes to."""
    text, first = surroundings.text, surroundings.row.start
    start = max(first, found[0] - 2 * _NEAR)
    before = text[start : found[0]]
    if (match := _SCHOOL.search(before)) is not None:
        before = _NOW.sub("", before[: match.end(1)])
        end = start + len(before)
    elif _SCHOOL_BEHIND(text, found[1]):
        before = _NOW.sub("", before)
        end = start + len(before)
    else:
        return None
    name = name_before(before, len(before)) or _of_parent(before)
    return child(surroundings, end - len(name), end) if name is not None and not is_masked(name) else None


def _of_parent(before: str) -> str | None:
    """The name behind 女儿 and the like, of whatever surname."""
    match = _OF_PARENT(before)
    return match[1] if match is not None and is_name(match[1]) else None


def tells_of_child(cells: Mapping[str, str], day: datetime.date) -> bool:
    """Whether the cells of a row tell of a child: age, birth date or ID number decide before guardian and school."""
    if (age := cells.get("age", "").removesuffix("周岁").removesuffix("岁")).isdigit() and len(age) < _DIGITS_OF_AGE:
        return int(age) < FOURTEEN
    for kind, born in (("birth", _BORN), ("id", _BORN_IN_ID)):
        if (match := born(cells.get(kind, ""))) is not None:
            return day.year - int(match[1]) - ((day.month, day.day) < (int(match[2] or 1), int(match[3] or 1))) < FOURTEEN
    return bool(cells.get("guardian")) or _PRIMARY.search(cells.get("school", "")) is not None
