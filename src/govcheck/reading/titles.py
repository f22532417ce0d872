"""The title of a plain text: its first line, where it looks like one."""

from __future__ import annotations

import re

__all__ = ["title_line"]

_LONGEST = 120
_HEAD = re.compile(r"\s*([^\r\n]+)[\r\n]")
_PROSE = re.compile(
    "[。！？；!?;：:，,]\\s*\\Z|。|[）)]\\s*(?:讯|訊)|[日月网網报報社]\\s*(?:讯|訊|电|電)|(?:讯|訊|电|電)\\s*[（(]|记者|記者|通讯员|通訊員|本报|本報"
)
"""An end of a sentence, a salutation, a dateline: the first line of an article."""


def title_line(text: str) -> tuple[int, int] | None:
    """Where the title stands in a text without one of its own, or None.

    >>> title_line("关于防汛工作的通知\\n各镇："), title_line("某网1月8日讯（记者）近日，\\n为了"), title_line("只有一行")
    ((0, 9), None, None)
    """
    head = _HEAD.match(text)
    if head is None or len(head[1]) > _LONGEST or _PROSE.search(head[1]):
        return None
    return head.span(1)
