"""What is reported of personal information.

The basis is said honestly: a bare ID number is not "sensitive" by TC260-PG-20244A (2024) and GB/T 45574-2025, so
inspection practice and the disclosure rules are cited for it, never article 28 of the law.
"""

from __future__ import annotations

from govcheck.rules.rule import Rule, Severity

__all__ = ["RULES_OF_PRIVACY"]

_DISCLOSURE = "《政府信息公开条例》第十五条：公开会损害第三方合法权益的个人隐私不得公开（本人同意或关系重大公共利益的除外）"
_PRACTICE = _DISCLOSURE + "；政府网站检查通报惯例：公开的个人信息应作去标识化处理"
_SENSITIVE = "《个人信息保护法》第二十八条：敏感个人信息"
_RECOGNISED = "govcheck: recognised so that it is not taken for something else; meant to be public"


def _rule(  # noqa: PLR0913
    name: str, title: str, severity: Severity, basis: str, what: str, why: str, bad: str = "", good: str = "", *, on: bool = True
) -> Rule:
    return Rule(name, title, severity, "privacy", basis, what, why, bad, good, on)


_NUMBER = "Whoever has name and number can open accounts and borrow in that name; numbers cannot be changed."
_REACH = "A number published once is called for years, by fraudsters first."

RULES_OF_PRIVACY = (
    _rule(
        "resident-id",
        "居民身份证号码",
        Severity.ERROR,
        _PRACTICE,
        "A resident identity card number of 18 places (GB 11643, check digit) or, behind its label, of 15; also residence permits of Hong "
        "Kong, Macao and Taiwan residents. A warning where nothing says what it is, or where the check digit is wrong; silent behind the "
        "label of a permit, project, contract or document.",
        _NUMBER,
        "张三，身份证号11010519491231002X",
        "张三，身份证号11*************02X",
    ),
    _rule(
        "foreigner-id",
        "外国人永久居留身份证号码",
        Severity.ERROR,
        _PRACTICE,
        "The number of a foreign permanent resident's card, of 2017 or 2023, behind its label.",
        _NUMBER,
    ),
    _rule(
        "id-in-number",
        "含身份证号码的证件号码",
        Severity.ERROR,
        _PRACTICE,
        "A number that holds a resident identity card number: disability card, school roll, former sole-trader tax number, physician's "
        "licence. An error behind the certificate's name, else a warning.",
        "Masking rules that look for 18 digits pass such a number by.",
    ),
    _rule(
        "mobile-number",
        "手机号码",
        Severity.WARNING,
        _PRACTICE,
        "A mobile number, also with +86, blanks or dashes. An error in a list of citizens; a duty officer's number may be published once "
        "approved: write a suppression with the reason.",
        _REACH,
        "李四，13800000000",
        "李四，138****0000",
    ),
    _rule(
        "phone-number",
        "固定电话、服务号码",
        Severity.NOTICE,
        _RECOGNISED,
        "A landline or service number.",
        "An office's number is meant to be public. Off by default.",
        on=False,
    ),
    _rule(
        "bank-card",
        "银行卡号",
        Severity.ERROR,
        _PRACTICE + "；" + _SENSITIVE + "（金融账户）",
        "A bank card number (ISO/IEC 7812, Luhn) behind its label or beside a person's name; a warning for a UnionPay number "
        "that stands alone.",
        "With name and number money can be taken and accounts can be watched.",
    ),
    _rule(
        "corporate-account",
        "对公账户",
        Severity.NOTICE,
        "《浙江省行政处罚结果信息网上公开暂行办法》第七条：银行账号不公开",
        "An organisation's bank account. A warning in penalty notices, off by default: offices publish theirs to be paid.",
        "In a penalty notice the account of the party has to be left out.",
        on=False,
    ),
    _rule("passport", "护照号码", Severity.ERROR, _PRACTICE, "A Chinese passport number, behind its label.", _NUMBER),
    _rule(
        "travel-permit",
        "往来通行证号码",
        Severity.ERROR,
        _PRACTICE,
        "The number of a travel permit to or from Hong Kong, Macao or Taiwan, behind its label.",
        _NUMBER,
    ),
    _rule(
        "military-id", "军人证件号码", Severity.ERROR, _PRACTICE, "The number of an officer's or soldier's card, behind its label.", _NUMBER
    ),
    _rule(
        "license-plate",
        "车牌号码",
        Severity.WARNING,
        _PRACTICE + "；参照法释〔2016〕19号第十条（裁判文书隐去车牌号码）",
        "A vehicle's plate; an error together with its owner's name.",
        "A plate tells where its owner lives and parks.",
    ),
    _rule(
        "vin",
        "车辆识别代号",
        Severity.WARNING,
        _PRACTICE,
        "A vehicle identification number (GB 16735), behind its label.",
        "It names one vehicle.",
    ),
    _rule(
        "credit-code",
        "统一社会信用代码",
        Severity.NOTICE,
        _RECOGNISED,
        "A unified social credit code (GB 32100). Off by default.",
        "It is public by law, and must not be taken for a card number.",
        on=False,
    ),
    _rule(
        "email",
        "电子邮箱",
        Severity.NOTICE,
        _RECOGNISED,
        "An e-mail address outside gov.cn. Off by default.",
        "Offices publish contact addresses; a citizen's own address is personal.",
        on=False,
    ),
    _rule("messenger-account", "QQ号、微信号", Severity.WARNING, _PRACTICE, "A QQ or WeChat account, behind its label.", _REACH),
    _rule(
        "home-address",
        "家庭住址",
        Severity.ERROR,
        _PRACTICE,
        "A person's address down to house number, building or room: an error with a name, else a warning behind its label. Township or "
        "village is precise enough for a public notice.",
        "It leads strangers to the door.",
        "王五，住惠城区江北街道和平路12号3栋501室",
        "王五，惠城区江北街道",
    ),
    _rule(
        "birth-date",
        "出生日期",
        Severity.WARNING,
        _PRACTICE,
        "A named person's full date of birth; an error beside a masked ID number, whose hidden digits it gives away.",
        "Year and month are enough for a public notice.",
    ),
    _rule(
        "health-condition",
        "健康状况",
        Severity.WARNING,
        _DISCLOSURE + "；" + _SENSITIVE + "（医疗健康）",
        "A named person's illness or disability; an error in a list.",
        "Few things harm the person named as much.",
    ),
    _rule(
        "minor",
        "未成年人信息",
        Severity.WARNING,
        _SENSITIVE + "（不满十四周岁未成年人的个人信息）",
        "A named child under fourteen; an error in a list.",
        "The law protects children's data most.",
    ),
    _rule(
        "certificate-number",
        "其他个人证件、业务号码",
        Severity.WARNING,
        _PRACTICE,
        "A social-security card, household register, exam admission, hospital or case record number, behind its label.",
        "Such numbers open query systems.",
    ),
    _rule(
        "teacher-certificate",
        "教师资格证书号码",
        Severity.WARNING,
        _PRACTICE,
        "The number of a teacher's qualification certificate, behind its label. Off by default: lists of those who qualify state it.",
        "With name and number a certificate can be looked up, and copied by who sells forged ones.",
        "李四，教师资格证书号码20194400010000001",
        "李四，教师资格证书号码201944*********01",
        on=False,
    ),
    _rule(
        "network-address",
        "IP地址、MAC地址",
        Severity.NOTICE,
        _RECOGNISED,
        "A public IP address or a MAC address. Off by default.",
        "It may name a person's device.",
        on=False,
    ),
    _rule(
        "coordinates",
        "经纬度",
        Severity.NOTICE,
        _RECOGNISED,
        "Coordinates precise to some ten metres. Off by default.",
        "Beside a name they are an address.",
        on=False,
    ),
    _rule(
        "weak-mask",
        "脱敏不足",
        Severity.WARNING,
        _PRACTICE,
        "A masked number that leaves so few candidates, counted together with the row's birth date, age and sex, that it is as good as "
        "printed: an error up to 100 candidates, a warning below 10,000.",
        "An ID that hides only the birth date, in a table that prints the birth date, is printed in full.",
        "441302********1234，1990年1月1日出生",
        "44*************234",
    ),
    _rule(
        "uneven-mask",
        "同一号码此处脱敏、他处未脱敏",
        Severity.ERROR,
        _PRACTICE,
        "A masked number that stands in full elsewhere in the same article.",
        "One full copy undoes every masked one.",
    ),
    _rule(
        "people-list",
        "人员名单泄露个人信息",
        Severity.ERROR,
        _PRACTICE,
        "A list of three or more people with leaked numbers, reported once as a whole besides its single numbers.",
        "Lists are what is harvested, and what bulletins name.",
    ),
)
