"""The one pipeline: from the readings of a document to its findings."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govcheck.families import Overlay, Readers
from govcheck.reading.contract import Claim, Claims
from govcheck.reading.document import SOURCE, Document
from govcheck.reading.finding import Finding
from govcheck.reading.reading import Reading
from govcheck.reading.showing import shown_text
from govcheck.rules import ALWAYS, RULES, Rule
from govcheck.safe_fixes import safe_fixes
from govcheck.text.span import FoldedSpan, SpanSet, TextSpan
from govcheck.words.terms import Finder, Finders

__all__ = ["Pipeline"]

_UNFINISHED = RULES["incomplete-check"]


class Pipeline(NamedTuple):
    """What reads a document, and what of it is told."""

    readers: Readers
    overlays: tuple[Overlay, ...]
    """Word lists with a pass of their own."""
    rules: Mapping[str, Rule]
    """The rules that are reported, by name."""
    allowed: Finder | None
    """Finds the terms that are right here."""

    def findings(self, document: Document, most: int | None, seconds: float | None) -> list[Finding]:
        """All findings in a document, in order; at most so many, and none that would be found after so many seconds."""
        needles, day = self.readers.needles, document.day
        readings = [Reading((part,), needles, day) for part in document.others]
        readings += [Reading(parts, needles, day) for parts in (document.body, document.markup) if parts]
        claims, late = self._claims(readings, None if seconds is None else time.monotonic() + seconds)
        if late:
            claims[len(document.others)].append(_unfinished("到了时限，其余部分未查"))
        return self._told(readings, claims, most) if any(claims) else []

    def _claims(self, readings: Sequence[Reading], end: float | None) -> tuple[Claims, bool]:
        """What the families say of each reading, and then of all of them together; and whether time ran out."""
        families, discretion = self.readers.families, self.readers.discretion
        claims: Claims = []
        late = False
        for reading in readings:
            claimed: list[Claim] = []
            for family in families if reading.part.name != SOURCE else ():
                late = late or (end is not None and time.monotonic() > end)
                if not late:
                    claimed += family.read(reading)
            for overlay in self.overlays if reading.part.name != SOURCE and not late else ():
                claimed += overlay.family.read(reading.with_needles(overlay.needles))
            if claimed and discretion is not None:
                claimed += discretion.read(reading)
            claims.append(self._without_allowed(reading, claimed) if claimed and self.allowed is not None else claimed)
        if any(claims) or readings[-1].part.name == SOURCE:
            for family in (*families, *((discretion,) if discretion is not None else ())):
                claims = family.conclude(readings, claims)
        return claims, late

    def _without_allowed(self, reading: Reading, claims: list[Claim]) -> list[Claim]:
        """The claims; within what is allowed they only hide."""
        places = self.allowed.places(reading.folded.text) if self.allowed is not None else []
        allowed = SpanSet(reading.unfolded(FoldedSpan(place)) for place in places)
        return [
            claim._replace(silent=True) if claim.rule not in ALWAYS and allowed.cover(claim.start, claim.end) else claim for claim in claims
        ]

    def _told(self, readings: Sequence[Reading], claims: Claims, most: int | None) -> list[Finding]:
        """The claims of rules that are asked for as findings, in order; no family can print what another one hides."""
        found: list[Finding] = []
        for reading, claimed in zip(readings, claims, strict=True):
            told = sorted((c for c in claimed if not c.silent and c.rule in self.rules), key=lambda c: (c.start, -c.end))
            if told:
                shown = _Shown(shown_text(reading.text, [place for claim in claimed for place in claim.hides]))
                fixes = safe_fixes(reading.text, claimed, self._finder)
                found += [_finding(reading, claim, self.rules[claim.rule].title, shown, fixes) for claim in told]
        if len(readings[-1].parts) == 1:  # of one source; else the order of the parts is that of the text
            found.sort(key=lambda f: (f.field == "text", f.start, -f.end))
        first = self.readers.first
        found.sort(key=lambda f: first.index(f.rule) if f.rule in first else len(first))
        if most is not None and len(found) > most:
            rest = _unfinished(f"只列出前{most}处，另有{len(found) - most}处未列出")
            found = [*found[:most], _finding(readings[0], rest, _UNFINISHED.title, _Shown(readings[0].text), set())]
        for finding in found:
            finding.__dict__["_siblings"] = found
        return found

    @property
    def _finder(self) -> Finder | Finders:
        own = self.readers.finder
        return Finders([own, *(overlay.finder for overlay in self.overlays)]) if self.overlays else own


def _unfinished(says: str) -> Claim:
    return Claim(_UNFINISHED.name, 0, 0, _UNFINISHED.severity, says)


class _Shown(dict[tuple[int, int], str]):
    """What may be shown of a reading, and of each of its parts: one string a part, however many findings it has."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def __missing__(self, place: tuple[int, int]) -> str:
        piece = self[place] = self.text[slice(*place)]
        return piece


def _finding(reading: Reading, claim: Claim, title: str, shown: _Shown, fixes: set[tuple[int, int, str]]) -> Finding:
    start, end = claim.start, claim.end
    edit = claim.edit if claim.edit is not None and (start, end, claim.edit) in fixes else None
    if len(reading.parts) == 1:
        return Finding(claim, title, TextSpan((start, end)), reading.parts[0], shown.text, edit)
    part, (first, last) = reading.located(TextSpan((start, end)))
    base = start - first
    inside = claim._replace(hides=tuple((a - base, b - base) for a, b in claim.hides))
    if last - first < end - start:  # what goes over into the next part can be replaced in neither
        inside, edit = inside._replace(suggestions=()), None
    return Finding(inside, title, TextSpan((first, last)), part, shown[base, base + len(part.text)], edit)
