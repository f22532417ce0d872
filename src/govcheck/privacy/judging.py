"""Numbers: what a candidate is, by its digits, its label and its neighbours, and how bad it is that it stands there."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from govcheck.privacy.candidates import Candidate
from govcheck.privacy.identifiers import (
    bank_card,
    coordinates,
    corporate_account,
    credit_code,
    derived,
    email,
    foreigner_id,
    messenger,
    military_id,
    mobile,
    network,
    passport,
    plate,
    resident_id,
    telephone,
    travel_permit,
    vin,
)
from govcheck.privacy.names import is_name
from govcheck.privacy.surroundings import Place
from govcheck.rules import Severity

__all__ = ["MASKS", "Verdict", "judge"]

NOTICE, WARNING, ERROR = Severity.NOTICE, Severity.WARNING, Severity.ERROR


class Verdict(NamedTuple):
    """What a candidate is, and how bad that is."""

    rule: str
    severity: Severity
    reason: str = "公开前应作脱敏处理"
    before: int = 0
    """Characters before the candidate that belong to it."""
    after: int = 0
    """Characters behind it that belong to it."""


MASKS: dict[str, Callable[[str], str]] = {
    "resident-id": resident_id.mask,
    "foreigner-id": foreigner_id.mask,
    "id-in-number": derived.mask,
    "mobile-number": mobile.mask,
    "phone-number": telephone.mask,
    "bank-card": bank_card.mask,
    "corporate-account": corporate_account.mask,
    "passport": passport.mask,
    "travel-permit": travel_permit.mask,
    "military-id": military_id.mask,
    "license-plate": plate.mask,
    "vin": vin.mask,
    "credit-code": credit_code.mask,
    "email": email.mask,
    "messenger-account": messenger.mask,
    "certificate-number": messenger.mask,
    "network-address": network.mask,
    "coordinates": coordinates.mask,
}
"""How the number of each rule is masked."""

_NOTHING_PERSONAL = frozenset(("document", "amount", "credit"))
_PERSONAL = frozenset(("id", "mobile", "phone", "card", "certificate", "name", "address", "birth", "disability", "student"))
_LABELLED: dict[str, tuple[str, Callable[[str], bool]]] = {
    "foreigner": ("foreigner-id", foreigner_id.is_valid),
    "passport": ("passport", passport.is_valid),
    "travel": ("travel-permit", travel_permit.is_valid),
    "vin": ("vin", vin.is_valid),
    "messenger": ("messenger-account", messenger.is_valid),
}
_PUBLIC_ACCOUNT = re.compile("公众|官方|群|二维码|视频号|服务号|订阅号|政务")
_NUMBERED = re.compile("号(?:合同|许可|文|令|证|公告|裁|判|决定|项目|标段|批复|函|订单|凭证)")
_HOLDERS = frozenset(("disability", "student", "tax", "physician", "id"))
_COUNTED = re.compile(
    r"\.[0-9]|[ \xa0]?(?:(?:[万亿千百]+)?元(?![旦宵月])|[%‰]|(?:kg|km|mw)\b"
    "|(?:[万亿千百]+|[千公平立]?[人户吨米方亩度名头只件个次票册份字股克斤升瓦台套例棵株])(?![\u4e00-\u9fff]))"
)
_SHORT = 11  # digits; shorter ones before a unit are counted without a look at their label
_CERTIFICATE = re.compile("[a-z]{0,3}[0-9]{5,19}").fullmatch
_MILITARY = re.compile("[军兵士文职政参后装联火南北沈兰济成广东西中海空武警](?:字第|字|第)$")
_PLATE_HEAD = re.compile(f"[{plate.PROVINCES}]$")
_ORGANISATION = re.compile(
    "(?:户名|账户名称|账户名|开户名称|收款单位|收款人|收款人名称|单位名称|全称|当事人|被处罚人)[:： ]*[^，,；;。\\n]*?"
    "(?:公司|局|委员会|中心|学校|医院|政府|协会|基金|院|厂|合作社|村委|居委|总会|商会|工会|拍卖行)|保证金|国库|非税|财政专户"
)


def judge(candidate: Candidate, place: Place) -> Verdict | None:
    """What is to be said of a number; None where it is nobody's, or not to be told from a serial."""
    text = candidate.text
    if len(text) < _SHORT and text.isdigit() and _COUNTED.match(place.text, candidate.end):
        return None
    kind = place.kind
    if kind in _LABELLED:
        rule, is_valid = _LABELLED[kind]
        if is_valid(text) and not (kind == "messenger" and _PUBLIC_ACCOUNT.search(place.text, max(0, place.start - 16), place.start)):
            return Verdict(rule, WARNING if rule in ("vin", "messenger-account") else ERROR)
    if text.isdigit():
        return _of_digits(candidate, place)
    if "@" in text:
        return None if email.is_public(text) or not email.is_valid(text) else Verdict("email", NOTICE)
    return _of_letters(candidate, place)


def _of_digits(candidate: Candidate, place: Place) -> Verdict | None:
    text, kind, length = candidate.text, place.kind, len(candidate.text)
    if length == 18:
        if text[0] == "9" and kind == "id" and foreigner_id.is_valid(text):
            return Verdict("foreigner-id", ERROR)
        return _resident_id(text, place) or _account(candidate, place)
    if (length == 11 or (length in (13, 15) and text[:2] in ("86", "00"))) and mobile.is_valid(text):
        return _mobile(candidate, place)
    if kind == "certificate" and _CERTIFICATE(text):
        return Verdict("certificate-number", WARNING)
    if length == 15 and kind == "id" and resident_id.is_valid(text):
        return Verdict("resident-id", ERROR)
    if length in (20, 27) and derived.is_valid(text):
        return _holder(place)
    if length > 11:
        return _account(candidate, place)
    return _short(candidate, place)


def _of_letters(candidate: Candidate, place: Place) -> Verdict | None:
    text = candidate.text
    length = len(text)
    if length == 18 and text[:17].isdigit():
        return _resident_id(text, place)
    if length in (19, 20, 27) and derived.is_valid(text):
        return _holder(place)
    if length == 18 and credit_code.is_valid(text):
        return Verdict("credit-code", NOTICE, "依法公开")
    if place.kind == "certificate" and _CERTIFICATE(text):
        return Verdict("certificate-number", WARNING)
    return _plate(candidate, place) if 4 <= length <= 8 else None


def _resident_id(text: str, place: Place) -> Verdict | None:
    if place.kind in _NOTHING_PERSONAL:
        return Verdict("credit-code", NOTICE, "依法公开") if place.kind == "credit" and credit_code.is_valid(text) else None
    if resident_id.is_valid(text):
        if text[6] == "1" or place.kind in _PERSONAL or place.has_name:
            return Verdict("resident-id", ERROR)
        if place.in_address or _NUMBERED.match(place.text, place.end):
            return None
        return Verdict("resident-id", WARNING, "形似身份证号码，请核实；如是，公开前应作脱敏处理")
    if place.kind == "id" and resident_id.has_date(text):
        if text.endswith("000"):
            return Verdict("resident-id", ERROR, "末位疑被电子表格截为0，其余各位仍泄露本人信息，应作脱敏处理")
        return Verdict("resident-id", WARNING, "校验码不符，请核实；公开前应作脱敏处理")
    return None


def _mobile(candidate: Candidate, place: Place) -> Verdict | None:
    before = place.text[candidate.start - 1 : candidate.start] if candidate.start else ""
    if place.kind in _NOTHING_PERSONAL or before in ("¥", "￥", "$", "№"):
        return None
    if place.kind not in ("mobile", "phone") and (_COUNTED.match(place.text, candidate.end) or place.is_bare_cell):
        return None
    if place.kind is None and (before in (".", "/", "=", "_") or place.in_address or place.is_measured):
        return None
    if place.kind == "certificate":
        return Verdict("certificate-number", WARNING)
    return Verdict("mobile-number", WARNING, before=int(before == "+"))


def _holder(place: Place) -> Verdict | None:
    if place.kind in _NOTHING_PERSONAL:
        return None
    labelled = place.kind in _HOLDERS
    return Verdict("id-in-number", ERROR if labelled else WARNING, "其中含有完整的身份证号码，公开前应作脱敏处理")


def _account(candidate: Candidate, place: Place) -> Verdict | None:
    text, kind = candidate.text, place.kind
    if kind in _NOTHING_PERSONAL or (kind is None and not bank_card.is_unionpay(text)):
        return None
    if kind == "account" or (kind in ("card", "name") and not place.in_people and _ORGANISATION.search(place.around)):
        return Verdict("corporate-account", NOTICE, "单位账户，请确认应否公开") if corporate_account.is_valid(text) else None
    valid = bank_card.is_valid(text)
    if valid and (kind == "card" or is_name(place.name or "")):
        return Verdict("bank-card", ERROR)
    if valid and bank_card.is_unionpay(text):
        return Verdict("bank-card", WARNING, "形似银行卡号，请核实；如是，公开前应作脱敏处理")
    if kind == "card" and is_name(place.name or "") and 12 <= len(text) <= 22:
        return Verdict("bank-card", WARNING, "个人账户，公开前应作脱敏处理")
    return None


def _short(candidate: Candidate, place: Place) -> Verdict | None:
    text, kind = candidate.text, place.kind
    if kind == "military" or (place.text[candidate.start - 1 : candidate.start] == "第" and place.near("military")):
        head = _MILITARY.search(place.text, max(0, candidate.start - 4), candidate.start)
        if head is not None and 4 <= len(text) <= 8:
            after = int(place.text[candidate.end : candidate.end + 1] == "号")
            return Verdict("military-id", ERROR, before=candidate.start - head.start(), after=after)
    if kind not in _NOTHING_PERSONAL and telephone.is_valid(text) and (kind in ("phone", "mobile") or text[0] == "0"):
        return Verdict("phone-number", NOTICE, "固定电话，请确认是否办公电话")
    if kind == "phone" and telephone.is_local(text):
        return Verdict("phone-number", NOTICE, "固定电话，请确认是否办公电话")
    return _plate(candidate, place)


def _plate(candidate: Candidate, place: Place) -> Verdict | None:
    text = place.text
    start = candidate.start - bool(_PLATE_HEAD.search(text, max(0, candidate.start - 1), candidate.start))
    end = candidate.end + (text[candidate.end : candidate.end + 1] in "挂学警港澳领超试使" and candidate.end < len(text))
    if (start == candidate.start and end == candidate.end) or not plate.is_valid(text[start:end]):
        return None
    if place.kind in _NOTHING_PERSONAL:
        return None
    severity = ERROR if place.has_name or place.near("owner") else WARNING
    return Verdict("license-plate", severity, before=candidate.start - start, after=end - candidate.end)
