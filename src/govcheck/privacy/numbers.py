"""Numbers: every candidate of a folded text with its surroundings, and what is exposed by it.

Below the header of a table what a column holds is looked up once, and every cell is asked only whether it is valid;
outside of tables a number is asked what stands before it.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from govcheck.privacy import weak_masks
from govcheck.privacy.candidates import Candidate, candidates, candidates_between
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.identifiers import mask_patterns
from govcheck.privacy.judgement import Judgement, judge, judge_written
from govcheck.privacy.layout import Layout
from govcheck.privacy.surroundings import Surroundings
from govcheck.privacy.tables import Table
from govcheck.reading.needles import Found
from govcheck.rules import RULES, Severity

__all__ = ["ON_BY_DEFAULT", "exposed_numbers"]

ON_BY_DEFAULT = frozenset(name for name, rule in RULES.items() if rule.category == "privacy" and rule.on)
"""The rules whose numbers no report shows, though they may not be asked for."""

_SHORTEST = 5  # characters of a cell that may hold a number
_MAY_HOLD_NUMBER = re.compile("[0-9@＠]|微信").search
_MAY_HOLD_ACCOUNT = re.compile("[0-9a-z]").search

Asked = tuple[Candidate, Surroundings]


def exposed_numbers(layout: Layout, signs: Sequence[Found], day: datetime.date) -> list[Exposure]:
    """What the numbers of a folded text expose; ``signs`` is where they may stand, in order."""
    exposures: list[Exposure] = []
    hidden: list[Exposure] = []
    passed: list[Asked] = []
    done = 0
    for candidate, surroundings in _asked(layout, signs):
        if candidate.start < done:
            continue
        if candidate.is_masked:
            exposures += _of_mask(candidate, surroundings, hidden, day)
        elif (judgement := judge(candidate, surroundings)) is not None:
            exposures.append(_exposure(candidate, surroundings, judgement))
        elif (written := judge_written(candidate, surroundings)) is not None:
            whole, judgement = written
            exposures.append(_exposure(whole, surroundings, judgement))
            done = whole.end
        else:
            passed.append((candidate, surroundings))
    exposures += _copies(exposures, passed)
    if hidden:
        exposures += weak_masks.uneven(hidden, [exposure.number for exposure in exposures if exposure.rule != "weak-mask"])
    return exposures


def _exposure(candidate: Candidate, surroundings: Surroundings, judgement: Judgement) -> Exposure:
    rule, severity, reason, before, after = judgement
    start, end = candidate.start - before, candidate.end + after
    hides = weak_masks.all_but_ends(start, end) if rule == "resident-id" and weak_masks.states_birth(surroundings) else None
    return Exposure(start, end, rule, severity, reason, surroundings.row, surroundings, hides, candidate.text)


def _of_mask(candidate: Candidate, surroundings: Surroundings, hidden: list[Exposure], day: datetime.date) -> list[Exposure]:
    """What a masked number still tells; all of them are gathered in ``hidden``, to be held against the full ones."""
    pattern = mask_patterns.pattern_of(candidate.text)
    if pattern is None:
        return []
    hidden.append(Exposure(candidate.start, candidate.end, "weak-mask", Severity.WARNING, "", surroundings.row, number=pattern))
    graded = weak_masks.grade(hidden[-1], surroundings, day)
    return [graded] if graded is not None else []


def _copies(exposures: Iterable[Exposure], passed: Iterable[Asked]) -> Iterator[Exposure]:
    """The numbers that were passed over but judged elsewhere: what was judged once is not shown anywhere."""
    judged = {exposure.number: exposure for exposure in exposures if exposure.rule in ON_BY_DEFAULT and exposure.number}
    for candidate, surroundings in passed if judged else ():
        if exposure := judged.get(candidate.text):
            yield exposure.changed(start=candidate.start, end=candidate.end, row=surroundings.row, hides=None, silent=True)


def _asked(layout: Layout, signs: Sequence[Found]) -> Iterator[Asked]:
    """The candidates in the order of the text, each with what stands around it."""
    position = 0
    for table in layout.tables:
        if table.header is None:
            continue
        begin, end = layout.starts[table.header + 1], layout.starts[table.last + 1]
        stop = bisect_left(signs, (begin,), position)
        yield from _outside_tables(layout, signs[position:stop])
        position = bisect_left(signs, (end,), stop)
        if position > stop or "messenger" in table.columns:
            yield from _in_table(layout, table)
    yield from _outside_tables(layout, signs[position:])


def _outside_tables(layout: Layout, signs: Iterable[Found]) -> Iterator[Asked]:
    for candidate in candidates(layout.text, signs):
        yield candidate, Surroundings(layout, candidate.start, candidate.end)


def _in_table(layout: Layout, table: Table) -> Iterator[Asked]:
    """The candidates below the header of a table, row by row."""
    text = layout.text
    kinds = dict(enumerate(table.columns))
    gates = {column: _MAY_HOLD_ACCOUNT for column, kind in kinds.items() if kind == "messenger"}
    for number in range((table.header or 0) + 1, table.last + 1):
        row = layout.row_of(number)
        for column, (start, cell) in enumerate(row.cells):
            if len(cell) < _SHORTEST:
                continue
            end = start + len(cell)
            if cell.isdigit() and cell.isascii():
                whole = Candidate(start, end, cell)
                yield whole, Surroundings(layout, start, end, row, kinds.get(column))
            elif gates.get(column, _MAY_HOLD_NUMBER)(cell):
                for candidate in candidates_between(text, start, end):
                    kind = kinds.get(column) if candidate.start == start else None
                    yield candidate, Surroundings(layout, candidate.start, candidate.end, row, kind)
