"""Edits: findings in, a new text out."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from govcheck.reading.finding import Finding

__all__ = ["fix", "mask"]


def fix(text: str, findings: Iterable[Finding], *, field: str = "text", locator: Hashable = None) -> str:
    """The text with every safe fix applied; findings without one are left to a person.

    Fixing twice changes nothing more, and no fix makes a term of any list appear where there was none. (It may take
    away the word that excused another finding of the same sentence.) Of two findings that overlap the first is applied.

    Args:
        text: the text that was checked; for HTML its source, of which the markup stays byte for byte.
        findings: what the check found.
        field: which findings belong to ``text``: ``"text"``, or ``"title"`` when the title is given.
        locator: of :meth:`Document.from_parts`, which part ``text`` is.

    Raises:
        ValueError: if the findings are not of this text.

    >>> import govcheck
    >>> text = "工程竣工后进行验受。"
    >>> govcheck.fix(text, govcheck.check(text))
    '工程竣工后进行验收。'
    """
    return _edited(text, findings, (field, locator), lambda finding: finding.fix)


def mask(text: str, findings: Iterable[Finding], *, field: str = "text", locator: Hashable = None) -> str:
    """The text with all personal information masked that was found: 138****0000, 张*, an address down to the township.

    The text that results holds no leak, and masking it again changes nothing. Lengths stay the same, but for Markdown, where
    a star is written ``\\*``. In a page or in Markdown a place where a mask would change the markup stays, and its finding has
    no ``masked``. Takes and raises what :func:`fix` does.

    >>> import govcheck
    >>> text = "张三，身份证号11010519491231002X"
    >>> govcheck.mask(text, govcheck.check(text))
    '张三，身份证号11*************02X'
    """
    return _edited(text, findings, (field, locator), lambda finding: finding.masked)


def _edited(text: str, findings: Iterable[Finding], part: tuple[str, Hashable], replacement_of: Callable[[Finding], str | None]) -> str:
    pieces = []
    position = 0
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if (finding.field, finding.locator) != part or finding.start < position:
            continue
        replacement = replacement_of(finding)
        if replacement is None:
            continue
        if text[finding.start : finding.end] != finding.text:
            raise ValueError(f"the findings are not of this text: {finding.shown!r} does not stand at {finding.start}")
        pieces += [text[position : finding.start], replacement]
        position = finding.end
    return "".join((*pieces, text[position:]))
