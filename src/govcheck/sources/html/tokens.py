"""HTML source -> tags with their places, as the HTML standard's tokenizer sees them.

Standard: https://html.spec.whatwg.org/multipage/parsing.html#tokenization. The text is what lies between the tokens.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from govcheck.sources.html.elements import RAW_TEXT, Kind, kind_of
from govcheck.sources.html.entities import decode_attribute

__all__ = ["Attribute", "Tag", "Token", "Tokens", "tokenize"]

# The first alternative is a tag as nearly all are written; whatever else begins with "<" takes the long way.
_TAG = re.compile(
    r"<(?:(/?[a-zA-Z][^ \t\n\f\r/<>=\"']*)"
    r"(?:[ \t\n\f\r]+[^ \t\n\f\r\"'<>/=]+(?:=\"[^\"]*\"|='[^']*')?)*[ \t\n\f\r]*/?>|[a-zA-Z/!?])"
)
_NAME = re.compile(r"</?([a-zA-Z][^ \t\n\f\r/>]*)")
_ATTRIBUTE = re.compile(
    r"[ \t\n\f\r/]*(?:(>|\Z)|([^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"
    r"(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:\"([^\"]*)(?:\"|\Z)|'([^']*)(?:'|\Z)|([^ \t\n\f\r\"'>][^ \t\n\f\r>]*)|))?)"
)
_COMMENT_END = re.compile(r"--!?>")
_RAW_END = {name: re.compile(rf"</(?ai:{name})(?=[ \t\n\f\r/>])") for name in RAW_TEXT}
_SCRIPT_MARK = re.compile(r"<!--|-->|<(/?)(?ai:script)(?=[ \t\n\f\r/>])")

_RAW = Kind.RAW.value
_NO_CLASSES: frozenset[str] = frozenset()


class Attribute(NamedTuple):
    """One attribute; ``start`` and ``end`` are the place of its value, counted from the tag's ``<``."""

    name: str
    start: int
    end: int
    value: str
    """Decoded."""


class Tag:
    """What a tag's source says; equal sources share one."""

    __slots__ = ("attributes", "classes", "closing", "inert", "kind", "name", "self_closing")

    def __init__(self, source: str) -> None:
        found = _NAME.match(source)
        self.name = found[1].lower() if found else ""
        self.closing = source.startswith("</")
        self.self_closing = source.endswith("/>")
        self.attributes = _attributes(source, found.end()) if found and found.end() < len(source) - 1 else {}
        self.kind = kind_of(self.name) | (Kind.COLLECTED.value if "title" in self.attributes else 0)
        self.classes = frozenset(self.get("class").split()) if "class" in self.attributes else _NO_CLASSES
        self.inert: bool | None = None
        """Whether it is seen like what is around it, wherever it stands; None until someone has found out."""

    def get(self, name: str) -> str:
        """The decoded value of an attribute, by its name in lower case; "" if there is none."""
        attribute = self.attributes.get(name)
        return attribute.value if attribute else ""


Token = tuple[int, int, "Tag | None"]
"""``(start, end, tag)``; without a tag it is a comment or a declaration."""


class Tokens(NamedTuple):
    """All tokens of a source; its different tags; and what an unclosed tag or comment at its end has swallowed."""

    tokens: list[Token]
    tags: tuple[Tag, ...]
    lost: tuple[int, int, str] | None


def tokenize(html: str) -> Tokens:
    """Cut ``html`` into tokens, in time proportional to its length whatever it holds.

    >>> [(start, end, tag.name) for start, end, tag in tokenize("六<b>合</b>彩").tokens if tag]
    [(1, 4, 'b'), (5, 9, 'b')]
    """
    tokens: list[Token] = []
    known: dict[str, Tag] = {}
    lost = None
    position = 0
    while position >= 0 and not lost:
        position, lost = _tokenize_from(html, position, tokens, known)
    return Tokens(tokens, tuple(known.values()), lost)


def _tokenize_from(html: str, position: int, tokens: list[Token], known: dict[str, Tag]) -> tuple[int, tuple[int, int, str] | None]:
    """Goes on to the end, ``(-1, ...)``, or to where the text of a raw element or an odd tag has ended."""
    append = tokens.append
    get = known.get
    for found in _TAG.finditer(html, position):
        start, end = found.span()
        source = found[0]
        odd = found.lastindex is None
        if odd:
            if end == len(html) and source == "</":
                break
            end, reason = _long_way(html, start, end)
            if reason:
                return -1, (start, len(html), reason)
            if not _NAME.match(html, start):
                append((start, end, None))
                return end, None
            source = html[start:end]
        tag = get(source)
        if tag is None:
            tag = known[source] = Tag(source)
        append((start, end, tag))
        if tag.kind & _RAW and not tag.closing:
            return _raw_end(html, end, tag.name), None
        if odd:
            return end, None
        if tag.name == "plaintext" and not tag.closing:
            break
    return -1, None


def _long_way(html: str, start: int, end: int) -> tuple[int, str]:
    """The end of the markup at ``start``, and what is wrong if it never ends."""
    if html.startswith("<!--", start):
        if html.startswith((">", "->"), start + 4):
            return html.index(">", start) + 1, ""
        close = _COMMENT_END.search(html, start + 4)
        return (close.end(), "") if close else (len(html), "未闭合的注释")
    if html[start + 1] in "!?" or not _NAME.match(html, start):
        stop = html.find(">", start)
        return (stop + 1, "") if stop >= 0 else (len(html), "未闭合的标签")
    name = _NAME.match(html, start)
    position = name.end() if name else end
    while True:
        attribute = _ATTRIBUTE.match(html, position)
        if not attribute:  # cannot happen: one of the alternatives always matches
            return len(html), "未闭合的标签"
        position = attribute.end()
        if attribute[1] is not None:
            return position, "" if attribute[1] else "未闭合的标签"


def _attributes(source: str, position: int) -> dict[str, Attribute]:
    attributes: dict[str, Attribute] = {}
    while found := _ATTRIBUTE.match(source, position):
        if found[1] is not None:
            break
        position = found.end()
        name = found[2].lower()
        if name not in attributes:
            group = found.lastindex or 2
            start, end = found.span(group) if group > 2 else (found.end(), found.end())
            attributes[name] = Attribute(name, start, end, decode_attribute(source[start:end]))
    return attributes


def _raw_end(html: str, position: int, name: str) -> int:
    """Where the text of a raw element ends: at its end tag or at the end of everything."""
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
