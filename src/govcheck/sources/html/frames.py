"""The open elements of a page, and which of them an end tag may reach."""

from __future__ import annotations

from collections import defaultdict

from govcheck.sources.html.elements import Kind
from govcheck.sources.html.hiding import PLAIN, Look
from govcheck.sources.html.tokens import Tag
from govcheck.sources.html.writer import Writer

__all__ = ["Block", "Frame", "Frames"]

_SPECIAL, _BARRIER, _TABLE, _FORMATTING = Kind.SPECIAL.value, Kind.BARRIER.value, Kind.TABLE.value, Kind.FORMATTING.value


class Block:
    """A hidden block while it is open."""

    __slots__ = ("gone", "ordinary", "reason", "start", "writer")

    def __init__(self, start: int, reason: str, gone: bool, ordinary: bool, writer: Writer) -> None:
        self.start = start  # of its content
        self.reason = reason
        self.gone = gone  # whether nothing inside can show itself again
        self.ordinary = ordinary
        self.writer = writer


class Frame:
    """An open element."""

    __slots__ = ("block", "look", "mode", "name", "own", "start", "tag", "writer")

    def __init__(self, tag: Tag, start: int, writer: Writer, block: Block | None = None, look: Look = PLAIN, mode: int = 0) -> None:
        self.name = tag.name
        self.tag = tag
        self.start = start  # of its content
        self.writer = writer
        self.block = block
        self.look = look
        self.mode = mode  # how text is read
        self.own = False  # whether it opened its block


class Frames:
    """The open elements, outermost first; the first one is the page."""

    __slots__ = ("_barriers", "_places", "_specials", "stack", "tags")

    def __init__(self, page: Frame) -> None:
        self.stack = [page]
        self.tags = [page.tag]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._barriers = [0]
        self._specials = [0]

    def push(self, frame: Frame) -> None:
        """Open an element inside all others."""
        place = len(self.stack)
        self.stack.append(frame)
        self.tags.append(frame.tag)
        self._places[frame.name].append(place)
        kind = frame.tag.kind
        if kind & _SPECIAL:
            self._specials.append(place)
            if kind & _BARRIER:
                self._barriers.append(place)

    def pop(self) -> Frame:
        """Close the innermost element."""
        frame = self.stack.pop()
        self.tags.pop()
        self._places[frame.name].pop()
        kind = frame.tag.kind
        if kind & _SPECIAL:
            self._specials.pop()
            if kind & _BARRIER:
                self._barriers.pop()
        return frame

    def last(self, name: str) -> int:
        """The place of the innermost open element of that name; 0 if there is none."""
        places = self._places.get(name)
        return places[-1] if places else 0

    def forget(self, place: int) -> None:
        """Take the name from the innermost of its name, which is not special: it then closes with what is around it."""
        frame = self.stack[place]
        self._places[frame.name].pop()
        frame.name = ""
        frame.tag = self.tags[place] = Tag("")
        self._places[""].append(place)

    def reaches_across_blocks(self, place: int) -> bool:
        """Whether an end tag for the element at ``place`` has to leave special elements inside it open."""
        return place < self._specials[-1] and bool(self.stack[place].tag.kind & _FORMATTING)

    def reached(self, tag: Tag) -> int:
        """The place of the element that an end tag ends; 0 if none."""
        place = self.last(tag.name)
        if not place or tag.kind & _TABLE:
            return place if tag.name == "table" or place > self.last("table") else 0
        limit = self._barriers if tag.kind & (_SPECIAL | _FORMATTING) else self._specials
        return place if place >= limit[-1] else 0

    def paragraph(self) -> int:
        """The place of the paragraph that a block ends; 0 if none."""
        place = self.last("p")
        return place if place and place > self._barriers[-1] and place > self.last("button") else 0

    def implied(self, names: tuple[str, ...], within: tuple[str, ...]) -> int:
        """The place of the outermost of ``names`` that a start tag ends, if it was opened inside all of ``within``; else 0."""
        if self.stack[-1].name in within:
            return 0
        limit = 0 if within else self._barriers[-1]
        for name in within:
            limit = max(limit, self.last(name))
        found = 0
        for name in names:
            place = self.last(name)
            if place > limit and (not found or place < found):
                found = place
        return found
