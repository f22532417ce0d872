"""Cues: the words beside which a description stands, looked for in the one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govcheck.privacy import addresses, persons
from govcheck.privacy.labels import LABELS
from govcheck.privacy.leak import Leak
from govcheck.privacy.surroundings import Place

__all__ = ["CUES", "accounts", "describe", "promising"]

_COMMON = frozenset(["地址", "住所", "学校", "幼儿园", "年级", "疾病", "父亲", "母亲", "家长", "家庭成员"])
"""Labels too common in ordinary text to be cues; columns that they head are read beside others."""
_GENERIC = frozenset(["联系地址", "坐落", "通讯地址", "通信地址", "详细地址", "房屋坐落", "房屋座落", "房屋地址", "收件地址", "住所地"])
"""Labels of addresses that may be anybody's, also an organisation's."""
_READ = frozenset(("address", "birth", "health", "age", "guardian", "school"))
_KINDS = {word: kind for word, kind in LABELS.items() if kind in _READ and word not in _COMMON}
_KINDS |= dict.fromkeys(("姓名", "户主", "户主名"), "name")  # which nearly every list of people has in its header
_SEPARATORS = frozenset("\t|, ")  # behind the cell of a table's header

_WECHAT = "微信"
_ACCOUNT = re.compile("[a-z]")

CUES = frozenset(
    (
        _WECHAT,
        *_KINDS,
        *addresses.DOORS,
        *addresses.STREETS,
        *addresses.HOUSED,
        *persons.AGES,
        *persons.BORN,
        *persons.FALLEN_ILL,
        *persons.DISABLED,
    )
)
"""The words, folded."""


def accounts(text: str, cues: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Where an account without digits may begin, behind 微信."""
    for start, end in cues:
        if text[start:end] == _WECHAT and (match := _ACCOUNT.search(text, end, end + 10)):
            yield match.start()


def promising(text: str, cue: tuple[int, int]) -> bool:
    """Whether what a cue announces can follow; tells nearly every cue of ordinary text no, at little cost."""
    word = text[cue[0] : cue[1]]
    kind = _KINDS.get(word)
    if kind is not None and text[cue[1] : cue[1] + 1] in _SEPARATORS:
        return True
    if kind == "birth" or word in persons.BORN:
        return persons.states_birth(text, cue)
    if kind == "health" or word in persons.FALLEN_ILL or word in persons.DISABLED:
        return persons.says_illness(text, cue)
    if kind == "address" or word in addresses.HOUSED:
        return addresses.leads_to_door(text, cue[1])
    if word in addresses.STREETS:
        return addresses.house_at(text, cue) is not None
    return word in addresses.DOORS or (word in persons.AGES and persons.age_near(text, cue))


def describe(cue: tuple[int, int], place: Place) -> Leak | None:
    """What a cue in prose announces; columns of tables are read whole by :mod:`columns`."""
    word = place.text[cue[0] : cue[1]]
    kind = _KINDS.get(word)
    if kind == "birth" or word in persons.BORN:
        return persons.born(cue, place)
    if kind == "health" or word in persons.FALLEN_ILL or word in persons.DISABLED:
        return persons.ill(cue, place)
    if kind == "address" or word in addresses.HOUSED:
        return addresses.address_behind(cue, place, labelled=(kind == "address" and word not in _GENERIC) or word == "家住")
    if word in addresses.DOORS:
        return addresses.address_before(cue, place)
    if word in addresses.STREETS and (end := addresses.house_at(place.text, cue)) is not None:
        return addresses.address_before((cue[0], end), place)
    return persons.young(cue, place) if word in persons.AGES else None
