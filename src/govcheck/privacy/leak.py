"""Leak: personal information in a folded text, before it becomes a finding."""

from __future__ import annotations

from typing import NamedTuple

from govcheck.rules import Severity

__all__ = ["Leak"]


class Leak(NamedTuple):
    """What stands at ``[start, end)`` of the folded text, how bad that is, and to whom it belongs."""

    start: int
    end: int
    rule: str
    severity: Severity
    reason: str
    line: int = 0
    """The line of the folded text, from 0."""
    name: str | None = None
    """Whose it is, where a name stands beside it."""
    hides: tuple[int, int] | None = None
    """The part of it to mask, ``None`` for all that its rule masks, ``(start, start)`` for nothing."""
    number: str = ""
    """Its digits and hidden places, where it is a number."""
    silent: bool = False
    """Whether it is not reported, only never shown."""
