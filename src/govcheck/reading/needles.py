"""Needles: the patterns of the one pass over a text, each with who asked for it.

A pattern may have several owners: nobody takes it away from another. The patterns of the same owners share a bucket, so
that the pass sorts what it finds with one table of integers, however many owners there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govcheck.text.engines import build_search

__all__ = ["Found", "Needles", "Scan"]

Found = tuple[int, int, int]
"""``(start, end, number)``: a pattern in a folded text, half-open, and its number among the needles."""


class Scan:
    """What one pass over a folded text has found, by owner.

    >>> scan = Needles({"streets": ["路1"], "digits": "0123456789"}).scan("和平路12号")
    >>> scan.places("streets"), scan.places("digits")
    ([(2, 4)], [(3, 4), (4, 5)])
    """

    __slots__ = ("_buckets", "_shares")

    def __init__(self, buckets: list[list[Found]], shares: Mapping[str, tuple[int, ...]]) -> None:
        self._buckets = buckets
        self._shares = shares

    def of(self, owner: str) -> list[Found]:
        """What this owner's patterns have found, overlapping ones too, in the order of the text."""
        full = [bucket for share in self._shares.get(owner, ()) if (bucket := self._buckets[share])]
        if len(full) == 1:
            return full[0]
        return sorted(found for bucket in full for found in bucket) if full else []

    def places(self, owner: str) -> list[tuple[int, int]]:
        """The same without the numbers."""
        return [found[:2] for found in self.of(owner)]


class Needles:
    """All that is looked for in one pass.

    Args:
        wanted: owner -> folded patterns; the same pattern may be wanted by several owners.
    """

    __slots__ = ("_bucket_of", "_buckets", "_search", "_shares", "numbers")

    def __init__(self, wanted: Mapping[str, Iterable[str]]) -> None:
        owners: dict[str, tuple[str, ...]] = {}
        for owner, patterns in wanted.items():
            for pattern in dict.fromkeys(patterns):
                owners[pattern] = (*owners.get(pattern, ()), owner)
        self.numbers = {pattern: number for number, pattern in enumerate(owners)}
        """The number of each pattern."""
        groups = {group: index for index, group in enumerate(dict.fromkeys(owners.values()))}
        self._buckets = len(groups)
        self._bucket_of = [groups[group] for group in owners.values()]
        self._shares = {owner: tuple(index for group, index in groups.items() if owner in group) for owner in wanted}
        self._search = build_search(list(owners))

    def __len__(self) -> int:
        return len(self.numbers)

    def scan(self, text: str) -> Scan:
        """One pass over a folded text."""
        buckets: list[list[Found]] = [[] for _ in range(self._buckets)]
        bucket_of = self._bucket_of
        for found in self._search(text):
            buckets[bucket_of[found[2]]].append(found)
        return Scan(buckets, self._shares)
