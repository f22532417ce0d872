"""Lists: several people's numbers together are worse than one, and are reported once more as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from govcheck.privacy.layout import Layout
from govcheck.privacy.leak import Leak
from govcheck.privacy.tables import Table
from govcheck.rules import RULES, Severity

__all__ = ["with_lists"]

LEAST = 3
"""Rows, or people in prose, that make a list."""
_NEAR = 160  # characters from one person of a list in prose to the next
_NUMBERS = frozenset(
    ("resident-id", "foreigner-id", "id-in-number", "mobile-number", "bank-card", "passport", "travel-permit", "military-id")
)
_RAISED = frozenset(("mobile-number", "home-address", "health-condition", "minor", "bank-card", "license-plate"))
_CONTACTS = re.compile("联系|值班|咨询|负责|报名|招标|采购|监督|举报|招聘|预约|领导|带班|热线")
_DESCRIBED = frozenset(("health-condition", "minor", "home-address"))


def with_lists(layout: Layout, leaks: Sequence[Leak]) -> list[Leak]:
    """The leaks, those of lists raised to errors, and one more for each list as a whole."""
    tables: dict[Table | None, list[Leak]] = {}
    for leak in leaks:
        tables.setdefault(layout.row_of(leak.line).table, []).append(leak)
    result: list[Leak] = []
    for table, members in tables.items():
        if table is None:
            for group in _groups(members):
                named = {leak.name for leak in group if leak.name and leak.rule in _NUMBERS | _DESCRIBED}
                result += _judged(layout, group, set() if _are_contacts(layout.text, group) else named, None)
        else:
            people = {leak.line for leak in members if leak.rule in _NUMBERS | _DESCRIBED and leak.line != table.header}
            known = any(leak.name for leak in members) and not table.is_roster and not table.is_form
            result += _judged(layout, members, people if known else set(), table)
    return result


def _are_contacts(text: str, group: Sequence[Leak]) -> bool:
    """Whether a group of nothing but mobile numbers is the contacts of an office."""
    start, end = group[0].start, group[-1].end
    return {leak.rule for leak in group} == {"mobile-number"} and _CONTACTS.search(text, max(0, start - _NEAR), end) is not None


def _judged(layout: Layout, members: list[Leak], people: Collection[int | str], table: Table | None) -> Iterator[Leak]:
    if len(people) < LEAST:
        yield from members
        return
    for leak in members:
        raised = leak.rule in _RAISED and leak.severity is not Severity.ERROR
        yield leak._replace(severity=Severity.ERROR) if raised else leak
    numbers = [leak for leak in members if leak.rule in _NUMBERS]
    owners = {leak.line if table else leak.name for leak in numbers}
    if len(owners) >= LEAST:
        kinds = "、".join(RULES[rule].title for rule, _ in groupby(sorted(leak.rule for leak in numbers)))
        start, end = _head(layout, table) if table is not None else min((leak.start, leak.end) for leak in numbers)
        line = table.first if table is not None else members[0].line
        yield Leak(
            start,
            end,
            "people-list",
            Severity.ERROR,
            f"名单中{len(owners)}人的{kinds}未脱敏，应整体处理后再公开",
            line,
            None,
            (start, start),
        )


def _head(layout: Layout, table: Table) -> tuple[int, int]:
    """The header's first named cell, or the first cell of the table."""
    row = layout.row_of(table.first if table.header is None else table.header)
    cells = layout.cells(row)
    start, cell = cells[table.names] if table.header is not None and table.names is not None else cells[0]
    return start, start + len(cell)


def _groups(leaks: Sequence[Leak]) -> Iterator[list[Leak]]:
    """Leaks in prose that stand near one another."""
    group: list[Leak] = []
    for leak in sorted(leaks):
        if group and leak.start - group[-1].end > _NEAR:
            yield group
            group = []
        group.append(leak)
    if group:
        yield group
