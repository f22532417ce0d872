"""Walks over the pieces of a page and writes down its texts, visible and hidden."""

from __future__ import annotations

from govcheck.sources.html.collector import Collector
from govcheck.sources.html.elements import CLOSED_BY, Kind
from govcheck.sources.html.hidden_texts import HiddenTexts
from govcheck.sources.html.open_elements import Element, Move, OpenElements
from govcheck.sources.html.page import Page
from govcheck.sources.html.separators import at_end, at_start
from govcheck.sources.html.tags import Tag
from govcheck.sources.html.tokens import Tokens, tokenize
from govcheck.sources.html.visibility import Visibility
from govcheck.sources.html.writer import Writer

__all__ = ["read_page"]

_VOID, _BLOCK, _FORMATTING = Kind.VOID.value, Kind.BLOCK.value, Kind.FORMATTING.value
_ENDS_P, _ENDING, _COLLECTED = Kind.ENDS_P.value, Kind.ENDS_P.value | Kind.ENDS_OTHERS.value, Kind.COLLECTED.value
_NORMAL, _KEPT, _RAW, _SILENT = range(4)  # what text is: collapsed, with its blanks, without references too, none
_MODES = {"pre": _KEPT, "listing": _KEPT, "textarea": _KEPT, "xmp": _RAW, "plaintext": _RAW, "script": _SILENT, "style": _SILENT}
_MODES |= dict.fromkeys(("iframe", "noembed", "noframes"), _RAW) | {"title": _NORMAL}
_ONCE = frozenset(("html", "body", "head"))
_TOLD = frozenset(("a", "title", "script"))  # the collector is told of their ends
_FORGOTTEN = Tag("")  # stands where an element was that has ended before those inside it
_LEFT_OPEN = 65  # elements that a misnested end tag may leave open; beyond, they are closed
_NOTHING: Move = (None, None, False)


class _Reader:
    def __init__(self, html: str, tokens: Tokens) -> None:
        self._html = html
        self._tokens = tokens
        self._visible = self._writer = Writer()
        self._outer: list[Writer] = []  # the writers of the elements around those that have another
        self._open = OpenElements()
        self._visibility = Visibility(tokens)
        self._collect = Collector(html)
        self._hidden = HiddenTexts()

    def read(self) -> Page:
        position = self._walk()
        tail = self._tokens.tail
        self._text(self._open.top.mode, position, self._tokens.texts[-1])
        stop = tail.start if tail else len(self._html)
        self._close_down_to(1, stop, stop)
        if tail:
            self._hidden.add_tail(tail, self._html)
        found = self._collect
        fields, links, scripts = tuple(found.fields), tuple(found.links), tuple(found.scripts)
        return Page(self._visible.projection(), fields, self._hidden.in_order(), links, scripts, found.base_url)

    def _walk(self) -> int:
        """Reads all but the last text; all that happens often happens here."""
        elements, writer = self._open, self._writer
        top = elements.top
        position = 0
        for text, source in zip(self._tokens.texts, self._tokens.sources, strict=False):
            if text:
                if top.mode == _NORMAL:
                    writer.text(position, text)
                else:
                    self._text(top.mode, position, text)
                position += len(text)
            start = position
            position += len(source)
            move = top.moves.get(source)
            if move is None:
                elements.top = top
                self._first_time(source, start, position)
                top, writer = elements.top, self._writer
                continue
            write, opens, closes = move
            if write:
                write(writer, start, position)
            if opens:
                opens.places.append(opens.depth)
                top = opens
            elif closes and top.parent:
                top.places.pop()
                top = top.parent
        elements.top = top
        return position

    def _text(self, mode: int, start: int, text: str) -> None:
        if not text or mode == _SILENT:
            return
        if mode == _NORMAL:
            self._writer.text(start, text)
        else:
            self._writer.verbatim(start, text, raw=mode == _RAW)

    def _first_time(self, source: str, start: int, end: int) -> None:
        """A tag that has not been met in this place, or does more here than a move says."""
        tag = self._tokens.tags[source]
        top = self._open.top
        move: Move | None = _NOTHING
        if tag is not None:
            move = self._end(tag, start, end) if tag.closing else self._start(tag, start, end)
        if move is not None:
            top.remember(source, move)

    def _start(self, tag: Tag, start: int, end: int) -> Move | None:
        """Does what a start tag does; the answer is a move if that is all, here and whenever it stands here again."""
        kind = tag.kind
        before = self._open.top
        if kind & _ENDING and not self._end_others(tag, start, end):
            return _NOTHING
        outer = self._open.top
        element = self._child(outer, tag)
        stays = not (kind & _VOID or (tag.self_closing and (outer.in_picture or self._open.last("math"))))
        write = at_start(tag)
        if element.hides or element.shows or kind & _COLLECTED or tag.name == "title":
            self._open_fully(element, tag, start, end, stays)
            return None
        if write:
            write(self._writer, start, end)
        if stays:
            self._open.push(element)
        return (write, element if stays else None, False) if outer is before else None

    def _child(self, outer: Element, tag: Tag) -> Element:
        stand_in = self._visibility.stand_in(tag)
        element = outer.children.get(stand_in)
        if element is None:
            element = outer.children[stand_in] = self._open.child(outer, stand_in)
            element.mode = _MODES.get(tag.name, outer.mode)
            self._visibility.decide(element)
        else:
            element.repeats = True
        return element

    def _open_fully(self, element: Element, tag: Tag, start: int, end: int, stays: bool) -> None:
        """Opens an element that has a text of its own, or says something besides the text."""
        outer = self._writer
        if element.hides and element.hiding:
            if tag.kind & _BLOCK and element.hiding.reason not in ("display:none", "hidden"):
                outer.line(start, end)
            self._writer = Writer()
        elif element.shows:
            self._writer = self._visible
        if tag.kind & _COLLECTED:
            hidden = element.hiding is not None and element.hiding.reason != tag.name  # the text in an <iframe> is not what it shows
            self._collect.start(tag, start, end, self._writer, hidden)
        write = at_start(tag)
        if write:
            write(self._writer, start, end)
        if not stays:
            self._writer = outer
            return
        if element.hides and element.hiding:
            self._hidden.open(start, end, element.hiding, self._writer)
        if tag.name == "title":
            self._writer = Writer()
        if self._has_writer(element):
            self._outer.append(outer)
        self._open.push(element)

    def _has_writer(self, element: Element) -> bool:
        return element.hides or element.shows or element.name == "title"

    def _end_others(self, tag: Tag, start: int, end: int) -> bool:
        """Ends what cannot stay open beside this start tag; False if the tag itself does not count."""
        name = tag.name
        if name in _ONCE and self._open.last(name):
            return False
        closed = CLOSED_BY.get(name)
        depth = self._open.implied(*closed) if closed else 0
        if depth:
            (self._end_misnested if name == "a" else self._close_down_to)(depth, start, end)
        if tag.kind & _ENDS_P:
            depth = self._open.paragraph()
            if depth:
                self._close_down_to(depth, start, end)
        return True

    def _end(self, tag: Tag, start: int, end: int) -> Move | None:
        """Does what an end tag does; the answer is a move if that is all."""
        name = tag.name
        top = self._open.top
        if top.name == name and name not in _ONCE:
            return self._close(start, end)
        if name in _ONCE and name != "head":
            return _NOTHING
        depth = self._open.reached(tag)
        if depth:
            self._end_misnested(depth, start, end)
            return None
        if not tag.kind & _BLOCK:
            return _NOTHING
        self._writer.line(start, end)
        return (Writer.line, None, False)

    def _close_down_to(self, depth: int, start: int, end: int) -> None:
        """Ends all open elements from ``depth`` on: their content ends at ``start``, where the tag ``[start, end)`` is."""
        while self._open.top.depth >= depth:
            self._close(start, end)

    def _close(self, start: int, end: int) -> Move | None:
        """Ends the innermost element."""
        element = self._open.pop()
        write = at_end(element.tag) if end > start else None
        if write:
            write(self._writer, start, end)
        if element.name in _TOLD:
            self._collect.end(element.name, start, end, self._writer)
        if self._has_writer(element):
            self._leave(element, start)
            return None
        return None if element.name in _TOLD else (write, None, True)

    def _end_misnested(self, depth: int, start: int, end: int) -> None:
        """Ends an element, though blocks inside an inline one stay open: <b><p>...</b>...</p>."""
        ended = self._open.inside(depth, _LEFT_OPEN)
        if not ended or not ended[0].tag.kind & _FORMATTING or depth >= self._open.top.special:
            self._close_down_to(depth, start, end)
            return
        element, inside = ended[0], ended[1:]
        outer = element.parent or element
        if element.name in _TOLD:
            self._collect.end(element.name, start, end, self._writer)
        changed = element.hiding is not outer.hiding or element.look is not outer.look
        while self._open.top is not outer:
            left = self._open.pop()
            if changed and self._has_writer(left):
                self._leave(left, start)
        self._open.push(self._open.child(outer, _FORGOTTEN))
        for inner in inside:
            again = self._open.child(self._open.top, inner.tag)
            again.mode = inner.mode
            if not changed:
                again.look, again.hiding, again.hides, again.shows = inner.look, inner.hiding, inner.hides, inner.shows
            elif inner.name != "title":
                self._visibility.decide(again)
                self._enter(again, end)
            self._open.push(again)

    def _enter(self, element: Element, content: int) -> None:
        """Goes on with the writer of an element whose content begins there."""
        if element.hides or element.shows:
            self._outer.append(self._writer)
            self._writer = self._visible if element.shows else Writer()
        if element.hides and element.hiding:
            self._hidden.open(content, content, element.hiding, self._writer)

    def _leave(self, element: Element, stop: int) -> None:
        """Goes back to the writer of what is around an element whose content ends there."""
        self._writer = self._outer.pop()
        if element.hides:
            self._hidden.close(stop)


def read_page(html: str) -> Page:
    """What a reader sees of an HTML page, and what is there besides; never fails, whatever ``html`` holds.

    All places are code points of ``html``.

    >>> page = read_page("<p>六<b>合</b>&#24425;<p hidden>暗")
    >>> page.visible.text, page.visible.to_original(0, 3)
    ('六合彩', Span(start=3, end=20))
    >>> [(hidden.reason, hidden.text.text) for hidden in page.hidden]
    [('hidden', '暗')]
    """
    return _Reader(html, tokenize(html)).read()
