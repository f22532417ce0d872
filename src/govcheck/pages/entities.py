"""HTML entities that show as text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from govcheck.reading.contract import Claim
from govcheck.rules import RULES

__all__ = ["BEGINNINGS", "entities"]

_NAMES = ("nbsp", "lt", "gt", "quot", "ldquo", "rdquo", "mdash", "hellip", "middot", "emsp", "ensp")
"""The entities that stand for something on the page of an office."""
_ENTITY = re.compile(f"&(?:amp;)*(?:{'|'.join(_NAMES)}|#[0-9]{{2,6}}|#x[0-9a-f]{{2,5}});|(?<![&0-9a-z])#x[0-9a-f]{{4}};")
BEGINNINGS = frozenset(("#x", "&#", "&am", *(f"&{name[:2]}" for name in _NAMES)))
"""One of these stands in every entity that is found."""
_HARMLESS = frozenset(" ，。、；：？！“”‘’（）《》〈〉【】—…·")
"""What may be put in the place of an entity: neither markup nor a part of a word."""


def entities(text: str) -> Iterator[Claim]:
    """A claim on each entity.

    >>> [(claim.start, claim.end, claim.edit) for claim in entities("电话#xff1a;见附件&lt;")]
    [(2, 9, '：'), (12, 16, None)]
    """
    for match in _ENTITY.finditer(text):
        repair = _decoded(match[0])
        edit = repair if repair in _HARMLESS else None
        says = f"“{match[0]}”没有转换为它所代表的字符"
        yield Claim("entity-debris", *match.span(), RULES["entity-debris"].severity, says, (repair,), edit)


def _decoded(entity: str) -> str:
    """What the entity stands for, a blank for those that cannot be seen."""
    bare = re.sub("&(?:amp;)*", "&", entity if entity.startswith("&") else "&" + entity)
    return re.sub(r"\s", " ", html.unescape(bare))
