"""Children: a named child under fourteen."""

from __future__ import annotations

import re

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.names import is_masked
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["NEEDLES", "child", "child_before", "promises", "tells_of_child"]

NEEDLES = frozenset(f"{digit}{unit}" for digit in "0123456789" for unit in ("岁", "周岁"))
"""The last digit of an age."""

_AGE = re.compile("(?<![0-9])([0-9]|1[0-3])周?岁")
_AGED = re.compile("[，,（( ]*(?:[男女][，,、 ]*)?(?:现年|今年|年仅|刚满|才)?[0-9]{1,2}周?岁").fullmatch
_YOUNG = re.compile("(?:[0-9]|1[0-3])(?:周?岁)?").fullmatch
_PRIMARY = re.compile("小学|幼儿园|学前班|[一二三四五六]年级|[一二三四五六]\\([0-9]+\\)班")
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


def tells_of_child(kind: str, cell: str) -> bool:
    """Whether a cell below such a header (age, school, guardian) tells of a child."""
    return kind == "guardian" or (_YOUNG(cell) if kind == "age" else _PRIMARY.search(cell)) is not None
