"""The texts of a page that no reader sees, each in one piece, and where they stand."""

from __future__ import annotations

from govcheck.sources.html.open_elements import Hiding
from govcheck.sources.html.page import Hidden
from govcheck.sources.html.tokens import Tail
from govcheck.sources.html.writer import Writer
from govcheck.text.projection import Projection

__all__ = ["HiddenTexts"]

_WHOLE = 3  # hidden elements within each other whose places are whole


class _HiddenElement:
    """A hidden element whose end has not come yet."""

    __slots__ = ("content", "hiding", "inner", "writer")

    def __init__(self, content: int, hiding: Hiding, writer: Writer) -> None:
        self.content = content
        self.hiding = hiding
        self.writer = writer
        self.inner: int | None = None  # where the first hidden element inside begins


class HiddenTexts:
    """Is told where hidden elements begin and end, innermost first."""

    def __init__(self) -> None:
        self._open: list[_HiddenElement] = []
        self._found: list[Hidden] = []

    def open(self, start: int, content: int, hiding: Hiding, writer: Writer) -> None:
        """A hidden element that begins at ``start`` and whose content begins at ``content``."""
        if self._open and self._open[-1].inner is None:
            self._open[-1].inner = start
        self._open.append(_HiddenElement(content, hiding, writer))

    def close(self, end: int) -> None:
        """The content of the innermost one ends there."""
        element = self._open.pop()
        if len(element.writer) == 0:
            return
        text = element.writer.projection()
        if text.text.strip():
            if len(self._open) >= _WHOLE and element.inner is not None:
                end = element.inner
            self._found.append(Hidden(element.content, end, element.hiding.reason, text, element.hiding.ordinary))

    def add_tail(self, tail: Tail, html: str) -> None:
        """What an unclosed tag or comment has swallowed."""
        text = Projection.from_runs([(tail.start, 0, html[tail.start : tail.end])])
        self._found.append(Hidden(*tail, text, ordinary=True))

    def in_order(self) -> tuple[Hidden, ...]:
        """All that have been found, in the order of the source."""
        return tuple(sorted(self._found, key=lambda hidden: hidden[:2]))
