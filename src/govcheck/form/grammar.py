"""Two constructions run into one, words of approximation that contradict each other, and 的, 地, 得 where there is no doubt.

A pattern is a row: what must stand there for it to be tried (its needles), the expression, and what is said of its first group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.form.draft import Draft, notice, warning
from govcheck.reading.contract import Claim
from govcheck.rules import Severity

__all__ = ["NEEDLES", "RULE", "SIFTS", "read"]

RULE = "grammar"
_LIMITS = "limits"
_NUMERALS = "0123456789一二三四五六七八九十百千万几两"
_N = f"[{_NUMERALS}.,]+"
_MANNER = (
    "公平|公正|公开|透明|认真|积极|及时|有效|深入|扎实|严格|主动|全面|高效|有序|准确|细致|耐心|热情|快速|迅速|顺利|圆满|科学|合理|规范|坚决|仔细|详细|"
    "充分|全力|有力|系统|持续|稳步|广泛|集中|统一|严肃|客观|如实|真实|针对性|计划|步骤|重点"
)
_DO = "进行|开展|推进|落实|完成|做好|推动|加强|解决|组织|实施"
_AT_LEAST = "超过 多于 高于 大于 不低于 不少于 至少 最少"
_AT_MOST = "低于 少于 不足 不到 不超过 最多 不高于"
_PARTS = "部分 方面 章 内容 单位 人员 成员 板块 环节".split()
_FEELING = "高兴|激动|开心|兴奋|愉快|热情|亲切|自豪|感激|动情|深情|耐心|认真|仔细"
_SAY = "说道|跳起|笑了|告诉|表示|介绍说|回答|询问|讲解|喊道|拉着|握着|称赞"


class _Row(NamedTuple):
    """A pattern: its needles, how far before and behind the needle it may reach, the expression and what is said."""

    needles: tuple[str, ...]
    before: int
    behind: int
    pattern: re.Pattern[str]
    severity: Severity
    says: str
    edit: str | None = None


def _row(
    needles: str, reach: tuple[int, int], pattern: str, says: str, *, severity: Severity = Severity.WARNING, edit: str | None = None
) -> _Row:
    return _Row(tuple(needles.split()), *reach, re.compile(pattern), severity, says, edit)


def _numbered(words: str) -> str:
    return " ".join(word + numeral for word in words.split() for numeral in _NUMERALS)


_ROWS = (
    _row(
        " ".join(f"{noun}{verb}" for noun in _PARTS for verb in ("组成", "构成", "共同组成")),
        (80, 2),
        r"((?:包括|包含)[^。；\n由以]{2,60}?(?:部分|方面|章|内容|单位|人员|成员|板块|环节)(?:共同)?(?:组成|构成))(?![、部员形单])",
        "“包括……”与“由……组成”只用一种",
    ),
    _row(
        "显示 表明",
        (20, 4),
        r"((?:根据|(?<![数证依根论占单票凭收])据)[^，。；：、“\n]{1,14}?(?:显示|表明))(?![屏器的名为])",
        "“据……”与“……显示”只用一种",
    ),
    _row(
        " ".join(
            f"，{verb}{whom}"
            for verb in "使让"
            for whom in "广 全 群 我 大 其 得 各 干 学 党 人 村 居 企 农 他 同 孩 更 社 基 市 县".split()
        ),
        (60, 3),
        r"(?:^|[。；\n])[\s]*((?:通过|经过)[^。；，,\n]{2,50}[，,](?:使|让))(?!用|得|命)",
        "“通过……使……”缺少主语",
        severity=Severity.NOTICE,
    ),
    _row("您的对 你的对 感谢的对 谢谢的对", (0, 4), r"(?:您|你|谢|感谢)(的)对(?![象方外口比策手立应联接付待话照])", "“的”字多余"),
    _row("原因是", (0, 60), r"(原因是[^。；，\n]{2,40}(?:造成|导致|引起|引发)的)(?=[。；，！\n]|$)", "“原因是……”与“……造成的”只用一种"),
    _row(
        _numbered(_AT_LEAST),
        (0, 24),
        rf"((?:超过|多于|高于|大于|不低于|不少于|至少|最少)约?{_N}[^，。；：（）\n、以及和]{{0,6}}以上)",
        "“超过”一类的词与“以上”只用一种",
    ),
    _row(
        _numbered(_AT_MOST),
        (0, 24),
        rf"((?:低于|少于|不足|不到|不超过|最多|不高于){_N}[^，。；：（）\n、以及和]{{0,6}}以下)",
        "“低于”一类的词与“以下”只用一种",
    ),
    _row(
        _numbered("约 大概"),
        (2, 16),
        rf"((?<![合契公条节制签誓简])(?:大约|约|大概){_N}[^，。；：（）\n、]{{0,5}}(?:左右|上下))(?!游|班|级|楼|车|两)",
        "“约”与“左右”只用一种",
    ),
    _row(
        _numbered("约 近"),
        (1, 12),
        r"((?<![最附邻临远合契公])(?:约|近)(?:[0-9]+|[百千]|几十|[0-9.]+万)余)(?![年载日天])",
        "“近”“约”与“余”只用一种",
    ),
    _row("目的是为了 目的就是为了", (0, 8), r"(目的(?:就是|是)为了)", "“目的是”与“为了”只用一种", severity=Severity.NOTICE),
    _row("旨在为了 意在为了 旨在是", (0, 5), r"((?:旨在|意在)(?:为了|是))", "“旨在”与“为了”只用一种"),
    _row("本着", (0, 30), r"(本着[^。；，\n]{1,20}为(?:原则|宗旨|目的))", "“本着……的原则”与“以……为原则”只用一种"),
    _row(
        "为中心 为核心 为主线 为主题 为重点",
        (30, 4),
        r"(围绕[^。；，,\n以]{1,20}为(?:中心|核心|主线|主题|重点))(?!的|任务|工作)",
        "“围绕……”与“以……为中心”只用一种",
    ),
    _row("深受", (0, 24), r"(深受[^。；，,\n的]{1,12}所(?:欢迎|喜爱|好评|称赞|爱戴|关注))", "“深受……欢迎”与“为……所欢迎”只用一种"),
    _row("之所以", (0, 60), r"(之所以[^。；\n]{2,40}(?:的原因是|，原因是|，其原因是))", "“之所以”与“原因是”只用一种"),
    _row(
        "组成。 组成， 组成； 组成,",
        (50, 3),
        r"(?:委员会|领导小组|工作组|小组|专班|队伍|班子|团队|调查组|督查组|评审组)(有)(?!的|关|效)[^。；，\n由有]{2,36}组成(?=[。，；,])",
        "应为“由……组成”",
        edit="由",
    ),
    _row(
        "的进行 的开展 的推进 的落实 的完成 的做好 的抓好",
        (3, 8),
        rf"(?:{_MANNER})(的)(?:进行(?!中|时|曲|过程|情况|状态)|(?:开展|推进|落实|完成|做好|抓好)(?![情过方的和与是将之及、，。；,]|工作的|$))",
        "修饰动词用“地”",
        severity=Severity.NOTICE,
        edit="地",
    ),
    _row(
        "得进行 得开展 得推进 得落实 得完成 得做好 得推动 得加强 得解决",
        (3, 3),
        rf"(?:{_MANNER}|切实|大力)(得)(?:{_DO})",
        "修饰动词用“地”",
        edit="地",
    ),
    _row(
        "得工作 得问题 得情况 得精神 得通知 得意见",
        (3, 4),
        r"(?:环境|安全|建设|管理|发展|治理|卫生|教育|文化|生产|服务|监督|保护|整治|会议|文件|群众|单位|我县|我市|全县|全市)(得)(?:工作|问题|情况|精神|通知|意见)",
        "修饰名词用“的”",
        edit="的",
    ),
    _row(
        "的" + " 的".join(_SAY.split("|")), (3, 6), rf"(?:{_FEELING})(的)(?:{_SAY})", "修饰动词用“地”", severity=Severity.NOTICE, edit="地"
    ),
)
_BY_NEEDLE = {needle: [row for row in _ROWS if needle in row.needles] for row in _ROWS for needle in row.needles}
_NUMBERED_LIMITS = frozenset(_numbered(f"{_AT_LEAST} {_AT_MOST}").split())
NEEDLES = {RULE: frozenset(_BY_NEEDLE) - _NUMBERED_LIMITS, _LIMITS: _NUMBERED_LIMITS}
SIFTS = {_LIMITS: re.compile(rf"(?!{_N}[^，。；：（）\n、以及和]{{0,6}}以[上下])").match}
"""What tells of the last character of a needle that it needs no second look: no 以上 and no 以下 follows the number."""


def read(draft: Draft) -> Iterator[Claim]:
    """The sentences of a text in which two constructions run into one."""
    text = draft.text
    for start, end in (*draft.places(RULE), *draft.places(_LIMITS)):
        for row in _BY_NEEDLE.get(text[start:end], ()):
            first = max(0, start - row.before)
            for found in row.pattern.finditer(text, first, end + row.behind):
                if found.start(1) < end and found.end() >= start:
                    claim = warning if row.severity is Severity.WARNING else notice
                    yield claim(RULE, *found.span(1), row.says, edit=row.edit)
