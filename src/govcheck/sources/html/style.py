"""The style rules of a page that can hide text: <style> sheets and style attributes, and what they declare for an element.

Standard: https://www.w3.org/TR/css-cascade-3/.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from govcheck.sources.html.selectors import Selector, parse_selector
from govcheck.sources.html.sheets import Declarations, declarations_of, rules_of
from govcheck.sources.html.tokens import Tag

__all__ = ["Stylesheet"]


_SHOWN = {"display": "none", "visibility": "hidden", "opacity": "0", "height": "0", "max-height": "0"}
_LATER = re.compile(r":(?:hover|focus|focus-within|active|target|checked)\b")
_WORK = 2_000_000  # comparisons of elements with rules; what a hostile sheet asks for beyond them is not done
_SELECTOR_WORK = 16


class _Rule(NamedTuple):
    rank: tuple[int, int, int, int]
    selector: Selector
    declarations: Declarations
    important: bool


def _rank(rule: _Rule) -> tuple[int, int, int, int]:
    return rule.rank


class Stylesheet:
    """All sheets of a page, asked element by element."""

    def __init__(self, sheets: Sequence[tuple[str, str]]) -> None:
        """``sheets`` are ``(css, media)``."""
        self._rules: dict[str, list[_Rule]] = {}
        self.toggled: set[str] = set()
        """``#id``, ``.class`` or tag that the sheets show at other times: on hovering, in print, on a telephone."""
        self._nested: dict[Tag, tuple[list[_Rule], list[_Rule]]] = {}
        self._merged: dict[Tag, Declarations] = {}
        self._work = _WORK
        order = 0
        for css, media in sheets:
            for selectors, body, applies in rules_of(css, media):
                order += 1
                self._add(selectors, body, applies, order)

    def _add(self, selectors: str, body: str, applies: bool, order: int) -> None:
        plain, important = declarations_of(body)
        if not plain and not important:
            return
        shows = any(prop in plain and plain[prop] != value for prop, value in _SHOWN.items())
        for selector in selectors.split(","):
            self._work -= _SELECTOR_WORK
            if self._work <= 0:
                return
            later = _LATER.search(selector)
            parsed = parse_selector(_LATER.sub("", selector) if later else selector)
            if parsed is None:
                continue
            subject, ancestors = parsed
            if later or not applies:
                if shows:
                    self.toggled.add(subject.key)
                continue
            compounds = [subject, *(compound for _, compound in ancestors)]
            weight = (
                sum(bool(c.identifier) for c in compounds),
                sum(len(c.classes) + len(c.attributes) for c in compounds),
                sum(bool(c.name) for c in compounds),
                order,
            )
            for declared, strong in ((plain, False), (important, True)):
                if declared:
                    self._rules.setdefault(subject.key, []).append(_Rule(weight, parsed, declared, strong))

    def declarations(self, tag: Tag, ancestors: Sequence[Tag]) -> Declarations:
        """What holds for an element inside ``ancestors``, outermost first; do not change the answer."""
        merged = self._merged.get(tag)
        if merged is None:
            plain, nested = self._candidates(tag)
            merged = self._merged[tag] = _merge(plain, tag)
            if nested:
                self._nested[tag] = (plain, nested)
        if self._work <= 0 or tag not in self._nested:
            return merged
        plain, nested = self._nested[tag]
        self._work -= len(nested)
        inside = [rule for rule in nested if self._inside(rule, ancestors)]
        return _merge(sorted(plain + inside, key=_rank), tag) if inside else merged

    def depends_on_place(self, tag: Tag) -> bool:
        """Whether other declarations may hold for ``tag`` in another place; to be asked after :meth:`declarations`."""
        return tag in self._nested

    def _candidates(self, tag: Tag) -> tuple[list[_Rule], list[_Rule]]:
        """The rules that fit the element itself: those that ask for no more, and those that ask for what is around it."""
        if not self._rules:
            return [], []
        found: list[_Rule] = []
        keys = ["", tag.name, *(f".{name}" for name in tag.classes)]
        if "id" in tag.attributes:
            keys.append(f"#{tag.get('id')}")
        for key in keys:
            rules = self._rules.get(key, ())
            self._work -= len(rules)
            if self._work > 0:
                found.extend(rule for rule in rules if rule.selector.subject.fits(tag))
        found.sort(key=_rank)
        return [rule for rule in found if not rule.selector.ancestors], [rule for rule in found if rule.selector.ancestors]

    def _inside(self, rule: _Rule, ancestors: Sequence[Tag]) -> bool:
        place = len(ancestors)
        for joint, compound in rule.selector.ancestors:
            while True:
                place -= 1
                self._work -= 1
                if place < 0 or self._work < 0:
                    return False
                if compound.fits(ancestors[place]):
                    break
                if joint == ">":
                    return False
        return True


def _merge(rules: list[_Rule], tag: Tag) -> Declarations:
    merged: Declarations = {}
    plain, important = declarations_of(tag.get("style")) if "style" in tag.attributes else ({}, {})
    for rule in rules:
        if not rule.important:
            merged.update(rule.declarations)
    merged.update(plain)
    for rule in rules:
        if rule.important:
            merged.update(rule.declarations)
    merged.update(important)
    return merged
