"""Restoring: what a damaged page said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.language.conversion import to_simplified
from govcheck.pages.damage.damage import Damage
from govcheck.pages.damage.detectors import damage_of
from govcheck.text.projection import Edit, Projection

__all__ = ["Restored", "restore"]

_ROUNDS = 10
"""Under one damage another may lie, so many deep at most."""
_INJECTED = frozenset({"pinyin-noise", "broken-pinyin"})
_LEFT = frozenset({"stray-traditional"})  # a matter of script, which simplifying settles
_WIDE = dict(zip(",:;!?()", "，：；！？（）", strict=True))
_SIDE = "\u3400-\u9fff，。、；：！？（）《》〈〉“”‘’〔〕【】"
_NARROW = re.compile(rf"(?<=[{_SIDE}])[,:;!()]|[,;!(](?=[{_SIDE}])|(?<=[\dA-Z%])\)(?=[{_SIDE}])|(?<=\d)\)(?=[,、。;])")


class Restored(NamedTuple):
    """What a text said, with the way back to each place, and what was changed."""

    projection: Projection
    """The restored text with ``to_original``."""
    changes: tuple[Damage, ...]
    """All that was repaired, in code points of the damaged text."""

    @property
    def text(self) -> str:
        """The restored text."""
        return self.projection.text


def restore(text: str, *, simplify: bool = False) -> Restored:
    """Undo what can be undone: mojibake decoded again, pinyin noise removed, radicals, look-alikes and hidden characters repaired.

    On a page with pinyin noise the narrow punctuation, which comes with it, becomes Chinese punctuation again. What
    cannot be inferred stays as it is. Restoring twice changes nothing more.

    Args:
        text: any ``str``.
        simplify: whether to convert the result to simplified Chinese.

    Returns:
        The restored text (``.text``), the way back (``.projection``), and ``.changes``.

    >>> restored = restore("綜合政務(wù)發(fā)布機構(gòu),⺠生", simplify=True)
    >>> restored.text, len(restored.changes)
    ('综合政务发布机构，民生', 5)
    >>> restored.projection.to_original(2, 4)
    Span(start=2, end=4)
    """
    projection = Projection(text)
    edits: list[Edit] = []
    changes: list[Damage] = []
    widened = False
    for _ in range(_ROUNDS):
        current = projection.text
        found = [d for d in damage_of(current) if d.repair is not None and d.kind not in _LEFT]
        if not found and not widened and any(change.kind in _INJECTED for change in changes):
            widened = True
            found = list(_narrow(current))
        if not found:
            break
        changes += [_at(damage, projection) for damage in found]
        edits = _compose(current, edits, [(d.start, d.end, d.repair or "") for d in found])
        projection = Projection.from_edits(text, edits)
    if simplify:
        projection = projection.with_text(to_simplified(projection.text).text)
    return Restored(projection, tuple(sorted(changes, key=lambda d: (d.start, d.end))))


def _at(damage: Damage, projection: Projection) -> Damage:
    start, end = projection.to_original(damage.start, damage.end)
    return damage._replace(start=start, end=end)


def _narrow(text: str) -> Iterator[Damage]:
    for match in _NARROW.finditer(text):
        wide = _WIDE[match[0]]
        yield Damage("narrow-punctuation", match.start(), match.end(), wide, f"随拼音一同变为半角的标点，应为“{wide}”")


def _compose(middle: str, first: list[Edit], second: list[Edit]) -> list[Edit]:
    """One list of edits that does what ``first``, which made ``middle``, and then ``second`` do.

    >>> _compose("aXYd", [(1, 3, "XY")], [(2, 4, "z")])
    [(1, 4, 'Xz')]
    """
    pieces: list[_Piece] = []
    shift = 0
    for start, end, piece in first:
        pieces.append(_Piece(start - shift, start - shift + len(piece), None, end - start - len(piece)))
        shift += end - start - len(piece)
    pieces += [_Piece(start, end, replacement, 0) for start, end, replacement in second]
    return list(_merged(middle, sorted(pieces, key=lambda piece: piece[:2])))


class _Piece(NamedTuple):
    """A place in the middle text: an edit's result, or an edit to come."""

    start: int
    end: int
    replacement: str | None
    """None for a result, which stands there already."""
    shrunk: int
    """By how many characters the original was longer."""


def _merged(middle: str, pieces: list[_Piece]) -> Iterator[Edit]:
    """Pieces that overlap become one edit of the original."""
    shift = 0
    cluster: list[_Piece] = []
    end = 0
    for piece in pieces:
        if cluster and piece.start >= end:
            yield _edit(middle, cluster, end, shift)
            shift += sum(each.shrunk for each in cluster)
            cluster = []
        cluster.append(piece)
        end = max(end, piece.end)
    if cluster:
        yield _edit(middle, cluster, end, shift)


def _edit(middle: str, cluster: list[_Piece], end: int, shift: int) -> Edit:
    start = position = cluster[0].start
    parts: list[str] = []
    for piece in cluster:
        if piece.replacement is not None:
            parts += (middle[position : piece.start], piece.replacement)
            position = piece.end
    after = shift + sum(piece.shrunk for piece in cluster)
    return start + shift, end + after, "".join((*parts, middle[position:end]))
