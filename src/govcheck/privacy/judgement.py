"""Judgement: what a candidate is, by its digits, its label and its surroundings, and how bad it is that it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govcheck.privacy.candidates import Candidate
from govcheck.privacy.identifiers import (
    bank_card,
    certificate,
    corporate_account,
    credit_code,
    email,
    foreign_mobile,
    foreigner_id,
    id_in_number,
    messenger,
    military_id,
    mobile,
    plate,
    resident_id,
    telephone,
)
from govcheck.privacy.kinds import KINDS, Kind, behind, written_at
from govcheck.privacy.names import is_name
from govcheck.privacy.surroundings import Surroundings
from govcheck.rules import Severity

__all__ = ["Judgement", "judge", "judge_written", "judgements_below"]


class Judgement(NamedTuple):
    """What a candidate is, and how bad that is."""

    rule: str
    severity: Severity
    reason: str
    before: int = 0
    """Characters before the candidate that belong to it."""
    after: int = 0
    """Characters behind it that belong to it."""


_SURE = {kind.rule: Judgement(kind.rule, kind.labelled, kind.reason) for kind in KINDS}
"""What is said behind a label, or beside a name."""
_BARE = {kind.rule: Judgement(kind.rule, kind.bare, kind.doubt) for kind in KINDS if kind.bare is not None}
"""What is said where nothing tells what it is."""
_WRONG_CHECK = _SURE["resident-id"]._replace(severity=Severity.WARNING, reason="校验码不符，请核实；公开前应作脱敏处理")
_CUT_BY_SPREADSHEET = _SURE["resident-id"]._replace(reason="末位疑被电子表格截为0，其余各位仍泄露本人信息，应作脱敏处理")
_PERSONAL_ACCOUNT = _SURE["bank-card"]._replace(severity=Severity.WARNING, reason="个人账户，公开前应作脱敏处理")

_NOTHING_PERSONAL = frozenset(("document", "amount", "credit"))
_PERSONAL = frozenset(("id", "mobile", "phone", "card", "certificate", "name", "address", "birth", "disability", "student"))
_PUBLIC_ACCOUNT = re.compile(
    "公众|官方|群|[晚日早本周]报|新闻|电视|广播|融媒|[书物美]馆|报社|读者|杂志|频道|栏目|网站|联系我们|二维码|视频号|服务号|订阅号|政务|[报爆]料|线索|热线|客服|咨询|投诉|举报|监督|办公|招商|投稿|官微|工作室|平台|小程序"
    "|公司|集团|商[家户店]|门店|中心|协会|[^邮当结布]局(?!长)"
)
_NUMBERED = re.compile("号(?:合同|许可|文|令|证|公告|裁|判|决定|项目|标段|批复|函|订单|凭证)")
_SAMPLE = "11010519491231002x"
"""The number that GB 11643 takes for an example."""
_EXAMPLE = re.compile("例如|示例|样例|举例|比如|例[:：]|如[:：“]|样式")
_NEAR_EXAMPLE = 16
_HELD = re.compile(
    "操作证|操作资格|作业证|资格证|上岗证|合格证|等级证|职称|技能|从业|执业|毕业证|学位证|结业证|培训证|证书|档案号|档案编号|学员|会员|工号|人员编号"
)
_NOT_HELD = re.compile("许可|施工|规划|用地|产权|不动产|项目|合同|专利|企业|备案|商标|检[验测]|产品|鉴定证书|公证")
_ABROAD = re.compile("[使领]馆|领事|公司|集团|酒店|热线|传真|总机|代表处|办事处|协会|商会|医院|大学")
_CALLED_Q = re.compile("(?:(工作|业务|办公|客服|咨询)|我的|本人|加我?|私人)$")
"""What stands before a QQ account that is called Q; what is for work is an office's."""
_CALL = 4
_COUNTED = re.compile(
    r"\.[0-9]|[ \xa0]?(?:(?:[万亿千百]+)?元(?![旦宵月])|[%‰]|(?:kg|km|mw)\b"
    "|(?:[万亿千百]+|[千公平立]?[人户吨米方亩度名头只件个次票册份字股克斤升瓦台套例棵株])(?![\u4e00-\u9fff]))"
)
_CARD = 19  # digits of most bank cards
_SHORT = 11  # digits; shorter ones before a unit are counted without a look at their label
_MILITARY = re.compile(f"[{military_id.HEADS}](?:字第|字|第)$")
_COUNTERS = frozenset("人户名个辆元万台件位多余")
_PLATE_HEAD = re.compile(f"(?:wj[{plate.PROVINCES}]|[{plate.PROVINCES}][a-hj-z]?[临超]|使|[{plate.PROVINCES}])$")
_OF_VEHICLE = re.compile("车|驾驶|号牌|牌照|停放|超速")
_ORGANISATION = re.compile(
    "(?:户名|账户名称|账户名|开户名称|收款单位|收款人|收款人名称|单位名称|全称|当事人|被处罚人)[:： ]*[^，,；;。\\n]*?"
    "(?:公司|局|委员会|中心|学校|医院|政府|协会|基金|院|厂|合作社|村委|居委|总会|商会|工会|拍卖行)|保证金|国库|非税|财政专户"
)
_BEHIND_LABEL = re.compile("[:： 　为是=]*")


def judge(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    """What is to be said of a number; None where it is nobody's, or not to be told from a serial."""
    text = candidate.text
    if len(text) < _SHORT and text.isdigit() and _COUNTED.match(surroundings.text, candidate.end):
        return None
    for kind in behind(surroundings.kind):
        if kind.decides and kind.is_valid(text) and not _is_excused(kind, surroundings):
            return _SURE[kind.rule]
    if text.isdigit():
        return _of_digits(candidate, surroundings)
    if "@" in text or "＠" in text:
        return None if email.is_public(text) or not email.is_valid(text) else _BARE["email"]
    return _of_letters(candidate, surroundings)


def judgements_below(header: str | None) -> Iterator[tuple[Kind, Judgement]]:
    """What a whole cell below a header of that kind is as soon as it is valid, and what is said of it."""
    for kind in behind(header):
        if kind.in_column:
            yield kind, (_BARE if kind.rule == "mobile-number" else _SURE)[kind.rule]


def judge_written(candidate: Candidate, surroundings: Surroundings) -> tuple[Candidate, Judgement] | None:
    """The number that stands behind the label of a candidate, of which that is only a piece; what is to be said of it."""
    label, text = surroundings.label, surroundings.text
    if label is None:
        return None
    start = _BEHIND_LABEL.match(text, label.end, candidate.start).end()  # type: ignore[union-attr]  # it matches nothing too
    for kind in behind(label.kind):
        end = written_at(kind, text, start, surroundings.cell_end)
        if end is not None and end > candidate.start:
            whole = Candidate(start, end, "".join(filter(str.isalnum, text[start:end])))
            judgement = _SURE[kind.rule] if kind.rule not in _ASKED else _account(whole, surroundings)
            return None if judgement is None or _is_excused(kind, surroundings) else (whole, judgement)
    return None


_ASKED = frozenset(("bank-card", "corporate-account"))
"""The kinds whose label alone does not decide between them."""


def _is_excused(kind: Kind, surroundings: Surroundings) -> bool:
    """Whether the account is one that an office gives to the public."""
    start, label, text = surroundings.start, surroundings.label, surroundings.text
    if kind.rule != "messenger-account":
        return False
    if label is not None and text[label.start - 1 : label.start] in ("@", "＠"):
        return True  # it is no label, but the host of an e-mail address
    return _PUBLIC_ACCOUNT.search(text, max(0, start - 16), start) is not None


def _of_digits(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    text, kind, length = candidate.text, surroundings.kind, len(candidate.text)
    if length == 18:
        if text[0] == "9" and kind == "id" and foreigner_id.is_valid(text):
            return _SURE["foreigner-id"]
        return _resident_id(text, surroundings) or _account(candidate, surroundings)
    if (length == 11 or (length in (13, 15) and text[:2] in ("86", "00"))) and mobile.is_valid(text):
        return _mobile(candidate, surroundings)
    if kind == "certificate" and certificate.is_valid(text):
        return _SURE["certificate-number"]
    if length == 15 and kind == "id" and resident_id.is_valid(text):
        return _SURE["resident-id"]
    if length in (20, 27) and id_in_number.is_valid(text):
        return _id_in_number(surroundings)
    if 9 < length < 16 and (foreign := _foreign_mobile(candidate, surroundings)) is not None:
        return foreign
    if length > 11:
        return _account(candidate, surroundings)
    return _short(candidate, surroundings)


def _of_letters(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    text = candidate.text
    length = len(text)
    if length == 18 and text[:17].isdigit():
        return _resident_id(text, surroundings)
    if length in (19, 20, 22, 27) and id_in_number.is_valid(text):
        return _id_in_number(surroundings)
    if length == 18 and credit_code.is_valid(text):
        return _SURE["credit-code"]
    if surroundings.kind == "certificate" and certificate.is_valid(text):
        return _SURE["certificate-number"]
    called = _CALLED_Q.search(surroundings.text, max(0, candidate.start - _CALL), candidate.start) if text[0] == "q" else None
    if called is not None and messenger.is_qq(text[1:]):
        return _SURE["messenger-account"]._replace(severity=Severity.NOTICE if called[1] else Severity.WARNING, before=-1)
    return _plate(candidate, surroundings) if 4 <= length <= 8 else None


def _resident_id(text: str, surroundings: Surroundings) -> Judgement | None:
    kind = surroundings.kind
    if text == _SAMPLE and _EXAMPLE.search(surroundings.text, max(0, surroundings.start - _NEAR_EXAMPLE), surroundings.start):
        return None
    if kind in _NOTHING_PERSONAL and not (kind == "document" and _is_of_holder(text, surroundings)):
        return _SURE["credit-code"] if kind == "credit" and credit_code.is_valid(text) else None
    if resident_id.is_valid(text):
        if text[6] == "1" or kind in _PERSONAL or surroundings.has_name:
            return _SURE["resident-id"]
        if surroundings.in_web_address or _NUMBERED.match(surroundings.text, surroundings.end):
            return None
        return _BARE["resident-id"]
    if kind == "id" and resident_id.has_date(text):
        return _CUT_BY_SPREADSHEET if text.endswith("000") else _WRONG_CHECK
    return None


def _is_of_holder(text: str, surroundings: Surroundings) -> bool:
    """Whether it is the number of a person's certificate or file, which is the ID of who holds it."""
    label = surroundings.label
    if label is None or text[6] != "1" or not resident_id.is_valid(text):
        return False
    before = surroundings.text[max(0, label.start - _NEAR_EXAMPLE) : label.end]
    if label.start == label.end:  # the header of a column
        before = surroundings.header_text
    return _HELD.search(before) is not None and _NOT_HELD.search(before) is None


def _mobile(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    kind = surroundings.kind
    before = surroundings.text[candidate.start - 1 : candidate.start] if candidate.start else ""
    if kind in _NOTHING_PERSONAL or before in ("¥", "￥", "$", "№"):
        return None
    if kind not in ("mobile", "phone") and (_COUNTED.match(surroundings.text, candidate.end) or surroundings.is_bare_cell):
        return None
    if kind is None and surroundings.is_row_of_figures:
        return None
    if kind is None and (before in (".", "/", "=", "_") or surroundings.in_web_address or surroundings.has_unit):
        return None
    if kind == "certificate":
        return _SURE["certificate-number"]
    return _BARE["mobile-number"]._replace(before=1) if before == "+" else _BARE["mobile-number"]


def _foreign_mobile(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    """A mobile number of another country behind its code, which + or 00 or brackets mark; silent for an office abroad."""
    text, start = surroundings.text, candidate.start
    before = text[start - 1 : start] if start else ""
    bracketed = before in ("(", "（") and text[start + 2 : start + 5].strip("0123456789")[:1] in (")", "）")
    if not (bracketed or before == "+" or candidate.text.startswith("00")):
        return None
    if candidate.text.lstrip("0").startswith("1") and surroundings.kind != "mobile" and not surroundings.has_name:
        return None  # of North America, where mobiles and landlines look the same
    if surroundings.kind in _NOTHING_PERSONAL or not foreign_mobile.is_valid(candidate.text) or _ABROAD.search(surroundings.around):
        return None
    return _BARE["mobile-number"]._replace(before=int(before in ("+", "(", "（")))


def _id_in_number(surroundings: Surroundings) -> Judgement | None:
    if surroundings.kind in _NOTHING_PERSONAL:
        return None
    labelled = any(kind.rule == "id-in-number" for kind in behind(surroundings.kind))
    return (_SURE if labelled else _BARE)["id-in-number"]


def _account(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    text, kind = candidate.text, surroundings.kind
    if kind == "id" and (len(text) != _CARD or resident_id.has_date(text[:18])):
        return None  # one mistyped
    if kind in _NOTHING_PERSONAL or (kind is None and not bank_card.is_unionpay(text)):
        return None
    if kind == "account" or (kind in ("card", "name") and not surroundings.in_people and _ORGANISATION.search(surroundings.around)):
        return _SURE["corporate-account"] if corporate_account.is_valid(text) else None
    valid = bank_card.is_valid(text)
    if valid and (kind == "card" or is_name(surroundings.name or "")):
        return _SURE["bank-card"]
    if valid and bank_card.is_unionpay(text):
        return _BARE["bank-card"]
    if kind == "card" and is_name(surroundings.name or "") and 12 <= len(text) <= 22:
        return _PERSONAL_ACCOUNT
    return None


def _short(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    text, kind, around = candidate.text, surroundings.kind, surroundings.text
    if kind == "military" or (around[candidate.start - 1 : candidate.start] == "第" and surroundings.near("military")):
        head = _MILITARY.search(around, max(0, candidate.start - 4), candidate.start)
        if head is not None and 4 <= len(text) <= 8:
            after = int(around[candidate.end : candidate.end + 1] == "号")
            return _SURE["military-id"]._replace(before=candidate.start - head.start(), after=after)
    if kind not in _NOTHING_PERSONAL and telephone.is_valid(text) and (kind in ("phone", "mobile") or text[0] == "0"):
        return _BARE["phone-number"]
    if kind == "phone" and telephone.is_local(text):
        return _BARE["phone-number"]
    return _plate(candidate, surroundings)


def _plate(candidate: Candidate, surroundings: Surroundings) -> Judgement | None:
    text = surroundings.text
    head = _PLATE_HEAD.search(text, max(0, candidate.start - 4), candidate.start)
    start = head.start() if head else candidate.start
    end = candidate.end + (text[candidate.end : candidate.end + 1] in plate.ENDS and candidate.end < len(text))
    if not plate.is_valid(text[start:end]):
        return None
    if (
        start == candidate.start
        and end == candidate.end
        and not (candidate.text.startswith("wj") and _OF_VEHICLE.search(surroundings.around))
    ):
        return None
    if surroundings.kind in _NOTHING_PERSONAL:
        return None
    if text[start] == "使" and not (_OF_VEHICLE.search(text, max(0, start - 16), end + 6) and text[end : end + 1] not in _COUNTERS):
        return None
    severity = Severity.ERROR if surroundings.has_name or surroundings.near("owner") else Severity.WARNING
    return Judgement("license-plate", severity, _BARE["license-plate"].reason, candidate.start - start, end - candidate.end)
