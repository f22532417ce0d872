"""Reports: findings in, something to read out. One module a format, one row a format in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import NamedTuple

from govcheck.reports.row import Row, row_of
from govcheck.rules import Rule

__all__ = ["REPORTS", "Batch", "Row", "render", "row_of"]


class Batch(NamedTuple):
    """What a report is made of."""

    rows: Sequence[Row]
    """In the order of the texts."""
    texts: int
    """How many texts were checked, those without findings too."""
    rules: Mapping[str, Rule]
    """The rules that were asked for."""
    color: bool = False
    """Whether the reader's terminal shows colours."""


REPORTS: Mapping[str, str] = {"text": "text", "jsonl": "jsonl", "sarif": "sarif", "markdown": "markdown"}
"""Format -> the module here whose ``render(batch)`` writes it; modules are loaded when they are asked for."""

Render = Callable[[Batch], Iterator[str]]


def render(form: str, batch: Batch) -> Iterator[str]:
    """The report as pieces of text, line ends included."""
    made: Render = import_module(f"govcheck.reports.{REPORTS[form]}").render
    return made(batch)
