"""What may be shown of a text: one mechanism for all families. What a claim hides is hidden in every report."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["digit_runs", "discreet", "hidden", "shown_text"]

_DIGITS = re.compile("(?<!&#)[0-9\uff10-\uff19](?:[- \u2010-\u2015\uff0d]?[0-9\uff10-\uff19]){4,}[0-9xX\uff38]?")


def hidden(text: str) -> str:
    """The text with every letter and digit hidden, marks and blanks kept.

    >>> hidden("3栋-501室")
    '**-****'
    """
    return "".join(["*" if character.isalnum() else character for character in text])


def shown_text(text: str, hides: Iterable[tuple[int, int]]) -> str:
    """The text with these places hidden, of the same length.

    >>> shown_text("手机138-0013-8000", [(6, 10)])
    '手机138-****-8000'
    """
    pieces, position = [], 0
    for start, end in sorted(hides):
        if end > position:
            first = max(start, position)
            pieces += [text[position:first], hidden(text[first:end])]
            position = end
    return "".join((*pieces, text[position:])) if pieces else text


def digit_runs(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where numbers of five digits or more stand in ``text[start:end]``."""
    return tuple(match.span() for match in _DIGITS.finditer(text, start, end))


def discreet(text: str) -> str:
    """The text with every number of five digits or more hidden, for what is shown of places that nobody has judged.

    >>> discreet("电话138-0013-8000，2026年")
    '电话***-****-****，2026年'
    """
    return _DIGITS.sub(lambda match: re.sub(r"\w", "*", match[0]), text)
