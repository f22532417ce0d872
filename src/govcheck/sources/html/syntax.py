"""Where a piece of a page's source stands, as far as it decides how text may be written there."""

from __future__ import annotations

import enum
import functools
from bisect import bisect_right
from itertools import accumulate, chain, zip_longest

from govcheck.sources.html.elements import RAW_TEXT
from govcheck.sources.html.tags import Tag
from govcheck.sources.html.tokens import tokenize

__all__ = ["Markup", "Syntax", "markup_of"]

_REFERENCES = frozenset(("title", "textarea"))  # raw, but for character references
_RAW = RAW_TEXT | {"plaintext"}
_READ = ("title", "alt", "content", "value", "placeholder", "href")  # the attributes that are read as text


class Syntax(enum.Enum):
    """What the characters of a piece of source mean to an HTML parser."""

    TEXT = enum.auto()
    """Text between tags: character references count."""
    ATTRIBUTE = enum.auto()
    """The same in an attribute, where a reference may end otherwise."""
    BARE_VALUE_START = enum.auto()
    """The beginning of an attribute without quotes: with nothing there, the next attribute would be its value."""
    VERBATIM = enum.auto()
    """Text in which nothing can be escaped."""
    UNFINISHED = enum.auto()
    """A tag or comment that never ends; a single character more may end it."""


class Markup:
    """The tokens of a page, and what else tells how text may be written in it."""

    def __init__(self, html: str) -> None:
        self._html = html
        texts, self._sources, self._tags, _, self._tail = tokenize(html)
        lengths = chain.from_iterable(zip_longest(map(len, texts), map(len, self._sources), fillvalue=0))
        self._ends = list(accumulate(lengths))  # of texts and tags by turns
        self._foreign = any(tag and tag.name in ("svg", "math") for tag in self._tags.values())
        self._doubtful: dict[int, bool] = {}  # for the raw texts of a page with pictures, by where they start
        self.has_character_data = "<![CDATA[" in html
        """Whether ``]]>`` may mean something, as it does within a picture."""

    def syntax(self, start: int, end: int) -> Syntax | None:
        """What ``html[start:end]`` stands in; None if markup is part of it.

        >>> Markup("<b>a</b>").syntax(3, 4), Markup("<b>a</b>").syntax(2, 4)
        (<Syntax.TEXT: 1>, None)
        """
        if self._tail and end > self._tail[0]:
            return Syntax.UNFINISHED if start >= self._tail[0] else None
        piece = bisect_right(self._ends, start)
        begin = self._ends[piece - 1] if piece else 0
        if piece < len(self._ends) and end > self._ends[piece]:
            return None
        if piece % 2:
            return self._in_tag(self._tags[self._sources[piece // 2]], begin, start, end)
        tag = self._tags[self._sources[piece // 2 - 1]] if piece else None
        if tag is None or tag.closing or tag.name not in _RAW:
            return Syntax.TEXT
        if self._foreign and self._is_doubtful(begin, self._ends[piece]):
            return Syntax.UNFINISHED
        return Syntax.TEXT if tag.name in _REFERENCES else Syntax.VERBATIM

    def _is_doubtful(self, begin: int, stop: int) -> bool:
        """Whether a raw text would hold tags if its element stood in a picture: there, parsers look for them."""
        known = self._doubtful.get(begin)
        if known is None:
            known = self._doubtful[begin] = self._html.find("<", begin, stop) >= 0
        return known

    def _in_tag(self, tag: Tag | None, origin: int, start: int, end: int) -> Syntax | None:
        for name in _READ:
            value = tag.attributes.get(name) if tag else None
            if value and origin + value.start <= start and end <= origin + value.end:
                bare = self._html[origin + value.start - 1] not in "\"'" and start == origin + value.start
                return Syntax.BARE_VALUE_START if bare else Syntax.ATTRIBUTE
        return None


@functools.lru_cache(maxsize=2)
def markup_of(html: str) -> Markup:
    """The edits of a page are made one after the other: it is cut into tokens once."""
    return Markup(html)
