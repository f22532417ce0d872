"""Report: what a check answers. All that was found, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from govcheck.accepted import Suppression
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import RULES

__all__ = ["Report"]

_FEWEST = min(rule.many for rule in RULES.values() if rule.many)
_LINES = 5  # lines that are named of what repeats


class Report(NamedTuple):
    """The findings of one document: those to look at, and those that were accepted or known before.

    >>> import govcheck
    >>> report = govcheck.Checker().report("工程竣工后进行验受。")
    >>> [finding.text for finding in report.findings], report.known
    (['验受'], ())
    """

    document: Document
    findings: tuple[Finding, ...]
    """What should be looked at, in the order of the text, the title first."""
    suppressed: tuple[tuple[Finding, tuple[Suppression, ...]], ...] = ()
    """What suppressions cover, each with those that do."""
    known: tuple[Finding, ...] = ()
    """What the baseline holds."""

    @property
    def collapsed(self) -> list[Finding]:
        """The findings; of a kind that repeats on a damaged page only the first, which says how many there are and where.

        Kinds that have a safe fix are never collapsed, so that none is lost.
        """
        if len(self.findings) < _FEWEST:
            return list(self.findings)
        counts = Counter(finding.rule for finding in self.findings)
        many = {name for name, count in counts.items() if name in RULES and 0 < RULES[name].many <= count}
        return list(self.findings) if not many else _collapsed(self.findings, many, counts)


def _collapsed(findings: Sequence[Finding], many: set[str], counts: Counter[str]) -> list[Finding]:
    first: dict[str, Finding] = {}
    kept = [f for f in findings if f.rule not in many or first.setdefault(f.rule, f) is f]
    return [f.changed(message=f"{f.message}（{_counted(findings, f.rule, counts[f.rule])}）") if f.rule in many else f for f in kept]


def _counted(findings: Sequence[Finding], rule: str, number: int) -> str:
    found = [f for f in findings if f.rule == rule and f.field == "text"]
    lines = dict.fromkeys(f.line for f in found[:_LINES])
    return f"全文共{number}处" + (f"，首见于第{'、'.join(map(str, lines))}行" if lines else "")
