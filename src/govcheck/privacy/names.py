"""Personal names: how a person is recognised beside a number."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from govcheck.language.segmentation import is_known
from govcheck.privacy.data import rows
from govcheck.privacy.labels import labels_with

__all__ = ["first_name_in", "is_masked", "is_name", "is_name_cell", "name_before", "name_behind"]

_HAN = "[\u4e00-\u9fff]"
_MASKED = re.compile(f"{_HAN}{{1,2}}[某*＊×x○●]{{1,2}}{_HAN}?")
_HIDDEN = re.compile("[某*＊×x○●]")
_MINORITY = re.compile(f"{_HAN}{{2,6}}[·•]{_HAN}{{2,8}}")
_BEFORE = frozenset("妻夫告人户者员主生民友童儿妇父母孩女男子给入至为由向将对与和及名叫是的兵属")
"""What a name may follow without a mark."""
_AFTER = frozenset("的家户因于患被系现已不病住身手电联诊性男女有在称经某等又曾也、")
"""What may follow a name without a mark."""
_DONE_FOR = frozenset("发救补资申领获得受给享为办治就向生是做")
"""What may follow one behind what somebody is."""
_COMMON = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
    "邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧肖付涂尤章鲁葛韦申庄翟倪严牛温芦季俞樊向鲍司"
)
"""The surnames of nine people in ten."""
_ONLY_SURNAMES = _COMMON - frozenset("于万高方常任白余易向石文金江温马梁田黎安康史毛汤季严武龙万秦欧樊付涂尤章时明成关")
"""Those that hardly begin another word."""
_TITLED = re.compile(
    ".{1,2}(?:主任|教授|医生|院长|大夫|医师|专家|记者|局长|书记|市长|县长|镇长|老师|律师|法官|警官|先生|女士|同志|阿姨|大[爷妈娘]|[老总工处科所队])$"
).match
_FUNCTION = re.compile("[的了是在和有不与对及或因被为将已于]")
_HANS = re.compile(f"{_HAN}{{2,4}}").fullmatch
_IS_HAN = re.compile(_HAN).match


class _Surnames(NamedTuple):
    single: frozenset[str]
    compound: frozenset[str]
    search: Callable[[str], Iterator[re.Match[str]]]
    """Finds where a name may begin."""


@functools.cache
def _surnames() -> _Surnames:
    names = frozenset(name for (name,) in rows("surnames"))
    pattern = re.compile(f"[{''.join(sorted({name[0] for name in names}))}]|{_HAN}{{2,6}}[·•]")
    single = frozenset(name for name in names if len(name) == 1)
    return _Surnames(single, names - single, pattern.finditer)


@functools.cache
def _not_names() -> frozenset[str]:
    """Words and labels that begin with a surname."""
    return frozenset(word for (word,) in rows("not_names")).union(labels_with({}).kinds)


def is_name(text: str) -> bool:
    """Whether these two to four Han characters are a personal name: a surname, and no word of the dictionary.

    >>> is_name("张三"), is_name("欧阳建国"), is_name("高度"), is_name("张*")
    (True, True, False, True)
    """
    if not 2 <= len(text) <= 15 or text in _not_names():
        return False
    surnames = _surnames()
    if _MASKED.fullmatch(text):
        return text[0] in surnames.single or text[:2] in surnames.compound
    if "·" in text or "•" in text:
        return _MINORITY.fullmatch(text) is not None
    if not _HANS(text) or _FUNCTION.search(text, 1):
        return False
    surnamed = (text[0] in surnames.single and len(text) <= 3) or (text[:2] in surnames.compound and len(text) > 2)
    return surnamed and not is_known(text)


def is_name_cell(cell: str) -> bool:
    """Whether a cell of a table holds a name alone, also one set with blanks: 张  三."""
    return is_name("".join(cell.split()))


def is_masked(name: str) -> bool:
    """Whether a name is given as 张某某 or 张*: nobody is named."""
    return _HIDDEN.search(name) is not None


def name_before(text: str, end: int) -> str | None:
    """The name that ends right there, behind a mark or what somebody is; None where there is none.

    >>> name_before("户主张三（肺癌）", 4), name_before("防治中心（肺癌）", 4)
    ('张三', None)
    """
    for length in (4, 3, 2):
        start = end - length
        name = text[start:end] if start >= 0 else ""
        before = text[start - 1 : start] if start > 0 else ""
        if name and (not before or before in _BEFORE or not _IS_HAN(before)) and is_name(name) and not _TITLED(name):
            return name
    return None


def name_behind(text: str, start: int) -> str | None:
    """The name that begins right there, of a common surname, before a mark or what is done for somebody.

    >>> name_behind("患者王秀英救助金", 2), name_behind("患者管理率、", 2), name_behind("患者王某某", 2)
    ('王秀英', None, None)
    """
    for length in (3, 2):
        name, after = text[start : start + length], text[start + length : start + length + 1]
        ends = not after or not _IS_HAN(after) or after in _AFTER or after in _DONE_FOR or (length > 2 and name[0] in _ONLY_SURNAMES)
        if len(name) < length or not ends:
            continue
        if name[0] in _COMMON and is_name(name) and not is_masked(name) and not (length > 2 and is_known(name[:2])):
            return None if _TITLED(name) else name
    return None


def first_name_in(text: str) -> str | None:
    """A personal name in a piece of prose: between marks, behind what somebody is (户主张三), or before what he does.

    >>> first_name_in("户主张三的补助资金"), first_name_in("家住城区的王小明患病"), first_name_in("时间安排")
    ('张三', '王小明', None)
    """
    for match in _surnames().search(text):
        before, start = text[max(0, match.start() - 1) : match.start()], match.start()
        if before and before not in _BEFORE and _IS_HAN(before):
            continue
        if (hidden := _MASKED.match(text, start)) or (hidden := _MINORITY.match(text, start)):
            return hidden[0]
        for length in (4, 3, 2):
            name, after = text[start : start + length], text[start + length : start + length + 1]
            if length > 2 and name[-1:] in _AFTER:
                continue
            if len(name) == length and (not after or after in _AFTER or not _IS_HAN(after)) and is_name(name):
                return name
    return None
