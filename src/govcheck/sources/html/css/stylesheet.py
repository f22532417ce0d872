"""The style rules of a page that can hide text, and what they declare for an element.

Standard: https://www.w3.org/TR/css-cascade-3/.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from govcheck.sources.html.css.rules import Declarations, declarations_of, rules_of
from govcheck.sources.html.css.selectors import Compound, Selector, parse_selector
from govcheck.sources.html.tags import Tag

__all__ = ["Around", "Stylesheet"]

_SHOWN = {"display": "none", "visibility": "hidden", "opacity": "0", "height": "0", "max-height": "0"}
_LATER = re.compile(r":(?:hover|focus|focus-within|active|target|checked)\b")
_WORK = 2_000_000  # comparisons of elements with rules; what a hostile sheet asks for beyond them is not done
_REMEMBERED = 1 << 20  # characters of the sheets that are remembered for other pages
_SELECTORS = 125_000  # what a hostile sheet has beyond them is not read


class Around(Protocol):
    """An element that is open around another one."""

    @property
    def tag(self) -> Tag: ...
    @property
    def parent(self) -> Around | None: ...
    @property
    def keys(self) -> int: ...


class _Rule(NamedTuple):
    rank: tuple[int, int, int, int]
    selector: Selector
    declarations: Declarations
    important: bool
    needs: int
    """The keys, as :func:`keys_of` gives them, of all that must be around."""


class _Index(NamedTuple):
    """The rules of all sheets of a page, by the key of what they apply to; pages of one site have the same."""

    rules: dict[str, list[_Rule]]
    toggles: frozenset[str]
    attributes: frozenset[str]
    selectors: int


def _rank(rule: _Rule) -> tuple[int, int, int, int]:
    return rule.rank


class Stylesheet:
    """All sheets of a page, asked element by element."""

    def __init__(self, sheets: tuple[tuple[str, str], ...]) -> None:
        """``sheets`` are ``(css, media)``."""
        known = sum(len(css) for css, _ in sheets) < _REMEMBERED
        index = _index(sheets) if known else _index.__wrapped__(sheets)
        self._rules = index.rules
        self.toggles = index.toggles
        """``#id``, ``.class`` or tag that the sheets show at other times: on hovering, in print, on a telephone."""
        self.attributes = index.attributes
        """The names of the attributes that the rules ask for, besides ``class`` and ``id``."""
        self._nested: dict[Tag, tuple[list[_Rule], list[_Rule]]] = {}
        self._merged: dict[Tag, Declarations] = {}
        self._work = _WORK - _WORK // _SELECTORS * index.selectors

    def declarations(self, tag: Tag, parent: Around | None) -> Declarations:
        """What holds for an element inside ``parent``; do not change the answer."""
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
        around = parent.keys if parent else 0
        inside = [rule for rule in nested if rule.needs & around == rule.needs and self._inside(rule, parent)]
        if not inside:
            return merged
        self._work -= len(plain)
        return _merge(sorted(plain + inside, key=_rank), tag)

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
            for rule in self._rules.get(key, ()):
                if self._fits(rule.selector.subject, tag):
                    found.append(rule)
        found.sort(key=_rank)
        return [rule for rule in found if not rule.selector.ancestors], [rule for rule in found if rule.selector.ancestors]

    def _fits(self, compound: Compound, tag: Tag) -> bool:
        self._work -= compound.cost(tag)
        return self._work > 0 and compound.fits(tag)

    def _inside(self, rule: _Rule, parent: Around | None) -> bool:
        place = parent
        for joint, compound in rule.selector.ancestors:
            while True:
                if place is None or self._work <= 0:
                    return False
                fits = self._fits(compound, place.tag)
                place = place.parent
                if fits:
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


@functools.lru_cache(maxsize=8)
def _index(sheets: tuple[tuple[str, str], ...]) -> _Index:
    rules: dict[str, list[_Rule]] = {}
    toggles: set[str] = set()
    attributes: set[str] = set()
    order = read = 0
    for css, media in sheets:
        for prelude, body, applies in rules_of(css, media):
            order += 1
            plain, important = declarations_of(body)
            if not plain and not important:
                continue
            shows = any(prop in plain and plain[prop] != value for prop, value in _SHOWN.items())
            for selector, later in _selectors(prelude, _SELECTORS - read, all_states=shows):
                if later or not applies:
                    if shows:
                        toggles.add(selector.subject.key)
                    continue
                attributes.update(name for compound in selector.compounds for name, _, _ in compound.attributes)
                added = rules.setdefault(selector.subject.key, [])
                rank, needs = (*selector.weight, order), selector.needs
                added.extend(_Rule(rank, selector, each, each is important, needs) for each in (plain, important) if each)
            read += prelude.count(",") + 1
    return _Index(rules, frozenset(toggles), frozenset(attributes), read)


def _selectors(prelude: str, limit: int, all_states: bool) -> Iterator[tuple[Selector, bool]]:
    """At most so many selectors of a rule, each with whether it holds at other times only; these if ``all_states``."""
    for text in prelude.split(",")[: max(0, limit)]:
        later = _LATER.search(text)
        if later and not all_states:
            continue
        selector = parse_selector(_LATER.sub("", text) if later else text)
        if selector:
            yield selector, later is not None
