"""Damaged characters: mojibake, pinyin noise, stray, invisible and look-alike characters, entities that show as text."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator

from govcheck.pages.damage import SIGNS, damage_of
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding, discreet
from govcheck.rules import RULES
from govcheck.text.span import Span
from govcheck.words.detector import Reader
from govcheck.words.terms import Scan

__all__ = ["CUES", "reader"]

_HARMLESS = frozenset(" ，。、；：？！“”‘’（）《》〈〉【】—…·")
"""What may be put in the place of an entity: neither markup nor a part of a word."""
_ENTITY_STARTS = frozenset(("#x", "&#", "&nb", "&am", "&lt", "&gt", "&qu", "&ld", "&rd", "&md", "&he", "&mi", "&em", "&en"))
CUES = SIGNS | _ENTITY_STARTS
"""What has to be told of in the one pass: folding leaves these characters as they are."""

_SAFE = frozenset(("radical-character", "homoglyph", "invisible-character", "entity-debris"))
"""Where the repair is certain and what a reader sees stays the same."""
_ENTITY = re.compile(
    "&(?:amp;)*(?:nbsp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|emsp|ensp|#[0-9]{2,6}|#x[0-9a-f]{2,5});|(?<![&0-9a-z])#x[0-9a-f]{4};"
)


def reader(rules: Collection[str]) -> Reader | None:
    """Reads what is damaged; None where none of its rules is on."""
    if not any(RULES[name].category == "tampering" for name in RULES.keys() & set(rules)):
        return None

    def read(document: Document, scan: Scan) -> list[Finding]:
        text, folded = document.text, document.folded.text
        seen = CUES.intersection([folded[start:end] for start, end in scan.cues]) if scan.cues else frozenset[str]()
        found = damage_of(text, document.rare, seen & SIGNS if seen else seen)
        findings = [_finding(document, kind, Span(start, end), repair, note) for kind, start, end, repair, note in found]
        findings = [finding for finding in findings if finding.rule != "private-use" or not _is_icon(document, finding)]
        if seen and not _ENTITY_STARTS.isdisjoint(seen):
            findings += _entities(document)
        return findings

    return read


def _is_icon(document: Document, finding: Finding) -> bool:
    """Whether a private-use character is the whole text of an element, as icon fonts have it, or a bullet of a word processor."""
    source = document.source
    if source != document.text and source[finding.start - 1 : finding.start] == ">" and source.startswith("</", finding.end):
        return True
    before, after = finding.context
    return "\uf000" <= finding.visible <= "\uf0ff" and not before.strip() and after[:1].isspace()


def _entities(document: Document) -> Iterator[Finding]:
    for match in _ENTITY.finditer(document.text):
        repair = _decoded(match[0])
        note = f"“{match[0]}”没有转换为它所代表的字符"
        yield _finding(document, "entity-debris", Span(*match.span()), repair if repair in _HARMLESS else None, note)


def _finding(document: Document, kind: str, span: Span, repair: str | None, note: str) -> Finding:
    suggestions = (discreet(repair),) if repair else ()
    message = f"{RULES[kind].title}：{discreet(note)}"
    return document.finding(RULES[kind], span, message, suggestions, repair if kind in _SAFE else None)


def _decoded(entity: str) -> str:
    """What the entity stands for, a blank for those that cannot be seen."""
    bare = re.sub("&(?:amp;)*", "&", entity if entity.startswith("&") else "&" + entity)
    return re.sub(r"\s", " ", html.unescape(bare))
