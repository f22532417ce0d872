"""Mojibake of which nothing is left to decode: the marks of lost bytes and of memory that was never filled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector

__all__ = ["LOST_BYTES"]

_MARKS = (
    ("锟斤拷", re.compile("锟斤拷(?:锟斤拷|锟斤|锟|斤拷)*"), "乱码“锟斤拷”：丢失的字节被反复转换编码，原文已不可考"),
    ("烫烫烫", re.compile("烫{3,}"), "乱码“烫烫烫”：未初始化的内存，此处没有原文"),
    ("屯屯屯", re.compile("屯{3,}"), "乱码“屯屯屯”：未初始化的内存，此处没有原文"),
    ("\ufffd", re.compile("\ufffd+"), "无法解码的字节（U+FFFD），原文已丢失"),
)
_HEAD = re.compile("(?:ï»¿)+|锘(?:[?\ufffd縿]|(?=[\\s!-~]))")
_SIGNS = frozenset("ï锘").union(sign for sign, _, _ in _MARKS)  # the first two begin a byte order mark
_QUOTED = ("“", "‘", '"', "「")


def _lost_bytes(text: str) -> Iterator[Damage]:
    """What stands for lost bytes, unless a writer quotes it.

    >>> [(d.start, d.end) for d in LOST_BYTES.find("办理锟斤拷锟斤拷事项，俗称“锟斤拷”")]
    [(2, 8)]
    """
    head = _HEAD.match(text)
    if head:
        yield Damage("mojibake", 0, head.end(), "", f"乱码“{head[0]}”：UTF-8 文件头被当作其他编码读出")
    for sign, pattern, note in _MARKS:
        if sign in text:
            for match in pattern.finditer(text, text.find(sign)):
                start = match.start()
                if start >= (head.end() if head else 0) and text[start - 1 : start] not in _QUOTED:
                    yield Damage("mojibake", start, match.end(), None, note)


LOST_BYTES = Detector(lambda: _SIGNS, _lost_bytes)
