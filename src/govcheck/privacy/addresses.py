"""Addresses: those that lead to a person's door."""

from __future__ import annotations

import re

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.names import first_name_in
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = [
    "DOORS",
    "HOUSED",
    "STREETS",
    "address_before",
    "address_behind",
    "address_of_house",
    "has_house",
    "home",
    "labelled_address_behind",
    "leads_to_door",
]

DOORS = frozenset(digit + unit for digit in "0123456789" for unit in "室房栋幢")
"""Needles that an address ends with."""
STREETS = frozenset(street + digit for street in "路街巷道弄里坊庄湾屯组" for digit in "123456789")
"""Needles that the number of a house begins with."""
HOUSED = frozenset(("家住", "租住在", "现住在", "居住在", "，住", ",住", "（住", "(住", "现住"))
"""Needles that an address follows."""

_PUBLIC_PLACE = re.compile(
    "公司|办公|服务中心|大厅|政府|委员会|局|学校|小学|中学|大学|医院|法院|窗口|招标|采购|"
    "项目|工程|地块|厂|店|银行|酒店|会议|培训|考点|考场|商场|大厦|商铺|标的|拍卖|厂房|"
    "管理部|中院|检察院|派出所"
)
_HEAD_OF = re.compile("负责人|经营者|法定代表人|联系人|店主")
_DIGITS = "0-9一二三四五六七八九十百"
_ROOM = (
    f"(?:[-0-9a-z{_DIGITS}\u4e00-\u9fff]{{0,14}}?[0-9a-z{_DIGITS}](?:栋|幢|座|楼|单元|室|房|号|户|层))*"
    "(?:[0-9]{3,4}(?![-0-9年 ]?[0-9年]))?"
)
_DOOR = re.compile(f"[{_DIGITS}]+号(?!线|文|令|楼盘|地块){_ROOM}|[0-9a-z]+(?:栋|幢|座|单元|室|房){_ROOM}")
_ADDRESS = re.compile(f"[\u4e00-\u9fff0-9a-z-]{{2,40}}?(?:{_DOOR.pattern})")
_TOWNSHIP = re.compile(".*(?:街道|镇|乡(?!村)|办事处|街办|社区|县|(?<!小)区|(?<![城超夜])市(?![场民政])|自治州|省)")
_LOCAL = re.compile("[省市区县旗镇乡村路街巷道里弄组园苑庄湾屯]")
_BREAK = re.compile("^|[^\u4e00-\u9fff0-9a-z-]")
_LEADING = frozenset(":： 为是在于（(")
_MARKS = ("家住", "住在", "现住", "住址", "地址为", "地址", "住", "户籍", "位于")
_ROOMS = frozenset("室房栋幢")
_OF_PERSON = re.compile("[男女族岁生住址][，,：:为在]?$")
_BESIDE = 14  # characters before an address in which its dweller is told of
_REACH = 40
_LONGEST = 60


def leads_to_door(text: str, found: tuple[int, int]) -> bool:
    """Whether a door follows within the length of an address."""
    return _DOOR.search(text, found[1], found[1] + _LONGEST) is not None


def has_house(text: str, found: tuple[int, int]) -> bool:
    """Whether the number of a house begins with the last character of the needle."""
    return _DOOR.match(text, found[1] - 1) is not None


def home(surroundings: Surroundings, start: int, end: int, *, labelled: bool) -> Exposure | None:
    """The address in ``[start, end)`` if it leads to a person's door; all of it behind the township is to be hidden."""
    text = surroundings.text[start:end]
    doors = list(_DOOR.finditer(text))
    if not doors or not _LOCAL.search(text) or not (surroundings.has_name or labelled):
        return None
    if _PUBLIC_PLACE.search(text) and not labelled:
        return None
    if _HEAD_OF.search(surroundings.sentence) and _PUBLIC_PLACE.search(surroundings.sentence):
        return None
    label = surroundings.layout.labels.last(surroundings.text, surroundings.row.start, start)
    if label is not None and label.kind == "office-address":
        return None
    township = _TOWNSHIP.match(text, 0, doors[-1].start())
    end = start + doors[-1].end()
    hides = (start + (township.end() if township else 0), end)
    severity = Severity.ERROR if surroundings.has_name else Severity.WARNING
    return Exposure(start, end, "home-address", severity, "住址具体到门牌，公开时写到乡镇、街道即可", surroundings.row, surroundings, hides)


def address_behind(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The address that follows a verb, or a label that says no whose it is."""
    return _address(surroundings, _behind(found, surroundings), labelled=False)


def labelled_address_behind(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The address that follows a label of persons' addresses."""
    return _address(surroundings, _behind(found, surroundings), labelled=True)


def _behind(found: tuple[int, int], surroundings: Surroundings) -> int:
    start = found[1]
    while surroundings.text[start : start + 1] in _LEADING:
        start += 1
    return start


def address_of_house(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The address that the number of a house ends, which begins with the last character of the needle."""
    door = _DOOR.match(surroundings.text, found[1] - 1)
    return address_before((found[0], door.end()), surroundings) if door is not None else None


def address_before(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The address that a room number ends."""
    first = max(surroundings.row.start, found[1] - _REACH)
    start = first + max(match.end() for match in _BREAK.finditer(surroundings.text[first : found[1]]))
    for mark in _MARKS:
        place = surroundings.text.rfind(mark, start, found[1])
        start = place + len(mark) if place >= 0 else start
    before = surroundings.text[max(surroundings.row.start, start - _BESIDE) : start]
    if surroundings.text[found[1] - 1] not in _ROOMS and not (_OF_PERSON.search(before) or first_name_in(before)):
        return None
    return _address(surroundings, start, labelled=False)


def _address(surroundings: Surroundings, start: int, *, labelled: bool) -> Exposure | None:
    match = _ADDRESS.match(surroundings.text, start, min(surroundings.row.end, start + _LONGEST))
    return None if match is None else home(surroundings, start, match.end(), labelled=labelled)
