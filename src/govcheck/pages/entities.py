"""HTML entities that show as text, whole or without their & or ;."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from govcheck.reading.contract import Claim
from govcheck.rules import RULES

__all__ = ["BEGINNINGS", "entities"]

_LONG = ("nbsp", "ldquo", "rdquo", "lsquo", "rsquo", "mdash", "ndash", "hellip", "middot", "emsp", "ensp")
"""Names that are no word: they are recognised without & or ;."""
_SHORT = ("lt", "gt", "quot")
_HALF = rf"(?<![&\w])(?:amp;)*(?:{'|'.join((*_LONG, *_SHORT))});|&(?:amp;)*(?:{'|'.join(_LONG)})(?![\w=;])"
_ENTITY = re.compile(
    f"&(?:amp;)*(?:{'|'.join((*_LONG, *_SHORT))}|#[0-9]{{2,6}}|#x[0-9a-fA-F]{{2,5}});|(?<![&0-9a-z])#x[0-9a-f]{{4}};|{_HALF}", re.ASCII
)
_ROW = re.compile(rf"(?:{_ENTITY.pattern}){{3,}}", re.ASCII)
BEGINNINGS = frozenset(("#x", "&#", "p;#", *(f"&{name}" for name in _LONG), *(f"{name};" for name in (*_LONG, *_SHORT))))
"""One of these stands in every entity that is found."""
_HARMLESS = frozenset(" ，。、；：？！“”‘’（）《》〈〉【】—…·")
"""What may be put in the place of an entity: neither markup nor a part of a word."""


def entities(text: str, redacted: Callable[[str], str]) -> Iterator[Claim]:
    """A claim on each entity, or on three and more in a row.

    >>> [(claim.start, claim.end, claim.edit) for claim in entities("电话#xff1a;见附件&lt;，ldquo;", str)]
    [(2, 9, '：'), (12, 16, None), (17, 23, '“')]
    """
    position = 0
    for row in _ROW.finditer(text):
        yield from _singles(text, position, row.start())
        repair = redacted("".join(map(_decoded, _ENTITY.findall(row[0]))))
        yield _claim(row.span(), "此处的字符实体没有转换为它们所代表的字符", repair)
        position = row.end()
    yield from _singles(text, position, len(text))


def _singles(text: str, start: int, end: int) -> Iterator[Claim]:
    for match in _ENTITY.finditer(text, start, end):
        yield _claim(match.span(), f"“{match[0]}”没有转换为它所代表的字符", _decoded(match[0]))


def _claim(place: tuple[int, int], says: str, repair: str) -> Claim:
    edit = repair if repair in _HARMLESS else None
    return Claim("entity-debris", *place, RULES["entity-debris"].severity, says, (repair,), edit)


def _decoded(entity: str) -> str:
    """What the entity stands for, a blank for those that cannot be seen."""
    bare = re.sub("^&?(?:amp;)*", "", entity).rstrip(";")
    return re.sub(r"\s", " ", html.unescape(f"&{bare};"))
