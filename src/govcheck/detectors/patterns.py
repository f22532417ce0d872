"""Patterns, written ``/.../`` in a user's own list: run by `regex` on the original text, with a time limit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from govcheck.detectors.words import message_of
from govcheck.document import Document
from govcheck.errors import LexiconError
from govcheck.finding import Finding
from govcheck.lexicon import Entry, Lexicon
from govcheck.rules import RULES
from govcheck.span import Span

__all__ = ["detector"]

TIMEOUT = 1.0
"""Seconds that one pattern may take for one text."""


def detector(shipped: Sequence[Lexicon], added: Sequence[Lexicon]) -> Callable[[Document], Iterable[Finding]] | None:
    """A detector for the patterns of these lists, None when they hold no pattern."""
    patterns = [
        (_compiled(lexicon, entry), lexicon, entry)
        for lexicon in (*shipped, *added)
        for entry in lexicon.entries
        if entry.pattern is not None
    ]
    if not patterns:
        return None

    def detect(document: Document) -> Iterator[Finding]:
        for pattern, lexicon, entry in patterns:
            if entry.applies_on(document.published):
                yield from _search(pattern, lexicon, entry, document)

    return detect


def _search(pattern: Any, lexicon: Lexicon, entry: Entry, document: Document) -> Iterator[Finding]:
    rule = lexicon.rule._replace(severity=entry.severity or lexicon.rule.severity)
    try:
        for match in pattern.finditer(document.text, timeout=TIMEOUT):
            if match.end() > match.start():
                message = message_of(rule, entry, match[0])
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
