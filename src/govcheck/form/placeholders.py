"""What was never filled in: X月X日, 此处插入, errors of a word processor's fields, and figures that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govcheck.form.draft import HAN, Draft, error, warning
from govcheck.language.surnames import SURNAMES
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "read"]

RULE = "placeholder"
_CROSSES = "crosses"
_LOST = "lost figures"
_YEARS = "years to be filled in"
_CERTAIN = "此处插入 在此插入 在此输入 点击此处添加 单击此处添加 点击此处输入 单击此处输入 此处填写 测试测试 正文内容正文".split()
_IN_BRACKETS = "待补充 待定稿 待核实 待完善 占位符 测试内容 测试标题".split()
_PHRASES = {**dict.fromkeys(_CERTAIN, ""), "lorem ipsum": "", **dict.fromkeys(_IN_BRACKETS, "（(【[")}
"""A phrase, and the brackets of which one must stand before it where it may be said in earnest."""
_FIELDS = (
    *("未找到引用源", "未定义书签", "reference source not found", "bookmark not defined"),
    *("#ref!", "#value!", "#div/0!", "#name?", "[object object]"),
)
_UNITS_AFTER = "年月日时点分万亿市县区镇乡村省元人名项个号局委办公单"
_FIELD_START = re.compile("(?:错误[！!][ ]?|error[!！][ ]?)$", re.IGNORECASE)
_CROSS = re.compile(
    "(?<![A-Za-zＸ×0-9])(?:[XxＸ×]{1,4})"
    f"(?=(?:年|月|日|时(?!代)|[市县区镇乡村省局](?![{HAN}]?[某×X])|万?元|亿元|公司|单位|项|个(?!人)|号文|人(?!民)))"
)
_SURNAMED = re.compile(f"[{SURNAMES}]$")
_TEMPLATE = re.compile("模板|样式|范本|格式|文书|示范|样表|填写|填报说明|范例|示例|例如|协议书|合同|如：|样本|举例|代码|编码规则|写明")
_OPENING = 100  # characters in which a text says that it is a template
_MOST = 4  # so many crosses are a template

_MONEY = "奖励 罚款 补助 补贴 投入 投资 资金 经费 金额 捐款 拨付 发放 减免 筹集 争取资金 收入 支出 产值 共计 合计 累计 总额 价值".split()
_HEADS_OF = {
    "元": _MONEY,
    "万元": [word for word in _MONEY if word not in ("收入", "支出", "金额", "产值")],
    "亿元": [word for word in _MONEY if word not in ("收入", "支出", "金额", "产值")],
    "万余元": [*_MONEY, "达", "约", "超"],
    "万多元": [*_MONEY, "达", "约", "超"],
    "余万元": [*_MONEY, "达", "约", "超"],
    "例": ["病例", "感染者", "患者", "死亡", "确诊", "疑似"],
    "起": ["案件", "事故", "火灾", "纠纷"],
    "名": ["党员", "干部", "群众", "人员", "学生", "教师", "职工", "志愿者", "居民"],
    "余名": ["党员", "干部", "群众", "人员", "学生", "教师", "职工", "志愿者", "居民"],
    "余人": ["达", "共计", "共有", "约"],
    "%": ["增长", "下降", "达到", "占比", "同比", "上升", "降低", "提高", "率达", "率为", "比例为", "比例达"],
    "个百分点": ["增长", "下降", "上升", "降低", "提高", "回落"],
    "个": ["政府网站", "行政村", "自然村"],
    "户": ["贫困户", "脱贫户", "低保户"],
}
NEEDLES = {
    RULE: frozenset((*(phrase for phrase in _PHRASES), *_FIELDS)),
    _CROSSES: frozenset(f"{cross}{unit}" for cross in "x×" for unit in _UNITS_AFTER),
    _YEARS: frozenset(("20**", "**年", "20xx", "20××")),
    _LOST: frozenset(f"{head}{unit}" for unit, heads in _HEADS_OF.items() for head in heads),
}
_OPEN_YEAR = re.compile("(?<![0-9*])(?:20)?(?:[*＊]{2,4}|[xX]{2}|×{2})(?:年(?:[0-9*＊]{1,2}月)?|[〕\\]])")
_ENDS = re.compile("[，。；、）)！,;\n]|$|的(?:奖励|补助|补贴|罚款)")
_LABELLED = re.compile('单位[：:]|（单位|[（(][^（）()\n]{0,10}$|每[^，。；\n]{0,2}$|多少|[若几]干?$|[“"]$')


def read(draft: Draft) -> Iterator[Claim]:
    """What was never filled in, or was lost."""
    for start, end in draft.places(RULE):
        yield from _phrase(draft, start, end)
    for start, end in draft.places(_LOST):
        yield from _lost(draft, start, end)
    if draft.places(_CROSSES):
        yield from _crosses(draft)
    if draft.places(_YEARS):
        yield from _open_years(draft)


def _phrase(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    text = draft.text
    phrase = text[start:end].lower()
    if phrase in _FIELDS:
        before = _FIELD_START.search(draft.before(start, 8))
        yield error(RULE, start - len(before[0]) if before else start, end, "域、公式出错的提示没有改正")
    elif not _PHRASES.get(phrase) or (start and text[start - 1] in _PHRASES[phrase]):
        yield warning(RULE, start, end, "占位的文字没有替换")


def _crosses(draft: Draft) -> Iterator[Claim]:
    """X月X日 in a text that is no template: where they are many, or the text says so, they are meant to be filled in by others."""
    text = draft.text
    if _TEMPLATE.search(text, 0, _OPENING) is not None:
        return
    found = [
        cross
        for cross in _CROSS.finditer(text)
        if not _TEMPLATE.search(draft.line_text(cross.start()))
        and not _SURNAMED.search(draft.before(cross.start(), 1))
        and _is_left(draft, cross)
    ]
    groups = _grouped(text, found)
    if len(groups) <= _MOST:
        for start, end in groups:
            yield warning(RULE, start, end, "“{}”没有填写")


def _open_years(draft: Draft) -> Iterator[Claim]:
    """20**年 and 20xx年 in a text that is no template."""
    if _TEMPLATE.search(draft.text, 0, _OPENING) is not None:
        return
    found = [
        match for match in _OPEN_YEAR.finditer(draft.text) if "20" in match[0] and not _TEMPLATE.search(draft.line_text(match.start()))
    ]
    if len(found) <= _MOST:
        for match in found:
            yield warning(RULE, match.start(), match.end(), "年份没有填写")


def _is_left(draft: Draft, cross: re.Match[str]) -> bool:
    """Whether it is a date, or an ×× that no other sign tells to be a hidden name, a factor or a size."""
    text, (start, end) = draft.text, cross.span()
    if text[end] in "年月日":
        return True
    return end - start >= 2 and (not text[start - 1 : start].isalnum() or text[end] in "元万亿项个号市县区镇省")


def _grouped(text: str, found: list[re.Match[str]]) -> list[tuple[int, int]]:
    """XX年X月X日 is one place."""
    groups: list[tuple[int, int]] = []
    for cross in found:
        start, end = cross.start(), cross.end() + (1 if text[cross.end()] in "年月日" else 0)
        if groups and start - groups[-1][1] <= 2:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return groups


def _lost(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    """奖励元: a unit without its figure."""
    text = draft.text
    if _ENDS.match(text, end) is None or _LABELLED.search(draft.before(start, 12)) or draft.in_table(start):
        return
    line = draft.line_text(start).strip()
    if (len(line) - (end - start) < 4 and text[end - 1] != "%") or text[start - 1 : start] in ("（", "("):
        return
    yield warning(RULE, start, end, "“{}”缺少数字")
