"""Remarks: findings about a check itself, which stand in no text."""

from __future__ import annotations

from govcheck.reading.contract import Claim
from govcheck.reading.document import Original, Part
from govcheck.reading.finding import Finding
from govcheck.rules import Rule
from govcheck.text.span import TextSpan

__all__ = ["remark"]


def remark(rule: Rule, says: str) -> Finding:
    """A finding of a rule, at the beginning of nothing."""
    return Finding(Claim(rule.name, 0, 0, rule.severity, says), rule.title, TextSpan((0, 0)), Part(Original("")), "", None)
