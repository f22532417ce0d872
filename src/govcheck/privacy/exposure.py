"""Exposure: personal information in a folded text, before it becomes a claim."""

from __future__ import annotations

import dataclasses

from govcheck.privacy.layout import Row
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["Exposure"]


@dataclasses.dataclass(slots=True)
class Exposure:
    """What stands at ``[start, end)`` of the folded text, how bad that is, and to whom it belongs."""

    start: int
    end: int
    rule: str
    severity: Severity
    reason: str
    row: Row
    owner: Surroundings | Row | None = None
    """Where it is looked up whose it is; None where that does not matter."""
    hides: tuple[int, int] | None = None
    """The part of it to hide, None for all that its kind hides, ``(start, start)`` for nothing."""
    number: str = ""
    """Its digits and hidden places, where it is a number."""
    silent: bool = False
    """Whether it is not reported, only never shown."""

    @property
    def name(self) -> str | None:
        """Whose it is, where a name stands beside it."""
        return self.owner.name if self.owner is not None else None

    def changed(self, **values: object) -> Exposure:
        """The same with other values."""
        return dataclasses.replace(self, **values)  # type: ignore[arg-type]
