"""Rule, Severity and Example: the identity of what is reported, and texts that show it."""

from __future__ import annotations

import enum
from typing import Literal, NamedTuple

__all__ = ["INSPECTION", "Category", "Example", "Rule", "Severity", "examples"]

INSPECTION = "国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》"
"""The indicators by which government websites and accounts are inspected."""

Category = Literal["words", "names", "privacy", "tampering", "form", "operation"]
"""Wrong or improper words, names, personal information, hijacked and damaged pages, official form, and the check itself."""


class Severity(enum.IntEnum):
    """How bad a finding is, if it is one: ``NOTICE < WARNING < ERROR``.

    >>> str(Severity.WARNING), Severity.parse("error") > Severity.WARNING
    ('warning', True)
    """

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, name: str) -> Severity:
        """The severity of that name.

        Raises:
            ValueError: if there is none.
        """
        try:
            return cls[name.strip().upper()]
        except KeyError:
            raise ValueError(f"{name!r} is no severity: write notice, warning or error") from None


class Example(NamedTuple):
    """A text that a rule reports, or leaves alone. A test runs every one of them."""

    text: str
    title: str | None = None
    """The title of the article."""
    published: str = "2026-01-01"
    """The day of publication."""
    html: bool = False
    """Whether the text is a page."""
    words: tuple[str, ...] = ()
    """The terms of a word list of one's own with which it is checked."""


def examples(*texts: str) -> tuple[Example, ...]:
    """Plain texts as examples."""
    return tuple(map(Example, texts))


class Rule(NamedTuple):
    """The identity of what is reported: a slug for programs, a title for people, and on what it rests."""

    name: str
    title: str
    severity: Severity
    """Of its ordinary finding; a single one may be judged milder or worse."""
    category: Category
    basis: str
    """The standard or inspection indicator that asks for it."""
    what: str
    """What it reports."""
    why: str
    """Why it matters to a publisher."""
    bad: tuple[Example, ...] = ()
    """What it reports."""
    good: tuple[Example, ...] = ()
    """What it leaves alone: mostly the same, written as it should be."""
    on: bool = True
    """Whether the default profile reports it."""
    many: int = 0
    """From so many places on one finding speaks for all of them in a report; 0 for never. Such a rule has no safe fix."""
    in_words: str = ""
    """An example in words, and why no text can show it; where there is none to run."""
