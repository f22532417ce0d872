"""What the editor reads of an entry of a list."""

from __future__ import annotations

from govcheck.rules import Severity
from govcheck.words.lexicon import Entry

__all__ = ["says_of"]


def says_of(entry: Entry, severity: Severity, *, disguised: bool) -> str:
    """What is wrong and what to write; ``{}`` stands for the place.

    >>> says_of(Entry("验受", ("验收",)), Severity.ERROR, disguised=False)
    '“{}”，应为“验收”'
    """
    said = f"“{{}}”（即“{entry.term}”）" if disguised else "“{}”"
    if entry.suggestions:
        verb = "应为" if severity is Severity.ERROR else "建议改为"
        said += f"，{verb}" + "或".join([f"“{s}”" for s in entry.suggestions])
    return said + (f"。{entry.note}" if entry.note else "")
