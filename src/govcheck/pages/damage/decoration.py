"""Decorated spam: rows of mixed ornaments around a brand that was put into a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector

__all__ = ["DECORATED_SPAM"]

_ORNAMENTS = "★☆✿❀✾❁◇◆◈♥❤❥✦✧✩✪✯✰♛♚☀►◄▲△▼▽■□●○◎▪▫•☻☺♠♣♦♤♧♡☼"
_SIGNS = frozenset("★✿◇")
"""One of these is in every row that was seen; ●■▲ by themselves are bullets."""
_ROW = f"[{_ORNAMENTS}]{{2,}}"
_RATING = re.compile("★*☆*|●*○*|■*□*|◆*◇*|♥*♡*")  # so many of five
_HAN = "\u4e00-\u9fff"
_WRAPPED = re.compile(f"(?<=[{_HAN}，。；、）”])({_ROW})([^\\s{_ORNAMENTS}。！？；]{{2,24}})({_ROW})(?=[{_HAN}，。；、（“])")


def _decorated_spam(text: str) -> Iterator[Damage]:
    """A word between two rows of ornaments inside a sentence; both rows must be mixed, and one hold a star, flower or diamond.

    >>> [(d.start, d.end) for d in DECORATED_SPAM.find("做好安全★✿◇凯发k8◇✿★生产工作，★★★★重点★★★★")]
    [(4, 14)]
    """
    for match in _WRAPPED.finditer(text):
        if _is_mixed(match[1]) and _is_mixed(match[3]) and not _SIGNS.isdisjoint(match[1] + match[3]):
            yield Damage("decorated-spam", match.start(), match.end(), None, "句中插入花饰包裹的词")


def _is_mixed(row: str) -> bool:
    return len(set(row)) > 1 and not _RATING.fullmatch(row)


DECORATED_SPAM = Detector(lambda: _SIGNS, _decorated_spam)
