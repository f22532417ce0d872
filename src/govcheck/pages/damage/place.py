"""Damage: one place where a text is not what was written, and what should stand there."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Damage"]


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
