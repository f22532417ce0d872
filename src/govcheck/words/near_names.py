"""Near misses of official names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import Rule
from govcheck.text.span import SpanSet
from govcheck.words.detector import Reader
from govcheck.words.lexicon import Lexicon
from govcheck.words.name_index import NameIndex
from govcheck.words.terms import Scan

__all__ = ["index_of", "reader"]


def index_of(lexicon: Lexicon) -> NameIndex:
    """The index of a list of names: a guard is a legitimate variant, a note ``title`` a law looked for in 《》 only."""
    return NameIndex(
        (entry.term for entry in lexicon.entries if not entry.is_guard and entry.note != "title"),
        variants=(entry.term for entry in lexicon.entries if entry.is_guard),
        titles=(entry.term for entry in lexicon.entries if entry.note == "title"),
        common=lexicon.headers.get("common", "").split("|"),
    )


def reader(indexes: Sequence[tuple[Rule, NameIndex]]) -> Reader | None:
    """Reads what is one edit away from a name where no term of a list was found; None without names."""

    def read(document: Document, scan: Scan) -> list[Finding]:
        return [f for rule, index in indexes for f in _near_misses(document, rule, index, scan)] if scan.places else []

    return read if indexes else None


def _near_misses(document: Document, rule: Rule, index: NameIndex, scan: Scan) -> Iterator[Finding]:
    names: dict[tuple[int, int], dict[str, None]] = {}
    for miss in index.near_misses(document.folded.text, scan.places):
        names.setdefault((miss.start, miss.end), {})[miss.name] = None
    if not names:
        return
    taken = SpanSet(match[:2] for match in scan.matches)
    position = 0
    for start, end in sorted(names, key=lambda place: (place[0], -place[1])):
        if start >= position and not taken.meet(start, end):
            position = end
            yield _finding(document, rule, start, end, tuple(names[start, end]))


def _finding(document: Document, rule: Rule, start: int, end: int, suggestions: tuple[str, ...]) -> Finding:
    span = document.folded.to_original(start, end)
    found = document.shown[span.start : span.end]
    message = f"{rule.title}：“{found}”，应为" + "或".join(f"“{name}”" for name in suggestions)
    return document.finding(rule, span, message, suggestions)
