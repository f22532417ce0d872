"""The verdict on a page: one line that says what happened to it, the hundreds of single places folded under it."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from govcheck.pages.damage import is_traditional, title_belongs
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding, discreet
from govcheck.rules import RULES, Severity
from govcheck.text.span import Span, SpanSet

__all__ = ["conclude", "folded"]

MANY = 5
"""So many places of one kind are reported as one finding."""
_PART = 5
"""A text of which a fifth or more is garbled is garbled."""
_FOREIGN = 0.2  # share of its pairs of characters that a title has in common with its text, below which it is not its title
_FOLDED = dict.fromkeys(("pinyin-noise", "broken-pinyin", "mojibake", "lost-character", "stray-traditional", "private-use"), MANY) | {
    "spam-word": 10,
    "hidden-link": MANY,
}
"""From how many on a kind is folded: kinds that have no safe fix, so that none is lost."""
_KEYWORDS = re.compile(r"(?:[^_,，|\-—]{2,}[_,，|\-—]+){2,}[^_,，|\-—]{2,}").fullmatch
_SIMPLIFIED = 0.02  # share of traditional characters up to which a title is simplified
_LONGEST_TITLE = 120


def conclude(document: Document, findings: list[Finding]) -> list[Finding]:
    """The findings of a document, what is hijacked about it judged from all of them, its verdict before them.

    Args:
        document: the document.
        findings: all that was found in it, whatever rules are reported, in the order of the text.
    """
    if not any(_category(finding) == "tampering" for finding in findings):
        return findings
    document = document.showing(discreet(document.text))
    words = SpanSet((f.start, f.end) for f in findings if _category(f) in ("words", "names"))
    findings = [_beside_words(f, words) for f in findings if f.rule != "stray-traditional" or not words.cover(f.start, f.end)]
    titles = _titles_of(document)
    hijacked = next((f for title in titles if (f := _title_finding(document, title, findings)) is not None), None)
    if hijacked is not None:
        findings = [hijacked, *(f for f in findings if f.rule != "spam-word" or not _within(f, hijacked))]
    spam = [finding for finding in findings if finding.rule == "spam-word"]
    findings = [_judged(f, spam, titles) for f in findings]
    said = list(_said(document, findings))
    if not said:
        return findings
    message = f"页面异常：{'；'.join(said)}。请核对原稿，必要时先下线处理"
    return [document.finding(RULES["damaged-page"], Span(0, 0), message), *findings]


def folded(source: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings of a source; of a kind that repeats only the first, which tells how many there are and where they begin."""
    many = {rule for rule, count in Counter(f.rule for f in findings).items() if count >= _FOLDED.get(rule, count + 1)}
    kept = []
    seen: set[str] = set()
    for finding in findings:
        if finding.rule not in many:
            kept.append(finding)
        elif finding.rule not in seen:
            seen.add(finding.rule)
            places = [f.start for f in findings if f.rule == finding.rule and f.field == "text"]
            lines = dict.fromkeys(source.count("\n", 0, place) + 1 for place in places[:MANY])
            where = f"，首见于第{'、'.join(map(str, lines))}行" if lines else ""
            number = sum(f.rule == finding.rule for f in findings)
            kept.append(dataclasses.replace(finding, message=f"{finding.message}（全文共{number}处{where}）"))
    return kept


def _category(finding: Finding) -> str:
    """The category of its rule; a rule of the user's own is one of words."""
    return RULES[finding.rule].category if finding.rule in RULES else "words"


def _beside_words(finding: Finding, words: SpanSet) -> Finding:
    """Within a word that is reported nothing is mended: the word would look another, and be mended the next time."""
    tampered = finding.fix is not None and _category(finding) == "tampering"
    return dataclasses.replace(finding, fix=None) if tampered and words.meet(finding.start, finding.end) else finding


def _titles_of(document: Document) -> list[Document]:
    """The titles: given, the page's own, or a first line that is short."""
    titles = [part for part in document.parts() if part.is_title]
    head = re.match(r"\s*([^\r\n]+)[\r\n]", document.text)
    if not titles and head and len(head[1]) <= _LONGEST_TITLE:
        titles = [document.line(*head.span(1))]
    return titles


def _title_finding(document: Document, title: Document, findings: Sequence[Finding]) -> Finding | None:
    """A title that has nothing to do with its text and shows what it was made for."""
    belongs = title_belongs(title.text, document.text.replace(title.text, ""))
    place = title.showing(discreet(title.text)).finding(RULES["hijacked-title"], Span(0, len(title.text)), "")
    spam = [f for f in findings if f.rule == "spam-word" and _within(f, place)]
    cloned = any(f.rule in ("pinyin-noise", "broken-pinyin") for f in findings)
    if belongs is None or belongs >= _FOREIGN or not (spam or (cloned and _KEYWORDS(title.text))):
        return None
    said = f"，含“{spam[0].shown}”等{len(spam)}个垃圾词" if spam else "，由搜索关键词拼成"
    return dataclasses.replace(place, message=f"标题疑被篡改：标题与正文毫无关联{said}")


def _within(finding: Finding, place: Finding) -> bool:
    return finding.field == place.field and place.start <= finding.start < place.end


def _judged(finding: Finding, spam: Sequence[Finding], titles: Sequence[Document]) -> Finding:
    """The finding, judged by what else the page holds: hidden spam is worse than hidden text, a clone's script than a page's own."""
    if finding.rule in ("hidden-text", "hidden-link") and any(_within(word, finding) for word in spam):
        return dataclasses.replace(finding, severity=Severity.ERROR)
    if finding.rule == "script-mismatch" and not any(map(_is_simplified, titles)):
        return dataclasses.replace(finding, severity=Severity.NOTICE)
    return finding


def _is_simplified(title: Document) -> bool:
    return is_traditional(title.text) <= _SIMPLIFIED and len(re.findall("[\u4e00-\u9fff]", title.text)) > 5


def _said(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    """What the verdict says, worst first; nothing when single findings say it all."""
    counts = Counter(finding.rule for finding in findings)
    noise = counts["pinyin-noise"] + counts["broken-pinyin"]
    if counts["hijacked-title"] or noise:
        yield "疑被劫持或克隆"
    if counts["hijacked-title"]:
        yield "标题与正文无关"
    if noise:
        broken = f"、{counts['broken-pinyin']}处截断的字" if counts["broken-pinyin"] else ""
        yield f"有{counts['pinyin-noise']}处夹注拼音{broken}"
    if counts["spam-word"] >= _FOLDED["spam-word"]:
        yield f"有{counts['spam-word']}处垃圾信息"
    if counts["hidden-link"] >= MANY:
        yield f"有{counts['hidden-link']}处暗链"
    garbled = sum(len(finding.visible) for finding in findings if finding.rule == "mojibake")
    if counts["mojibake"] >= MANY or garbled * _PART > len(document.text):
        yield f"有{counts['mojibake']}处乱码，共{garbled}字"
    if counts["script-mismatch"] and (counts["hijacked-title"] or noise):
        yield "正文为繁体"
