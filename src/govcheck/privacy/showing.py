"""Showing: leaks as findings, of which nothing but the masked form is ever shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govcheck.privacy.identifiers import resident_id
from govcheck.privacy.judging import MASKS
from govcheck.privacy.leak import Leak
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import RULES
from govcheck.text.span import Span

__all__ = ["findings", "masks_of", "redacted"]


def masks_of(document: Document, leaks: Iterable[Leak]) -> list[tuple[Span, str | None]]:
    """Where each leak stands in the document's text, and what may stand there instead; None for a list as a whole."""
    places = []
    for leak in leaks:
        span = document.folded.to_original(leak.start, leak.end)
        places.append((span, None if leak.rule == "people-list" else _masked(leak, span, document)))
    return places


def _masked(leak: Leak, span: Span, document: Document) -> str:
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


def redacted(text: str, places: Iterable[tuple[Span, str | None]]) -> str:
    """The text as reports may show it, place for place."""
    pieces, position = [], 0
    for (start, end), masked_form in sorted(places, key=lambda place: place[0]):
        if masked_form is not None and end > position:
            pieces += [text[position:start], masked_form[max(0, position - start) :]]
            position = end
    return "".join((*pieces, text[position:]))


def findings(document: Document, leaks: Iterable[Leak], places: Iterable[tuple[Span, str | None]]) -> Iterator[Finding]:
    """The leaks as findings of a document that shows them masked."""
    for leak, (span, masked_form) in zip(leaks, places, strict=True):
        if leak.silent:
            continue
        rule = RULES[leak.rule]
        if leak.severity is not rule.severity:
            rule = rule._replace(severity=leak.severity)
        suggestions = () if masked_form is None else (masked_form,)
        yield document.finding(rule, span, f"{rule.title}：{leak.reason}", suggestions, None, masked_form)
