"""What the source of a tag says: its name and its attributes.

Standard: https://html.spec.whatwg.org/multipage/parsing.html#tag-open-state.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from govcheck.sources.html.elements import Kind, kind_of
from govcheck.sources.html.entities import decode_attribute

__all__ = ["Attribute", "Tag", "end_of_tag", "is_tag"]

_NAME = re.compile(r"</?([a-zA-Z][^ \t\n\f\r/>]*)")
_ATTRIBUTE = re.compile(
    r"[ \t\n\f\r/]*(?:(>|\Z)|([^ \t\n\f\r/>][^ \t\n\f\r/>=]*)"
    r"(?:[ \t\n\f\r]*=[ \t\n\f\r]*(?:\"([^\"]*)(?:\"|\Z)|'([^']*)(?:'|\Z)|([^ \t\n\f\r\"'>][^ \t\n\f\r>]*)|))?)"
)
_NO_CLASSES: frozenset[str] = frozenset()


class Attribute(NamedTuple):
    """One attribute; ``start`` and ``end`` are the place of its value, counted from the tag's ``<``."""

    name: str
    start: int
    end: int
    value: str
    """Decoded."""


class Tag:
    """What a tag's source says; equal sources share one."""

    __slots__ = ("attributes", "classes", "closing", "kind", "name", "self_closing", "stand_in")

    def __init__(self, source: str) -> None:
        found = _NAME.match(source)
        self.name = found[1].lower() if found else ""
        self.closing = source.startswith("</")
        self.attributes = _attributes(source, found.end()) if found and found.end() < len(source) - 1 else {}
        self.self_closing = source.endswith("/>") and all(each.end < len(source) - 1 for each in self.attributes.values())  # not href=a/>
        self.kind = kind_of(self.name) | (Kind.COLLECTED.value if "title" in self.attributes else 0)
        self.classes = frozenset(self.get("class").split()) if "class" in self.attributes else _NO_CLASSES
        self.stand_in: Tag | None = None
        """The first tag of the page that is seen just as this one in the same place; None until it is looked for."""

    def get(self, name: str) -> str:
        """The decoded value of an attribute, by its name in lower case; "" if there is none."""
        attribute = self.attributes.get(name)
        return attribute.value if attribute else ""


def is_tag(html: str, start: int) -> bool:
    """Whether a tag begins there, and no comment or declaration."""
    return _NAME.match(html, start) is not None


def end_of_tag(html: str, start: int) -> int:
    """The end of the tag that begins at ``start``, however it is written; -1 if it never ends."""
    name = _NAME.match(html, start)
    position = name.end() if name else start
    while attribute := _ATTRIBUTE.match(html, position):
        position = attribute.end()
        if attribute[1] is not None:
            return position if attribute[1] else -1
    return -1


def _attributes(source: str, position: int) -> dict[str, Attribute]:
    attributes: dict[str, Attribute] = {}
    while found := _ATTRIBUTE.match(source, position):
        if found[1] is not None:
            break
        position = found.end()
        name = found[2].lower()
        if name not in attributes:
            group = found.lastindex or 2
            start, end = found.span(group) if group > 2 else (found.end(), found.end())
            attributes[name] = Attribute(name, start, end, decode_attribute(source[start:end]))
    return attributes
