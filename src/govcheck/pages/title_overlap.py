"""Whether a title belongs to its text: the title of a hijacked page is made of search words."""

from __future__ import annotations

import re

from govcheck.text.folding import fold

__all__ = ["share_words", "title_overlap"]

_SHORTEST_TITLE = 6  # different pairs of characters
_SHORTEST_BODY = 60  # Han characters
_ENOUGH = 20_000  # characters of the body that are read
_HAN_RUN = re.compile("[\u4e00-\u9fff]{2,}")
_ANNOTATION = re.compile(r"\([^()]{1,8}\)")


def title_overlap(title: str, body: str) -> float | None:
    """The share of a title's pairs of characters that its text has as well.

    Traditional and simplified characters count alike, pinyin in brackets does not count. Titles that belong reach 0.3
    and mostly 0.6; a list of search words stays below 0.1.

    Args:
        title: the title of a page.
        body: its text without the title.

    Returns:
        0 to 1; None when there is too little of either to judge.

    >>> body = "为做好春季植树造林工作，現將有關造林情況通报如下：" * 3
    >>> title_overlap("关于春季植树造林工作的通知", body), title_overlap("在线观看_精品一区_久久综合", body)
    (0.583, 0.0)
    """
    wanted = _pairs(title)
    body = _ANNOTATION.sub("", body[:_ENOUGH])
    if len(wanted) < _SHORTEST_TITLE or sum(map(len, _HAN_RUN.findall(body))) < _SHORTEST_BODY:
        return None
    return round(len(wanted & _pairs(body)) / len(wanted), 3)


def share_words(one: str, other: str) -> bool:
    """Whether two texts have a pair of characters in common.

    >>> share_words("植树通知", "造林的通知"), share_words("植树通知", "网上娱乐")
    (True, False)
    """
    return not _pairs(one).isdisjoint(_pairs(other))


def _pairs(text: str) -> set[str]:
    return {run[i : i + 2] for run in _HAN_RUN.findall(fold(text).text) for i in range(len(run) - 1)}
