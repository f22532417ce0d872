"""Walks over the tokens of a page and writes down its texts, visible and hidden."""

from __future__ import annotations

from govcheck.sources.html.collector import Collector
from govcheck.sources.html.elements import CLOSED_BY, Kind
from govcheck.sources.html.frames import Frame, Frames
from govcheck.sources.html.page import Hidden, Page
from govcheck.sources.html.sight import Sight
from govcheck.sources.html.tables import close_table_part, open_table_part
from govcheck.sources.html.tokens import Tag, Tokens, tokenize
from govcheck.sources.html.writer import Writer
from govcheck.text.projection import Projection

__all__ = ["read_page"]

_VOID, _BLOCK, _TABLE = Kind.VOID.value, Kind.BLOCK.value, Kind.TABLE.value
_ENDS_P, _ENDING = Kind.ENDS_P.value, Kind.ENDS_P.value | Kind.ENDS_OTHERS.value
_COLLECTED = Kind.COLLECTED.value
_NORMAL, _KEPT, _RAW, _SILENT = range(4)  # what text is: collapsed, with its blanks, without references too, none
_MODES = {"pre": _KEPT, "listing": _KEPT, "textarea": _KEPT, "xmp": _RAW, "plaintext": _RAW, "script": _SILENT, "style": _SILENT}
_MODES |= dict.fromkeys(("iframe", "noembed", "noframes"), _RAW)
_ONCE = frozenset(("html", "body", "head"))
_LEFT_OPEN = 64  # elements that a misnested end tag may leave open; beyond, they are closed


class _Reader:
    def __init__(self, html: str, tokens: Tokens) -> None:
        self._html = html
        self._tokens = tokens
        self._visible = Writer(html)
        page = Frame(Tag(""), 0, self._visible)
        self._frames = Frames(page)
        self._stack = self._frames.stack
        self._sight = Sight(html, tokens, self._visible)
        self._collect = Collector(html)
        self._hidden: list[Hidden] = []

    def read(self) -> Page:
        stack = self._stack
        position = 0
        for start, end, tag in self._tokens.tokens:
            if start > position:
                frame = stack[-1]
                if frame.mode == _NORMAL:
                    frame.writer.text(position, start)
                else:
                    self._odd_text(position, start)
            position = end
            if tag is not None:
                (self._end if tag.closing else self._start)(tag, start, end)
        lost = self._tokens.lost
        stop = lost[0] if lost else len(self._html)
        if stop > position:
            self._odd_text(position, stop)
        self._pop_to(1, stop, stop)
        if lost:
            text = Projection.from_runs([(stop, 0, self._html[stop : lost[1]])])
            self._hidden.append(Hidden(stop, lost[1], lost[2], text, ordinary=True))
        self._hidden.sort(key=lambda hidden: hidden[:2])
        found = self._collect
        fields, links, scripts = tuple(found.fields), tuple(found.links), tuple(found.scripts)
        return Page(self._visible.projection(), fields, tuple(self._hidden), links, scripts, found.base_url)

    def _odd_text(self, start: int, end: int) -> None:
        frame = self._stack[-1]
        if frame.mode == _NORMAL:
            frame.writer.text(start, end)
        elif frame.mode != _SILENT:
            frame.writer.verbatim(start, end, raw=frame.mode == _RAW)

    def _start(self, tag: Tag, start: int, end: int) -> None:
        kind = tag.kind
        if kind & _ENDING and not self._end_others(tag, start, end):
            return
        outer = self._stack[-1]
        frame = Frame(tag, end, outer.writer, outer.block, outer.look, outer.mode)
        if not tag.inert:
            self._sight.see(frame, outer, self._frames, start)
        writer = frame.writer
        if kind & _COLLECTED:
            hidden = frame.block is not None and frame.block.reason != tag.name  # the text in an <iframe> is not what it shows
            self._collect.start(tag, start, end, writer, hidden)
        if kind & _TABLE:
            open_table_part(writer, tag, start, end)
        elif kind & _BLOCK:
            writer.line(start, end)
        if kind & _VOID or (tag.self_closing and (self._frames.last("svg") or self._frames.last("math"))):
            return
        name = tag.name
        if name in _MODES:
            frame.mode = _MODES[name]
        elif name == "title":
            frame.writer = Writer(self._html)
            frame.mode = _NORMAL
        self._frames.push(frame)

    def _end_others(self, tag: Tag, start: int, end: int) -> bool:
        """Ends what cannot stay open beside this start tag; False if the tag itself does not count."""
        name = tag.name
        if name in _ONCE and self._frames.last(name):
            return False
        closed = CLOSED_BY.get(name)
        place = self._frames.implied(*closed) if closed else 0
        if place:
            (self._end_misnested if name == "a" else self._pop_to)(place, start, end)
        if tag.kind & _ENDS_P:
            place = self._frames.paragraph()
            if place:
                self._pop_to(place, start, end)
        return True

    def _end(self, tag: Tag, start: int, end: int) -> None:
        name = tag.name
        if self._stack[-1].name == name and name not in _ONCE:
            self._pop(start, end)
            return
        if name in _ONCE and name != "head":
            return
        place = self._frames.reached(tag)
        if place:
            self._end_misnested(place, start, end)
        elif tag.kind & _BLOCK:
            self._stack[-1].writer.line(start, end)

    def _end_misnested(self, place: int, start: int, end: int) -> None:
        """Ends an element, though blocks inside an inline one stay open: <b><p>...</b>...</p>."""
        inside = range(place + 1, len(self._stack))
        if not self._frames.reaches_across_blocks(place) or len(inside) > _LEFT_OPEN:
            self._pop_to(place, start, end)
            return
        frame, outer = self._stack[place], self._stack[place - 1]
        self._finish(frame, start, end)
        self._frames.forget(place)
        changed = frame.block is not outer.block or frame.look is not outer.look
        frame.block, frame.look, frame.writer, frame.own = outer.block, outer.look, outer.writer, False
        for at in inside if changed else ():
            inner = self._stack[at]
            if inner.own:
                self._close_block(inner, start)
            around = self._stack[at - 1]
            inner.block, inner.look, inner.writer, inner.own = around.block, around.look, around.writer, False
            self._sight.see(inner, around, self._frames, end, end)

    def _pop_to(self, place: int, start: int, end: int) -> None:
        """Ends all open elements from ``place`` on: their content ends at ``start``, where the tag ``[start, end)`` is."""
        while len(self._stack) > place:
            self._pop(start, end)

    def _pop(self, start: int, end: int) -> None:
        frame = self._frames.pop()
        kind = frame.tag.kind
        if end > start:
            if kind & _TABLE:
                close_table_part(frame.writer, frame.tag, start, end)
            elif kind & _BLOCK:
                frame.writer.line(start, end)
        if frame.own or kind & _COLLECTED or frame.name == "title":
            self._finish(frame, start, end)

    def _finish(self, frame: Frame, start: int, end: int) -> None:
        if frame.name in ("a", "title", "script"):
            self._collect.end(frame.name, frame.start, start, end, frame.writer)
        if frame.own:
            self._close_block(frame, start)

    def _close_block(self, frame: Frame, end: int) -> None:
        block = frame.block
        if block and len(block.writer):
            text = block.writer.projection()
            if text.text.strip():
                self._hidden.append(Hidden(block.start, end, block.reason, text, block.ordinary))


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
