"""What is reported of people besides their numbers: addresses, births, illnesses, children, masks, lists."""

from __future__ import annotations

from govcheck.rules.numbers import DISCLOSURE, PRACTICE, SENSITIVE, privacy_rule
from govcheck.rules.rule import Severity, examples

__all__ = ["RULES_OF_PEOPLE"]

RULES_OF_PEOPLE = (
    privacy_rule(
        "home-address",
        "家庭住址",
        Severity.ERROR,
        PRACTICE,
        "A person's address down to house number, building or room: an error with a name, else a warning behind its label. Township or "
        "village is precise enough for a public notice.",
        "It leads strangers to the door.",
        bad=examples("王五，住惠城区江北街道和平路12号3栋501室"),
        good=examples("王五，住惠城区江北街道", "市民政局地址：惠城区江北街道和平路12号"),
    ),
    privacy_rule(
        "birth-date",
        "出生日期",
        Severity.WARNING,
        PRACTICE,
        "A named person's full date of birth; an error beside a masked ID number, whose hidden digits it gives away.",
        "Year and month are enough for a public notice.",
        bad=examples("张三，男，1905年3月7日出生"),
        good=examples("张三，男，1905年3月出生"),
    ),
    privacy_rule(
        "health-condition",
        "健康状况",
        Severity.WARNING,
        DISCLOSURE + "；" + SENSITIVE + "（医疗健康）",
        "A named person's illness or disability, behind, before or beside the name, or in a column of remarks; an error in a list.",
        "Few things harm the person named as much.",
        bad=examples("张三因患尿毒症申请救助。", "尿毒症患者王秀英"),
        good=examples("张三因病申请救助。", "全市开展尿毒症救治工作。"),
    ),
    privacy_rule(
        "minor",
        "未成年人信息",
        Severity.WARNING,
        SENSITIVE + "（不满十四周岁未成年人的个人信息）",
        "A named child under fourteen, by age, school or guardian; an error in a list. Who is older by age, birth date or ID is no child.",
        "The law protects children's data most.",
        bad=examples("张小明，8岁"),
        good=examples("某儿童，8岁", "张小明，18岁"),
    ),
    privacy_rule(
        "weak-mask",
        "脱敏不足",
        Severity.WARNING,
        PRACTICE,
        "A masked number that leaves so few candidates, counted together with the row's birth date, age and sex, that it is as good as "
        "printed: an error up to 100 candidates, a warning below 10,000. The usual mask (first six, last four) is a notice, with its "
        "arithmetic, where nothing else in the row fills it, and an error in the profile strict. An ID number "
        "cut or hidden at its end counts too.",
        "An ID that hides only the birth date, in a table that prints the birth date, is printed in full.",
        bad=examples("身份证号440101********1239，1905年1月1日出生", "电话1380013800*"),
        good=examples("身份证号44*************239", "电话138****8000"),
    ),
    privacy_rule(
        "uneven-mask",
        "同一号码此处脱敏、他处未脱敏",
        Severity.ERROR,
        PRACTICE,
        "A masked number that stands in full elsewhere in the same article.",
        "One full copy undoes every masked one.",
        bad=examples("张三，138****8000。报名请致电13800138000。"),
        good=examples("张三，138****8000。报名请致电138****8000。"),
    ),
    privacy_rule(
        "people-list",
        "人员名单泄露个人信息",
        Severity.ERROR,
        PRACTICE,
        "A list of three or more people with leaked numbers, reported once as a whole besides its single numbers; also a list whose title "
        "says what its people suffer from or what became of them (HIV, mental illness, orphans, correction), so that "
        "names alone disclose it.",
        "Lists are what is harvested, and what bulletins name.",
        bad=examples("姓名\t身份证号码\n张三\t440101190501011239\n李四\t440101190602022340\n王五\t440101190703033452"),
        good=examples("姓名\t身份证号码\n张三\t44*************239\n李四\t44*************340\n王五\t44*************452"),
    ),
)
