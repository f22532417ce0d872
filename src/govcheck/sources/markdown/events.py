"""What the parser says of a source, in code points, and what of the source it is not shown.

The parser is pulldown-cmark (the ``pyromark`` package): CommonMark and GitHub's additions, in linear time on any text.
It is given a copy of the source, of the same length, in which what other programs read first is a run of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from govcheck.errors import GovcheckError

__all__ = ["Inert", "Places", "events_of", "inert_of", "shown_of"]

_INERT = re.compile(
    r"(?P<template>\{\{(?:(?!\{\{|\}\}|\n[ \t\r]*\n)[\s\S])*\}\}|\{%(?:(?!\{%|%\}|\n[ \t\r]*\n)[\s\S])*%\}|\{[#.:][-\w .#=\"':/]{0,100}\})"
    r"|(?<=[0-9])(?:\*{3,}|\*|~+)(?=[0-9Xx])",  # the mask of a number and the sign of a range, which no author means as emphasis
    re.ASCII,
)
_NAME = re.compile(r"\{[{%][<%]?-?\s*(/|end)?\s*(\w*)")
_CODE = frozenset(("chart", "comment", "highlight", "katex", "math", "mermaid"))  # shortcodes around what is no prose
_CONTINUATION = bytes(range(0x80, 0xC0))  # the bytes of UTF-8 that begin no character
_SURROGATE = re.compile("[\ud800-\udfff]")
_CHARACTER = re.compile(r"[^\r\n]")
_STEP = 128


class Inert(NamedTuple):
    """A piece of the source in which the parser sees no markup."""

    start: int
    end: int
    read: bool
    """Whether it is read as it stands; a template is not."""


def inert_of(source: str, start: int) -> list[Inert]:
    """The templates of Hugo, Jekyll and their like from ``start`` on, code between two of them included; masks of numbers."""
    found: list[Inert] = []
    opened: dict[str, int] = {}
    for match in _INERT.finditer(source, start):
        if match["template"] is None:
            found.append(Inert(*match.span(), True))
            continue
        name = _NAME.match(match[0])
        closing, word = name.groups() if name else (None, "")
        index = opened.pop(word, None) if closing else None
        if index is not None:
            start_of_code = found[index].start
            del found[index:]
            opened = {other: place for other, place in opened.items() if place < index}
            found.append(Inert(start_of_code, match.end(), False))
            continue
        if word in _CODE and not closing:
            opened.setdefault(word, len(found))
        found.append(Inert(*match.span(), False))
    return found


def shown_of(source: str, inert: list[Inert]) -> str:
    """The copy that the parser is given."""
    pieces: list[str] = []
    position = 0
    for piece in inert:
        pieces += [source[position : piece.start], _CHARACTER.sub("x", source[piece.start : piece.end])]
        position = piece.end
    return _SURROGATE.sub("\ufffd", "".join((*pieces, source[position:])))


def events_of(shown: str) -> Iterator[tuple[str | dict[str, Any], dict[str, int]]]:
    """What the parser says, and of which bytes of the UTF-8 form.

    Raises:
        GovcheckError: if the parser is not installed.
    """
    try:
        import pyromark
    except ImportError:
        raise GovcheckError("to read Markdown, pyromark is needed: pip install 'govcheck[documents]'") from None
    have = pyromark.Options
    options = have.ENABLE_TABLES | have.ENABLE_FOOTNOTES | have.ENABLE_STRIKETHROUGH | have.ENABLE_TASKLISTS | have.ENABLE_MATH
    said: Any = pyromark.events_with_range(shown, options=options | have.ENABLE_GFM)
    return iter(said)


class Places:
    """Turns byte offsets of the UTF-8 form of a text into code points, the first of which is ``base``."""

    __slots__ = ("_base", "_before", "_data")

    def __init__(self, text: str, base: int) -> None:
        self._base = base
        self._data = data = b"" if text.isascii() else text.encode()
        counts = (len(data[at : at + _STEP].translate(None, _CONTINUATION)) for at in range(0, len(data), _STEP))
        self._before = list(accumulate(counts, initial=base))

    def of(self, offset: int) -> int:
        """The code point that begins at a byte."""
        if not self._data:
            return self._base + offset
        step = offset // _STEP
        return self._before[step] + len(self._data[step * _STEP : offset].translate(None, _CONTINUATION))
