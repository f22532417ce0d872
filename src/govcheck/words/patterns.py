"""Patterns, written ``/.../`` in a user's own list: run by `regex` on the original text, with a time limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from govcheck.errors import LexiconError
from govcheck.reading.contract import Claim
from govcheck.reading.reading import Reading
from govcheck.rules import RULES
from govcheck.words.lexicon import Entry, Lexicon
from govcheck.words.saying import says_of

__all__ = ["Patterns"]

TIMEOUT = 1.0
"""Seconds that one pattern may take for one text."""


class Patterns:
    """The patterns of some lists, compiled once."""

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        entries = [(lexicon, lexicon.entry(index)) for lexicon in lexicons for index in lexicon.patterns]
        self._patterns = [(_compiled(lexicon, entry), lexicon, entry) for lexicon, entry in entries]

    def read(self, reading: Reading) -> Iterator[Claim]:
        """What the patterns find in a reading."""
        for pattern, lexicon, entry in self._patterns:
            if entry.applies_on(reading.day):
                yield from _search(pattern, lexicon, entry, reading)


def _search(pattern: Any, lexicon: Lexicon, entry: Entry, reading: Reading) -> Iterator[Claim]:
    severity = entry.severity or lexicon.rule.severity
    says = says_of(entry, severity, disguised=True)
    try:
        for match in pattern.finditer(reading.text, timeout=TIMEOUT):
            if match.end() > match.start():
                yield Claim(lexicon.rule.name, match.start(), match.end(), severity, says, entry.suggestions)
    except TimeoutError:
        rule = RULES["incomplete-check"]
        said = f"词表 {lexicon.name} 第 {entry.line} 行的模式 {entry.term} 超过 {TIMEOUT:g} 秒，其余部分未查"
        yield Claim(rule.name, 0, 0, rule.severity, said)


def _compiled(lexicon: Lexicon, entry: Entry) -> Any:
    import regex

    try:
        return regex.compile(entry.pattern)
    except regex.error as error:
        raise LexiconError(lexicon.name, entry.line, f"the pattern {entry.term} is no regular expression: {error}") from None
