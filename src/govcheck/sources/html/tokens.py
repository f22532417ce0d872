"""HTML source -> the pieces that the HTML standard's tokenizer sees in it: texts and tags by turns.

Standard: https://html.spec.whatwg.org/multipage/parsing.html#tokenization.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from govcheck.sources.html.elements import RAW_TEXT, Kind
from govcheck.sources.html.tags import Tag, end_of_tag, is_tag

__all__ = ["Tail", "Tokens", "tokenize"]

# Tags, comments and declarations as nearly all are written; of whatever else begins with "<", the first two characters.
_TAG = re.compile(
    r"(<(?:/?[a-zA-Z][a-zA-Z0-9]*"
    r"(?:>|[^ \t\n\f\r/<>=\"']*(?:[ \t\n\f\r]+[^ \t\n\f\r\"'<>/=]+(?:=\"[^\"]*\"|='[^']*')?)*[ \t\n\f\r]*/?>)"
    r"|!--[^<>]*-->|![^<>-][^<>]*>|[a-zA-Z/!?]))"
)
_COMMENT_END = re.compile(r"--!?>")
_RAW_END = {name: re.compile(rf"</(?ai:{name})(?=[ \t\n\f\r/>])") for name in RAW_TEXT}
_SCRIPT_MARK = re.compile(r"<!--|-->|<(/?)(?ai:script)(?=[ \t\n\f\r/>])")
_RAW = Kind.RAW.value
_FEW, _MANY = 1 << 10, 1 << 22  # characters that are cut at once


class Tail(NamedTuple):
    """What a tag or comment that never ends has swallowed."""

    start: int
    end: int
    reason: str


class Tokens(NamedTuple):
    """The pieces of a source."""

    texts: list[str]
    """The texts, the first one before the first tag; one more than there are tags."""
    sources: list[str]
    """The tags, comments and declarations between them."""
    tags: dict[str, Tag | None]
    """What they say, by their source; None for comments and declarations."""
    raw: list[int]
    """Which sources are start tags of raw texts."""
    tail: Tail | None


def tokenize(html: str) -> Tokens:
    """Cut ``html`` into pieces, in time proportional to its length whatever it holds.

    >>> tokenize("六<b>合</b>彩")[:2]
    (['六', '合', '彩'], ['<b>', '</b>'])
    """
    cutter = _Cutter(html)
    size = _FEW
    while cutter.position < len(html):
        size = min(size * 2, _MANY) if cutter.cut(size) else _FEW
    texts, sources = cutter.pieces[::2], cutter.pieces[1::2]
    return Tokens(texts, sources, cutter.tags, cutter.raw, cutter.tail)


class _Cutter:
    """The pieces up to a position; at any time the last one is a text."""

    def __init__(self, html: str) -> None:
        self._html = html
        self.position = 0
        self.pieces = [""]
        self.tags: dict[str, Tag | None] = {}
        self.raw: list[int] = []
        self.tail: Tail | None = None
        self._known: dict[str, Tag | None] = {}  # also what only reads like a tag, in the text of a script
        self._halts: set[str] = set()  # the tags behind which text is raw, and all that are written oddly

    def cut(self, size: int) -> bool:
        """Cut so many characters or up to the next tag; False if there was a tag that had to be looked at by itself."""
        html, start = self._html, self.position
        stop = html.rfind("<", start + 1, start + size) if start + size < len(html) else len(html)
        if stop < 0:
            stop = html.find("<", start + size)
        stop = stop if stop >= 0 else len(html)
        found = _TAG.split(html[start:stop])
        sources = set(found[1::2])
        for source in sources - self._known.keys():
            self._learn(source)
        halts = sources & self._halts
        if not halts:
            self._add(found, stop)
            return True
        first = next(index for index in range(1, len(found), 2) if found[index] in halts)
        found, source = found[:first], found[first]
        self._add(found, start + sum(map(len, found)))
        self._halt(source)
        return False

    def _learn(self, source: str) -> None:
        odd = len(source) == 2
        tag = None if odd or source[1] == "!" else Tag(source)
        self._known[source] = tag
        if odd or _begins_raw_text(tag):
            self._halts.add(source)

    def _add(self, found: list[str], stop: int) -> None:
        self.position = stop
        self.pieces[-1] += found[0]
        self.pieces += found[1:]
        for source in set(found[1::2]) - self.tags.keys():
            self.tags[source] = self._known[source]

    def _halt(self, source: str) -> None:
        html, start = self._html, self.position
        if len(source) == 2:
            if source == "</" and start + 2 == len(html):
                self.pieces[-1] += source
                self.position = len(html)
                return
            end, reason = _long_way(html, start)
            if reason:
                self.tail = Tail(start, len(html), reason)
                self.position = len(html)
                return
            source = html[start:end]
            if source not in self._known:
                self._known[source] = Tag(source) if is_tag(html, start) else None
        self.position = start + len(source)
        self.pieces += [source, ""]
        tag = self.tags[source] = self._known[source]
        if tag and _begins_raw_text(tag):
            self.raw.append(len(self.pieces) // 2 - 1)
            end = _raw_end(html, self.position, tag.name)
            self.pieces[-1] = html[self.position : end]
            self.position = end


def _begins_raw_text(tag: Tag | None) -> bool:
    return tag is not None and not tag.closing and bool(tag.kind & _RAW or tag.name == "plaintext")


def _long_way(html: str, start: int) -> tuple[int, str]:
    """The end of the markup at ``start``, and what is wrong if it never ends."""
    if html.startswith("<!--", start):
        if html.startswith((">", "->"), start + 4):
            return html.index(">", start) + 1, ""
        close = _COMMENT_END.search(html, start + 4)
        return (close.end(), "") if close else (len(html), "未闭合的注释")
    end = end_of_tag(html, start) if is_tag(html, start) else html.find(">", start) + 1 or -1
    return (end, "") if end >= 0 else (len(html), "未闭合的标签")


def _raw_end(html: str, position: int, name: str) -> int:
    """Where the text of a raw element ends: at its end tag or at the end of everything."""
    if name == "plaintext":
        return len(html)
    if name != "script":
        close = _RAW_END[name].search(html, position)
        return close.start() if close else len(html)
    commented = inner = False
    for mark in _SCRIPT_MARK.finditer(html, position):
        if mark[0] == "<!--":
            commented = True
        elif mark[0] == "-->":
            commented = inner = False
        elif not mark[1]:
            inner = commented
        elif inner:
            inner = False
        else:
            return mark.start()
    return len(html)
