"""Patterns, written ``/.../`` in a user's own list: run by `regex` on the original text, with a time limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from govcheck.errors import LexiconError
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import RULES
from govcheck.text.span import Span
from govcheck.words.detector import Reader, message_of
from govcheck.words.lexicon import Entry, Lexicon
from govcheck.words.terms import Scan

__all__ = ["reader"]

TIMEOUT = 1.0
"""Seconds that one pattern may take for one text."""


def reader(lexicons: Iterable[Lexicon]) -> Reader | None:
    """Reads the patterns of these lists, None when they hold no pattern."""
    patterns = [
        (_compiled(lexicon, entry), lexicon, entry) for lexicon in lexicons for entry in lexicon.entries if entry.pattern is not None
    ]

    def read(document: Document, _: Scan) -> Iterator[Finding]:
        for pattern, lexicon, entry in patterns:
            if entry.applies_on(document.published):
                yield from _search(pattern, lexicon, entry, document)

    return read if patterns else None


def _search(pattern: Any, lexicon: Lexicon, entry: Entry, document: Document) -> Iterator[Finding]:
    rule = lexicon.rule._replace(severity=entry.severity or lexicon.rule.severity)
    try:
        for match in pattern.finditer(document.text, timeout=TIMEOUT):
            if match.end() > match.start():
                message = message_of(rule, entry, document, Span(*match.span()))
                yield document.finding(rule, Span(*match.span()), message, entry.suggestions)
    except TimeoutError:
        message = f"检查未完成：词表 {lexicon.name} 第 {entry.line} 行的模式 {entry.term} 超过 {TIMEOUT:g} 秒，其余部分未查"
        yield document.finding(RULES["incomplete-check"], Span(0, 0), message)


def _compiled(lexicon: Lexicon, entry: Entry) -> Any:
    import regex

    try:
        return regex.compile(entry.pattern)
    except regex.error as error:
        raise LexiconError(lexicon.name, entry.line, f"the pattern {entry.term} is no regular expression: {error}") from None
