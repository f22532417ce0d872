"""Damage: one place where a text is not what was written. Detector: what finds a kind of it, and by which signs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

__all__ = ["Damage", "Detector"]


class Damage(NamedTuple):
    """A damaged place ``[start, end)``, in code points of the text given."""

    kind: str
    """The slug of the rule, such as ``pinyin-noise``."""
    start: int
    end: int
    repair: str | None
    """The text that should stand there, empty when nothing should; None when it cannot be inferred."""
    note: str
    """What it is, in Chinese, for the editor."""
    guessed: bool = False
    """Whether the repair is no more than the most probable of several."""


class Detector(NamedTuple):
    """A function that finds damage, and the signs without which it finds none.

    The signs stand beside the code that needs them, and whoever decides which detectors a text has to pass asks for
    them: an undamaged text holds hardly any, and passes none.
    """

    signs: Callable[[], frozenset[str]]
    """Characters, or strings that folding leaves alone. Every text in which :attr:`find` finds something holds one."""
    find: Callable[[str], Iterable[Damage]]
    above: str | None = None
    """Every code point above this one is a sign too."""

    def may_find(self, present: frozenset[str]) -> bool:
        """Whether one of its signs is among the characters and strings that are present."""
        return not self.signs().isdisjoint(present) or (self.above is not None and max(present, default="") > self.above)
