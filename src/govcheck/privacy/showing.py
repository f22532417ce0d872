"""Showing: leaks as findings, of which nothing but the masked form is ever shown."""

from __future__ import annotations

import re

from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.judging import MASKS
from govcheck.privacy.leak import Leak
from govcheck.reading.reading import Reading
from govcheck.text.span import Span

__all__: list[str] = []


def _masked(leak: Leak, span: Span, document: Reading) -> str:
    """As many characters, enough of them hidden."""
    text = document.text[span.start : span.end]
    if leak.hides is not None:
        start, end = document.folded.to_original(*leak.hides)
        start, end = start - span.start, end - span.start
        return text[:start] + _starred(text[start:end]) + text[end:]
    if leak.rule in MASKS:
        return MASKS[leak.rule](text)
    return resident_id.mask(text) if len(leak.number) in (15, 18) else _starred(text)


def _starred(text: str) -> str:
    return re.sub(r"\w", "*", text)
