"""Style sheets and style attributes -> the declarations that can hide text.

Standard: https://www.w3.org/TR/css-syntax-3/ and https://www.w3.org/TR/mediaqueries-3/, for a desktop screen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["Declarations", "declarations_of", "rules_of"]

Declarations = dict[str, str]
"""Property -> value, both in lower case."""

_HIDING = (
    "display visibility opacity filter font font-size text-indent position left top right bottom width height max-width "
    "max-height overflow overflow-x overflow-y clip clip-path color background background-color background-image margin "
    "margin-left margin-top transform"
)
_RELEVANT = frozenset(_HIDING.split())
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_DECLARATION = re.compile(r"(?<![\w-])([\w-]+)[ \t\n\r\f]*:([^;{}]*)")
_MEDIA = re.compile(r"@(?ai:media)(?![\w-])(.*)", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_WIDTH = re.compile(r"(min|max)-width *: *([0-9.]+)(px|em|rem)")
_SCREEN = 1280  # pixels: pages are judged as on a desktop
_LONGEST = 200  # characters of a value that are looked at


def declarations_of(body: str) -> tuple[Declarations, Declarations]:
    """The relevant declarations of a rule's body or a style attribute: the plain and the important ones.

    >>> declarations_of("Display : NONE !important; border: 0")
    ({}, {'display': 'none'})
    """
    plain: Declarations = {}
    important: Declarations = {}
    if "/*" in body:
        body = _COMMENT.sub(" ", body)
    for name, value in _DECLARATION.findall(body.lower()):
        if name in _RELEVANT:
            text, mark, _ = value.partition("!")
            (important if mark else plain)[name] = text.strip()[:_LONGEST]
    return plain, important


def rules_of(css: str, media: str) -> Iterator[tuple[str, str, bool]]:
    """``(selectors, body, applies)`` of all style rules, whatever at-rules they stand in.

    >>> list(rules_of("@media print { i { color: red } }", ""))
    [('i', ' color: red ', False)]
    """
    css = _COMMENT.sub(" ", css)
    applies = _media_applies(media)
    open_blocks: list[tuple[str, bool]] = []  # ("" for at-rules, else the selectors; whether it applies)
    position = 0
    for brace in _BRACE.finditer(css):
        text = css[position : brace.start()]
        position = brace.end()
        if brace[0] == "}":
            if open_blocks:
                selectors, holds = open_blocks.pop()
                if selectors:
                    yield selectors, text, holds
            continue
        prelude = text.rpartition(";")[2].strip()
        outer = open_blocks[-1][1] if open_blocks else applies
        if prelude.startswith("@"):
            media_query = _MEDIA.match(prelude)
            open_blocks.append(("", outer and (not media_query or _media_applies(media_query[1]))))
        else:
            open_blocks.append((prelude, outer))
    if open_blocks and open_blocks[-1][0]:
        yield open_blocks[-1][0], css[position:], open_blocks[-1][1]


def _media_applies(condition: str) -> bool:
    """Whether one of the comma-separated media queries holds on a desktop screen."""
    return not condition.strip() or any(_query_applies(query) for query in condition.lower().split(","))


def _query_applies(query: str) -> bool:
    if "print" in query or "speech" in query or "not " in query or "orientation" in query or "prefers" in query:
        return False
    for bound, number, unit in _WIDTH.findall(query):
        try:
            pixels = float(number) * (1 if unit == "px" else 16)
        except ValueError:
            return False
        if (bound == "min") != (pixels <= _SCREEN):
            return False
    return True
