"""Telling titles: a list whose title says what its people suffer from, or what became of them, discloses it by their names alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.layout import Layout
from govcheck.privacy.names import is_masked, is_name, is_name_cell
from govcheck.privacy.tables import Table
from govcheck.rules import Severity

__all__ = ["NEEDLES", "promises", "telling_titles"]

NEEDLES = frozenset(
    "hiv 艾滋 精神病 精神障碍 精神残疾 精神分裂 精神疾病 结核 白血病 癌 肿瘤 尿毒症 "
    "血友病 性病 梅毒 麻风 乙肝 丙肝 癫痫 尘肺 矽肺 罕见病 透析 "
    "先天性心脏病 先心病 唇腭裂 脑瘫 自闭症 孤独症 "
    "抑郁症 新冠 流产 引产 人流 堕胎 结扎 节育手术 计划生育手术 不孕 孤儿 无人抚养 弃婴 弃儿 "
    "涉罪 未成年犯 罪错 社区矫正 社区服刑 矫正对象 刑满释放 刑释 安置帮教 缓刑 假释 服刑 吸毒 戒毒 涉毒 "
    "家庭暴力 家暴 被拐 性侵 留守儿童 困境儿童 "
    "失足 卖淫 嫖娼 信访老户 重点上访 服毒".split()
)
"""What nobody may learn of a person from a list."""

_LIST = re.compile("名单|名册|公示|公布|发放|明细|登记|统计表|汇总|一览|清单|台账|[表册]$|补助|救助|补贴|慰问|资助|领取|情况表")
_OTHERS = re.compile(
    "医院|医生|医师|专家|志愿|工作人员|工作者|工作组|小组|责任|定点|讲师|教师|先进|优秀|表彰|获奖|招聘|录用|录取|考试|面试|笔试|体检|课题|立项|论文|研究|企业|"
    "单位|机构|药品|药店|培训|社工|爱心|捐|结对|联系人|联络|成员|委员会|采购|中标|预算|决算|采购|标准|项目|工程|知识|预防|筛查|检测|核酸|疫苗|接种|政策|办法|通知|方案|"
    "会议|新闻|文件|报告|条例|规定|志愿|民警|干部|警示|宣传"
)
_PERSONS = re.compile("患者|病人|感染者|携带者|人员|对象|儿童|孤儿|未成年|困难户|家庭|妇女|群众|居民|患儿|低保户|残疾人|名单|名册|花名册")
_LONGEST, _MOST_BELOW = 60, 6  # characters of a title; lines between it and its list
_LEAST = 3  # people
_IN_LINE = re.compile("[、，,;；\\s]+")
_BRACKETED = re.compile("[（(][^（()）]*[)）]|^[0-9]+[.、．]?")


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether the needle stands in a line that may be the title of a list of people."""
    start, end = _line(text, found)
    if end - start > _LONGEST or end == len(text):
        return False
    line = text[start:end].strip()
    return bool(_LIST.search(line)) and line[-1] not in "。；，" and _OTHERS.search(line) is None


def telling_titles(layout: Layout, places: Iterable[tuple[int, int]]) -> Iterator[Exposure]:
    """The titles among these places that stand above a list of people."""
    done = -1
    for found in places:
        if found[0] > done and layout.text[slice(*found)] in NEEDLES and promises(layout.text, found):
            start, end = _line(layout.text, found)
            if _PERSONS.search(layout.text, start, end) and (names := _names_below(layout, end)) >= _LEAST:
                done = end
                reason = f"标题写明“{layout.text[slice(*found)]}”，名单中{names}人仅凭姓名即泄露健康状况或特定身份，不宜公开"
                yield Exposure(*found, "people-list", Severity.ERROR, reason, layout.row(found[0]), hides=(found[0], found[0]))


def _line(text: str, found: tuple[int, int]) -> tuple[int, int]:
    end = text.find("\n", found[1], found[1] + _LONGEST)
    return text.rfind("\n", max(0, found[0] - _LONGEST), found[0]) + 1 or max(0, found[0] - _LONGEST), end if end >= 0 else len(text)


def _names_below(layout: Layout, place: int) -> int:
    """How many people are named in the list that begins below a line."""
    number = layout.text.count("\n", 0, place)
    for table in layout.tables:
        if number <= table.last and table.first <= number + _MOST_BELOW:
            return 0 if table.is_roster or table.is_business or "health" in table.columns else _names_of(layout, table, number)
    return _names_in_lines(layout.lines[number + 1 : number + 1 + _MOST_BELOW])


def _names_of(layout: Layout, table: Table, title: int) -> int:
    names = set()
    first = (
        max(title, table.first if table.header is None else table.header) + 1 if table.header is not None else max(title + 1, table.first)
    )
    for number in range(first, table.last + 1):
        row = layout.row_of(number)
        name = row.name or next((cell for _, cell in row.cells if is_name_cell(cell)), "")
        if name and is_name_cell(name) and not is_masked(name):
            names.add(name)
    return len(names)


def _names_in_lines(lines: Iterable[str]) -> int:
    """How many names stand in lines of nothing but names."""
    names = 0
    for line in lines:
        cells = [bare for cell in _IN_LINE.split(line.strip().rstrip("。")) if (bare := _BRACKETED.sub("", cell))]
        named = sum(is_name(cell) and not is_masked(cell) for cell in cells)
        if cells and named * 10 < len(cells) * 7:
            continue
        names += named
    return names
