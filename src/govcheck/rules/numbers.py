"""What is reported of people's numbers. The people of the examples do not exist; they were born before 1910.

No rule claims more than its basis says: a bare ID number is not "sensitive" by TC260-PG-20244A (2024) and
GB/T 45574-2025, so inspection practice and the disclosure rules are cited for it, never article 28 of the law.
"""

from __future__ import annotations

from govcheck.rules.rule import Example, Rule, Severity, examples

__all__ = ["DISCLOSURE", "PRACTICE", "RULES_OF_NUMBERS", "SENSITIVE", "privacy_rule"]

DISCLOSURE = "《政府信息公开条例》第十五条：公开会损害第三方合法权益的个人隐私不得公开（本人同意或关系重大公共利益的除外）"
PRACTICE = DISCLOSURE + "；政府网站检查通报惯例：公开的个人信息应作去标识化处理"
SENSITIVE = "《个人信息保护法》第二十八条：敏感个人信息"
_PUBLIC = "govcheck: meant to be public, and found so that it is not taken for another number"


_Examples = tuple[Example, ...]


def privacy_rule(  # noqa: PLR0913
    name: str, title: str, severity: Severity, basis: str, what: str, why: str, *, bad: _Examples, good: _Examples, on: bool = True
) -> Rule:
    """A rule on personal information."""
    return Rule(name, title, severity, "privacy", basis, what, why, bad, good, on)


_NUMBER = "Whoever has name and number can open accounts and borrow in that name; numbers cannot be changed."
_REACH = "A number published once is called for years, by fraudsters first."

RULES_OF_NUMBERS = (
    privacy_rule(
        "resident-id",
        "居民身份证号码",
        Severity.ERROR,
        PRACTICE,
        "A resident identity card number of 18 places (GB 11643, check digit) or, behind its label, of 15; also residence permits of Hong "
        "Kong, Macao and Taiwan residents. A warning where nothing says what it is, or where the check digit is wrong; silent behind the "
        "label of a permit, project, contract or document, but not behind that of a person's certificate or file. Behind its label also "
        "one that is cut, broken over a line end, or written with other signs.",
        _NUMBER,
        bad=examples("张三，身份证号440101190501011239"),
        good=examples("张三，身份证号4***************39", "项目编号440101190501011239"),
    ),
    privacy_rule(
        "foreigner-id",
        "外国人永久居留身份证号码",
        Severity.ERROR,
        PRACTICE,
        "The number of a foreign permanent resident's card, of 2017 or 2023, behind its label.",
        _NUMBER,
        bad=examples("永久居留身份证号码：911010190501010011"),
        good=examples("永久居留身份证号码：911*************11"),
    ),
    privacy_rule(
        "id-in-number",
        "含身份证号码的证件号码",
        Severity.ERROR,
        PRACTICE,
        "A number that holds a resident identity card number: disability card, school roll, former sole-trader tax number, physician's "
        "licence. An error behind the certificate's name, else a warning.",
        "Masking rules that look for 18 digits pass such a number by.",
        bad=examples("残疾人证号：44010119050101123944"),
        good=examples("残疾人证号：4***************3944"),
    ),
    privacy_rule(
        "mobile-number",
        "手机号码",
        Severity.WARNING,
        PRACTICE,
        "A mobile number, also with +86, blanks or dashes, or of another country with its code. An error in a list of citizens; a duty "
        "officer's number may be published once approved: write a suppression with the reason.",
        _REACH,
        bad=examples("李四，13800138000"),
        good=examples("李四，138****8000"),
    ),
    privacy_rule(
        "phone-number",
        "固定电话、服务号码",
        Severity.NOTICE,
        _PUBLIC,
        "A landline or service number.",
        "An office's number is meant to be public. Off by default.",
        bad=examples("联系电话：0752-2808888"),
        good=examples("编号：0752-2808888"),
        on=False,
    ),
    privacy_rule(
        "bank-card",
        "银行卡号",
        Severity.ERROR,
        PRACTICE + "；" + SENSITIVE + "（金融账户）",
        "A bank card number (ISO/IEC 7812, Luhn) behind its label or beside a person's name; a warning for a UnionPay number "
        "that stands alone.",
        "With name and number money can be taken and accounts can be watched.",
        bad=examples("张三，银行卡号6222020000000000000"),
        good=examples("张三，银行卡号6222***********0000", "流水号：6222020000000000001"),
    ),
    privacy_rule(
        "corporate-account",
        "对公账户",
        Severity.NOTICE,
        "《浙江省行政处罚结果信息网上公开暂行办法》第七条：银行账号不公开",
        "An organisation's bank account. A warning in penalty notices, off by default: offices publish theirs to be paid.",
        "In a penalty notice the account of the party has to be left out.",
        bad=examples("户名：某某市财政局，账号：120909065510805"),
        good=examples("户名：某某市财政局，账号：1209*******0805"),
        on=False,
    ),
    privacy_rule(
        "passport",
        "护照号码",
        Severity.ERROR,
        PRACTICE,
        "A Chinese passport number, behind its label.",
        _NUMBER,
        bad=examples("护照号码：E12345678"),
        good=examples("护照号码：E*****678", "项目编号：E12345678"),
    ),
    privacy_rule(
        "travel-permit",
        "往来通行证号码",
        Severity.ERROR,
        PRACTICE,
        "The number of a travel permit to or from Hong Kong, Macao or Taiwan, behind its label.",
        _NUMBER,
        bad=examples("港澳居民来往内地通行证号码：H12345678"),
        good=examples("港澳居民来往内地通行证号码：H****5678", "文件编号：H12345678"),
    ),
    privacy_rule(
        "military-id",
        "军人证件号码",
        Severity.ERROR,
        PRACTICE,
        "The number of an officer's or soldier's card, behind its label.",
        _NUMBER,
        bad=examples("军官证号：南字第12345678号"),
        good=examples("军官证号：南字第******78号"),
    ),
    privacy_rule(
        "license-plate",
        "车牌号码",
        Severity.WARNING,
        PRACTICE + "；参照法释〔2016〕19号第十条（裁判文书隐去车牌号码）",
        "A vehicle's plate; an error together with its owner's name.",
        "A plate tells where its owner lives and parks.",
        bad=examples("小型汽车粤L·A1234"),
        good=examples("小型汽车粤L·***34"),
    ),
    privacy_rule(
        "vin",
        "车辆识别代号",
        Severity.WARNING,
        PRACTICE,
        "A vehicle identification number (GB 16735), behind its label.",
        "It names one vehicle.",
        bad=examples("车辆识别代号：1M8GDM9AXKP042788"),
        good=examples("车辆识别代号：1M8GDM9AX********", "设备序列号：1M8GDM9AXKP042788"),
    ),
    privacy_rule(
        "credit-code",
        "统一社会信用代码",
        Severity.NOTICE,
        _PUBLIC,
        "A unified social credit code (GB 32100). Off by default.",
        "It is public by law, and must not be taken for a card number.",
        bad=examples("统一社会信用代码：91350100M000100Y43"),
        good=examples("统一社会信用代码：91350100M000100Y42"),
        on=False,
    ),
    privacy_rule(
        "email",
        "电子邮箱",
        Severity.NOTICE,
        _PUBLIC,
        "An e-mail address outside gov.cn. Off by default.",
        "Offices publish contact addresses; a citizen's own address is personal.",
        bad=examples("邮箱：zhangsan@example.com"),
        good=examples("邮箱：bgs@example.gov.cn"),
        on=False,
    ),
    privacy_rule(
        "messenger-account",
        "QQ号、微信号",
        Severity.WARNING,
        PRACTICE,
        "A QQ or WeChat account, behind its label; not that of an office, a company or a group.",
        _REACH,
        bad=examples("微信号：zhangsan_1905", "QQ：123456789"),
        good=examples("微信公众号：某某发布"),
    ),
    privacy_rule(
        "certificate-number",
        "其他个人证件、业务号码",
        Severity.WARNING,
        PRACTICE,
        "A social-security card, household register, exam admission, hospital or case record number, behind its label.",
        "Such numbers open query systems.",
        bad=examples("准考证号：20240101001", "住院号：00123456"),
        good=examples("准考证号：2024*******", "文件编号：20240101001"),
    ),
    privacy_rule(
        "teacher-certificate",
        "教师资格证书号码",
        Severity.WARNING,
        PRACTICE,
        "The number of a teacher's qualification certificate, behind its label. Off by default: lists of those who qualify state it.",
        "With name and number a certificate can be looked up, and copied by who sells forged ones.",
        bad=examples("李四，教师资格证书号码20194400010000001"),
        good=examples("李四，教师资格证书号码201944*********01"),
        on=False,
    ),
    privacy_rule(
        "network-address",
        "IP地址、MAC地址",
        Severity.NOTICE,
        _PUBLIC,
        "A public IP address or a MAC address. Off by default.",
        "It may name a person's device.",
        bad=examples("IP地址：223.5.5.5"),
        good=examples("IP地址：192.168.1.1"),
        on=False,
    ),
    privacy_rule(
        "coordinates",
        "经纬度",
        Severity.NOTICE,
        _PUBLIC,
        "Coordinates precise to some ten metres. Off by default.",
        "Beside a name they are an address.",
        bad=examples("坐标：东经114.416786，北纬23.112153"),
        good=examples("坐标：东经114.4度，北纬23.1度"),
        on=False,
    ),
)
