"""Detectors: one module a kind of finding, and the one table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from govcheck.detectors import patterns, words
from govcheck.document import Document
from govcheck.finding import Finding
from govcheck.lexicon import Lexicon

__all__ = ["DETECTORS", "Detector"]

Detector = Callable[[Document], Iterable[Finding]]
"""A plain function from a document to what it found there."""

DETECTORS: tuple[Callable[[Sequence[Lexicon], Sequence[Lexicon]], Detector | None], ...] = (words.detector, patterns.detector)
"""Each makes its detector for the shipped and the added word lists, or None where these give it nothing to do."""
