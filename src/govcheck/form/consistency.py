"""One thing that is written two ways in one text: the name of a person with a post, the title of a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from govcheck.form.draft import Draft, warning
from govcheck.language.segmentation import is_known
from govcheck.language.surnames import SURNAMES
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "gate", "read"]

RULE = "consistency"
_POSTS = (
    "局长 县长 市长 区长 镇长 乡长 书记 主任 部长 主席 院长 校长 所长 处长 科长 站长 队长 厅长 会长 秘书长 总经理 董事长 "
    "教授 老师 同志 委员 园长 馆长 支队长 检察长"
).split()
NEEDLES = {RULE: frozenset(post + surname for post in _POSTS for surname in SURNAMES[:100])}
_NAME = f"[{SURNAMES}][\u4e00-\u9fff]{{2}}"
_BEFORE_POST = re.compile(rf"(?:^|[\s，。；：、（(“”》]|由|请|在|听取|陪同|经|被|对|与)({_NAME})$")
_SPEAKS = (
    "主持|出席|参加|带队|一行|陪同|指出|强调|表示|介绍|率|作了|作为|深入|要求|讲话|调研|宣布|致辞|同志|带领|"
    "代表|分别|汇报|先后|到|在|对|就|为|与|和|等|说"
)
_AFTER_POST = re.compile(rf"({_NAME})(?=[，。；：、（(）)\s”“]|{_SPEAKS})")
_VERB = re.compile(rf"{_SPEAKS}|[是的了又再还并也将把向从以来去赴会]")
_MAY_DIFFER = frozenset(
    "0123456789一二三四五六七八九十〇零○上下大中小东西南北前后新老旧左右男女省市县区乡镇州国甲乙丙丁初高正副本专内外农林牧渔非"
    "〈〉（）()、，,的和与及“” \u3000"
)
_MOST_TITLES = 60
_SHORTEST_TITLE = 8
_TITLE = re.compile(f"《([^《》\n]{{{_SHORTEST_TITLE},80}})》")
_POST = re.compile("|".join(_POSTS))


def gate(draft: Draft) -> bool:
    """Whether two of the longer titles are of the same length, and begin or end alike."""
    pieces = draft.titles
    if len(pieces) < 3:
        return False
    seen: set[tuple[int, str]] = set()
    for title in {piece[: piece.find("》")] for piece in pieces[1:]}:
        length = len(title)
        if length >= _SHORTEST_TITLE:
            ends = {(length, title[:4]), (length, title[-4:])}
            if not seen.isdisjoint(ends):
                return True
            seen |= ends
    return False


def read(draft: Draft) -> Iterator[Claim]:
    """What is written two ways."""
    if draft.places(RULE):
        yield from _persons(draft)
    if RULE in draft.opened:
        yield from _titles(draft)


def _persons(draft: Draft) -> Iterator[Claim]:
    """Names of three characters with the same post of which one character differs."""
    names = [name for found in _POST.finditer(draft.text) for name in _names(draft, *found.span())]
    counts = Counter((name, post) for name, post, _ in names)
    for (one, post), (other, other_post) in combinations(counts, 2):
        if post != other_post or one[0] != other[0] or not _differ_in_one(one, other):
            continue
        wrong, right = (one, other) if counts[one, post] < counts[other, post] else (other, one)
        place = next(place for name, of, place in names if (name, of) == (wrong, post))
        yield warning(RULE, place, place + 3, "“{}”在本文中还有另一种写法，只差一个字", right)


def _names(draft: Draft, start: int, end: int) -> Iterator[tuple[str, str, int]]:
    """The name of three characters before or behind a post."""
    text, post = draft.text, draft.text[start:end]
    before = _BEFORE_POST.search(draft.before(start, 6))
    if before is not None:
        yield before[1], post, start - 3
    after = _AFTER_POST.match(text, end)
    if after is not None and _VERB.match(text, end + 2) is None:
        yield after[1], post, end


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _titles(draft: Draft) -> Iterator[Claim]:
    """Titles of documents of which one character differs, and makes no word in one of them."""
    places: dict[str, list[int]] = {}
    by_length: dict[int, list[str]] = {}
    for found in _TITLE.finditer(draft.text):
        title = found[1]
        if title not in places:
            by_length.setdefault(len(title), []).append(title)
        places.setdefault(title, []).append(found.start(1))
    for alike in by_length.values():
        for one, other in combinations(alike[:_MOST_TITLES], 2):
            difference = _one_difference(one, other)
            if difference is None or not _MAY_DIFFER.isdisjoint(one[difference] + other[difference]):
                continue
            strange = [title for title in (one, other) if not _makes_a_word(title, difference)]
            if len(strange) == 1:
                wrong, right = strange[0], other if strange[0] == one else one
                says = "这个名称在本文中还有另一种写法，只差一个字"
                yield warning(RULE, places[wrong][0], places[wrong][0] + len(wrong), says, right)


def _makes_a_word(title: str, place: int) -> bool:
    """Whether the character makes a word with one of its neighbours."""
    return any(is_known(title[first : first + length]) for length in (2, 3) for first in range(max(0, place - length + 1), place + 1))


def _one_difference(one: str, other: str) -> int | None:
    """The place at which two titles of the same length differ, where it is one place."""
    first = 0
    while one[first] == other[first]:
        first += 1
    return first if one[first + 1 :] == other[first + 1 :] else None
