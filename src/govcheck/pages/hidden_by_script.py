"""Parts of a page that its scripts hide when it is loaded: by an element's id, or by a block that they write around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from govcheck.sources.html import Page
from govcheck.text.span import SpanSet

__all__ = ["hidden_by_script"]

_NONE = r"display\s{0,9}(?:=|:)\s{0,9}[\"']?none|visibility\s{0,9}(?:=|:)\s{0,9}[\"']?(?:hidden|collapse)|opacity\s{0,9}(?:=|:)\s{0,9}[\"']?0(?![.\d])"
_AWAY = r"(?:left|top|textIndent|marginLeft|text-indent|margin-left)\s{0,9}(?:=|:)\s{0,9}[\"']?-\d{3,}|(?:fontSize|height|width)\s{0,9}=\s{0,9}[\"']?0"
_HOW = f"(?:{_NONE}|{_AWAY})"
_BY_ID = re.compile(
    rf"getElementById\s{{0,9}}\(\s{{0,9}}[\"']([\w:-]{{1,80}})[\"']\s{{0,9}}\)\s{{0,9}}\.\s{{0,9}}style\s{{0,9}}"
    rf"(?:\.\s{{0,9}}(?:cssText\s{{0,9}}=\s{{0,9}}[\"'][^\"']{{0,200}}?)?{_HOW}|\[\s{{0,9}}[\"'](?:display|visibility)[\"']\s{{0,9}}\]\s{{0,9}}=\s{{0,9}}[\"'](?:none|hidden))"
    rf"|\$\(\s{{0,9}}[\"']#([\w:-]{{1,80}})[\"']\s{{0,9}}\)\s{{0,9}}\.\s{{0,9}}(?:hide\(\s{{0,9}}\)|css\(\s{{0,9}}[\"'](?:display[\"']\s{{0,9}},\s{{0,9}}[\"']none|visibility[\"']\s{{0,9}},\s{{0,9}}[\"']hidden))"
    rf"|document\s{{0,9}}\.\s{{0,9}}write(?:ln)?\s{{0,9}}\(\s{{0,9}}[\"']<style[^>]{{0,80}}>\s{{0,9}}#([\w:-]{{1,80}})\s{{0,9}}\{{[^}}]{{0,200}}?{_HOW}",
    re.IGNORECASE,
)
_VARIABLE = re.compile(r"(?:var|let|const)\s+(\w{1,40})\s{0,9}=\s{0,9}document\.getElementById\(\s{0,9}[\"']([\w:-]{1,80})[\"']\s{0,9}\)")
_OPENS = re.compile(
    rf"document\s{{0,9}}\.\s{{0,9}}write(?:ln)?\s{{0,9}}\(\s{{0,9}}([\"'])<(div|span|p|ul|marquee|section|table)\b[^>]{{0,300}}?(?:{_HOW}|\bhidden\b|height=.?1\b)",
    re.IGNORECASE,
)
_MOST = 20  # elements that are looked for
_LATER = re.compile(r"function|=>|onclick|addEventListener|setTimeout", re.IGNORECASE)
_AT_ONCE = re.compile(r"^\s*(?:\(\s*function|!function|window\.onload|\$\(\s*function|\$\(document\)\.ready)")


def hidden_by_script(source: str, page: Page) -> SpanSet:
    """The places of the source that the page's own scripts hide as soon as they run."""
    scripts = sorted((s for s in page.scripts if s.kind == "script" and s.body_end > s.body_start), key=lambda script: script.start)
    bodies = [source[script.body_start : script.body_end] for script in scripts]
    places: list[tuple[int, int]] = []
    names: list[str] = []
    opened: tuple[int, str] | None = None
    for script, body in zip(scripts, bodies, strict=True):
        if opened and f"</{opened[1]}" in body.lower():
            places.append((opened[0], script.start))
            opened = None
        writes = None if opened else _OPENS.search(body)
        if writes and f"</{writes[2]}" not in body[writes.end() :].lower():
            opened = script.end, writes[2].lower()
        if not _LATER.search(body) or _AT_ONCE.match(body):
            names += _hidden_ids(body)
    if opened:
        places.append((opened[0], len(source)))
    places += (place for name in dict.fromkeys(names[:_MOST]) if (place := _element(source, name)))
    return SpanSet(places)


def _hidden_ids(body: str) -> Iterator[str]:
    for match in _BY_ID.finditer(body):
        yield match[1] or match[2] or match[3]
    for match in islice(_VARIABLE.finditer(body), _MOST):
        if re.search(rf"\b{match[1]}\s{{0,9}}\.\s{{0,9}}style\s{{0,9}}\.\s{{0,9}}{_HOW}", body, re.IGNORECASE):
            yield match[2]


def _element(source: str, name: str) -> tuple[int, int] | None:
    """Where the element with that id stands."""
    start = re.search(rf"<(\w+)\b[^<>]*?\sid\s*=\s*[\"']?{re.escape(name)}[\"'\s>]", source)
    if start is None:
        return None
    depth = 0
    for tag in re.finditer(rf"<(/?){start[1]}\b", source[start.start() :], re.IGNORECASE):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return start.start(), start.start() + tag.end()
    return start.start(), len(source)
