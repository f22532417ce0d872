"""Network addresses and coordinates: recognised only where their rules are on, since they are rarely anybody's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from govcheck.privacy.identifiers import coordinates, network
from govcheck.privacy.labels import last_label
from govcheck.privacy.layout import Layout
from govcheck.privacy.leak import Leak
from govcheck.rules import Severity

__all__ = ["RECOGNISED", "recognised"]

RECOGNISED = frozenset(("network-address", "coordinates"))

_ADDRESS = re.compile(r"(?<![0-9a-z.:-])(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5})(?![0-9a-z:-]|\.[0-9])")
_DEGREES = r"[0-9]{2,3}(?:\.[0-9]{3,8}°?|°[0-9]{1,2}[′'][0-9]{1,2}(?:\.[0-9]{1,4})?[″\"]?)"
_COORDINATES = re.compile(f"(?:[东北][经纬])?{_DEGREES}[,，、;；: 东经北纬度en]{{1,6}}{_DEGREES}")


def recognised(text: str, layout: Layout, rules: Collection[str]) -> Iterator[Leak]:
    """The addresses and coordinates of a folded text, for the rules that are on."""
    if "network-address" in rules:
        for match in _ADDRESS.finditer(text):
            label = last_label(text, max(0, match.start() - 16), match.start())
            if (network.is_public(match[0]) or network.is_mac(match[0])) and (label is None or label.kind != "document"):
                yield Leak(*match.span(), "network-address", Severity.NOTICE, "请确认应否公开", layout.row(match.start()).number)
    if "coordinates" in rules:
        for match in _COORDINATES.finditer(text):
            if coordinates.is_valid(match[0]):
                yield Leak(*match.span(), "coordinates", Severity.NOTICE, "请确认应否公开", layout.row(match.start()).number)
