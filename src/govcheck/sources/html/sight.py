"""Decides for each element whether a reader sees it, from the page's sheets and from what is around it."""

from __future__ import annotations

from govcheck.sources.html.elements import Kind
from govcheck.sources.html.frames import Block, Frame, Frames
from govcheck.sources.html.guess import is_ordinary
from govcheck.sources.html.hiding import Look, Verdict, judge
from govcheck.sources.html.sheets import Declarations
from govcheck.sources.html.style import Stylesheet
from govcheck.sources.html.tokens import Tag, Tokens
from govcheck.sources.html.writer import Writer

__all__ = ["Sight"]

_UNSEEN, _BLOCK = Kind.UNSEEN.value, Kind.BLOCK.value
_PICTURE = frozenset(("desc", "metadata", "defs", "symbol"))  # unseen within a picture only
_TELLING = frozenset(("hidden", "bgcolor", "background", "color", "text"))
_IN_FLOW = ("display:none", "hidden")


class Sight:
    """The eyes of the reader of one page."""

    def __init__(self, html: str, tokens: Tokens, visible: Writer) -> None:
        self._html = html
        self._visible = visible
        self._sheet = _stylesheet(html, tokens)
        self._styled_elsewhere = any(tag.name == "link" and "stylesheet" in tag.get("rel").lower() for tag in tokens.tags)
        self._verdicts: dict[tuple[Tag, int], tuple[Look, Verdict]] = {}
        self._looks: dict[Look, Look] = {}

    def see(self, frame: Frame, outer: Frame, frames: Frames, start: int, end: int | None = None) -> None:
        """Set the look of a new ``frame``, and its block and writer where they differ from those of the element around it."""
        tag = frame.tag
        if outer.block and outer.block.gone:
            return
        content = frame.start if end is None else end
        if tag.kind & _UNSEEN and (tag.name not in _PICTURE or frames.last("svg")):
            reason = self._unseen_reason(frame, outer, frames)
            self._hide(frame, Block(content, reason, gone=True, ordinary=True, writer=Writer(self._html)))
            return
        declared = self._sheet.declarations(tag, frames.tags)
        if tag.inert is None:
            tag.inert = self._is_inert(tag, bool(declared))
            if tag.inert:
                return
        look, gone, unseen = self._judge(tag, declared, outer.look)
        frame.look = look if look is outer.look else self._looks.setdefault(look, look)
        reason = gone or unseen
        if gone or (unseen and not (outer.block and outer.block.reason == unseen)):
            if tag.kind & _BLOCK and reason not in _IN_FLOW and end is None:
                outer.writer.line(start, content)
            ordinary = is_ordinary(tag, frames.tags, reason, declared, self._sheet.toggled)
            self._hide(frame, Block(content, reason, bool(gone), ordinary, Writer(self._html)))
        elif not unseen and outer.block:
            frame.block = None
            frame.writer = self._visible

    def _judge(self, tag: Tag, declared: Declarations, outer: Look) -> Verdict:
        foreign = self._styled_elsewhere and ("class" in tag.attributes or "id" in tag.attributes)
        if self._sheet.depends_on_place(tag):
            return judge(tag, declared, outer, foreign)
        key = (tag, id(outer))
        known = self._verdicts.get(key)
        if known is None:  # with the look itself, whose id must not go to another one
            known = self._verdicts[key] = (outer, judge(tag, declared, outer, foreign))
        return known[1]

    def _unseen_reason(self, frame: Frame, outer: Frame, frames: Frames) -> str:
        """The element's name, but what hides the whole of it for a frame with another page."""
        tag = frame.tag
        if tag.name != "iframe":
            return tag.name
        return judge(tag, self._sheet.declarations(tag, frames.tags), outer.look, styled_elsewhere=False).gone or tag.name

    def _is_inert(self, tag: Tag, declared: bool) -> bool:
        if declared or tag.kind & _UNSEEN or tag.name == "marquee" or self._sheet.depends_on_place(tag):
            return False
        if self._styled_elsewhere and ("class" in tag.attributes or "id" in tag.attributes):
            return False
        return _TELLING.isdisjoint(tag.attributes)

    def _hide(self, frame: Frame, block: Block) -> None:
        frame.block = block
        frame.own = True
        frame.writer = block.writer


def _stylesheet(html: str, tokens: Tokens) -> Stylesheet:
    """The sheets of the page, but for those in <noscript> and <template>, which do not count."""
    wanted = {tag for tag in tokens.tags if tag.name in ("style", "noscript", "template")}
    sheets: list[tuple[str, str]] = []
    passive = 0
    for index in [at for at, token in enumerate(tokens.tokens) if token[2] in wanted] if wanted else ():
        _, end, tag = tokens.tokens[index]
        if tag is None:
            continue
        if tag.name != "style":
            passive = max(0, passive + (-1 if tag.closing else 1))
        elif not tag.closing and not passive:
            stop = tokens.tokens[index + 1][0] if index + 1 < len(tokens.tokens) else len(html)
            sheets.append((html[end:stop], tag.get("media")))
    return Stylesheet(sheets)
