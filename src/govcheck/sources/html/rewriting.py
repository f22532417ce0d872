"""Changes the text inside the markup and leaves the markup as it stands.

No edit may make or end a tag, an attribute or a character reference, and no set of edits either. Whatever a parser takes
for markup has a first character, such as ``<``, which no edit writes. So of all edits that could complete it together, the
first one stands right behind its beginning, as in ``</ti|tle>``, in source that no edit touches. That one edit is refused,
or what it writes begins with an escaped character: then the others cannot complete anything.
"""

from __future__ import annotations

import re
from html.entities import html5

from govcheck.sources.html.syntax import Markup, Syntax, markup_of
from govcheck.text.projection import Projection

__all__ = ["rewrite"]

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_ESCAPED = frozenset("&<>\"' \t\n\r\f=`")
_TAG_BEGUN = re.compile(r"</?[a-zA-Z]*\Z")
_BEGUN = re.compile(r"(?:</?|</[a-zA-Z]+|&#?[0-9a-zA-Z]*|[0-9a-fA-F]{32})\Z")  # the last: a number of any length
_OLD_NAME = re.compile(r"&([a-zA-Z][a-zA-Z0-9]*)\Z")
_LONGEST = 40  # characters of a tag or a reference that has begun


def rewrite(html: str, projection: Projection, start: int, end: int, replacement: str) -> str | None:
    """The new source of ``projection.to_original(start, end)`` once ``text[start:end]`` reads ``replacement``.

    As many characters as before replace each other one by one, and the markup between them stays byte for byte; fewer
    or more are possible only where no markup stands between. Where a blank becomes something else, another one, which it
    had swallowed, may come to light.

    Args:
        html: the source of the page.
        projection: one of the page's texts.
        start: in code points of the projection's text.
        end: likewise.
        replacement: the new text, which is escaped as needed.

    Returns:
        The new source, or None if it cannot be changed without changing markup.

    >>> page = Projection.from_runs([(0, 0, "六"), (4, 0, "合")])
    >>> rewrite("六<b>合</b>", page, 0, 2, "＊<")
    '＊<b>&lt;'
    """
    if end <= start or _splits(projection, start, end, replacement):
        return None
    if len(replacement) == end - start:
        return _one_for_one(html, projection, start, replacement)
    place = projection.to_original(start, end)
    position = place.start
    for index in range(start, end):
        span = projection.to_original(index, index + 1)
        if span.start > position:
            return None
        position = max(position, span.end)
    before = html[max(0, place.start - _LONGEST) : place.start]
    return _written(html, markup_of(html), place.start, place.end, replacement, before)


def _one_for_one(html: str, projection: Projection, start: int, replacement: str) -> str | None:
    text = projection.text
    end = start + len(replacement)
    position = projection.to_original(start, end).start
    pieces: list[str] = []
    before = html[max(0, position - _LONGEST) : position]
    markup = markup_of(html)
    index = start
    while index < end:
        span = projection.to_original(index, index + 1)
        after = index + 1
        while after < end and projection.to_original(after, after + 1) == span:
            after += 1
        between = html[position : span.start]
        before = (before + between)[-_LONGEST:]
        new = replacement[index - start : after - start]
        if new == text[index:after]:
            piece: str | None = _finished(html, markup, *span)
        else:
            piece = _written(html, markup, *span, new, before)
        if piece is None:
            return None
        pieces += [between, piece]
        before = (before + piece)[-_LONGEST:]
        position = span.end
        index = after
    return "".join(pieces)


def _splits(projection: Projection, start: int, end: int, replacement: str) -> bool:
    """Whether a piece of source that stands for several characters lies partly outside what changes."""
    if projection.text[start:end] == replacement:
        return False
    size = len(projection.text)
    first, last = projection.to_original(start, start + 1), projection.to_original(end - 1, end)
    return (start > 0 and projection.to_original(start - 1, start) == first) or (
        end < size and projection.to_original(end, end + 1) == last
    )


def _finished(html: str, markup: Markup, start: int, end: int) -> str:
    """A character that stays, so written that what follows cannot become part of it."""
    source = html[start:end]
    if source[0] not in "&<" or markup.syntax(start, end) not in (Syntax.TEXT, Syntax.ATTRIBUTE, Syntax.BARE_VALUE_START):
        return source
    if len(source) > 1:
        return source if source[-1] == ";" else f"{source};"
    return _ESCAPES[source]


def _written(html: str, markup: Markup, start: int, end: int, text: str, before: str) -> str | None:
    """``text`` as source in the place of ``html[start:end]``, which then stands behind ``before``."""
    syntax = markup.syntax(start, end)
    if syntax is None:
        return None
    if syntax is Syntax.UNFINISHED:
        return text if _is_harmless(html[start:end], text) and not _TAG_BEGUN.search(before) else None
    begun = bool(_BEGUN.search(before))
    data = markup.has_character_data
    begun = begun or (data and before.endswith("]"))
    if not text:
        last = end == len(html) and syntax in (Syntax.TEXT, Syntax.VERBATIM)
        return "" if last or not (begun or syntax is Syntax.BARE_VALUE_START) else None
    escape_first = begun and text[0].isascii()
    if syntax is Syntax.VERBATIM:
        return None if escape_first or not _ESCAPES.keys().isdisjoint(text) or (data and "]" in text) else text
    if syntax is not Syntax.TEXT and _ends_otherwise(html[start], before):
        return None
    pieces = [_escaped(character) if character in _ESCAPED or (data and character == "]") else character for character in text]
    if escape_first and len(pieces[0]) == 1:
        pieces[0] = f"&#{ord(text[0])};"
    return "".join(pieces)


def _escaped(character: str) -> str:
    return _ESCAPES.get(character) or f"&#{ord(character)};"


def _is_harmless(old: str, new: str) -> bool:
    """Whether no parser cares which of the two it reads, whatever it is about to read."""
    return bool(new) and all(not c.isascii() or c.isalnum() for c in old) and all(not c.isascii() or c == "*" for c in new)


def _ends_otherwise(old: str, before: str) -> bool:
    """Whether ``&copy`` of an attribute is no reference as long as ``old`` stands behind it."""
    name = _OLD_NAME.search(before)
    if not name or not (old == "=" or (old.isascii() and old.isalnum())):
        return False
    return any(name[1][:length] in html5 for length in range(2, len(name[1]) + 1))
