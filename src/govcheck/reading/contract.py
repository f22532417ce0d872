"""The contract: what a family of rules is given to read, and what it may answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from govcheck.rules import Severity

if TYPE_CHECKING:
    from govcheck.reading.reading import Reading

__all__ = ["Claim", "Claims", "Family"]


class Claim(NamedTuple):
    """What a family says of a place, before it is known what may be shown. It never holds a piece of the text.

    Places are code points of the reading's text (:class:`govcheck.text.span.TextSpan`).
    """

    rule: str
    """The slug of the rule; a claim of a rule that is not asked for only hides."""
    start: int
    end: int
    severity: Severity
    says: str
    """What the editor reads behind the rule's title; ``{}`` is filled with what may be shown of the place."""
    suggestions: tuple[str, ...] = ()
    edit: str | None = None
    """What should stand there, where there is no choice; whether that is safe is decided for all families together."""
    hides: tuple[tuple[int, int], ...] = ()
    """The places whose letters and digits nobody may see: they are masked, in this finding and in all others."""
    silent: bool = False
    """Whether it is not reported, and only hides."""


Claims = list[list[Claim]]
"""The claims of a document, one list for each of its readings."""


def _no_conclusions(readings: Sequence[Reading], claims: Claims) -> Claims:  # noqa: ARG001
    return claims


@dataclasses.dataclass(frozen=True)
class Family:
    """A kind of knowledge: what it looks for in the one pass, and what it makes of a reading."""

    needles: Mapping[str, Iterable[str]]
    """Owner -> folded patterns, of which :meth:`Reading.scan` tells."""
    read: Callable[[Reading], Iterable[Claim]]
    """The claims on one reading; it may keep nothing between two calls."""
    conclude: Callable[[Sequence[Reading], Claims], Claims] = _no_conclusions
    """The claims on a whole document, judged once more beside each other. Called where there are claims, or a page."""
