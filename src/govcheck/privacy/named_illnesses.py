"""Illnesses told by their own name beside a person's: 艾滋病患者王秀英, 王秀英（肺癌）, 王秀英：肺癌，救助3000元."""

from __future__ import annotations

import re

from govcheck.privacy.exposure import Exposure
from govcheck.privacy.names import first_name_in, is_masked, name_before, name_behind
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["DISEASE", "NEEDLES", "REASON", "illness_beside", "promises"]

NEEDLES = frozenset(
    "艾滋 hiv 精神分裂 精神病 精神障碍 双相 抑郁 焦虑症 自闭 孤独症 癫痫 尿毒 肾衰 白血病 淋巴瘤 "
    "癌 肿瘤 脑瘤 结核 乙肝 丙肝 肝炎 肝硬化 梅毒 淋病 "
    "尘肺 矽肺 糖尿病 高血压 冠心病 心脏病 脑瘫 脑梗 脑出血 中风 偏瘫 瘫痪 "
    "血友病 贫血 狼疮 唐氏 痴呆 帕金森 阿尔茨海默 麻风 肌无力 渐冻症 引产 流产 堕胎".split()
)
"""The words by which an illness is known."""

DISEASE = (
    "癌症|艾滋病?(?:病毒)?|hiv(?:病毒)?|精神分裂症?|(?:严重|重性)?精神(?:病|障碍|疾病)|双相情感障碍|抑郁症|焦虑症|自闭症|孤独症|癫痫病?|尿毒症|肾衰竭?|白血病|淋巴瘤"
    "|[肺肝胃肠血脑乳腺宫颈前列食管道骨鼻咽喉舌胰胆甲状卵巢直结膀胱肾皮肤子内膜]{1,4}癌|[脑骨肺肝恶性]{1,3}肿?瘤|(?:肺|骨|淋巴|耐多药)?(?:肺)?结核病?|乙肝|丙肝"
    "|[甲乙丙]?型?肝炎|肝硬化|梅毒|淋病|尘肺病?|矽肺病?|糖尿病|高血压病?|冠心病|(?:先天性)?心脏病|脑瘫|脑梗死?塞?|脑出血|中风|偏瘫|瘫痪|血友病"
    "|(?:再生障碍性|地中海)?贫血|(?:系统性)?红斑狼疮|唐氏综合征|(?:老年)?痴呆症?|帕金森病?|阿尔茨海默病?|麻风病?|重症肌无力|渐冻症|引产|流产|堕胎"
)
REASON = "健康状况属敏感个人信息，不宜与姓名一同公开"

_DISEASE = re.compile(DISEASE)
_BEARER = re.compile(
    "(?:[早中晚]期)?(?:的)?(?:患者|病人|感染者|携带者|患儿|病患|儿童|孩子|妇女|村民|居民|学生|女子|男子|[女男][孩童]|少年)"
).match
_OPENED = re.compile("[（(](?:[男女][，,、 ]*)?(?:[0-9]{1,3}周?岁?[，,、 ]*)?(?:因|患有?|身患|系|为|确诊|重度|轻度|晚期|早期)*$")
_ADDRESSED = re.compile("[:：](?:因?患有?|身患|确诊|系|为)?$")
_CLOSED = re.compile(
    "(?![^（()）]{0,10}(?:医院|科|专家|防治|研究|中心|主任|医[生师]|门诊|病房|药|协会|[学课]))[^（()）\\n]{0,12}[)）]"
).match
_AIDED = re.compile("(?:[早中晚]期|患者|病人)?(?:[，,；; ]*(?:拟?[救补资]助|发放|慰问|[0-9]+ ?(?:元|万))|[。；;]?(?:\\n|$))").match
_DESCRIBED = re.compile("[，,](?:[男女][，,])?[0-9]{1,3}周?岁[，,](?:因?患有?|身患|系)?$")
_ENDS = re.compile("(?:[早中晚]期|患者|病人)?(?:[，,。；;、（(]|\\n|$)").match
_SUBJECT = re.compile(
    "(晚期|早期|中期|术后|(?:抗体|检测)?(?:呈|为)?阳性)|(?:[早中晚]期)?(?:患者|病人|感染者|携带者)(?=[，,。；;、）)]|\\n|$)"
).match
_IS = re.compile("[，,]?(?:[系是为])?(?:一[名个位])?$")
_OPERATED = re.compile("[做行]?了?(?:人工)?$")
_OPERATIONS = frozenset(("引产", "流产", "堕胎"))
_BESIDE = 14
_NEAR = 24


def promises(text: str, found: tuple[int, int]) -> bool:
    """Whether a person may be named right before or behind the illness."""
    start, end = _whole(text, found)
    before = text[max(0, start - _BESIDE) : start]
    if _OPENED.search(before) or _ADDRESSED.search(before):
        return True
    if text[found[0] : found[1]] in _OPERATIONS:
        return _OPERATED.search(before) is not None or text.startswith("手术", end)
    if _DESCRIBED.search(before) or _SUBJECT(text, end):
        return True
    return (bearer := _BEARER(text, end)) is not None and name_behind(text, bearer.end()) is not None


def illness_beside(found: tuple[int, int], surroundings: Surroundings) -> Exposure | None:
    """The illness at the needle, where somebody is named right beside it."""
    text = surroundings.text
    start, end = _whole(text, found)
    return _exposure(surroundings, start, end) if _is_somebodys(text, start, end, surroundings.row.start) else None


def _is_somebodys(text: str, start: int, end: int, first: int) -> bool:
    before = text[max(first, start - _NEAR) : start]
    if (opened := _OPENED.search(before)) and _CLOSED(text, end):
        return _is_named(name_before(before, opened.start()))
    if (addressed := _ADDRESSED.search(before)) and _AIDED(text, end):
        return _is_named(name_before(before, addressed.start()))
    if (described := _DESCRIBED.search(before)) and _ENDS(text, end):
        return _is_named(name_before(before, described.start()))
    if text[start:end] in _OPERATIONS:
        return _is_named(first_name_in(before))
    if (subject := _SUBJECT(text, end)) and not (subject[1] and before.endswith(("，", ","))) and _is_named(_subject(before)):
        return True
    bearer = _BEARER(text, end)
    return bearer is not None and name_behind(text, bearer.end()) is not None


def _subject(before: str) -> str | None:
    """Who is named right before, at most with 系 or 是一名 between."""
    return name_before(before, _IS.search(before).start())  # type: ignore[union-attr]  # it matches nothing too


def _is_named(name: str | None) -> bool:
    return name is not None and not is_masked(name)


def _whole(text: str, found: tuple[int, int]) -> tuple[int, int]:
    """Where the name of the illness begins and ends of which the needle is a piece."""
    first = max(0, found[0] - 6)
    for match in _DISEASE.finditer(text, first, found[1] + 8):
        if match.start() <= found[0] and match.end() >= found[1]:
            return match.span()
    return found


def _exposure(surroundings: Surroundings, start: int, end: int) -> Exposure:
    return Exposure(start, end, "health-condition", Severity.WARNING, REASON, surroundings.row, surroundings)
