"""Slips of the pen in a name: one character wrong, missing, too many, or two swapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["changed", "one_edit", "slips_between"]

_HAN = re.compile("[\u4e00-\u9fff〇]")
_FUNCTION = frozenset(
    "内辖驻属的地得和与及或等各了是在于从由把被将对向为并副之其该本原同按依经以到至也都还而但若如每某有无不再已正需应可能会要去来令日月年号第"
)
"""Characters that join a name to its sentence, so that one more of them, or one in the place of another, is no slip."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百两廿")


def changed(found: str, name: str) -> tuple[int, int, int]:
    """Where the two differ: ``found[first:last]`` stands for ``name[first:behind]``."""
    first, shared = 0, min(len(found), len(name))
    while first < shared and found[first] == name[first]:
        first += 1
    alike = 0
    while alike < shared - first and found[-1 - alike] == name[-1 - alike]:
        alike += 1
    return first, len(found) - alike, len(name) - alike


def slips_between(name: str, first: int, last: int) -> Iterator[str]:
    """The name with a character missing or two swapped where none of its pieces ``name[:last]`` and ``name[first:]`` is touched."""
    for i in range(max(first, 2), min(last, len(name) - 2)):
        if name[i] not in _NUMERALS:
            yield name[:i] + name[i + 1 :]
    for i in range(max(first - 1, 0), min(last, len(name) - 1)):
        if name[i] != name[i + 1]:
            yield name[:i] + name[i + 1] + name[i] + name[i + 2 :]


def one_edit(rest: str, text: str, is_long: bool) -> int:
    """How many characters of ``text`` are ``rest`` with one edit that may be a slip; 0 if there is no such edit.

    The last character of the rest, which is an end of the name, must stand: an edit there may as well be another word.
    In a short name only a doubled character is one too many: 福建省和福州市 is two names.
    """
    size = len(rest)
    if rest[-1] not in text[max(0, size - 2) : size + 1]:
        return 0
    i = 0
    while i < size and rest[i] == text[i : i + 1]:
        i += 1
    if i >= min(size, len(text)):
        return 0
    wrong, right = text[i], rest[i]
    if i < size - 1 and text[i + 1 : size] == rest[i + 1 :]:
        return size if _may_stand(wrong) and not {wrong, right} <= _NUMERALS else 0
    if text[i : i + 2] == rest[i + 1 : i + 2] + right and text[i + 2 : size] == rest[i + 2 :]:
        return size
    if i < size - 2 and text[i : size - 1] == rest[i + 1 :]:
        return size - 1 if right not in _NUMERALS else 0
    if text[i + 1 : size + 1] == rest[i:] and (is_long or rest[i - 1 : i] == wrong):
        return size + 1 if _may_stand(wrong) and wrong not in _NUMERALS else 0
    return 0


def _may_stand(wrong: str) -> bool:
    return bool(_HAN.fullmatch(wrong)) and wrong not in _FUNCTION
