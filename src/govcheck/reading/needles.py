"""Needles: the patterns of the one pass over a text, each with who asked for it.

A pattern may have several owners: nobody takes it away from another. The patterns of the same owners share a bucket, so
that the pass sorts what it finds with one table of integers, however many owners there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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

    __slots__ = ("_buckets", "_full", "_shares")

    def __init__(self, buckets: Sequence[list[Found]], shares: Mapping[str, int]) -> None:
        """``shares`` says with one bit a bucket which of them an owner has a share in."""
        self._buckets = buckets
        self._shares = shares
        full = 0
        for index, bucket in enumerate(buckets):
            if bucket:
                full |= 1 << index
        self._full = full

    def of(self, owner: str) -> Sequence[Found]:
        """What this owner's patterns have found, overlapping ones too, in the order of the text."""
        own = self._shares[owner] & self._full
        if not own:
            return ()
        full = []
        while own:
            index = own.bit_length() - 1
            full.append(self._buckets[index])
            own ^= 1 << index
        return full[0] if len(full) == 1 else sorted(found for bucket in full for found in bucket)

    def places(self, owner: str) -> list[tuple[int, int]]:
        """The same without the numbers."""
        return [(start, end) for start, end, _ in self.of(owner)]


class Needles:
    """All that is looked for in one pass.

    Args:
        wanted: owner -> folded patterns; the same pattern may be wanted by several owners.
    """

    __slots__ = ("_bucket_of", "_buckets", "_search", "_shares", "patterns")

    def __init__(self, wanted: Mapping[str, Iterable[str]]) -> None:
        buckets: dict[tuple[str, ...], int] = {}
        bucket_of: dict[str, int] = {}
        for owner, patterns in wanted.items():
            fresh = dict.fromkeys(patterns, buckets.setdefault((owner,), len(buckets)))
            if shared := fresh.keys() & bucket_of.keys():
                owners = list(buckets)
                for pattern in shared:
                    fresh[pattern] = buckets.setdefault((*owners[bucket_of[pattern]], owner), len(buckets))
            bucket_of |= fresh
        self.patterns = list(bucket_of)
        """What is looked for, by its number."""
        self._buckets = len(buckets)
        self._bucket_of = list(bucket_of.values())
        self._shares = {owner: sum(1 << bucket for owners, bucket in buckets.items() if owner in owners) for owner in wanted}
        self._search = build_search(self.patterns)

    def __len__(self) -> int:
        return len(self.patterns)

    def scan(self, text: str) -> Scan:
        """One pass over a folded text."""
        buckets: list[list[Found]] = [[] for _ in range(self._buckets)]
        put = [bucket.append for bucket in buckets]
        bucket_of = self._bucket_of
        for found in self._search(text):
            put[bucket_of[found[2]]](found)
        return Scan(buckets, self._shares)
