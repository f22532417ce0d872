"""Lost characters: a narrow question mark that nobody asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.pages.damage.damage import Damage, Detector

__all__ = ["LOST_CHARACTERS", "asks"]

_SIGNS = frozenset("?")
_AT_HEAD = "(?m)(?:^|[：:])[ \u3000\xa0]*(\\?)(?=[\u4e00-\u9fff]{2})"
_INSIDE = "(?<=[\u4e00-\u9fff])(\\?)(?=[\u4e00-\u9fff])"
_LOST = re.compile(f"{_AT_HEAD}|{_INSIDE}")
_ASKING = re.compile("[吗呢么何谁哪怎几吧嗎誰麼]|什么|多少|是否|能否|可否|有没有|是不是|能不能|如何|还是|還是|[。！？?\n；;]")
_END_OF_CLAUSE = re.compile("[。！？?\n；;]")
_LONGEST_CLAUSE = 40


def _lost_characters(text: str) -> Iterator[Damage]:
    """A question mark at the head of a line, where no sentence has begun, or within a clause that asks nothing.

    >>> [(d.start, d.repair) for d in LOST_CHARACTERS.find("?各县区：认真落实?有关规定。是否可行?请答复。")]
    [(0, ''), (9, None)]
    """
    for match in _LOST.finditer(text):
        start = match.start(1) if match[1] else match.start(2)
        if match[1]:
            yield Damage("lost-character", start, start + 1, "", "句首的问号应为丢失的空格或文件头，不是问号")
        elif not asks(text, start):
            yield Damage("lost-character", start, start + 1, None, "句中的半角问号疑为丢失的字符")


def asks(text: str, place: int) -> bool:
    """Whether the clause before is a question, so that the mark stands there rightly."""
    clause = _END_OF_CLAUSE.split(text[max(0, place - _LONGEST_CLAUSE) : place])[-1]
    return bool(_ASKING.search(clause))


LOST_CHARACTERS = Detector(lambda: _SIGNS, _lost_characters)
