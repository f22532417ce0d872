"""Edits: findings in, a new text out."""

from __future__ import annotations

from collections.abc import Iterable

from govcheck.finding import Finding

__all__ = ["fix"]


def fix(text: str, findings: Iterable[Finding], *, field: str = "text") -> str:
    """The text with every safe fix applied; findings without one are left to a person.

    Fixing twice changes nothing more, and no fix makes a term of any list appear where there was none. (It may take
    away the word that excused another finding of the same sentence.) Of two findings that overlap the first is applied.

    Args:
        text: the text that was checked.
        findings: what the check found.
        field: which findings belong to ``text``: ``"text"``, or ``"title"`` when the title is given.

    Raises:
        ValueError: if the findings are not of this text.

    >>> import govcheck
    >>> text = "工程竣工后进行验受。"
    >>> govcheck.fix(text, govcheck.check(text))
    '工程竣工后进行验收。'
    """
    pieces = []
    position = 0
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if finding.field != field or finding.fix is None or finding.start < position:
            continue
        if text[finding.start : finding.end] != finding.text:
            raise ValueError(f"the findings are not of this text: {finding.text!r} does not stand at {finding.start}")
        pieces += [text[position : finding.start], finding.fix]
        position = finding.end
    return "".join((*pieces, text[position:]))
