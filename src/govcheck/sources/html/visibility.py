"""Decides for each element whether a reader sees it, from the page's sheets and from what is around it."""

from __future__ import annotations

from govcheck.sources.html.css.hiding import Effect, Look, judge
from govcheck.sources.html.css.rules import Declarations
from govcheck.sources.html.css.stylesheet import Stylesheet
from govcheck.sources.html.elements import Kind
from govcheck.sources.html.open_elements import Element, Hiding
from govcheck.sources.html.ordinary_hiding import OrdinaryHiding
from govcheck.sources.html.tags import Tag
from govcheck.sources.html.tokens import Tokens

__all__ = ["Visibility"]

_UNSEEN = Kind.UNSEEN.value
_PICTURE = frozenset(("desc", "metadata", "defs", "symbol"))  # unseen within a picture only
_TELLING = frozenset("class id style role hidden bgcolor background color text width height scrollamount".split())


class Visibility:
    """Knows the style sheets of one page."""

    def __init__(self, tokens: Tokens) -> None:
        self._sheet = Stylesheet(_sheets(tokens))
        self._telling = _TELLING | self._sheet.attributes
        self._styled_elsewhere = any(tag and tag.name == "link" and "stylesheet" in tag.get("rel").lower() for tag in tokens.tags.values())
        self._ordinary = OrdinaryHiding(self._sheet.toggles)
        self._stand_ins: dict[tuple[tuple[str, str], ...], Tag] = {}
        self._looks: dict[Look, Look] = {}
        self._effects: dict[tuple[Tag, int], tuple[Look, Effect]] = {}

    def stand_in(self, tag: Tag) -> Tag:
        """The first tag that is seen just as ``tag`` is wherever they stand: their links and titles may differ."""
        found = tag.stand_in
        if found is None:
            telling = [(name, attribute.value) for name, attribute in tag.attributes.items() if name in self._telling]
            found = tag.stand_in = self._stand_ins.setdefault(((tag.name, ""), *telling), tag)
        return found

    def decide(self, element: Element) -> None:
        """Set how a new element looks and whether it is hidden, or seen within what is hidden."""
        tag, outer = element.tag, element.parent
        if outer is None or (outer.hiding and outer.hiding.gone):
            return
        if tag.kind & _UNSEEN and (tag.name not in _PICTURE or outer.in_picture):
            element.hiding = Hiding(self._unseen_reason(tag, outer), gone=True, ordinary=True)
            element.hides = True
            return
        declared, (look, gone, unseen) = self._judge(tag, outer)
        element.look = look if look is outer.look else self._looks.setdefault(look, look)
        reason = gone or unseen
        if gone or (unseen and not (outer.hiding and outer.hiding.reason == unseen)):
            element.hiding = Hiding(reason, bool(gone), self._ordinary.guess(element, reason, declared))
            element.hides = True
        elif not unseen and outer.hiding:
            element.hiding = None
            element.shows = True

    def _judge(self, tag: Tag, outer: Element) -> tuple[Declarations, Effect]:
        declared = self._sheet.declarations(tag, outer)
        foreign = self._styled_elsewhere and ("class" in tag.attributes or "id" in tag.attributes)
        if self._sheet.depends_on_place(tag):
            return declared, judge(tag, declared, outer.look, foreign)
        key = (tag, id(outer.look))
        known = self._effects.get(key)
        if known is None:  # with the look itself, whose id must not go to another one
            known = self._effects[key] = (outer.look, judge(tag, declared, outer.look, foreign))
        return declared, known[1]

    def _unseen_reason(self, tag: Tag, outer: Element) -> str:
        """The element's name, but what hides the whole of it for a frame with another page."""
        if tag.name != "iframe":
            return tag.name
        return judge(tag, self._sheet.declarations(tag, outer), outer.look, styled_elsewhere=False).gone or tag.name


def _sheets(tokens: Tokens) -> tuple[tuple[str, str], ...]:
    """The sheets of the page with their media, but for those in <noscript> and <template>, which do not count."""
    tags = tokens.tags
    passive_tags = {source for source, tag in tags.items() if tag and tag.name in ("noscript", "template")}
    found = [at for at, source in enumerate(tokens.sources) if source in passive_tags] if passive_tags else []
    sheets: list[tuple[str, str]] = []
    passive = 0
    for index in sorted(found + tokens.raw):
        tag = tags[tokens.sources[index]]
        if tag is None:
            continue
        if tag.name in ("noscript", "template"):
            passive = max(0, passive + (-1 if tag.closing else 1))
        elif tag.name == "style" and not passive:
            sheets.append((tokens.texts[index + 1], tag.get("media")))
    return tuple(sheets)
