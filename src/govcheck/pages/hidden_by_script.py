"""Parts of a page that its scripts hide when it is loaded: by an element's id, or by a block that they write around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from govcheck.sources.html import Page
from govcheck.text.span import SpanSet

__all__ = ["hidden_by_script"]

_S = r"\s{0,9}"
_Q = "[\"']"
_IS = f"{_S}[=:]{_S}{_Q}?"
_HOW = (
    rf"(?:display{_IS}none|visibility{_IS}(?:hidden|collapse)|opacity{_IS}0(?![.\d])"
    rf"|(?:left|top|textIndent|marginLeft|text-indent|margin-left){_IS}-\d{{3,}}|(?:fontSize|height|width){_S}={_S}{_Q}?0)"
)
_ID = r"([\w:-]{1,80})"
_CALLED = rf"{_S}\({_S}{_Q}"
_BY_ID = re.compile(
    rf"getElementById{_CALLED}{_ID}{_Q}{_S}\){_S}\.{_S}style{_S}"
    rf"(?:\.{_S}(?:cssText{_S}={_S}{_Q}[^\"']{{0,200}}?)?{_HOW}|\[{_S}{_Q}(?:display|visibility){_Q}{_S}\]{_S}={_S}{_Q}(?:none|hidden))"
    rf"|\${_CALLED}#{_ID}{_Q}{_S}\){_S}\.{_S}"
    rf"(?:hide\({_S}\)|css{_CALLED}(?:display|visibility){_Q}{_S},{_S}{_Q}(?:none|hidden))"
    rf"|document{_S}\.{_S}write(?:ln)?{_CALLED}<style[^>]{{0,80}}>{_S}#{_ID}{_S}\{{[^}}]{{0,200}}?{_HOW}",
    re.IGNORECASE,
)
_VARIABLE = re.compile(rf"(?:var|let|const)\s{{1,9}}(\w{{1,40}}){_S}={_S}document\.getElementById{_CALLED}{_ID}{_Q}{_S}\)")
_OPENS = re.compile(
    rf"document{_S}\.{_S}write(?:ln)?{_S}\({_S}([\"'])<(div|span|p|ul|marquee|section|table)\b[^>]{{0,300}}?(?:{_HOW}|\bhidden\b|height=.?1\b)",
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
        if re.search(rf"\b{match[1]}{_S}\.{_S}style{_S}\.{_S}{_HOW}", body, re.IGNORECASE):
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
