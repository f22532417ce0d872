"""CSS selectors, as far as they ask what an element is and what it stands in.

Standard: https://www.w3.org/TR/selectors-3/, without siblings, positions and states.
"""

from __future__ import annotations

import functools
import operator
import re
import zlib
from typing import NamedTuple

from govcheck.sources.html.tags import Tag

__all__ = ["Compound", "Selector", "keys_of", "parse_selector"]

_SIMPLE = re.compile(r"([.#])((?:[\w-]|\\.)+)|\[[ ]*([\w-]+)[ ]*(?:([~|^$*]?=)[ ]*[\"']?([^\"'\]]*)[\"']?[ ]*)?\]|(\*|[\w-]+)")
_LONGEST = 500  # characters of a selector that is read


class Compound(NamedTuple):
    """One part of a selector: what a single element must be."""

    name: str
    identifier: str
    classes: frozenset[str]
    attributes: tuple[tuple[str, str, str], ...]

    def fits(self, tag: Tag) -> bool:
        return (
            (not self.name or self.name == tag.name)
            and (not self.identifier or self.identifier == tag.get("id"))
            and self.classes <= tag.classes
            and all(_attribute_fits(tag, *attribute) for attribute in self.attributes)
        )

    def cost(self, tag: Tag) -> int:
        """How long :meth:`fits` takes, by rule of thumb: attributes may be long."""
        return 1 + sum(len(tag.get(name)) for name, _, _ in self.attributes) // 64 if self.attributes else 1

    @property
    def key(self) -> str:
        return f"#{self.identifier}" if self.identifier else f".{min(self.classes)}" if self.classes else self.name


class Selector(NamedTuple):
    """What an element must be, and in what it must stand."""

    subject: Compound
    ancestors: tuple[tuple[str, Compound], ...]
    """From the inside out, each with what joins it to the part inside: ``" "`` or ``">"``."""

    @property
    def compounds(self) -> list[Compound]:
        """All its parts."""
        return [self.subject, *(compound for _, compound in self.ancestors)]

    @property
    def weight(self) -> tuple[int, int, int]:
        """Its specificity: of two rules the one with more ids, then more classes, then more names wins."""
        identifiers = classes = names = 0
        for part in self.compounds:
            identifiers += bool(part.identifier)
            classes += len(part.classes) + len(part.attributes)
            names += bool(part.name)
        return identifiers, classes, names

    @property
    def needs(self) -> int:
        """The keys of what it must stand in, as :func:`keys_of` gives them for an element."""
        return functools.reduce(operator.or_, (_keys(c.name, c.identifier, c.classes) for _, c in self.ancestors), 0)


@functools.lru_cache(4096)
def _key(text: str) -> int:
    return 1 << zlib.crc32(text.encode("utf-8", "surrogatepass")) % 60


def _keys(name: str, identifier: str, classes: frozenset[str]) -> int:
    keys = _key(name) if name else 0
    if identifier:
        keys |= _key(f"#{identifier}")
    for each in classes:
        keys |= _key(f".{each}")
    return keys


def keys_of(tag: Tag) -> int:
    """A bit each for name, id and classes: an element without the bits of a rule cannot be what the rule asks for."""
    return _keys(tag.name, tag.get("id"), tag.classes)


def parse_selector(selector: str) -> Selector | None:
    """The subject and its ancestors, or None if it says what is not understood here."""
    if ":" in selector:
        selector = selector.replace(":link", "").replace(":root", "html")
    if len(selector) > _LONGEST or any(mark in selector for mark in ":+&(") or re.search(r"~(?!=)", selector):
        return None
    words = selector.replace(">", " > ").split()
    parts: list[tuple[str, Compound]] = []
    joint = " "
    for word in reversed(words):
        if word == ">":
            joint = ">"
            continue
        compound = _parse_compound(word)
        if compound is None:
            return None
        parts.append((joint, compound))
        joint = " "
    if not parts:
        return None
    return Selector(parts[0][1], tuple(parts[1:]))


@functools.lru_cache(4096)
def _parse_compound(word: str) -> Compound | None:
    name = identifier = ""
    classes: list[str] = []
    attributes: list[tuple[str, str, str]] = []
    position = 0
    for found in _SIMPLE.finditer(word):
        if found.start() != position:
            return None
        position = found.end()
        if found[1] == ".":
            classes.append(found[2].replace("\\", ""))
        elif found[1] == "#":
            identifier = found[2].replace("\\", "")
        elif found[3]:
            attributes.append((found[3].lower(), found[4] or "", found[5] or ""))
        elif found[6] != "*":
            name = found[6].lower()
    return Compound(name, identifier, frozenset(classes), tuple(attributes)) if position == len(word) else None


def _attribute_fits(tag: Tag, name: str, relation: str, value: str) -> bool:
    if name not in tag.attributes:
        return False
    actual = tag.get(name)
    if relation == "~=":
        return value in actual.split()
    if relation == "|=":
        return actual == value or actual.startswith(f"{value}-")
    if relation == "*=":
        return value in actual
    if relation == "^=":
        return actual.startswith(value)
    return actual.endswith(value) if relation == "$=" else actual == value or not relation
