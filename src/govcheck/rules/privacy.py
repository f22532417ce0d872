"""What is reported of personal information. The people of the examples do not exist; they were born before 1910.

No rule claims more than its basis says: a bare ID number is not "sensitive" by TC260-PG-20244A (2024) and
GB/T 45574-2025, so inspection practice and the disclosure rules are cited for it, never article 28 of the law.
"""

from __future__ import annotations

from govcheck.rules.rule import Example, Rule, Severity, examples

__all__ = ["RULES_OF_PRIVACY"]

_DISCLOSURE = "《政府信息公开条例》第十五条：公开会损害第三方合法权益的个人隐私不得公开（本人同意或关系重大公共利益的除外）"
_PRACTICE = _DISCLOSURE + "；政府网站检查通报惯例：公开的个人信息应作去标识化处理"
_SENSITIVE = "《个人信息保护法》第二十八条：敏感个人信息"
_PUBLIC = "govcheck: meant to be public, and found so that it is not taken for another number"


_Examples = tuple[Example, ...]


def _rule(  # noqa: PLR0913
    name: str, title: str, severity: Severity, basis: str, what: str, why: str, *, bad: _Examples, good: _Examples, on: bool = True
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
        bad=examples("张三，身份证号440101190501011239"),
        good=examples("张三，身份证号4***************39", "项目编号440101190501011239"),
    ),
    _rule(
        "foreigner-id",
        "外国人永久居留身份证号码",
        Severity.ERROR,
        _PRACTICE,
        "The number of a foreign permanent resident's card, of 2017 or 2023, behind its label.",
        _NUMBER,
        bad=examples("永久居留身份证号码：911010190501010011"),
        good=examples("永久居留身份证号码：911*************11"),
    ),
    _rule(
        "id-in-number",
        "含身份证号码的证件号码",
        Severity.ERROR,
        _PRACTICE,
        "A number that holds a resident identity card number: disability card, school roll, former sole-trader tax number, physician's "
        "licence. An error behind the certificate's name, else a warning.",
        "Masking rules that look for 18 digits pass such a number by.",
        bad=examples("残疾人证号：44010119050101123944"),
        good=examples("残疾人证号：4***************3944"),
    ),
    _rule(
        "mobile-number",
        "手机号码",
        Severity.WARNING,
        _PRACTICE,
        "A mobile number, also with +86, blanks or dashes. An error in a list of citizens; a duty officer's number may be published once "
        "approved: write a suppression with the reason.",
        _REACH,
        bad=examples("李四，13800138000"),
        good=examples("李四，138****8000"),
    ),
    _rule(
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
    _rule(
        "bank-card",
        "银行卡号",
        Severity.ERROR,
        _PRACTICE + "；" + _SENSITIVE + "（金融账户）",
        "A bank card number (ISO/IEC 7812, Luhn) behind its label or beside a person's name; a warning for a UnionPay number "
        "that stands alone.",
        "With name and number money can be taken and accounts can be watched.",
        bad=examples("张三，银行卡号6222020000000000000"),
        good=examples("张三，银行卡号6222***********0000", "流水号：6222020000000000001"),
    ),
    _rule(
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
    _rule(
        "passport",
        "护照号码",
        Severity.ERROR,
        _PRACTICE,
        "A Chinese passport number, behind its label.",
        _NUMBER,
        bad=examples("护照号码：E12345678"),
        good=examples("护照号码：E*****678", "项目编号：E12345678"),
    ),
    _rule(
        "travel-permit",
        "往来通行证号码",
        Severity.ERROR,
        _PRACTICE,
        "The number of a travel permit to or from Hong Kong, Macao or Taiwan, behind its label.",
        _NUMBER,
        bad=examples("港澳居民来往内地通行证号码：H12345678"),
        good=examples("港澳居民来往内地通行证号码：H****5678", "文件编号：H12345678"),
    ),
    _rule(
        "military-id",
        "军人证件号码",
        Severity.ERROR,
        _PRACTICE,
        "The number of an officer's or soldier's card, behind its label.",
        _NUMBER,
        bad=examples("军官证号：南字第12345678号"),
        good=examples("军官证号：南字第******78号"),
    ),
    _rule(
        "license-plate",
        "车牌号码",
        Severity.WARNING,
        _PRACTICE + "；参照法释〔2016〕19号第十条（裁判文书隐去车牌号码）",
        "A vehicle's plate; an error together with its owner's name.",
        "A plate tells where its owner lives and parks.",
        bad=examples("小型汽车粤L·A1234"),
        good=examples("小型汽车粤L·***34"),
    ),
    _rule(
        "vin",
        "车辆识别代号",
        Severity.WARNING,
        _PRACTICE,
        "A vehicle identification number (GB 16735), behind its label.",
        "It names one vehicle.",
        bad=examples("车辆识别代号：1M8GDM9AXKP042788"),
        good=examples("车辆识别代号：1M8GDM9AX********", "设备序列号：1M8GDM9AXKP042788"),
    ),
    _rule(
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
    _rule(
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
    _rule(
        "messenger-account",
        "QQ号、微信号",
        Severity.WARNING,
        _PRACTICE,
        "A QQ or WeChat account, behind its label.",
        _REACH,
        bad=examples("微信号：zhangsan_1905", "QQ：123456789"),
        good=examples("微信公众号：某某发布"),
    ),
    _rule(
        "home-address",
        "家庭住址",
        Severity.ERROR,
        _PRACTICE,
        "A person's address down to house number, building or room: an error with a name, else a warning behind its label. Township or "
        "village is precise enough for a public notice.",
        "It leads strangers to the door.",
        bad=examples("王五，住惠城区江北街道和平路12号3栋501室"),
        good=examples("王五，住惠城区江北街道", "市民政局地址：惠城区江北街道和平路12号"),
    ),
    _rule(
        "birth-date",
        "出生日期",
        Severity.WARNING,
        _PRACTICE,
        "A named person's full date of birth; an error beside a masked ID number, whose hidden digits it gives away.",
        "Year and month are enough for a public notice.",
        bad=examples("张三，男，1905年3月7日出生"),
        good=examples("张三，男，1905年3月出生"),
    ),
    _rule(
        "health-condition",
        "健康状况",
        Severity.WARNING,
        _DISCLOSURE + "；" + _SENSITIVE + "（医疗健康）",
        "A named person's illness or disability; an error in a list.",
        "Few things harm the person named as much.",
        bad=examples("张三因患尿毒症申请救助。"),
        good=examples("张三因病申请救助。", "全市开展尿毒症救治工作。"),
    ),
    _rule(
        "minor",
        "未成年人信息",
        Severity.WARNING,
        _SENSITIVE + "（不满十四周岁未成年人的个人信息）",
        "A named child under fourteen; an error in a list.",
        "The law protects children's data most.",
        bad=examples("张小明，8岁"),
        good=examples("某儿童，8岁", "张小明，18岁"),
    ),
    _rule(
        "certificate-number",
        "其他个人证件、业务号码",
        Severity.WARNING,
        _PRACTICE,
        "A social-security card, household register, exam admission, hospital or case record number, behind its label.",
        "Such numbers open query systems.",
        bad=examples("准考证号：20240101001", "住院号：00123456"),
        good=examples("准考证号：2024*******", "文件编号：20240101001"),
    ),
    _rule(
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
    _rule(
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
    _rule(
        "weak-mask",
        "脱敏不足",
        Severity.WARNING,
        _PRACTICE,
        "A masked number that leaves so few candidates, counted together with the row's birth date, age and sex, that it is as good as "
        "printed: an error up to 100 candidates, a warning below 10,000.",
        "An ID that hides only the birth date, in a table that prints the birth date, is printed in full.",
        bad=examples("身份证号440101********1239，1905年1月1日出生", "电话1380013800*"),
        good=examples("身份证号44*************239", "电话138****8000"),
    ),
    _rule(
        "uneven-mask",
        "同一号码此处脱敏、他处未脱敏",
        Severity.ERROR,
        _PRACTICE,
        "A masked number that stands in full elsewhere in the same article.",
        "One full copy undoes every masked one.",
        bad=examples("张三，138****8000。报名请致电13800138000。"),
        good=examples("张三，138****8000。报名请致电138****8000。"),
    ),
    _rule(
        "people-list",
        "人员名单泄露个人信息",
        Severity.ERROR,
        _PRACTICE,
        "A list of three or more people with leaked numbers, reported once as a whole besides its single numbers.",
        "Lists are what is harvested, and what bulletins name.",
        bad=examples("姓名\t身份证号码\n张三\t440101190501011239\n李四\t440101190602022340\n王五\t440101190703033452"),
        good=examples("姓名\t身份证号码\n张三\t44*************239\n李四\t44*************340\n王五\t44*************452"),
    ),
)
