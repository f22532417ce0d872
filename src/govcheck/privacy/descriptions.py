"""Descriptions: what a text says of a person that is no number, beside the needles that announce it.

Addresses, births, illnesses, children: each has a module with its needles, a cheap look at what follows one
(``promises``), and the reading of it in prose. Columns of tables are read by :mod:`table_descriptions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govcheck.privacy import addresses, births, children, illnesses
from govcheck.privacy.exposure import Exposure
from govcheck.privacy.labels import Labels
from govcheck.privacy.layout import Layout
from govcheck.privacy.surroundings import Surroundings
from govcheck.reading.needles import Found

__all__ = ["Descriptions", "accounts"]

_COMMON = frozenset("地址 住所 学校 幼儿园 年级 疾病 父亲 母亲 家长 家庭成员".split())
"""Labels too common in ordinary text to announce anything there; in a header they do."""
_ANYBODY = frozenset("联系地址 坐落 通讯地址 通信地址 详细地址 房屋坐落 房屋座落 房屋地址 收件地址 住所地".split())
"""Labels of addresses that may be anybody's, also an organisation's."""
_HEADERS = frozenset(("姓名", "户主", "户主名"))
"""What nearly every list of people has in its header."""
_READ = ("address", "birth", "health", "age", "guardian", "school")
_SEPARATORS = frozenset("\t|, ")  # behind the cell of a header
_WECHAT = "微信"
_ACCOUNT_REACH = 10  # characters behind 微信 in which its account begins


class Descriptions:
    """The needles of descriptions, with the labels that a checker knows, and what is made of what they find."""

    def __init__(self, labels: Labels) -> None:
        self._kinds = labels.of_kinds(_READ)
        words = (addresses.DOORS, addresses.STREETS, addresses.HOUSED, births.NEEDLES, children.NEEDLES, illnesses.NEEDLES)
        self.needles = frozenset((_WECHAT, *_HEADERS, *self._kinds)).union(*words)
        """The words, folded."""

    def promising(self, text: str, found: Iterable[Found]) -> list[tuple[int, int]]:
        """The places of needles behind which a description can follow: nearly none of ordinary text, told at little cost."""
        return [(start, end) for start, end, _ in found if self._promises(text, (start, end))]

    def _promises(self, text: str, found: tuple[int, int]) -> bool:
        word = text[found[0] : found[1]]
        kind = self._kinds.get(word)
        if (kind is not None or word in _HEADERS) and text[found[1] : found[1] + 1] in _SEPARATORS:
            return True
        if word in _COMMON:
            return False
        if kind == "birth" or word in births.NEEDLES:
            return births.promises(text, found)
        if kind == "health" or word in illnesses.NEEDLES:
            return illnesses.promises(text, found)
        if kind == "address" or word in addresses.HOUSED:
            return addresses.leads_to_door(text, found[1])
        if word in addresses.STREETS:
            return addresses.house_at(text, found) is not None
        return word in addresses.DOORS or (word in children.NEEDLES and children.promises(text, found))

    def read(self, layout: Layout, places: Iterable[tuple[int, int]]) -> Iterator[Exposure]:
        """The descriptions in prose at these places."""
        for found in places:
            surroundings = Surroundings(layout, *found)
            if surroundings.in_prose and (exposure := self._described(found, surroundings)) is not None:
                yield exposure

    def _described(self, found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
        word = surroundings.text[found[0] : found[1]]
        kind = self._kinds.get(word) if word not in _COMMON else None
        if kind == "birth" or word in births.NEEDLES:
            return births.birth_beside(found, surroundings)
        if kind == "health" or word in illnesses.NEEDLES:
            return illnesses.illness_behind(found, surroundings)
        if kind == "address" or word in addresses.HOUSED:
            labelled = (kind == "address" and word not in _ANYBODY) or word == "家住"
            return addresses.address_behind(found, surroundings, labelled=labelled)
        if word in addresses.DOORS:
            return addresses.address_before(found, surroundings)
        if word in addresses.STREETS and (end := addresses.house_at(surroundings.text, found)) is not None:
            return addresses.address_before((found[0], end), surroundings)
        return children.child_before(found, surroundings) if word in children.NEEDLES else None


def accounts(text: str, found: Iterable[Found]) -> list[Found]:
    """Where an account without digits may begin, behind 微信."""
    begins = []
    for start, end, number in found:
        if text.startswith(_WECHAT, start) and end - start == len(_WECHAT):
            place = next((place for place in range(end, min(end + _ACCOUNT_REACH, len(text))) if "a" <= text[place] <= "z"), None)
            if place is not None:
                begins.append((place, place + 1, number))
    return begins
