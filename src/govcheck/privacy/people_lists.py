"""Lists: several people's numbers together are worse than one, and are reported once more as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.kinds import OF_PERSON, RAISED
from govcheck.privacy.layout import Layout
from govcheck.privacy.tables import Table
from govcheck.rules import RULES, Severity

__all__ = ["with_lists"]

LEAST = 3
"""Rows, or people in prose, that make a list."""
_NEAR = 160  # characters from one person of a list in prose to the next
_DESCRIBED = frozenset(("health-condition", "minor", "home-address"))
_COUNTED = OF_PERSON | _DESCRIBED
_RAISED = RAISED | _DESCRIBED
_CONTACTS = re.compile("联系|值班|咨询|负责|报名|招标|采购|监督|举报|招聘|预约|领导|带班|热线")


def with_lists(layout: Layout, exposures: Sequence[Exposure]) -> list[Exposure]:
    """The exposures, those of lists raised to errors, and one more for each list as a whole."""
    if len(exposures) < LEAST:
        return list(exposures)
    tables: dict[Table | None, list[Exposure]] = {}
    for exposure in exposures:
        tables.setdefault(exposure.row.table, []).append(exposure)
    result: list[Exposure] = []
    for table, members in tables.items():
        if table is None:
            for group in _groups(members):
                result += _raised(layout, group, _named(layout.text, group), None)
        else:
            people = {member.row.number for member in members if member.rule in _COUNTED and member.row.number != table.header}
            known = len(people) >= LEAST and not table.is_roster and not table.is_form and any(member.name for member in members)
            result += _raised(layout, members, people if known else (), table)
    return result


def _named(text: str, group: Sequence[Exposure]) -> Collection[str]:
    """Who is named in a group in prose; nobody in the contacts of an office."""
    counted = [exposure for exposure in group if exposure.rule in _COUNTED]
    if len(counted) < LEAST or _are_contacts(text, group):
        return ()
    return {exposure.name for exposure in counted if exposure.name}


def _are_contacts(text: str, group: Sequence[Exposure]) -> bool:
    """Whether a group of nothing but mobile numbers is the contacts of an office."""
    start, end = group[0].start, group[-1].end
    return {exposure.rule for exposure in group} == {"mobile-number"} and _CONTACTS.search(text, max(0, start - _NEAR), end) is not None


def _raised(layout: Layout, members: list[Exposure], people: Collection[int | str], table: Table | None) -> Iterator[Exposure]:
    yield from members
    if len(people) < LEAST:
        return
    for member in members:
        if member.rule in _RAISED:
            member.severity = Severity.ERROR
    numbers = [member for member in members if member.rule in OF_PERSON]
    owners = {member.row.number if table else member.name for member in numbers}
    if len(owners) >= LEAST:
        kinds = "、".join(RULES[rule].title for rule in sorted({member.rule for member in numbers}))
        start, end = _head(layout, table) if table is not None else min((member.start, member.end) for member in numbers)
        row = layout.row_of(table.first) if table is not None else members[0].row
        reason = f"名单中{len(owners)}人的{kinds}未脱敏，应整体处理后再公开"
        yield Exposure(start, end, "people-list", Severity.ERROR, reason, row, hides=(start, start))


def _head(layout: Layout, table: Table) -> tuple[int, int]:
    """The header's cell above the names, in whichever of its rows that stands, or the first cell of the table."""
    if table.header is not None and table.names is not None:
        for number in range(table.header, table.first - 1, -1):
            cells = layout.row_of(number).cells
            if table.names < len(cells) and cells[table.names][1]:
                start, cell = cells[table.names]
                return start, start + len(cell)
    start, cell = layout.row_of(table.first if table.header is None else table.header).cells[0]
    return start, start + len(cell)


def _groups(exposures: Sequence[Exposure]) -> Iterator[list[Exposure]]:
    """Exposures in prose that stand near one another."""
    group: list[Exposure] = []
    for exposure in exposures:
        if group and exposure.start - group[-1].end > _NEAR:
            yield group
            group = []
        group.append(exposure)
    if group:
        yield group
