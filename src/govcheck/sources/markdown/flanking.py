"""Whether a run of ``*``, ``_`` or ``~`` can begin or end emphasis: what stands on either side of it decides.

Standard: https://spec.commonmark.org/0.31.2/#delimiter-run.
"""

from __future__ import annotations

import string
import unicodedata

__all__ = ["same_role", "still_ends"]

_BLANKS = " \t\r\n"
_ODD = frozenset(("Cc", "Zl", "Zp"))  # characters that some take for blanks


def same_role(mark: str, left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether a run of ``mark`` can do the same before and after a change of the characters beside it: ``(old, new)``.

    Whether a symbol counts as punctuation depends on the version of the standard, so both are asked.

    >>> same_role("*", ("三", "*"), (" ", " ")), same_role("*", ("三", "*"), ("的", "的"))
    (True, False)
    """
    if any(map(_is_odd, (*left, *right))):
        return False
    return all(_role(mark, left[0], right[0], marks) == _role(mark, left[1], right[1], marks) for marks in ("P", "PS"))


def still_ends(mark: str, left: str, right: str) -> bool:
    """Whether a run of ``mark`` between two characters can end emphasis."""
    return not _is_odd(left) and not _is_odd(right) and all(_role(mark, left, right, marks)[1] for marks in ("P", "PS"))


def _is_odd(character: str) -> bool:
    return unicodedata.category(character) in _ODD and character not in _BLANKS


def _role(mark: str, left: str, right: str, marks: str) -> tuple[bool, bool]:
    """Whether the run can begin emphasis, and whether it can end it."""
    before, after = _kind(left, marks), _kind(right, marks)
    begins = after == "letter" or (after == "mark" and before != "letter")
    ends = before == "letter" or (before == "mark" and after != "letter")
    if mark == "_":
        return begins and (not ends or before == "mark"), ends and (not begins or after == "mark")
    return begins, ends


def _kind(character: str, marks: str) -> str:
    category = unicodedata.category(character)
    if character in _BLANKS or category == "Zs":
        return "blank"
    return "mark" if category[0] in marks or character in string.punctuation else "letter"
