"""Terms of word lists, and the pieces of names: one pass for all lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import Rule, Severity
from govcheck.safe_fixes import safe_edits
from govcheck.text.projection import Edit
from govcheck.text.span import Span
from govcheck.words.lexicon import Entry, Lexicon
from govcheck.words.spam import weigh
from govcheck.words.terms import Hit, Match, Matcher, Scan
from govcheck.words.unless import Excuses, excuses_of

__all__ = ["Reader", "message_of", "reader", "split"]

Reader = Callable[[Document, Scan], Iterable[Finding]]
"""What a detector makes of one pass over a document."""


def split(shipped: Sequence[Lexicon], added: Sequence[Lexicon]) -> tuple[list[list[Lexicon]], list[Lexicon]]:
    """The lists of terms, shipped and added, and the lists of names."""
    terms = [[lexicon for lexicon in lexicons if not lexicon.holds_names] for lexicons in (shipped, added)]
    return terms, [lexicon for lexicon in (*shipped, *added) if lexicon.holds_names]


def reader(lists: Iterable[Iterable[Lexicon]], matcher: Matcher) -> Reader:
    """Reads the terms of these lists, which the matcher looks for."""
    excuses = {id(lexicon): excuses for lexicons in lists for lexicon in lexicons if (excuses := excuses_of(lexicon)) is not None}

    def read(document: Document, scan: Scan) -> Iterable[Finding]:
        hits = [hit for match in scan.matches if not match.term.guard for hit in _hits(document, match, excuses)]
        return _findings(document, weigh(document, hits), matcher) if hits else ()

    return read


def _hits(document: Document, match: Match, excuses: Mapping[int, Excuses]) -> Iterator[Hit]:
    start, end, term = match
    for lexicon, entry in term.owners:
        excuse = excuses.get(id(lexicon))
        if entry.applies_on(document.published) and not (excuse and excuse.hold(document.folded.text, start, end, entry.since)):
            yield Hit(start, end, lexicon, entry, entry.severity or lexicon.rule.severity)


def _findings(document: Document, hits: Sequence[Hit], matcher: Matcher) -> Iterator[Finding]:
    spans = [document.folded.to_original(hit.start, hit.end) for hit in hits]
    edits: dict[Span, set[Edit]] = {}
    for hit, span in zip(hits, spans, strict=True):
        if (edit := _edit_of(document.text, span, hit)) is not None:
            edits.setdefault(span, set()).add(edit)
    agreed: list[Edit] = []
    for span in sorted(edits):
        if len(edits[span]) == 1 and (not agreed or agreed[-1][1] <= span.start):
            agreed += edits[span]
    safe = safe_edits(document.text, agreed, matcher) if agreed else ()
    for hit, span in zip(hits, spans, strict=True):
        edit = _edit_of(document.text, span, hit)
        fix = edit[2] if edit is not None and edit in safe else None
        rule = hit.lexicon.rule._replace(severity=hit.severity)
        message = message_of(rule, hit.entry, document, span)
        yield document.finding(rule, span, message, hit.entry.suggestions, fix)


def _edit_of(text: str, span: Span, hit: Hit) -> Edit | None:
    """The edit that the entry asks for, where there is no choice and the term stands undisguised."""
    entry = hit.entry
    if hit.lexicon.fixes and len(entry.suggestions) == 1 and text[span.start : span.end] == entry.term:
        return (*span, entry.suggestions[0])
    return None


def message_of(rule: Rule, entry: Entry, document: Document, span: Span) -> str:
    """What the editor reads: what is wrong and what to write; of personal information only what may be shown."""
    text, shown = document.text[span.start : span.end], document.shown[span.start : span.end]
    if text != shown:
        return f"{rule.title}：“{shown}”"
    said = f"{rule.title}：“{text}”" if text == entry.term else f"{rule.title}：“{text}”（即“{entry.term}”）"
    if entry.suggestions:
        verb = "应为" if rule.severity is Severity.ERROR else "建议改为"
        said += f"，{verb}" + "或".join(f"“{s}”" for s in entry.suggestions)
    return said + (f"。{entry.note}" if entry.note else "")
