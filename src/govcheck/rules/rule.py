"""Rule and Severity: the identity of what is reported."""

from __future__ import annotations

import enum
from typing import NamedTuple

__all__ = ["INSPECTION", "Rule", "Severity"]

INSPECTION = "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》"
"""The indicators by which government websites and accounts are inspected."""


class Severity(enum.IntEnum):
    """How bad a finding is, if it is one: ``NOTICE < WARNING < ERROR``.

    >>> str(Severity.WARNING), Severity.parse("error") > Severity.WARNING
    ('warning', True)
    """

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: str) -> Severity:
        """The severity of that name.

        Raises:
            ValueError: if there is none.
        """
        try:
            return cls[name.strip().upper()]
        except KeyError:
            raise ValueError(f"{name!r} is no severity: write notice, warning or error") from None


class Rule(NamedTuple):
    """The identity of what is reported: a slug for programs, a title for people, and on what it rests."""

    name: str
    title: str
    severity: Severity
    category: str
    basis: str
    """The standard or inspection indicator that asks for it."""
    what: str
    """What it reports."""
    why: str
    """Why it matters to a publisher."""
    bad: str = ""
    good: str = ""
    on: bool = True
    """Whether the default profile reports it."""
    many: int = 0
    """From so many places on one finding speaks for all of them in a report; 0 for never. Such a rule has no safe fix."""
