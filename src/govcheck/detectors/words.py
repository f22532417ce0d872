"""Terms of word lists: one pass for all lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from govcheck.document import Document
from govcheck.finding import Finding
from govcheck.lexicon import Entry, Lexicon
from govcheck.matcher import Match, Matcher
from govcheck.projection import Edit
from govcheck.rules import Severity
from govcheck.safety import safe_edits
from govcheck.span import Span

__all__ = ["detector", "message_of"]


def detector(lexicons: Sequence[Lexicon]) -> Callable[[Document], Iterable[Finding]] | None:
    """A detector for the terms of these lists."""
    matcher = Matcher(lexicons)
    if not len(matcher):
        return None
    find = matcher.find

    def detect(document: Document) -> Iterable[Finding]:
        matches = find(document.folded.text)
        return _findings(document, matches, matcher) if matches else ()

    return detect


def _findings(document: Document, matches: list[Match], matcher: Matcher) -> Iterator[Finding]:
    hits = [
        (document.folded.to_original(start, end), lexicon, entry)
        for start, end, term in matches
        for lexicon, entry in term.owners
        if entry.applies_on(document.published)
    ]
    edits: dict[Span, set[Edit]] = {}
    for hit in hits:
        if (edit := _edit_of(document.text, *hit)) is not None:
            edits.setdefault(hit[0], set()).add(edit)
    agreed = [edit for edits_there in edits.values() if len(edits_there) == 1 for edit in edits_there]
    safe = safe_edits(document.text, agreed, matcher) if agreed else ()
    for hit in hits:
        span, lexicon, entry = hit
        edit = _edit_of(document.text, *hit)
        fix = edit[2] if edit is not None and edit in safe else None
        message = message_of(lexicon, entry, document.text[span.start : span.end])
        yield document.finding(lexicon.rule, span, message, entry.suggestions, fix)


def _edit_of(text: str, span: Span, lexicon: Lexicon, entry: Entry) -> Edit | None:
    """The edit that the entry asks for, where there is no choice and the term stands undisguised."""
    if lexicon.fixes and len(entry.suggestions) == 1 and text[span.start : span.end] == entry.term:
        return (*span, entry.suggestions[0])
    return None


def message_of(lexicon: Lexicon, entry: Entry, text: str) -> str:
    """What the editor reads: what is wrong and what to write."""
    rule = lexicon.rule
    said = f"{rule.title}：“{text}”" if text == entry.term else f"{rule.title}：“{text}”（即“{entry.term}”）"
    if entry.suggestions:
        verb = "应为" if rule.severity is Severity.ERROR else "建议改为"
        said += f"，{verb}" + "或".join(f"“{s}”" for s in entry.suggestions)
    return said + (f"。{entry.note}" if entry.note else "")
