"""The family of pages: damaged characters, entities that show as text, hidden text, and the verdict on the whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from govcheck.pages.damage import Damage, damage_of, needles
from govcheck.pages.entities import BEGINNINGS, entities
from govcheck.pages.hijacking import hidden_links, hidden_text, suspicious_scripts
from govcheck.pages.remains import NEEDLES as REMAINS
from govcheck.pages.remains import WATERMARKS, remains, watermarks
from govcheck.pages.verdict import conclude
from govcheck.reading.contract import Claim, Claims, Family
from govcheck.reading.document import SOURCE
from govcheck.reading.reading import Reading
from govcheck.reading.showing import digit_runs
from govcheck.rules import RULES
from govcheck.text.span import FoldedSpan, TextSpan

__all__ = ["NEEDLES", "family"]

_SIGNS = "signs of damage"
_ENTITIES = "beginnings of entities"
_REMAINS = "what an editor's tools leave"
_WATERMARKS = "words of watermarks"
NEEDLES = {_SIGNS: needles(), _ENTITIES: BEGINNINGS, _REMAINS: REMAINS, _WATERMARKS: WATERMARKS}
"""Without any of these no text is damaged but by rare characters."""
_SAFE = frozenset(("radical-character", "homoglyph", "invisible-character", "entity-debris"))
"""Where the repair is certain and what a reader sees stays the same."""
_GUESSED = frozenset(("mojibake", "broken-pinyin"))
"""Where the repair is a text of its own, which has to be judged before it is shown."""
_LONGEST = 20  # characters of such a repair that a message quotes


def family(rules: Collection[str], redacted: Callable[[str], str]) -> Family | None:
    """Reads what is damaged, disguised or hijacked; None where none of its rules is on.

    Args:
        rules: the rules that are reported. The verdict needs what all of them find, so all are read.
        redacted: a text as it may be shown, of which nothing else is known.
    """
    if not any(RULES[name].category == "tampering" for name in RULES.keys() & set(rules)):
        return None

    def read(reading: Reading) -> list[Claim]:
        return _claims(reading, redacted)

    def judge(readings: Sequence[Reading], claims: Claims) -> Claims:
        return conclude(readings, _with_hijacking(readings, claims))

    return Family(NEEDLES, read, judge)


def _claims(reading: Reading, redacted: Callable[[str], str]) -> list[Claim]:
    text, folded = reading.text, reading.folded.text
    signs = {folded[start:end] for start, end, _ in reading.scan.of(_SIGNS)}
    damaged = damage_of(text, reading.rare, signs)
    claims = [_claim(damage, redacted) for damage in damaged if damage.kind != "private-use" or not _is_icon(reading, damage)]
    if reading.scan.of(_ENTITIES):
        claims += entities(text, redacted)
    if left := reading.scan.of(_REMAINS):
        claims += remains(text, {folded[start:end] for start, end, _ in left})
    if len(marks := reading.scan.of(_WATERMARKS)) > 1:
        claims += watermarks(text, [reading.unfolded(FoldedSpan((start, end)))[0] for start, end, _ in marks])
    return claims


def _claim(damage: Damage, redacted: Callable[[str], str]) -> Claim:
    kind, start, end, repair, says, guessed = damage
    suggestions = (repair,) if repair else ()
    if repair and kind in _GUESSED:
        suggestions = (redacted(repair),)
        says += f"，原文{'疑' if guessed else '应'}为“{suggestions[0][:_LONGEST]}{'……' if len(repair) > _LONGEST else ''}”"
    return Claim(kind, start, end, RULES[kind].severity, says, suggestions, repair if kind in _SAFE else None)


def _is_icon(reading: Reading, damage: Damage) -> bool:
    """Whether a private-use character is the whole text of an element, as icon fonts have it, or a bullet of a word processor."""
    part, place = reading.located(TextSpan((damage.start, damage.end)))
    if part.projection is not None:
        start, end = part.to_source(place)
        if part.source[start - 1 : start] == ">" and part.source.startswith("</", end):
            return True
    line = part.text.rfind("\n", 0, place[0]) + 1
    at_head = not part.text[line : place[0]].strip()
    return at_head and "\uf000" <= part.text[slice(*place)] <= "\uf0ff" and part.text[place[1] : place[1] + 1] in (" ", "\t", "\u3000")


def _with_hijacking(readings: Sequence[Reading], claims: Claims) -> Claims:
    """The claims, with those on what a page hides and runs."""
    source = readings[-1].part
    page = source.page
    if page is None or source.name != SOURCE:
        return claims
    hidden = iter(page.hidden)
    extended = [
        [*claimed, *hidden_text(reading, next(hidden))] if reading.part.name == "hidden" else claimed
        for reading, claimed in zip(readings, claims, strict=True)
    ]
    found = [*hidden_links(source.source, page), *suspicious_scripts(source.source, page)]
    # Nobody has judged what stands in the source: its numbers are not shown.
    hides = [claim._replace(says="", hides=digit_runs(source.source, claim.start, claim.end), silent=True) for claim in found]
    return [*extended[:-1], [*extended[-1], *found, *hides]]
