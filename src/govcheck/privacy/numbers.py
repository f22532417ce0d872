"""Numbers: every candidate of a folded text with its surroundings, and what is exposed by it.

Below the header of a table it is looked up once what a column holds, and each cell is asked only whether it is valid;
outside of tables a number is asked what stands before it.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from govcheck.privacy import weak_masks
from govcheck.privacy.broken import whole_of
from govcheck.privacy.candidates import Candidate, candidates, candidates_between
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.identifiers import mask_patterns
from govcheck.privacy.judgement import Judgement, judge, judge_written, judgements_below
from govcheck.privacy.kinds import Kind
from govcheck.privacy.layout import Layout, Row
from govcheck.privacy.mistyped import mistyped
from govcheck.privacy.surroundings import Surroundings
from govcheck.privacy.tables import Table
from govcheck.reading.needles import Found
from govcheck.rules import RULES, Severity

__all__ = ["ON_BY_DEFAULT", "exposed_numbers"]

ON_BY_DEFAULT = frozenset(name for name, rule in RULES.items() if rule.category == "privacy" and rule.on)
"""The rules whose numbers no report shows, though they may not be asked for."""

_SIGN = re.compile("[0-9a-z]")
_SHORTEST = 5  # characters of a cell that may hold a number
_MAY_HOLD_NUMBER = re.compile("[0-9@＠]|微信").search
_MAY_HOLD_ACCOUNT = re.compile("[0-9a-z]").search


def exposed_numbers(layout: Layout, signs: Sequence[Found], numbers: Iterable[Candidate], day: datetime.date) -> list[Exposure]:
    """What the numbers of a folded text expose.

    Args:
        layout: its lines and tables.
        signs: where numbers may stand, in order.
        numbers: the candidates at these places, for a text without tables.
        day: the day of publication.
    """
    found = _Numbers(layout, day)
    headed = [table for table in layout.tables if table.header is not None]
    if headed:
        position = 0
        for table in headed:
            begin, end = layout.starts[(table.header or 0) + 1], layout.starts[table.last + 1]
            stop = bisect_left(signs, (begin,), position)
            found.read(candidates(layout.text, signs[position:stop]))
            position = bisect_left(signs, (end,), stop)
            if position > stop or "messenger" in table.columns:
                found.read_table(table)
        numbers = candidates(layout.text, signs[position:])
    found.read(numbers)
    return found.all()


class _Numbers:
    """What the numbers of one text expose, gathered in the order of the text."""

    def __init__(self, layout: Layout, day: datetime.date) -> None:
        self._layout = layout
        self._day = day
        self._exposures: list[Exposure] = []
        self._masked: list[Exposure] = []
        self._passed: list[tuple[Candidate, Surroundings]] = []
        self._done = 0

    def read(self, numbers: Iterable[Candidate]) -> None:
        """Ask these candidates what stands around them."""
        for candidate in numbers:
            self._ask(candidate, Surroundings(self._layout, candidate.start, candidate.end))

    def read_table(self, table: Table) -> None:
        """Ask the cells below the header of a table."""
        columns = [_Column(kind, table) for kind in table.columns]
        beyond = _Column(None, table)
        for number in range((table.header or 0) + 1, table.last + 1):
            row = self._layout.row_of(number)
            for index, (start, cell) in enumerate(row.cells):
                if len(cell) >= _SHORTEST:
                    column = columns[index] if index < len(columns) else beyond
                    if not column.sure or not self._is_sure(column, row, start, cell):
                        self._read_cell(column, row, start, cell)

    def _is_sure(self, column: _Column, row: Row, start: int, cell: str) -> bool:
        """Whether a cell is one whole number that its header alone makes sure."""
        if cell.isascii() and cell.isalnum():
            for kind, severity, reason in column.sure:
                if kind.is_valid(cell):
                    if kind.in_column == "named" and not row.is_of_person:
                        return False
                    self._exposures.append(Exposure(start, start + len(cell), kind.rule, severity, reason, row, row, None, cell))
                    return True
        return False

    def _read_cell(self, column: _Column, row: Row, start: int, cell: str) -> None:
        layout, end = self._layout, start + len(cell)
        numbers: Iterable[Candidate]
        if cell.isdigit() and cell.isascii():
            numbers = (Candidate(start, end, cell),)
        elif column.may_hold(cell):
            numbers = candidates_between(layout.text, start, end)
        else:
            return
        for candidate in numbers:
            kind = column.kind if candidate.start == start else None
            self._ask(candidate, Surroundings(layout, candidate.start, candidate.end, row, kind))

    def _ask(self, candidate: Candidate, surroundings: Surroundings) -> None:
        if candidate.start < self._done:
            return
        if candidate.is_masked:
            if not self._grade(candidate, surroundings):
                self._mistyped(candidate, surroundings)
            return
        if (whole := whole_of(candidate, surroundings)) is not None:
            kind = surroundings.kind if whole.start == candidate.start else None
            joined = Surroundings(self._layout, whole.start, whole.end, surroundings.row, kind)
            if (judgement := judge(whole, joined)) is not None:
                self._exposures.append(_exposure(whole, joined, judgement))
                self._done = whole.end
                return
        if (judgement := judge(candidate, surroundings)) is not None:
            self._exposures.append(_exposure(candidate, surroundings, judgement))
        elif (written := judge_written(candidate, surroundings)) is not None:
            self._exposures.append(_exposure(written[0], surroundings, written[1]))
            self._done = written[0].end
        elif not self._mistyped(candidate, surroundings):
            self._passed.append((candidate, surroundings))

    def _mistyped(self, candidate: Candidate, surroundings: Surroundings) -> bool:
        """Whether it is a number that is not written as it should be, which is exposed then."""
        found = mistyped(candidate, surroundings, self._day)
        if found is not None:
            (start, end, number), rule, severity, reason = found
            last = max(match.end() for match in _SIGN.finditer(self._layout.text, start, end))
            hides = (start + 2, last) if last < end or rule == "weak-mask" else None
            self._exposures.append(Exposure(start, end, rule, severity, reason, surroundings.row, surroundings, hides, number))
            self._done = end
        return found is not None

    def _grade(self, candidate: Candidate, surroundings: Surroundings) -> bool:
        """Whether it is a masked number, which is exposed where its mask is weak."""
        pattern = mask_patterns.pattern_of(candidate.text)
        if pattern is None:
            return False
        hidden = Exposure(candidate.start, candidate.end, "weak-mask", Severity.WARNING, "", surroundings.row, number=pattern)
        self._masked.append(hidden)
        if (graded := weak_masks.grade(hidden, surroundings, self._day)) is not None:
            self._exposures.append(graded)
        return True

    def all(self) -> list[Exposure]:
        """The exposures, with the copies of what was judged once, and the masks that a full copy undoes."""
        exposures = self._exposures
        if self._passed and exposures:
            exposures += self._copies()
        if self._masked and exposures:
            full = [exposure.number for exposure in exposures if exposure.rule != "weak-mask"]
            exposures += weak_masks.uneven(self._masked, full)
        return exposures

    def _copies(self) -> list[Exposure]:
        """The numbers that were passed over but judged elsewhere: what was judged once is not shown anywhere."""
        judged = {exposure.number: exposure for exposure in self._exposures if exposure.rule in ON_BY_DEFAULT}
        return [
            exposure.changed(start=candidate.start, end=candidate.end, row=surroundings.row, hides=None, silent=True)
            for candidate, surroundings in self._passed
            if (exposure := judged.get(candidate.text))
        ]


class _Column:
    """What a column of a table holds, as its header says."""

    def __init__(self, kind: str | None, table: Table) -> None:
        self.kind = kind
        self.may_hold = _MAY_HOLD_ACCOUNT if kind == "messenger" else _MAY_HOLD_NUMBER
        """Whether a cell may hold a number."""
        self.sure: list[tuple[Kind, Severity, str]] = []
        """What a cell is, as soon as it is valid."""
        for known, judgement in judgements_below(kind):
            beside_birth = known.rule == "resident-id" and ("birth" in table.columns or "age" in table.columns)
            if not beside_birth and (known.in_column == "always" or table.names is not None):
                self.sure.append((known, judgement.severity, judgement.reason))


def _exposure(candidate: Candidate, surroundings: Surroundings, judgement: Judgement) -> Exposure:
    rule, severity, reason, before, after = judgement
    start, end = candidate.start - before, candidate.end + after
    hides = weak_masks.all_but_ends(start, end) if rule == "resident-id" and weak_masks.states_birth(surroundings) else None
    return Exposure(start, end, rule, severity, reason, surroundings.row, surroundings, hides, candidate.text)
