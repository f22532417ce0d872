"""Reads what the parser says, in order, and writes down what a reader sees."""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from typing import Any

from govcheck.sources.markdown.events import Places, events_of, inert_of, shown_of
from govcheck.sources.markdown.inline import definition_titles, label_of, reference_runs, text_of, title_of
from govcheck.sources.markdown.raw_html import texts_of, write_tag
from govcheck.sources.markdown.stars import literal_stars
from govcheck.sources.markdown.writer import Writer
from govcheck.text.projection import Run
from govcheck.text.span import SpanSet

__all__ = ["Reader"]

_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough"))
_STARS = {"Emphasis": 1, "Strong": 2}
_SEEN = frozenset(("Code", "InlineMath", "DisplayMath"))
_LABELLED = frozenset(("Collapsed", "Shortcut"))  # links whose text is the label that finds their definition
_ADDRESS = frozenset(("Autolink", "Email"))
_URL = re.compile(r"(?:https?|ftp)://[^\s<>\u0080-\U0010ffff]+|\bwww\.[^\s<>\u0080-\U0010ffff]+", re.ASCII)


class Reader:
    """What is read of a Markdown source from ``start`` on.

    Attributes:
        runs: of the body.
        fields: ``("alt" or "title attribute", runs)`` of what is read beside it.
        fixed: places that are read and may not be changed: URLs, labels.
        html_blocks: places in which HTML is written and not Markdown.
        closers: where the stars begin that end emphasis and nothing else, as many as began it.
    """

    def __init__(self, source: str, start: int) -> None:
        self._source = source
        self._start = start
        self._body = self._writer = Writer(start)
        self.runs: list[Run] = self._body.runs
        self.fields: list[tuple[str, list[Run]]] = []
        self.fixed = [found.span() for found in _URL.finditer(source, start)]
        self.html_blocks: list[tuple[int, int]] = []
        self.closers: set[int] = set()
        inert = inert_of(source, start)
        self._shown = shown_of(source, inert)
        self._places = Places(self._shown[start:], start)
        self._hidden = [piece for piece in inert if not piece.read]
        self._hidden_starts = [piece.start for piece in self._hidden]
        self._last = 0  # the byte at which the last text ended
        self._outer: list[Writer] = []  # around the open image
        self._code = False
        self._lines: list[tuple[int, int]] = []  # of the open block of HTML
        self._stars: list[int] = []  # runs of the open paragraph that are a star and no emphasis
        self._taken: list[tuple[int, int]] = []  # places that are no markup
        self._referred: dict[str, str] = {}  # label -> title of its definition
        for said, place in events_of(self._shown[start:]):
            self._take(said, place["start"], place["end"])
        self._body.line()
        self._referred_titles()
        self.fields = sorted((field for field in self.fields if text_of(field[1])), key=lambda field: field[1][0][0])

    def _take(self, said: str | dict[str, Any], first: int, last: int) -> None:
        if isinstance(said, str):
            if said == "SoftBreak":
                self._writer.wrap()
            else:  # a hard break, a rule
                self._writer.line()
            return
        kind, value = next(iter(said.items()))
        if kind == "Text":
            self._text(value, first, last)
        elif kind == "Start":
            element, value = (value, None) if isinstance(value, str) else next(iter(value.items()))
            if element not in _INLINE:
                self._open(element, value, first, last)
        elif kind == "End":
            element = value if isinstance(value, str) else next(iter(value))
            if element in _STARS:
                self._emphasis(_STARS[element], self._places.of(first), self._places.of(last))
            elif element not in _INLINE and element != "Link":
                self._close(element, first, last)
        else:
            self._piece(kind, self._places.of(first), self._places.of(last))

    def _text(self, value: str, first: int, last: int) -> None:
        before, self._last = self._last, last
        start = self._places.of(first)
        if len(value.encode()) != last - first:  # a character reference
            end = self._places.of(last)
            if not self._code:
                self._writer.text(start, end - start, value.replace("\u00a0", " "))
            return
        end = start + len(value)
        self._taken.append((start, end))
        if self._code:
            return
        if before < first and start and self._source[start - 1] == "\\" and self._source[start] in string.punctuation:
            self._writer.text(start - 1, 2, self._source[start])
            start += 1
        self._write(start, end)
        if value == "*" and start < end and self._writer is self._body:
            self._stars.append(len(self.runs) - 1)

    def _emphasis(self, stars: int, start: int, end: int) -> None:
        source = self._source
        beside = source[start - 1 : start] + source[start + stars] + source[end - stars - 1] + source[end : end + 1]
        if source[start] == "*" and "*" not in beside:
            self.closers.add(end - stars)

    def _piece(self, kind: str, start: int, end: int) -> None:
        """What is no text: code, a tag, a formula."""
        self._taken.append((start, end))
        if kind == "Html":
            self._lines.append((start, end))
        elif kind == "InlineHtml":
            write_tag(self._writer, self._source[start:end])
        elif kind in _SEEN:
            self._writer.gap()

    def _write(self, start: int, end: int, *, html: bool = False) -> None:
        """Text as it stands, without what other programs read first."""
        if not self._hidden:
            self._write_all(start, end, html)
            return
        index = max(bisect_right(self._hidden_starts, start) - 1, 0)
        while index < len(self._hidden) and self._hidden[index].start < end:
            piece = self._hidden[index]
            index += 1
            if piece.end > start:
                self._write_all(start, max(start, piece.start), html)
                self._writer.gap()
                start = min(piece.end, end)
        self._write_all(start, end, html)

    def _write_all(self, start: int, end: int, html: bool) -> None:
        if not html:
            self._writer.text(start, 0, self._source[start:end])
            return
        for run in reference_runs(self._source, start, end):
            self._writer.text(*run)

    def _open(self, element: str, value: Any, first: int, last: int) -> None:
        if element in ("Link", "Image"):
            self._link(element, value, self._places.of(first), self._places.of(last))
        elif element == "TableCell":
            self._writer.open_cell()
        else:
            self._end_of_block(element)
            self._code = element == "CodeBlock"

    def _close(self, element: str, first: int, last: int) -> None:
        if element == "Image" and self._outer:
            self.fields.append(("alt", self._writer.runs))
            self._writer = self._outer.pop()
        elif element == "TableCell":
            self._end_of_leaf()
            self._writer.close_cell()
        elif element == "HtmlBlock":
            self._html_block(self._places.of(first), self._places.of(last))
        else:
            self._end_of_block(element)
            self._code = False

    def _html_block(self, start: int, end: int) -> None:
        for first, last in texts_of(self._writer, self._shown, self._lines):
            self._write(first, last, html=True)
        self.html_blocks.append((start, end))
        self._lines = []
        self._writer.row()

    def _end_of_block(self, element: str) -> None:
        self._end_of_leaf()
        if element.startswith("Table"):
            self._writer.row()
        else:
            self._writer.line()

    def _end_of_leaf(self) -> None:
        """A paragraph is read: stars that its author meant as emphasis, though no renderer takes them so, are markup."""
        if self._stars:
            for index in literal_stars(self._source, self.runs, self._stars):
                self.runs[index] = (*self.runs[index][:2], "")
            self._stars = []

    def _link(self, element: str, value: dict[str, str], start: int, end: int) -> None:
        kind, title = value["link_type"], value["title"]
        if kind in _LABELLED or kind in _ADDRESS:
            self.fixed.append((start, end))
        if element == "Image":
            self._writer.gap()
            self._outer.append(self._writer)
            self._writer = Writer(start)
        if title and kind == "Inline":
            self._title(title_of(self._source, end, title), title)
        elif title:
            self._referred.setdefault(label_of(value["id"]), title)

    def _title(self, runs: list[Run] | None, title: str) -> None:
        if runs and text_of(runs) == title.replace("\u00a0", " "):
            self.fields.append(("title attribute", runs))

    def _referred_titles(self) -> None:
        """The titles of the definitions that a link refers to."""
        titles = definition_titles(self._source, self._start, SpanSet(self._taken)) if self._referred else {}
        for label, title in self._referred.items():
            self._title(titles.get(label), title)
