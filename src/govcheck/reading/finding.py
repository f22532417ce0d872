"""Finding: what the caller gets; a person decides."""

from __future__ import annotations

import dataclasses
import hashlib
import re

from govcheck.rules import Severity
from govcheck.text.span import Span

__all__ = ["Finding", "context_of", "discreet"]

_REACH = 32  # characters of the line that a report shows either side
_NEAR = 16  # as many of them tell one finding from another


@dataclasses.dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """One thing in a text that a person should look at.

    ``start`` and ``end`` are code points of the original text: ``text[f.start:f.end] == f.text``, always.
    ``suggestions`` are for a person to choose from; ``fix`` is safe to apply unattended, or None.
    Reports, logs and ``repr`` show ``shown``, which holds no personal number.
    """

    rule: str
    """The slug of the rule, as in ``govcheck rules``."""
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    """Why it is reported, for the editor who reads it; never holds personal information."""
    suggestions: tuple[str, ...] = ()
    fix: str | None = None
    field: str = "text"
    """Where ``start`` and ``end`` count: ``"text"``, or ``"title"`` for a title given beside the text."""
    part: str = ""
    """Of an HTML page, what it stands in: ``""`` its visible text, else ``"title"``, ``"keywords"``, ``"alt"``, ``"hidden"`` …"""
    masked: str | None = None
    """What may stand in the place of personal information; put there by :func:`govcheck.mask`."""
    visible: str = ""
    """What a reader sees there: ``text`` without the markup and entities of an HTML source."""
    shown: str = ""
    """What a report may show of it: ``visible``, personal information masked."""
    context: tuple[str, str] = ("", "")
    """At most 32 characters of the same line before and after it, as they may be shown."""

    @property
    def span(self) -> Span:
        """The place as a :class:`Span`."""
        return Span(self.start, self.end)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that stay the same while other lines change; made from no personal number.

        Made from the rule, the field, what is shown and at most 16 characters of its line on either side. Two findings
        that agree in all of these share it, so a :class:`Baseline` counts them.
        """
        return self.hashed(self.shown)

    def hashed(self, said: str, key: bytes = b"") -> str:
        """A fingerprint of this place with ``said`` for its text, keyed with at most 64 bytes."""
        before, after = self.context
        parts = (self.rule, self.field, self.part, said, before[-_NEAR:].strip(), after[:_NEAR].strip())
        return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8, key=key).hexdigest()

    def __repr__(self) -> str:
        return f"Finding({self.rule!r}, {self.severity}, {self.start}, {self.end}, {self.shown!r}, {self.message!r})"


_DIGITS = re.compile("[0-9\uff10-\uff19](?:[- \u2010-\u2015\uff0d]?[0-9\uff10-\uff19]){4,}[0-9xX\uff38]?")


def discreet(text: str) -> str:
    """The text with every number of five digits or more hidden, for what is shown of places that nobody has judged.

    >>> discreet("电话138-0013-8000，2026年")
    '电话***-****-****，2026年'
    """
    return _DIGITS.sub(lambda match: re.sub(r"\w", "*", match[0]), text)


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """What :attr:`Finding.context` holds for ``text[start:end]``."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    return before, after.rstrip("\r")
