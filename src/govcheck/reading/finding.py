"""Finding: what the caller gets; a person decides."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cached_property
from typing import Any

from govcheck.reading.contract import Claim
from govcheck.reading.document import SOURCE, Part
from govcheck.reading.showing import discreet, shown_text
from govcheck.rules import Severity
from govcheck.text.span import Span, TextSpan

__all__ = ["Finding"]

_REACH = 32  # characters of the line that a report shows either side
_NEAR = 16  # as many of them tell one finding from another
_QUOTED = 48  # characters of the place that a message quotes
_VALUES = (
    "rule severity start end text message suggestions fix field part locator masked visible shown context "
    "line column end_line end_column span utf16 repeat"
).split()


class Finding:
    """One thing in a text that a person should look at. Immutable; what it costs to say is paid when it is asked for.

    ``start`` and ``end`` are code points of the original text: ``text[f.start:f.end] == f.text``, always.
    ``suggestions`` are for a person to choose from; ``fix`` is safe to apply unattended, or None.
    Reports, logs and ``repr`` show ``shown``, which holds no personal number. Findings are made by a check, never by hand.
    """

    rule: str
    """The slug of the rule, as in ``govcheck rules``."""
    severity: Severity
    start: int
    end: int
    field: str
    """Where ``start`` and ``end`` count: ``"text"``, or ``"title"`` for a title given beside the text."""
    part: str
    """Of an HTML page, what it stands in: ``""`` its visible text, else ``"title"``, ``"keywords"``, ``"alt"``, ``"hidden"``,
    ``"source"`` …"""
    locator: Hashable
    """Of :meth:`Document.from_parts`, what the caller calls the part in which ``start`` and ``end`` count; else None."""
    _claim: Claim
    _title: str
    _place: TextSpan
    _of: Part
    _shown: str
    _edit: str | None
    _siblings: Sequence[Finding] = ()
    """All findings of the document, in order."""

    def __init__(self, claim: Claim, title: str, place: TextSpan, part: Part, shown: str, edit: str | None) -> None:
        """``place`` is that of the claim in the part's text, ``shown`` what may be shown of that text, ``edit`` a safe one."""
        start, end = part.to_source(place) if part.projection is not None else place
        self.__dict__.update(
            rule=claim.rule, severity=claim.severity, start=start, end=end, field=part.field, part=part.name, locator=part.locator,
            _claim=claim, _title=title, _place=place, _of=part, _shown=shown, _edit=edit,
        )  # fmt: skip

    @cached_property
    def text(self) -> str:
        """What stands there in the original."""
        return self._of.source[self.start : self.end]

    @cached_property
    def visible(self) -> str:
        """What a reader sees there: ``text`` without the markup and entities of an HTML source."""
        return self._of.text[slice(*self._place)]

    @cached_property
    def shown(self) -> str:
        """What a report may show of it: ``visible``, personal information masked."""
        return self._shown[slice(*self._place)]

    @cached_property
    def context(self) -> tuple[str, str]:
        """At most 32 characters of the same line before and after it, as they may be shown; of a page's source, nothing."""
        if self.part == SOURCE:
            return "", ""
        start, end = self._place
        before = self._shown[max(0, start - _REACH) : start].rpartition("\n")[2]
        after = self._shown[end : end + _REACH].partition("\n")[0]
        return before, after.rstrip("\r")

    @cached_property
    def message(self) -> str:
        """Why it is reported, for the editor who reads it; never holds personal information."""
        says = self._claim.says
        if "{}" in says:
            quoted = self.shown if len(self.shown) <= _QUOTED else self.shown[:_QUOTED] + "…"
            says = (says if self.shown == self.visible else discreet(says)).replace("{}", quoted, 1)
        return f"{self._title}：{says}"

    @cached_property
    def suggestions(self) -> tuple[str, ...]:
        """What may stand there instead, for a person to choose from."""
        if self.masked is not None:
            return (self._masked,)
        given = self._claim.suggestions
        return given if self.shown == self.visible else tuple(s for s in given if s == discreet(s))

    @cached_property
    def fix(self) -> str | None:
        """What is safe to put there unattended, or None."""
        return None if self._edit is None else self._of.rewritten(self._place, self._edit)

    @cached_property
    def _masked(self) -> str:
        start, end = self._place
        inside = [(max(first, start) - start, min(last, end) - start) for first, last in self._claim.hides if first < end and last > start]
        return shown_text(self.visible, inside)

    @cached_property
    def masked(self) -> str | None:
        """What may stand in the place of personal information; put there by :func:`govcheck.mask`."""
        return self._of.rewritten(self._place, self._masked) if self._claim.hides else None

    @cached_property
    def line(self) -> int:
        """The line of the original, from 1."""
        return self._of.original.line_and_column(self.start)[0]

    @cached_property
    def column(self) -> int:
        """The column of that line, from 1, in code points."""
        return self._of.original.line_and_column(self.start)[1]

    @cached_property
    def end_line(self) -> int:
        """The line in which it ends, from 1."""
        return self._of.original.line_and_column(self.end)[0]

    @cached_property
    def end_column(self) -> int:
        """The column before which it ends, from 1, in code points."""
        return self._of.original.line_and_column(self.end)[1]

    @cached_property
    def span(self) -> Span:
        """The place as a :class:`Span`."""
        return Span(self.start, self.end)

    @cached_property
    def utf16(self) -> Span:
        """The place in UTF-16 units, as JavaScript, Java and .NET count."""
        return Span(self._of.original.utf16(self.start), self._of.original.utf16(self.end))

    @cached_property
    def repeat(self) -> int:
        """How many findings of the document that are alike but for their place stand before it."""
        counts: Counter[tuple[object, ...]] = Counter()
        for finding in self._siblings:
            alike = finding._identity()
            finding.__dict__["repeat"] = counts[alike]
            counts[alike] += 1
        return int(self.__dict__.get("repeat", 0))

    def _identity(self) -> tuple[str, ...]:
        before, after = self.context
        locator = () if self.locator is None else (repr(self.locator),)
        return (self.rule, self.field, self.part, self.shown, before[-_NEAR:].strip(), after[:_NEAR].strip(), *locator)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that stay the same while other lines change; made from no personal number.

        Made from the rule, the part, what is shown, at most 16 characters of its line on either side, and how many such
        findings stand before it: two findings of one document never share it.
        """
        return self.hashed(repeat=self.repeat)

    def hashed(self, key: bytes = b"", repeat: int = 0) -> str:
        """A fingerprint keyed with at most 64 bytes, as if so many like it stood before it."""
        parts = (*self._identity(), str(repeat)) if repeat else self._identity()
        return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8, key=key).hexdigest()

    def changed(self, **values: Any) -> Finding:
        """The same finding with other values, for those who put reports together."""
        other = Finding.__new__(Finding)
        other.__dict__.update(self.__dict__ | values)
        return other

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in _VALUES)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a finding is immutable: {name} cannot be set")

    def __eq__(self, other: object) -> bool:
        return self._values() == other._values() if isinstance(other, Finding) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.rule, self.severity, self.start, self.end, self.field, self.part, self.locator))

    def __getstate__(self) -> dict[str, Any]:
        """The values alone: a pickle holds no more of the text than what was found."""
        return dict(zip(_VALUES, self._values(), strict=True))

    def __setstate__(self, values: dict[str, Any]) -> None:
        self.__dict__.update(values)

    def __repr__(self) -> str:
        return f"Finding({self.rule!r}, {self.severity}, {self.start}, {self.end}, {self.shown!r}, {self.message!r})"
