"""Words, particles, sentences and paragraphs that stand twice.

``frequent_words.txt`` holds the words of two to four characters (of jieba's dictionary) that are frequent in laws and reports
and are never doubled for emphasis; a doubled one is a needle. 研究研究, 一个一个 and their like do not stand there.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib.resources import files
from itertools import accumulate

from govcheck.form.draft import Draft, notice, warning
from govcheck.language.segmentation import is_word
from govcheck.reading.contract import Claim

__all__ = ["NEEDLES", "RULE", "gate", "read"]

RULE = "repetition"
_PARTICLES = "particles"
_TAILS = "doubled ends of words"

_HEADS = frozenset(
    "年度 阶级 代表 公司 企业 项目 工程 标准 规划 会议 资产 基金 产品 学校 银行 服务 发展 管理 中国 学生 教师 干部 单位 机构 部门 "
    "计划 信息 技术 设备 市场 合同 经济 社会 文化 农业 工业 建设 投资 资源 能源 安全 卫生 财产 土地 委员 系统 平台 组织 人员 教育 "
    "活动 投标 招标 考试 中心 协会 学会 联合 法律 制度 协议 报告 政策 条例 办法".split()
)
"""Words that end one compound and begin the next: 建设工程工程量. Between characters on both sides they are only a notice."""

_GUARDS = {
    "的": ("目标打有", "确士哥"),
    "了": ("目小不未草", "解然却断结望事无不"),
    "和": ("共温总饱柔缓祥平附中调谐随", "美气睦乐平服谐"),
    "及": ("以普涉波提触顾危遍企推惠论言殃旁", "时早其"),
    "与": ("参给赋授", "会否此"),
    "为": ("作因成认行以更名分变称视定转有较极大", "了人此止何期"),
    "并": ("合兼吞归一", "且购列非网存行轨案"),
    "将": ("即大小上中少名主", "军来领士要"),
    "被": ("棉", "子告动单褥害"),
    "于": ("", "谦是今"),
    "向": ("方导意取走面定朝倾风去", "阳上日导来往前"),
    "从": ("服听自随遵顺跟盲", "事业前此严而容来众属新轻重简长速"),
    "就": ("成造早", "业读餐医任职地近诊学绪座"),
    "把": ("一两火拖", "关握手柄"),
    "在": ("现存正实潜内外自健所好旨重意贵", "线职校建册押场位座逃售岗读籍于意乎此"),
    "由": ("理自事缘原来案", "于此来衷"),
    "对": ("应针面核校相绝反不配答查派敌一双成", "方外于象策比接口待照面内联手话对"),
    "是": ("求于但可还只国就凡也正倒硬要若总老事", "非"),
    "也": ("", ""),
    "都": ("首成", "市城是"),
    "使": ("大天公行指促即", "用馆命者得"),
    "给": ("供补配自", "予付"),
    "到": ("报达得遇迟签", "底处达位岗场来期"),
}
"""A particle: it is right twice after one of the first characters, or before one of the others."""

_TAIL_GUARDS = {
    "期期间": "",
    "政府府": "邸",
    "办公室室": "内外",
    "有限公司司": "法机",
    "通知知": "道识名情悉晓",
    "问题题": "目材",
    "情况况": "且",
    "单位位": "于置列居次",
    "以及及": "时早其",
    "根据据": "此悉实了统",
    "按照照": "明亮相",
    "应当当": "地场事年日前天选中时月面局班众庭即",
    "必须须": "知",
    "工作作": "风为用业者家品出战物了到详具说报好",
    "进行行": "业政为动程人贿走使驶进",
    "我们们": "",
    "人民民": "主族政警生众间事兵俗用办营意法心宿居",
    "领导导": "师向致演航游医读",
    "群众众": "多人",
    "加强强": "化度制大",
    "活动动": "员态作力植物画手机工",
    "落实实": "处效际施事",
    "管理理": "念论由事顺财解应",
    "发展展": "示览会现",
    "服务务": "必工农实",
    "建设设": "施备计立置有在定想了点",
    "要求求": "助真职学知",
    "开展展": "示览会",
}
"""A word of which the last character stands twice; right before one of these."""


@functools.cache
def _words() -> tuple[str, ...]:
    return tuple(files("govcheck.form").joinpath("frequent_words.txt").read_text("utf-8").split())


NEEDLES = {
    RULE: frozenset(word * 2 for word in _words()),
    _PARTICLES: frozenset(particle * 2 for particle in _GUARDS),
    _TAILS: frozenset(_TAIL_GUARDS),
}
_DEFERRED = ("延", "逾", "展", "到", "缓", "分", "")
"""延期期间 is the time of a delay."""
_SHORTEST_SENTENCE = 10


def gate(draft: Draft) -> bool:
    """Whether a sentence stands twice."""
    pieces = draft.text.split("。")
    return len(set(pieces)) != len(pieces)


def read(draft: Draft) -> Iterator[Claim]:
    """What stands twice."""
    yield from _words_twice(draft)
    for start, end in draft.places(_PARTICLES):
        yield from _particle(draft, start, end)
    for start, end in draft.places(_TAILS):
        yield from _tail(draft, start, end)
    if RULE in draft.opened:
        yield from _pasted(draft, draft.text.split("。"))


def _words_twice(draft: Draft) -> Iterator[Claim]:
    text = draft.text
    last = 0
    for start, end in sorted(draft.places(RULE), key=lambda place: (place[0], -place[1])):
        length = (end - start) // 2
        word = text[start : start + length]
        if start < last or text[start + length : end] != word:
            continue
        last = _end_of_run(text, word, end)
        if _is_right(draft, start, last, length):
            continue
        between = text[start - 1 : start].isalnum() and _is_han(text[last : last + 1])
        if between and (word in _HEADS or text[last] in _POSTS):
            yield notice(RULE, start, last, "“{}”疑似重复", word)
        else:
            yield warning(RULE, start, last, "“{}”是重复的文字", word, edit=word)


def _end_of_run(text: str, word: str, end: int) -> int:
    while text.startswith(word, end):
        end += len(word)
    return end


def _is_right(draft: Draft, start: int, end: int, length: int) -> bool:
    """Whether the word is the end of a longer one before it, or the beginning of a longer one behind it."""
    text = draft.text
    if draft.in_table(start) or (text[end : end + 1] in _SLOGAN and text[start - 1 : start] in _SLOGAN):
        return True
    before = text[start - 1 : start]
    return (_is_han(before) and not is_word(text[start - 1 : start + length], 1, 1 + length)) or not is_word(text, start + length, end)


_POSTS = ("长", "会", "站", "办")
"""乡镇乡镇长 are the towns and their heads."""
_SLOGAN = ("！", "!", "“", "”")


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _particle(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    text = draft.text
    before, after = _GUARDS[text[start]]
    beside = text[start - 1 : start], text[end : end + 1]
    if (
        text[start] != text[end - 1]
        or (beside[0] and beside[0] in before + text[start])
        or (beside[1] and beside[1] in after + text[start])
    ):
        return
    if _is_han(beside[0]) or _is_han(beside[1]):
        yield warning(RULE, start, end, "“{}”是重复的文字", text[start], edit=text[start])


def _tail(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    text = draft.text
    following = text[end : end + 1]
    if following and following in _TAIL_GUARDS.get(text[start:end], ""):
        return
    if text[start:end] == "期期间":
        if text[start - 1 : start] in _DEFERRED:
            return
        yield notice(RULE, start, end, "“期”与“期间”重复", "期", "期间", edit="期间")
    else:
        yield warning(RULE, end - 2, end, "“{}”是重复的文字", text[end - 1], edit=text[end - 1])


def _pasted(draft: Draft, pieces: list[str]) -> Iterator[Claim]:
    """Sentences that stand twice, one behind the other: a sentence, a paragraph, or the whole text."""
    bare = [piece.strip() for piece in pieces]
    starts = list(accumulate((len(piece) + 1 for piece in pieces), initial=0))
    first: dict[str, int] = {}
    skip = 0
    for number, sentence in enumerate(bare[:-1]):
        before = first.get(sentence)
        first[sentence] = number
        if before is None or number < skip or len(sentence) < _SHORTEST_SENTENCE or not _is_block(bare, before, number):
            continue
        skip = number + (number - before)
        start = starts[number] + pieces[number].index(sentence)
        end = min(starts[skip], len(draft.text))
        if not draft.in_table(start):
            says = "这句话与前一句完全相同" if number - before == 1 else "这段文字与前文完全相同"
            yield warning(RULE, start, end, says)


def _is_block(bare: list[str], before: int, number: int) -> bool:
    """Whether all that stands between the two is repeated too."""
    length = number - before
    return number + length <= len(bare) and all(bare[before + i] == bare[number + i] for i in range(length))
