"""The verdict on a page: what is hijacked about it, judged from all that was claimed, and one line that says what happened."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govcheck.pages.damage import traditional_share
from govcheck.pages.native import is_mainland, is_native
from govcheck.pages.title_overlap import title_overlap
from govcheck.reading.contract import Claim, Claims
from govcheck.reading.document import SOURCE
from govcheck.reading.reading import Reading
from govcheck.reading.titles import title_line
from govcheck.rules import RULES, Severity
from govcheck.text.span import SpanSet, TextSpan

__all__ = ["VERDICTS", "conclude"]

VERDICTS = ("damaged-page", "hijacked-title")
"""Rules that are judged from the claims of others, and stand before them in this order."""
_NOISE = ("pinyin-noise", "broken-pinyin")
"""What only a clone holds."""
_MANY = 5
"""So many places of one kind are worth a word of the verdict."""
_PART = 5
"""A text of which a fifth or more is garbled is garbled."""
_FOREIGN = 0.2  # share of its pairs of characters that a title has in common with its text, below which it is not its title
_KEYWORDS = re.compile(r"(?:[^_,，|\-—。！？；：、]{2,16}[_,，|\-—]+){2,}[^_,，|\-—。！？；：、]{2,16}").fullmatch
"""Search words in a row: short pieces, none of them a sentence."""
_SIMPLIFIED = 0.02  # share of traditional characters up to which a title is simplified


class _Title(NamedTuple):
    """A title: in which of the readings it stands, where, and what it says."""

    reading: int
    start: int
    end: int
    text: str

    def holds(self, claim: Claim) -> bool:
        return self.start <= claim.start < self.end


def conclude(readings: Sequence[Reading], claims: Claims) -> Claims:
    """The claims on a document, what is hijacked about it judged from all of them, its verdict among them.

    Args:
        readings: the readings of the document; the last one, or the one before the source of a page, is its body.
        claims: all that was claimed, whatever rules are reported.
    """
    body = len(readings) - 1 - (readings[-1].part.name == SOURCE)
    noise = any(claim.rule in _NOISE for claimed in claims for claim in claimed)
    if not noise and any(map(_is_of_lists, claims[body])) and is_native(readings[body]):
        claims = [[claim for claim in claimed if not _is_of_lists(claim)] for claimed in claims]
    if not any(_category(claim) == "tampering" for claimed in claims for claim in claimed):
        return claims
    claims = [_without_strays(claimed, noise) for claimed in claims]
    titles = _titles_of(readings, body)
    hijacked = next(((title, claim) for title in titles if (claim := _hijacked_title(readings[body], title, claims)) is not None), None)
    if hijacked is not None:
        title, claim = hijacked
        others = [c for c in claims[title.reading] if c.rule != "spam-word" or not title.holds(c)]
        claims[title.reading] = [claim, *others]
    claims = _weigh(readings, claims, titles)
    symptoms = list(_symptoms(readings[body].text, [claim for claimed in claims for claim in claimed]))
    if symptoms:
        says = f"{'；'.join(symptoms)}。请核对原稿，必要时先下线处理"
        claims[body] = [Claim("damaged-page", 0, 0, RULES["damaged-page"].severity, says), *claims[body]]
    return claims


def _category(claim: Claim) -> str:
    """The category of its rule; a rule of the user's own is one of words."""
    return RULES[claim.rule].category if claim.rule in RULES else "words"


def _is_of_lists(claim: Claim) -> bool:
    """Whether a claim rests on the word lists of the mainland, which a text of Hong Kong or Taiwan does not follow."""
    return claim.rule in RULES and claim.rule != "custom-word" and _category(claim) in ("words", "names")


def _without_strays(claims: Sequence[Claim], noise: bool) -> list[Claim]:
    """Without the traditional characters of a clone, and those of words that are reported themselves."""
    if noise:
        return [claim for claim in claims if claim.rule != "stray-traditional"]
    if not any(claim.rule == "stray-traditional" for claim in claims):
        return list(claims)
    words = SpanSet((claim.start, claim.end) for claim in claims if _category(claim) in ("words", "names"))
    return [claim for claim in claims if claim.rule != "stray-traditional" or not words.cover(claim.start, claim.end)]


def _titles_of(readings: Sequence[Reading], body: int) -> list[_Title]:
    """The titles: given, the page's own, or a first line that looks like one."""
    titles = [_Title(i, 0, len(reading.text), reading.text) for i, reading in enumerate(readings) if reading.part.is_title]
    line = None if titles else title_line(readings[body].text)
    return titles if line is None else [_Title(body, *line, readings[body].text[slice(*line)])]


def _hijacked_title(body: Reading, title: _Title, claims: Claims) -> Claim | None:
    """A title that has nothing to do with its text and shows what it was made for."""
    overlap = title_overlap(title.text, body.text.replace(title.text, ""))
    spam = sum(claim.rule == "spam-word" and title.holds(claim) for claim in claims[title.reading])
    cloned = any(claim.rule in _NOISE for claimed in claims for claim in claimed)
    if overlap is None or overlap >= _FOREIGN or not (spam or (cloned and _KEYWORDS(title.text))):
        return None
    proof = f"，含{spam}个垃圾词" if spam else "，由搜索关键词拼成"
    return Claim("hijacked-title", title.start, title.end, RULES["hijacked-title"].severity, f"标题与正文毫无关联{proof}")


def _weigh(readings: Sequence[Reading], claims: Claims, titles: Sequence[_Title]) -> Claims:
    """The claims, judged by what else the page holds: hidden spam is worse than hidden text, a clone's script than a page's own."""
    scripts = any(claim.rule == "script-mismatch" for claimed in claims for claim in claimed)
    simplified = scripts and (
        any(map(_is_simplified, titles)) or any(is_mainland(reading.text) for reading in readings if reading.part.name != SOURCE)
    )
    spam: list[list[int]] = [[claim.start for claim in claimed if claim.rule == "spam-word"] for claimed in claims]

    def weigh(own_spam: list[int], claim: Claim) -> Claim:
        if claim.rule == "hidden-text" and own_spam:
            return claim._replace(severity=Severity.ERROR)
        if claim.rule == "hidden-link" and bisect_left(places, claim.start) < bisect_left(places, claim.end):
            return claim._replace(severity=Severity.ERROR)
        if claim.rule == "script-mismatch" and not simplified:
            return claim._replace(severity=Severity.NOTICE)
        return claim

    places = _in_source(readings, spam) if any(claim.rule == "hidden-link" for claim in claims[-1]) else []
    return [[weigh(own, claim) for claim in claimed] for own, claimed in zip(spam, claims, strict=True)]


def _in_source(readings: Sequence[Reading], places: Sequence[Sequence[int]]) -> list[int]:
    """Where these places of the readings stand in the source of the page, in order."""
    source = readings[-1].part.original
    return sorted(
        reading.to_source(TextSpan((place, place + 1))).start
        for reading, own in zip(readings, places, strict=True)
        for place in own
        if reading.part.original is source
    )


def _is_simplified(title: _Title) -> bool:
    return traditional_share(title.text) <= _SIMPLIFIED and len(re.findall("[\u4e00-\u9fff]", title.text)) > 5


def _symptoms(body: str, claims: Sequence[Claim]) -> Iterator[str]:
    """What the verdict says, worst first; nothing when single findings say it all."""
    counts = Counter(claim.rule for claim in claims if not claim.silent)
    noise = counts["pinyin-noise"] + counts["broken-pinyin"]
    if counts["hijacked-title"] or noise:
        yield "疑被劫持或克隆"
    if counts["hijacked-title"]:
        yield "标题与正文无关"
    if noise:
        broken = f"、{counts['broken-pinyin']}处截断的字" if counts["broken-pinyin"] else ""
        yield f"有{counts['pinyin-noise']}处夹注拼音{broken}"
    if counts["spam-word"] >= RULES["spam-word"].many:
        yield f"有{counts['spam-word']}处垃圾信息"
    if counts["hidden-link"] >= _MANY:
        yield f"有{counts['hidden-link']}处暗链"
    garbled = sum(claim.end - claim.start for claim in claims if claim.rule == "mojibake")
    if counts["mojibake"] >= _MANY or garbled * _PART > len(body):
        yield f"有{counts['mojibake']}处乱码，共{garbled}字"
    if counts["script-mismatch"] and (counts["hijacked-title"] or noise):
        yield "正文为繁体"
