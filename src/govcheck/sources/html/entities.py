"""Character references: &amp; &#20845; &#x516d; as the HTML standard decodes them.

Standard: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state.
"""

from __future__ import annotations

import functools
import html
import re
from html.entities import html5

from govcheck.text.projection import Run

__all__ = ["NO_BREAK_SPACE", "REFERENCE", "attribute_runs", "decode_attribute", "reference"]

REFERENCE = r"&(?:\#(?:[0-9]+|[xX][0-9a-fA-F]+);?|[a-zA-Z][a-zA-Z0-9]{1,31};?)"
_REFERENCE = re.compile(REFERENCE)
NO_BREAK_SPACE = "\u00a0"


def reference(source: str) -> tuple[str, int]:
    """``(decoded, length)`` of the character reference that ``source``, a match of :data:`REFERENCE`, begins with.

    Length 0 says that it is none: the ``&`` is an ordinary character.

    >>> reference("&#20845;"), reference("&ampx"), reference("&none;")
    (('六', 8), ('&', 4), ('', 0))
    """
    if source[1] != "#":
        return _named(source)
    prefix = "x" if source[2] in "xX" else ""
    digits = source[2:].lstrip("xX").rstrip(";").lstrip("0")
    return _numbered(prefix + (digits or "0")) if len(digits) < 8 else "\ufffd", len(source)


@functools.lru_cache(4096)
def _numbered(number: str) -> str:
    return html.unescape(f"&#{number};")


@functools.lru_cache(4096)
def _named(source: str) -> tuple[str, int]:
    for length in range(len(source), 2, -1):
        decoded = html5.get(source[1:length])
        if decoded:
            return decoded, length
    return "", 0


def attribute_runs(source: str, origin: int) -> list[Run]:
    """An attribute value as a reader sees it, with blanks for no-break spaces; ``origin`` is the place of ``source`` in the page."""
    runs: list[Run] = []
    position = 0
    if "&" in source:
        for found in _REFERENCE.finditer(source):
            decoded, length = reference(found[0])
            end = found.start() + length
            named = source[found.start() + 1] != "#"
            after = source[end : end + 1]
            if not length or (named and source[end - 1] != ";" and (after == "=" or (after.isascii() and after.isalnum()))):
                continue
            runs.append((origin + position, 0, source[position : found.start()]))
            runs.append((origin + found.start(), length, decoded.replace(NO_BREAK_SPACE, " ")))
            position = end
    runs.append((origin + position, 0, source[position:]))
    return runs


def decode_attribute(source: str) -> str:
    """The value of an attribute.

    >>> decode_attribute("?a=1&amp;b=2&copy=3")
    '?a=1&b=2&copy=3'
    """
    return "".join([piece for _, _, piece in attribute_runs(source, 0)]) if "&" in source else source
