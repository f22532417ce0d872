"""The verdict on a page: one line that says what happened to it, the hundreds of single places folded under it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence

from govcheck.damage import is_traditional, title_belongs
from govcheck.document import Document
from govcheck.finding import Finding
from govcheck.rules import RULES, Rule, Severity
from govcheck.span import Span, SpanSet

__all__ = ["conclude"]

MANY = 5
"""So many places of one kind are reported as one finding."""
_PART = 5
"""A page of which a fifth or more is garbled is garbled."""
_FOREIGN = 0.2  # share of its pairs of characters that a title has in common with its text, below which it is not its title
_FOLDED = ("pinyin-noise", "broken-pinyin", "mojibake", "lost-character", "stray-traditional", "private-use")
"""What is folded where it repeats: kinds that have no safe fix, so that none is lost."""
_KEYWORDS = re.compile(r"(?:[^_,，|\-—]{2,}[_,，|\-—]+){2,}[^_,，|\-—]{2,}").fullmatch
_SIMPLIFIED = 0.02  # share of traditional characters up to which a title is simplified
_LONGEST_TITLE = 120


def conclude(document: Document, findings: list[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings of a document with its verdict, if there is one to give, before them and what repeats folded.

    Args:
        document: the document.
        findings: what was found in it, in the order of the text.
        rules: the rules that are reported.
    """
    if not any(_category(finding) == "tampering" for finding in findings):
        return findings
    words = SpanSet((f.start, f.end) for f in findings if _category(f) in ("words", "names"))
    findings = [_beside_words(f, words) for f in findings if f.rule != "stray-traditional" or not words.cover(f.start, f.end)]
    counts = {name: sum(finding.rule == name for finding in findings) for name in (*_FOLDED, "script-mismatch")}
    title = _title_of(document)
    hijacked = _title_finding(document, title, findings, counts, rules)
    if hijacked is not None:
        findings = [hijacked, *(f for f in findings if f.rule != "spam-word" or not _within(f, hijacked))]
    findings = _script_judged(findings, title)
    said = list(_said(findings, counts, len(document.source)))
    folded = _folded(document, findings, counts)
    if "damaged-page" in rules and said:
        message = f"页面异常：{'；'.join(said)}。请核对原稿，必要时先下线处理"
        return [document.finding(RULES["damaged-page"], Span(0, 0), message), *folded]
    return folded


def _category(finding: Finding) -> str:
    """The category of its rule; a rule of the user's own is one of words."""
    return RULES[finding.rule].category if finding.rule in RULES else "words"


def _beside_words(finding: Finding, words: SpanSet) -> Finding:
    """Within a word that is reported nothing is mended: the word would look another, and be mended the next time."""
    tampered = finding.fix is not None and _category(finding) == "tampering"
    return dataclasses.replace(finding, fix=None) if tampered and words.meet(finding.start, finding.end) else finding


def _title_of(document: Document) -> Document | None:
    """The title: given, the page's own, or a first line that is short."""
    for part in document.parts():
        if part.is_title:
            return part
    head = re.match(r"\s*([^\n]+)\n", document.text)
    return document.line(*head.span(1)) if head and len(head[1]) <= _LONGEST_TITLE else None


def _title_finding(
    document: Document, title: Document | None, findings: Sequence[Finding], counts: Mapping[str, int], rules: Mapping[str, Rule]
) -> Finding | None:
    """A title that has nothing to do with its text and shows what it was made for."""
    if title is None or "hijacked-title" not in rules:
        return None
    belongs = title_belongs(title.text, document.text.replace(title.text, "", 1))
    place = title.finding(RULES["hijacked-title"], Span(0, len(title.text)), "")
    spam = [f for f in findings if f.rule == "spam-word" and _within(f, place)]
    cloned = counts["pinyin-noise"] + counts["broken-pinyin"]
    if belongs is None or belongs >= _FOREIGN or not (spam or (cloned and _KEYWORDS(title.text))):
        return None
    said = f"，含“{spam[0].shown}”等{len(spam)}个垃圾词" if spam else "，由搜索关键词拼成"
    return dataclasses.replace(place, message=f"标题疑被篡改：标题与正文毫无关联{said}")


def _within(finding: Finding, place: Finding) -> bool:
    return finding.field == place.field and place.start <= finding.start < place.end


def _script_judged(findings: Iterable[Finding], title: Document | None) -> list[Finding]:
    """A page in traditional characters is a notice, unless its title is in simplified ones."""
    simplified = title is not None and is_traditional(title.text) <= _SIMPLIFIED and len(re.findall("[\u4e00-\u9fff]", title.text)) > 5
    severity = Severity.WARNING if simplified else Severity.NOTICE
    return [dataclasses.replace(f, severity=severity) if f.rule == "script-mismatch" else f for f in findings]


def _said(findings: Sequence[Finding], counts: Mapping[str, int], length: int) -> Iterable[str]:
    """What the verdict says, worst first; nothing when single findings say it all."""
    title = any(finding.rule == "hijacked-title" for finding in findings)
    noise = counts["pinyin-noise"] + counts["broken-pinyin"]
    if title or noise:
        yield "疑被劫持或克隆"
    if title:
        yield "标题与正文无关"
    if noise:
        broken = f"、{counts['broken-pinyin']}处截断的字" if counts["broken-pinyin"] else ""
        yield f"正文有{counts['pinyin-noise']}处夹注拼音{broken}"
    garbled = sum(finding.end - finding.start for finding in findings if finding.rule == "mojibake")
    if counts["mojibake"] >= MANY or garbled * _PART > length:
        yield f"有{counts['mojibake']}处乱码，共{garbled}字"
    if counts["script-mismatch"] and (title or noise):
        yield "正文为繁体"


def _folded(document: Document, findings: Sequence[Finding], counts: Mapping[str, int]) -> list[Finding]:
    """The findings, of a kind that repeats only the first, which tells how many there are and where the first of them stand."""
    kept = []
    seen: set[str] = set()
    for finding in findings:
        if counts.get(finding.rule, 0) < MANY:
            kept.append(finding)
        elif finding.rule not in seen:
            seen.add(finding.rule)
            places = [f.start for f in findings if f.rule == finding.rule][:MANY]
            lines = dict.fromkeys(document.source.count("\n", 0, place) + 1 for place in places)
            where = f"（全文共{counts[finding.rule]}处，首见于第{'、'.join(map(str, lines))}行）"
            kept.append(dataclasses.replace(finding, message=finding.message + where))
    return kept
