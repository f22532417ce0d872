"""Network addresses and coordinates: looked for only where their rules are on, since they are rarely anybody's."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.identifiers import coordinates, network
from govcheck.privacy.kinds import KIND_OF_RULE
from govcheck.privacy.layout import Layout
from govcheck.rules import Severity

__all__ = ["TECHNICAL", "technical_places"]

TECHNICAL = frozenset(("network-address", "coordinates"))


def technical_places(layout: Layout, rules: Collection[str]) -> Iterator[Exposure]:
    """The addresses and coordinates of a folded text, for the rules that are on."""
    text = layout.text
    if "network-address" in rules:
        for match in network.WRITTEN.finditer(text):
            if network.is_public(match[0]) or network.is_mac(match[0]):
                label = layout.labels.last(text, max(0, match.start() - 16), match.start())
                if label is None or label.kind != "document":
                    yield _exposure(layout, "network-address", *match.span())
    if "coordinates" in rules:
        for match in coordinates.WRITTEN.finditer(text):
            if coordinates.is_valid(match[0]):
                yield _exposure(layout, "coordinates", *match.span())


def _exposure(layout: Layout, rule: str, start: int, end: int) -> Exposure:
    return Exposure(start, end, rule, Severity.NOTICE, KIND_OF_RULE[rule].doubt, layout.row(start))
