"""Changes the text inside the markup and leaves the markup as it stands."""

from __future__ import annotations

import re

from govcheck.text.projection import Projection

__all__ = ["rewrite"]

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_UNFINISHED = re.compile(r"(?:</?|&#?[0-9a-zA-Z]*)\Z")  # what the next character could make a tag or a reference of
_LONGEST = 40  # characters of an unfinished reference


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
    if end <= start:
        return None
    if len(replacement) == end - start:
        return _one_for_one(html, projection, start, replacement)
    place = projection.to_original(start, end)
    position = place.start
    for index in range(start, end):
        span = projection.to_original(index, index + 1)
        if span.start > position or _is_markup(html, projection, index):
            return None
        position = max(position, span.end)
    if projection.to_original(start, start + 1).start != place.start or _splits(projection, start, end):
        return None
    before = html[max(0, place.start - _LONGEST) : place.start]
    if not replacement and _UNFINISHED.search(before) and html[place.end : place.end + 1] not in ("", " ", "\n"):
        return None
    return _escape(replacement, before)


def _one_for_one(html: str, projection: Projection, start: int, replacement: str) -> str | None:
    text = projection.text
    end = start + len(replacement)
    place = projection.to_original(start, end)
    if _splits(projection, start, end) and text[start:end] != replacement:
        return None
    pieces: list[str] = []
    position = place.start
    index = start
    while index < end:
        span = projection.to_original(index, index + 1)
        after = index + 1
        while after < end and projection.to_original(after, after + 1) == span:
            after += 1
        pieces.append(html[position : span.start])
        source = html[span.start : span.end]
        new = replacement[index - start : after - start]
        if new != text[index:after]:
            if _is_markup(html, projection, index):
                return None
            tail = "".join(pieces[-3:])[-_LONGEST:] if pieces[-1] or len(pieces) > 1 else ""
            pieces.append(_escape(new, tail or html[max(0, place.start - _LONGEST) : place.start]))
        else:
            pieces.append(_finished(source))
        position = span.end
        index = after
    return "".join(pieces)


def _is_markup(html: str, projection: Projection, index: int) -> bool:
    """Whether the character stands for a tag: the end of a line or of a cell."""
    return projection.text[index] in " \t\n" and html.startswith("<", projection.to_original(index, index + 1).start)


def _splits(projection: Projection, start: int, end: int) -> bool:
    """Whether a piece of source that stands for several characters lies partly outside."""
    size = len(projection.text)
    first, last = projection.to_original(start, start + 1), projection.to_original(end - 1, end)
    return (start > 0 and projection.to_original(start - 1, start) == first) or (
        end < size and projection.to_original(end, end + 1) == last
    )


def _finished(source: str) -> str:
    """A character that stays, so written that what follows cannot become part of it."""
    if len(source) > 1 and source[0] == "&" and source[-1] != ";":
        return f"{source};"
    return _ESCAPES[source] if source in ("&", "<") else source


def _escape(text: str, before: str) -> str:
    """``text`` as source, also where a quoted or unquoted attribute stands, after the source ``before``."""
    pieces = [_ESCAPES.get(character, f"&#{ord(character)};" if character in " \t\n\r\f=`" else character) for character in text]
    if text and pieces[0] == text[0] and text[0].isascii() and _UNFINISHED.search(before):
        pieces[0] = f"&#{ord(text[0])};"
    return "".join(pieces)
