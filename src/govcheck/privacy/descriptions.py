"""Descriptions: what a text says of a person that is no number, beside the needles that announce it.

Addresses, births, illnesses, children: each has a module with its needles, a cheap look at what follows one
(``promises``), and the reading of it in prose. Columns of tables are read by :mod:`table_descriptions`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from govcheck.privacy import addresses, births, children, illnesses, named_illnesses, spelled_out, telling_titles
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
_IN_SENTENCES = frozenset("，;；、/")  # behind one too, where the line is made of labels
_LONGEST_HEADER = 60
_WECHAT = "微信"
_ACCOUNT = re.compile("[a-z]").search
_ACCOUNT_REACH = 10  # characters behind 微信 in which its account begins

Place = tuple[int, int]
Promise = Callable[[str, Place], bool]
"""Whether, in a folded text, what a needle announces follows at its place."""
Reader = Callable[[Place, Surroundings], "Exposure | None"]
"""What it announces there, in prose."""


class Descriptions:
    """The needles of descriptions, with the labels that a checker knows, and what is made of what they find."""

    def __init__(self, labels: Labels) -> None:
        kinds = labels.of_kinds(_READ)
        self._headers = _HEADERS.union(kinds)
        self._prose = _of_needles() | {word: read for word, kind in kinds.items() if (read := _of_label(word, kind)) is not None}
        self.needles = frozenset((*self._headers, *self._prose, *telling_titles.NEEDLES))
        """The words, folded."""

    def promising(self, text: str, found: Iterable[Found]) -> list[Place]:
        """The places of needles behind which a description can follow: nearly none of ordinary text, told at little cost."""
        places = []
        headers, prose, titles = self._headers, self._prose, telling_titles.NEEDLES
        for start, end, _ in found:
            word = text[start:end]
            announced = prose.get(word)
            if (
                (announced is not None and announced[0](text, (start, end)))
                or (word in headers and _heads(text, end))
                or (word in titles and telling_titles.promises(text, (start, end)))
            ):
                places.append((start, end))
        return places

    def read(self, layout: Layout, places: Iterable[Place]) -> Iterator[Exposure]:
        """The descriptions in prose at these places."""
        for place in places:
            announced = self._prose.get(layout.text[slice(*place)])
            surroundings = Surroundings(layout, *place)
            if (
                announced is not None
                and announced[0](layout.text, place)
                and surroundings.in_prose
                and (exposure := announced[1](place, surroundings)) is not None
            ):
                yield exposure


def _of_needles() -> dict[str, tuple[Promise, Reader]]:
    """What each needle promises, and who reads it."""
    return {
        **dict.fromkeys(children.NEEDLES, (children.promises, children.child_before)),
        **dict.fromkeys(addresses.DOORS, (_always, addresses.address_before)),
        **dict.fromkeys(addresses.STREETS, (addresses.has_house, addresses.address_of_house)),
        **dict.fromkeys(addresses.HOUSED, (addresses.leads_to_door, addresses.address_behind)),
        **dict.fromkeys(spelled_out.NEEDLES, (spelled_out.promises, spelled_out.spelled_number)),
        **dict.fromkeys(children.SCHOOLED, (children.attends, children.child_at_school)),
        **dict.fromkeys(named_illnesses.NEEDLES, (named_illnesses.promises, named_illnesses.illness_beside)),
        **dict.fromkeys(illnesses.NEEDLES, (illnesses.promises, illnesses.illness_behind)),
        **dict.fromkeys(births.NEEDLES, (births.promises, births.birth_beside)),
        _WECHAT: (_account_follows, _is_a_number),
        "家住": (addresses.leads_to_door, addresses.labelled_address_behind),
    }


def _of_label(word: str, kind: str) -> tuple[Promise, Reader] | None:
    """What a label promises in prose, and who reads it there."""
    if word in _COMMON:
        return None
    if kind == "birth":
        return births.promises, births.birth_beside
    if kind == "health":
        return illnesses.promises, illnesses.illness_behind
    if kind == "address":
        return addresses.leads_to_door, addresses.address_behind if word in _ANYBODY else addresses.labelled_address_behind
    return None


def _heads(text: str, place: int) -> bool:
    """Whether what stands behind a label is what stands behind the header of a column."""
    behind = text[place : place + 1]
    return behind in _SEPARATORS or (behind in _IN_SENTENCES and _is_short_line(text, place))


def _is_short_line(text: str, place: int) -> bool:
    """Whether a place stands in a line as short as that of a header, and another one follows."""
    end = text.find("\n", place, place + _LONGEST_HEADER)
    return end > 0 and end - text.rfind("\n", 0, place) < _LONGEST_HEADER and text[end - 1] not in "。，；：！？"


def _always(text: str, place: Place) -> bool:  # noqa: ARG001
    return True


def _account_follows(text: str, place: Place) -> bool:
    return _ACCOUNT(text, place[1], place[1] + _ACCOUNT_REACH) is not None


def _is_a_number(place: Place, surroundings: Surroundings) -> None:
    """An account is asked for as numbers are."""


def accounts(text: str, places: Iterable[Place]) -> list[Found]:
    """Where an account without digits may begin, behind one of the promising places."""
    found = []
    for start, end in places:
        if text[start:end] == _WECHAT and (match := _ACCOUNT(text, end, end + _ACCOUNT_REACH)):
            found.append((*match.span(), 0))
    return found
