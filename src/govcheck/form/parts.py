"""Quantities, and lists of them that should make a total: 107个。水利21个；道路43个；其他4个。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from govcheck.form.draft import Draft, warning
from govcheck.reading.contract import Claim

__all__ = ["NUMBER", "QUANTITY", "UNIT", "Quantity", "parts_of", "value"]

NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
UNIT = (
    r"(?:万|亿|千|百)?(?:多|余)?(?:公里|公顷|平方米|平方公里|立方米|人次|床位|千米|个百分点|"
    r"[个家人件名户亩项处条起次只头辆台套所座栋间张份篇幅场期批宗类种例元吨米])|万|亿"
)
QUANTITY = re.compile(rf"(?P<number>{NUMBER})(?P<unit>{UNIT})")
_ITEM = re.compile(
    rf"(?=[^，。；、：:\n0-9（）()]{{1,17}}[0-9])(?P<label>[^，。；、：:\n0-9（）()]{{1,14}}?)(?:有|为|共|计|分别为)?(?P<number>{NUMBER})(?P<unit>{UNIT})"
    r"(?P<aside>[（(][^（）()\n]{0,20}[）)])?(?P<mark>[，；、。）)\n]|和|$)"
)
_TOTAL_BEFORE = re.compile(rf"(?P<number>{NUMBER})(?P<unit>{UNIT})(?:[（(][^（）()\n]{{0,20}}[）)])?(?P<between>[^0-9\n]{{0,14}})$")
_REST = re.compile("其他|其它|其余|剩余|另有")
_AMONG = re.compile("其中|分别|包括|分为|[：:。，]\\s*$|[（(]$")
_ANNOUNCES = ("其中", "分别", "包括")
_NO_PART = re.compile("同比|增长|比上年|新增|以上|平均|每|较")
_FEWEST = 3
_FAR = 60


class Quantity(NamedTuple):
    """A number with its unit, what it is of, its place, and the mark behind it."""

    label: str
    value: Decimal
    unit: str
    start: int
    end: int
    mark: str = ""


def value(written: str) -> Decimal:
    """The number, grouped or not."""
    return Decimal(written.replace(",", ""))


def parts_of(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    """The totals of a line that their parts do not make."""
    for run in _runs(draft.text, start, end):
        if len(run) < 2:
            continue
        for total, parts in _readings(draft.text, start, run):
            added = sum((part.value for part in parts), Decimal(0))
            if added != total.value and _is_whole(total, parts, added):
                yield warning("sum", total.start, total.end, f"各项之和为{added:f}，与此不符")
                break


def _runs(text: str, start: int, end: int) -> Iterator[list[Quantity]]:
    """Quantities of one unit, each a clause, one behind the other."""
    run: list[Quantity] = []
    reached = -1
    for found in _ITEM.finditer(text, start, end):
        item = Quantity(found["label"], value(found["number"]), found["unit"], *found.span("number"), found["mark"])
        if run and (found.start() != reached or run[-1].mark not in "；、，和" or item.unit != run[0].unit):
            yield run
            run = []
        run.append(item)
        reached = found.end()
    yield run


def _readings(text: str, line: int, run: list[Quantity]) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """A total and its parts: the total stands before the run, or is the first of it (共10项，其中甲类3项、乙类6项)."""
    first = text.rfind(run[0].label, line, run[0].start)
    offset = max(line, first - _FAR)
    before = _TOTAL_BEFORE.search(text[offset:first])
    if before is not None and before["unit"] == run[0].unit and (_AMONG.search(before["between"]) or run[0].label.startswith(_ANNOUNCES)):
        end = offset + before.end("unit")
        yield Quantity("", value(before["number"]), before["unit"], offset + before.start("number"), end), run
    told_apart = run[0].mark == "，" and all(part.mark in "；、和" for part in run[1:-1])
    if len(run) > 2 and (run[1].label.startswith(_ANNOUNCES) or (told_apart and _REST.match(run[-1].label))):
        yield run[0]._replace(end=run[0].end + len(run[0].unit)), run[1:]


def _is_whole(total: Quantity, parts: list[Quantity], added: Decimal) -> bool:
    """Whether the parts are meant to be all: the last is the rest, or all are of one kind and nearly make the total."""
    labels = [part.label.removeprefix("其中").strip() for part in parts]
    if not total.value or any(_NO_PART.search(label) for label in labels) or len(set(labels)) < len(labels):
        return False
    if any(quantity.value % 1 for quantity in (total, *parts)) and abs(added - total.value) <= Decimal("0.06") * len(parts):
        return False  # rounded
    if len(parts) >= _FEWEST and _REST.match(labels[-1]):
        return not _REST.match(labels[0]) and total.value / 2 <= added <= total.value * 2
    alike = len({label[-1:] for label in labels}) == 1 and min(map(len, labels)) >= 2
    near = Decimal("0.75") <= added / total.value <= Decimal("1.34")
    return alike and near and (len(parts) >= _FEWEST or labels[-1][-1] in "类级等型")
