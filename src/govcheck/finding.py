"""Finding: what the caller gets; a person decides."""

from __future__ import annotations

import dataclasses
import hashlib

from govcheck.rules import Severity
from govcheck.span import Span

__all__ = ["Finding"]

_CONTEXT = 16  # characters either side, within the line, that tell one finding from another


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a text that a person should look at.

    ``start`` and ``end`` are code points of the original text: ``text[f.start:f.end] == f.text``, always.
    ``suggestions`` are for a person to choose from; ``fix`` is safe to apply unattended, or None.
    """

    rule: str
    """The slug of the rule, as in ``govcheck rules``."""
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    """Why it is reported, for the editor who reads it."""
    suggestions: tuple[str, ...] = ()
    fix: str | None = None
    field: str = "text"
    """Where ``start`` and ``end`` count: ``"text"`` or ``"title"``."""
    context: tuple[str, str] = dataclasses.field(default=("", ""), repr=False)
    """The few characters of the same line before and after it."""

    @property
    def span(self) -> Span:
        """The place as a :class:`Span`."""
        return Span(self.start, self.end)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that stay the same while other lines change.

        Made from the rule, the field, the text and at most 16 characters of its line on either side. Two findings
        that agree in all of these share it, so a :class:`Baseline` counts them.
        """
        parts = (self.rule, self.field, self.text, *self.context)
        data = "\0".join(parts).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, digest_size=8).hexdigest()


def context_of(text: str, start: int, end: int) -> tuple[str, str]:
    """What :attr:`Finding.context` holds for ``text[start:end]``."""
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + _CONTEXT].partition("\n")[0]
    return before.strip(), after.strip()
