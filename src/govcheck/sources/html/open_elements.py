"""The open elements of a page, and which of them a tag ends.

A page has few different paths of elements, though it has many elements: the cells of all rows of a table stand in the same
one. So each path is an :class:`Element` that is made once and remembers what a tag does there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from govcheck.sources.html.css.hiding import PLAIN, Look
from govcheck.sources.html.css.selectors import keys_of
from govcheck.sources.html.elements import Kind
from govcheck.sources.html.tags import Tag
from govcheck.sources.html.writer import Writer

__all__ = ["Element", "Hiding", "Move", "OpenElements"]

_SPECIAL, _BARRIER, _TABLE, _FORMATTING = Kind.SPECIAL.value, Kind.BARRIER.value, Kind.TABLE.value, Kind.FORMATTING.value


class Hiding(NamedTuple):
    """How an element is hidden."""

    reason: str
    gone: bool
    """Whether nothing inside can show itself again."""
    ordinary: bool


Move = tuple[Callable[[Writer, int, int], None] | None, "Element | None", bool]
"""What a tag does that writes something, opens an element or closes the innermost one, and does no more."""


_NO_MOVES: dict[str, Move] = {}  # of all elements that nothing is remembered of


class Element:
    """An element in all elements around it."""

    __slots__ = (
        "barrier",
        "children",
        "depth",
        "hides",
        "hiding",
        "in_picture",
        "keys",
        "look",
        "mode",
        "moves",
        "name",
        "parent",
        "places",
        "repeats",
        "shows",
        "special",
        "tag",
    )  # fmt: skip

    def __init__(self, tag: Tag, parent: Element | None, places: list[int]) -> None:
        self.tag = tag
        self.name = tag.name
        self.parent = parent
        self.places = places  # the depths of the open elements of that name
        self.depth: int = parent.depth + 1 if parent else 0
        self.special: int = self.depth if tag.kind & _SPECIAL or not parent else parent.special  # of the innermost one that is special
        self.barrier: int = self.depth if tag.kind & _BARRIER or not parent else parent.barrier
        self.keys: int = keys_of(tag) | (parent.keys if parent else 0)  # of it and all that is around it
        self.look: Look = parent.look if parent else PLAIN
        self.hiding: Hiding | None = parent.hiding if parent else None
        self.hides = False  # whether it is hidden, and what is around it not, or otherwise
        self.shows = False  # whether it is seen, and what is around it not
        self.mode: int = parent.mode if parent else 0  # how text is read
        self.in_picture: bool = bool(parent and (parent.in_picture or self.name == "svg"))
        self.children: dict[Tag, Element] = {}
        self.repeats = False  # whether it has been met twice: only then it is worth remembering what tags do in it
        self.moves = _NO_MOVES

    def remember(self, source: str, move: Move) -> None:
        """A tag with that source does this wherever the element is open."""
        if self.repeats or (move[1] and move[1].repeats):
            if self.moves is _NO_MOVES:
                self.moves = {}
            self.moves[source] = move


class OpenElements:
    """The open elements, outermost first; the first one is the page."""

    __slots__ = ("_places", "top")

    def __init__(self) -> None:
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self.top = Element(Tag(""), None, [])  # the innermost one

    def child(self, parent: Element, tag: Tag) -> Element:
        """A new element, which is not open yet."""
        return Element(tag, parent, self._places[tag.name])

    def push(self, element: Element) -> None:
        """Open an element inside all others."""
        element.places.append(element.depth)
        self.top = element

    def pop(self) -> Element:
        """Close the innermost element."""
        element = self.top
        element.places.pop()
        self.top = element.parent or element
        return element

    def inside(self, depth: int, most: int) -> list[Element] | None:
        """The element at ``depth`` and those inside it, outermost first; None if they are more than ``most``."""
        if self.top.depth - depth >= most:
            return None
        found = [self.top]
        while found[-1].depth > depth and found[-1].parent:
            found.append(found[-1].parent)
        return found[::-1]

    def last(self, name: str) -> int:
        """The depth of the innermost open element of that name; 0 if there is none."""
        places = self._places.get(name)
        return places[-1] if places else 0

    def reached(self, tag: Tag) -> int:
        """The depth of the element that an end tag ends; 0 if none."""
        depth = self.last(tag.name)
        if not depth or tag.kind & _TABLE:
            return depth if tag.name == "table" or depth > self.last("table") else 0
        inner = self.top
        return depth if depth >= (inner.barrier if tag.kind & (_SPECIAL | _FORMATTING) else inner.special) else 0

    def paragraph(self) -> int:
        """The depth of the paragraph that a block ends; 0 if none."""
        depth = self.last("p")
        return depth if depth and depth > self.top.barrier and depth > self.last("button") else 0

    def implied(self, names: tuple[str, ...], within: tuple[str, ...]) -> int:
        """The depth of the outermost of ``names`` that a start tag ends, if it was opened inside all of ``within``; else 0."""
        if self.top.name in within:
            return 0
        limit = 0 if within else self.top.barrier
        for name in within:
            limit = max(limit, self.last(name))
        found = 0
        for name in names:
            depth = self.last(name)
            if depth > limit and (not found or depth < found):
                found = depth
        return found
