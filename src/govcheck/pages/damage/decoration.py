"""Decorated spam: rows of mixed ornaments around a brand that was put into a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.damage.place import Damage

__all__ = ["decorated_spam"]

_ORNAMENTS = "★☆✿❀✾❁◇◆◈♥❤❥✦✧✩✪✯✰♛♚☀►◄▲△▼▽■□●○◎▪▫•☻☺♠♣♦♤♧♡☼"
_ROW = f"[{_ORNAMENTS}]{{2,}}"
_HAN = "\u4e00-\u9fff"
_WRAPPED = re.compile(f"(?<=[{_HAN}，。；、）”])({_ROW})([^\\s{_ORNAMENTS}。！？；]{{2,24}})({_ROW})(?=[{_HAN}，。；、（“])")


def decorated_spam(text: str) -> Iterator[Damage]:
    """A word between two rows of ornaments inside a sentence; both rows must be mixed.

    >>> [(d.start, d.end) for d in decorated_spam("做好安全★✿◇凯发k8◇✿★生产工作，★★★★重点★★★★")]
    [(4, 14)]
    """
    if not ("★" in text or "✿" in text or "◇" in text):
        return
    for match in _WRAPPED.finditer(text):
        if len(set(match[1])) > 1 and len(set(match[3])) > 1:
            yield Damage("decorated-spam", match.start(), match.end(), None, "句中插入花饰包裹的词")
