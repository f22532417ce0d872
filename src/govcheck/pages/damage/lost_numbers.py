"""What copying and filters have taken out: a number before its unit, a name between marks, a character for which a star stands."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from govcheck.language.surnames import ALSO_WORDS, SURNAMES
from govcheck.pages.damage.damage import Damage, Detector

__all__ = ["LOST_NUMBERS"]

_HAN = "\u3400-\u9fff"
_END = "(?=[，。；、！）)\n]|$)"


class _Kind(NamedTuple):
    """A kind of place where something is missing."""

    signs: frozenset[str]
    """One of these stands wherever the pattern matches; a test holds it to that."""
    pattern: re.Pattern[str]
    """Ends where something is missing, or holds the marks that are left."""
    note: str


def _joined(befores: Iterable[str], scales: Iterable[str], units: Iterable[str]) -> frozenset[str]:
    """The ends of words directly before a unit."""
    return frozenset("".join(parts) for parts in product({before[-1] for before in befores}, scales, units))


_PAID = (
    "奖励 补助 补贴 罚款 罚金 投入 投资 经费 资金 收入 支出 金额 合计 共计 总计 累计 达到 超过 不少于 不低于 新增 增加 减少 损失 发放 支付 "
    "收取 缴纳 赔偿 救助金 人均 每人 每户 每亩 价值 捐款 捐赠 处以 补偿 约"
).split()
_SCALES = ("", "万", "亿", "千", "百", "余", "多", "万余", "万多", "亿多", "千余", "百余", "余万", "多万")
_CASES = "感染者 病例 患者 确诊 死亡 治愈 出院 疑似".split()
_COUNTING = "共 共有 共计 合计 总计 新增 累计 接待".split()
_UNITS = "户 人次 平方米 平方公里 公里 公顷 立方米 亩".split()
_CHANGING = "增长 下降 提高 降低 上升 回落 增幅 降幅 占 达 达到 为 约 完成".split()
_BEFORE_YEAR = "于自从至到在"


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_KINDS = (
    _Kind(
        _joined(_PAID, _SCALES, ("元",)),
        re.compile(f"(?:{_alternatives(_PAID)})(?=(?:{_alternatives(_SCALES[1:])})?元(?:[/／][{_HAN}]|{_END}))"),
        "“元”前疑缺数字",
    ),
    _Kind(_joined(_CASES, ("",), ("例",)), re.compile(f"(?:{_alternatives(_CASES)})(?=例{_END})"), "“例”前疑缺数字"),
    _Kind(
        _joined(_BEFORE_YEAR, ("年",), "123456789"),
        re.compile(f"(?<![{_HAN}关由终对属等])[{_BEFORE_YEAR}](?=年[0-9]{{1,2}}月)|(?<=[{_HAN}])[于自](?=年[0-9]{{1,2}}月)"),
        "“年”前疑缺数字",
    ),
    _Kind(frozenset(f"年月{digit}" for digit in "123456789"), re.compile("[0-9]{4}年(?=月[0-9]{1,2}日)"), "“月”前疑缺数字"),
    _Kind(
        _joined(_CHANGING, ("",), "%％"),
        re.compile(f"(?:{_alternatives(_CHANGING)})(?=[%％](?:[，。；、]|$))"),
        "“%”前疑缺数字",
    ),
    _Kind(
        _joined(_COUNTING, ("", "万", "余", "万余"), _UNITS),
        re.compile(f"(?:{_alternatives(_COUNTING)})(?=(?:万余|万|余)?(?:{_alternatives(_UNITS)}){_END})"),
        "计量单位前疑缺数字",
    ),
)
_BETWEEN = (
    _Kind(frozenset(("、、", "、 、")), re.compile(f"(?<=[{_HAN}])、(?:[ \u3000]?、)+(?=[{_HAN}])"), "顿号之间疑缺名称"),
    _Kind(frozenset(("《》", "“”", "〔〕")), re.compile("(?<![号点题用])(?:《》|“”|〔〕)(?![号和、的或内中里间])"), "标点之间疑缺文字"),
)
_STARS = frozenset("*＊")
_STAR = re.compile(f"(?<=[{_HAN}])[*＊](?=[{_HAN}])|(?<=[“《])[*＊](?=[{_HAN}]{{1,3}}[”》])")
_SURNAMES = frozenset(SURNAMES + ALSO_WORDS + "某")
_MASKED_NUMBER = re.compile("[*＊][号室栋幢楼组弄区县村镇乡市省年月日元岁万米路队班级村厂店院人个]")
_FORMULA = re.compile(
    "(?:单价|数量|长|宽|高|面积|系数|比例|基数|天数|人数|标准|金额|权重|得分|税率|工资|月数|总分|费率)[*＊]"
    "|[*＊](?:单价|数量|宽|高|系数|比例|基数|天数|人数|标准|权重|税率|月数|费率)"
)
_SEVERAL = 3  # stars in a line that are a pattern, not a filter's


@functools.cache
def _signs() -> frozenset[str]:
    return _STARS.union(*(kind.signs for kind in (*_KINDS, *_BETWEEN)))


def _lost_numbers(text: str) -> Iterator[Damage]:
    """A unit without its number, marks without what stood between them, a star within words.

    >>> text = "逃犯奖励元；感染者例；于年5月，我区、、镇，办公厅*近发布，张*明、3*5、奖励500元"
    >>> [(d.start, d.end) for d in LOST_NUMBERS.find(text)]
    [(2, 5), (6, 10), (11, 13), (18, 20), (25, 26)]
    """
    for kind in _KINDS:
        for match in kind.pattern.finditer(text):
            yield Damage("lost-character", match.start(), match.end() + 1, None, kind.note)
    for kind in _BETWEEN:
        for match in kind.pattern.finditer(text):
            yield Damage("lost-character", *match.span(), None, kind.note)
    if not _STARS.isdisjoint(text):
        yield from _stars(text)


def _stars(text: str) -> Iterator[Damage]:
    for match in _STAR.finditer(text):
        place = match.start()
        line = text[text.rfind("\n", 0, place) + 1 : (text.find("\n", place) + 1 or len(text) + 1) - 1]
        if sum(map(line.count, _STARS)) > _SEVERAL or _is_mask(text, place):
            continue
        yield Damage("lost-character", place, place + 1, None, "句中的星号疑为被过滤的字")


def _is_mask(text: str, place: int) -> bool:
    """Whether somebody has masked a name or number there, or multiplies."""
    before = text[max(0, place - 2) : place]
    named = before[-1:] in _SURNAMES or (
        len(before) == 2 and before[0] in _SURNAMES and not "\u3400" <= text[max(0, place - 3)] <= "\u9fff"
    )
    return named or bool(_MASKED_NUMBER.match(text, place)) or bool(_FORMULA.search(text, max(0, place - 3), place + 3))


LOST_NUMBERS = Detector(_signs, _lost_numbers)
