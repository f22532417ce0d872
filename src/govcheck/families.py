"""The table of families, and the needles that all of them look for in one pass."""

from __future__ import annotations

import functools
from collections.abc import Collection, Sequence
from typing import NamedTuple

from govcheck.form import detector as form
from govcheck.pages import detector as pages
from govcheck.pages.verdict import VERDICTS
from govcheck.privacy import detector as privacy
from govcheck.privacy.profiles import Profile
from govcheck.reading.contract import Family
from govcheck.reading.needles import Needles
from govcheck.rules import RULES
from govcheck.words import detector as words
from govcheck.words.lexicon import Lexicon, bundled
from govcheck.words.terms import Finder

__all__ = ["Overlay", "Readers", "overlay_of", "readers_of"]


Labels = tuple[tuple[str, tuple[str, ...]], ...]
"""Labels of one's own: each kind with its words."""


class Readers(NamedTuple):
    """The families that read a text together: one pass for all of them."""

    needles: Needles
    families: tuple[Family, ...]
    discretion: Family | None
    """Tells what may not be shown where none of its rules was asked for; called only where there is something to report."""
    first: tuple[str, ...]
    """The rules whose findings stand before all others."""
    finder: Finder
    """The terms of the word lists, for who makes new text."""


def readers_of(rules: Collection[str], own: Sequence[Lexicon], profile: Profile, labels: Labels) -> Readers:
    """What reads a text for these rules, with these lists and labels of one's own. Those that share them share the automaton."""
    active = frozenset(rules)
    needed = active | ({"spam-word"} if active.intersection(VERDICTS) else frozenset())
    shipped = tuple(lexicon.name for lexicon in bundled() if lexicon.rule.name in needed)
    lists, needles, finder = _pass(shipped, tuple(lexicon for lexicon in own if lexicon.rule.name in active), labels)
    private = privacy.family(active, profile, dict(labels))
    asked = any(rule.category == "privacy" and name in active for name, rule in RULES.items())
    families = (lists, pages.family(active, privacy.redacted), form.family(active), private if asked else None)
    return Readers(needles, tuple(family for family in families if family is not None), None if asked else private, VERDICTS, finder)


class Overlay(NamedTuple):
    """Word lists with a pass of their own, beside what others share."""

    needles: Needles
    family: Family
    finder: Finder


@functools.lru_cache(maxsize=64)
def overlay_of(lists: tuple[Lexicon, ...]) -> Overlay:
    """What reads a text for these lists alone; those that have equal lists share it."""
    family, terms = words.family((), lists)
    needles = Needles(family.needles)
    return Overlay(needles, family, Finder(terms, needles))


@functools.lru_cache(maxsize=4)
def _pass(shipped: tuple[str, ...], own: tuple[Lexicon, ...], labels: Labels) -> tuple[Family, Needles, Finder]:
    """The family of words, the needles of all families, and the terms of these lists."""
    lists, terms = words.family([lexicon for lexicon in bundled() if lexicon.name in shipped], own)
    needles = Needles({**lists.needles, **pages.NEEDLES, **form.NEEDLES, **privacy.needles(dict(labels))})
    return lists, needles, Finder(terms, needles)
