"""The data of this room: what labels say, how people are called, which blocks of numbers are given out. Each file says its source."""

from __future__ import annotations

import functools
from pathlib import Path

__all__ = ["rows"]


@functools.cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of ``name.tsv``, each as its fields; read when first asked for."""
    text = Path(__file__).with_name(f"{name}.tsv").read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if not line.startswith("#"))
