"""Personal names: how a person is recognised beside a number."""

from __future__ import annotations

import re

from govcheck.language.segmentation import is_known
from govcheck.privacy.labels import LABELS

__all__ = ["first_name_in", "is_masked", "is_name", "is_name_cell"]

_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江"
    "尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文温欧尤施洪季庞樊兰殷倪岳翟安齐邢梅庄俞章鲁葛伍申尚邬管卞聂焦芦柳舒左骆裴甘耿关纪游祝柯"
    "辛凌鲍华詹司包宁颜谷饶阮单房符柴翁路盛霍涂喻冉靳牛苗桂冼古丘池巫卓成解费曲褚娄项党计全苟邝麦屈艾麻蒲滕连瞿车阳乐蓝佟佘莘蔚占柏班闻桑晏"
)
_COMPOUND = frozenset(("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 轩辕 长孙 宇文 呼延 南宫 西门 独孤").split())
_HAN = "[\u4e00-\u9fff]"
_MASKED = re.compile(f"{_HAN}{{1,2}}[某*＊×x○●]{{1,2}}{_HAN}?")
_HIDDEN = re.compile("[某*＊×x○●]")
_MINORITY = re.compile(f"{_HAN}{{2,6}}[·•]{_HAN}{{2,8}}")
_SURNAMED = re.compile(f"[{''.join(sorted(_SURNAMES))}{''.join(sorted({name[0] for name in _COMPOUND}))}]|{_HAN}{{2,6}}[·•]")
_BEFORE = frozenset("告人户者员主生民友童儿妇父母孩女男子给入至为由向将对与和及名叫是的兵属")
"""What a name may follow without a mark."""
_AFTER = frozenset("的家户因于患被系现已不病住身手电联诊性男女有在称经某等、")
"""What may follow a name without a mark."""
_FUNCTION = re.compile("[的了是在和有不与对及或因被为将已于]")
_HANS = re.compile(f"{_HAN}{{2,4}}").fullmatch
_IS_HAN = re.compile(_HAN).match
_NOT_NAMES = frozenset(
    (
        "女 男 是 合计 小计 总计 同上 汉族 无 否 齐全 许可 温馨 安全 平均 高中 方法 时间 单位 万元 成人 全部 全家 全市 "
        "全县 全区 全镇 文件 文化 向上 江北 江南 石油 白天 何时 安排 成绩 计划 计算 任务 管理 解决 关于 连续 常住 常年 "
        "方案 高度 金额 周边 周期 水平 乐园 房屋 房产 车辆 车牌 武装 易地 康复 章程 史料 司法 包括 路线 路面 连接 单价 "
        "单元 单独 项目 阳光 蓝天 党员 党支部 党组织 严重 申请 申报 农户 华侨 付款 古镇 白云 关系"
    ).split()
)


def is_name(text: str) -> bool:
    """Whether these two to four Han characters are a personal name: a surname, and no word of the dictionary.

    >>> is_name("张三"), is_name("欧阳建国"), is_name("高度"), is_name("张*")
    (True, True, False, True)
    """
    if text in _NOT_NAMES or text in LABELS or not 2 <= len(text) <= 15:
        return False
    if _MASKED.fullmatch(text):
        return text[0] in _SURNAMES or text[:2] in _COMPOUND
    if "·" in text or "•" in text:
        return _MINORITY.fullmatch(text) is not None
    if not _HANS(text) or _FUNCTION.search(text, 1):
        return False
    surnamed = (text[0] in _SURNAMES and len(text) <= 3) or (text[:2] in _COMPOUND and len(text) > 2)
    return surnamed and not is_known(text)


def is_name_cell(cell: str) -> bool:
    """Whether a cell of a table holds a name alone, also one set with blanks: 张  三."""
    return is_name("".join(cell.split()))


def is_masked(name: str) -> bool:
    """Whether a name is given as 张某某 or 张*: nobody is named."""
    return _HIDDEN.search(name) is not None


def first_name_in(text: str) -> str | None:
    """A personal name in a piece of prose: between marks, behind what somebody is (户主张三), or before what he does.

    >>> first_name_in("户主张三的补助资金"), first_name_in("家住城区的王小明患病"), first_name_in("时间安排")
    ('张三', '王小明', None)
    """
    for match in _SURNAMED.finditer(text):
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
