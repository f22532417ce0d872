"""Detectors: one module a kind of finding, and the one place where they are put together.

All of them read the same pass over the text. Where it holds personal information they read it once more, showing none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from govcheck.pages import detector as damage
from govcheck.pages import hijacking as page
from govcheck.privacy import detector as personal
from govcheck.privacy.profiles import Profile
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.rules import RULES
from govcheck.words import detector as words
from govcheck.words import near_names as names
from govcheck.words import patterns
from govcheck.words.lexicon import Lexicon
from govcheck.words.terms import Matcher

__all__ = ["Detector", "detector"]

Detector = Callable[[Document], list[Finding]]
"""A plain function from a document to what it found there."""


def detector(shipped: Sequence[Lexicon], added: Sequence[Lexicon], rules: Collection[str], profile: Profile) -> Detector:
    """One detector for these word lists and rules, judged by this profile."""
    lists, named = words.split(shipped, added)
    active = frozenset(rules)
    private = any(rule.category == "privacy" and name in active for name, rule in RULES.items())
    indexes = [(lexicon.rule, names.index_of(lexicon)) for lexicon in named]
    pieces = [piece for _, index in indexes for piece in index.pieces]
    matcher = Matcher(lists[0], lists[1], pieces, damage.CUES | personal.CUES, personal.SIGNS)
    made = (
        words.reader(lists, matcher),
        names.reader(indexes),
        patterns.reader((*shipped, *added)),
        damage.reader(active),
        page.reader(active),
    )
    readers = [read for read in made if read is not None]
    scan = matcher.scan

    def detect(document: Document) -> list[Finding]:
        seen = scan(document.folded.text)
        findings = [finding for read in readers for finding in read(document, seen)]
        if (private or findings) and (leaks := personal.leaks_of(document, seen, profile, active)):
            places = personal.masks_of(document, leaks)
            document = document.showing(personal.redacted(document.text, places))
            findings = [finding for read in readers for finding in read(document, seen)]  # again, showing no number
            findings += personal.findings(document, leaks, places)
        return findings

    return detect
