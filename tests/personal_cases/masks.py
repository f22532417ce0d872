"""masks.jsonl: good, weak and bad masks, with what else stands in the row; numbers masked here and full there."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from tests.personal_cases.people import Person, Value, people
from tests.personal_cases.writing import Line, Prose, line


class Mask(NamedTuple):
    """Which places stay visible, and how bad that is alone, with the age, with the month and with the day of birth."""

    name: str
    shown: tuple[int, int]
    alone: str
    age: str
    month: str | None
    """None: so near the border that no text is made."""
    day: str


# Candidates left for an ID of 18: 3,354 / 33 / 3 / 1 for the first row, and so on.
MASKS = (
    Mask("first-6-last-4", (6, 4), "N", "E", "E", "E"),
    Mask("first-10-last-4", (10, 4), "E", "E", "E", "E"),
    Mask("three-area-digits", (3, 12), "E", "E", "E", "E"),
    Mask("area-hidden", (0, 12), "W", "W", "W", "W"),
    Mask("first-14", (14, 0), "W", "W", "W", "W"),
    Mask("first-16", (16, 0), "E", "E", "E", "E"),
    Mask("first-3-last-4", (3, 4), "", "W", "W", "E"),
    Mask("first-2-last-3", (2, 3), "", "", None, "W"),
    Mask("first-6-last-1", (6, 1), "", "", "W", "E"),
    Mask("first-1-last-1", (1, 1), "", "", "", ""),
)
STARS = ("*", "＊", "×", "X", "x", "●")
"""How a place is hidden on real pages."""


class Subject(Person):
    """Somebody in an area where nobody lives, born 2000 to 2009, so that the count of dates is not zero."""

    def __init__(self, rng: random.Random) -> None:
        super().__init__(rng)
        year, month, day = rng.randint(2000, 2009), rng.randint(1, 12), rng.randint(1, 28)
        tail = f"{rng.randint(100, 999)}{rng.randint(0, 9)}"
        self.number = f"440000{year}{month:02}{day:02}{tail}"
        self.age = Value(str(2025 - year))
        self.day = Value(f"{year}年{month}月{day}日", "birth-date")
        self.month = Value(f"{year}年{month}月")


# With the name before and the row's other fields after it; {m} is the masked number.
ALONE = (
    "{p.name}，身份证号：{m}，符合条件。",
    "申请人{p.name}（公民身份号码{m}）",
    "序号\t姓名\t身份证号码\n1\t{p.name}\t{m}",
    "拟录用：{p.name} 证件号码 {m}",
)
BY_AGE = ("{p.name}，{p.age}岁，身份证号：{m}。", "姓名\t年龄\t身份证号\n{p.name}\t{p.age}\t{m}")
BY_MONTH = ("姓名\t出生年月\t身份证号码\n{p.name}\t{p.month}\t{m}", "{p.name}，{p.month}生，身份证号{m}")
BY_DAY = ("姓名\t出生日期\t身份证号码\n{p.name}\t{p.day:E}\t{m}", "{p.name}，{p.day:E}出生，身份证号{m}")

# Texts of their own: (held out, text); people a, b, c are drawn.
OTHERS = (
    (False, "{a.name}，身份证号⟪weak-mask N|440000****1234⟫。"),
    (True, "姓名\t身份证号\t住址\n{a.name}\t⟪weak-mask N|440000***2345⟫\t柳溪镇石桥村"),
    (False, "{a.name}，手机：⟪weak-mask E|{a.mobile10}⟫。"),
    (True, "联系人{a.name}，电话⟪weak-mask W|{a.mobile8}⟫。"),
    (False, "中奖号码：{a.mobile7}，请与我局联系。"),
    (True, "姓名\t手机号\n{a.name}\t{a.mobile7}\n{b.name}\t{b.mobile7}\n{c.name}\t{c.mobile7}"),
    (True, "{a.name}，联系电话⟪weak-mask E|{a.mobile9}⟫，请核实。"),
    (False, "姓名\t联系电话\n{a.name}\t⟪weak-mask W|{a.mobile8}⟫\n{b.name}\t⟪weak-mask W|{b.mobile8}⟫"),
    (False, "{a.name}，银行卡号：⟪weak-mask E|{a.card17}⟫。"),
    (True, "{a.name}，银行卡号：{a.card8}。"),
    (False, "户名{a.name}，卡号⟪weak-mask W|{a.card15}⟫"),
    (True, "姓名\t一卡通账号\n{a.name}\t⟪weak-mask E|{a.card17}⟫\n{b.name}\t⟪weak-mask E|{b.card17}⟫"),
    (False, "姓名\t银行账号\t金额\n{a.name}\t{a.card8}\t300\n{b.name}\t{b.card8}\t300\n{c.name}\t{c.card8}\t300"),
    (False, "公示名单：{a.name}，身份证号⟪uneven-mask E|{a.id_masked}⟫。\n附件：{a.name}，身份证号{a.id:E}，开户行云江农商行。"),
    (True, "初审通过：{a.name}（{a.id:E}）。复审结果：{a.name}（身份证号码：⟪uneven-mask E|{a.id_masked}⟫）合格。"),
    (False, "咨询请联系{a.name}，手机⟪uneven-mask E|{a.mobile7}⟫。\n项目联系人：{a.name}，电话：{a.mobile:W}"),
    (True, "姓名\t手机\n{a.name}\t⟪uneven-mask E|{a.mobile7}⟫\n{b.name}\t{b.mobile7}\n\n经办人：{a.name} {a.mobile:W}"),
    (True, "卡号⟪uneven-mask E|{a.card8}⟫的补贴已到账。{a.name}的卡号更正为：{a.card:E}"),
    (False, "姓名\t身份证号\n{a.name}\t⟪uneven-mask E|{a.id_masked}⟫\n{b.name}\t{b.id_good}\n\n备注：{a.name}的公民身份号码为{a.id:E}"),
    (False, "首次公示：{a.name}，身份证号码⟪uneven-mask E|{a.id_good}⟫；更正：{a.name}，身份证号码{a.id:E}"),
    (True, "{a.name}，{a.mobile7}，回访正常。{b.name}，{b.mobile:W}，未接听。"),
    (False, "{a.name}，身份证号{a.id_good}。{b.name}，身份证号{b.id:E}。"),
    (False, "按照规范，身份证号应当显示为35*************123，手机号显示为138****1234。"),
    (True, "公示格式：姓名张**，身份证号35*************123，联系电话139****5678，住址保留到乡镇。"),
    (True, "密码提示：******，验证码****，请勿泄露。"),
    (False, "评分：★★★★★ ********** 分隔线 ************"),
)


def lines() -> Iterator[Line]:
    """IDs by mask and by the company they keep, then texts of their own."""
    number = 0
    for mask in MASKS:
        for kind, level, texts in (
            ("alone", mask.alone, ALONE),
            ("age", mask.age, BY_AGE),
            ("month", mask.month, BY_MONTH),
            ("day", mask.day, BY_DAY),
        ):
            if level is None:
                continue
            for text in texts if mask.name == "first-6-last-4" or kind == "alone" else texts[number % 2 :][:1]:
                number += 1
                name = f"masks/{mask.name}/{kind}-{number}"
                yield _line(name, mask.name, text, level, number % 2 == 0, _id_mask(mask, number))
    for place, (held, text) in enumerate(OTHERS, 1):
        name = f"masks/other/{place}"
        persons = people(random.Random(name), 3)
        for person in persons:
            _add_masks(person)
        form = "tsv" if "\t" in text else "prose"
        yield line(name, Prose("other", text, held), form, text.format(**dict(zip("abc", persons, strict=True))))


def _line(name: str, genre: str, text: str, level: str, held: bool, mask: tuple[int, int, str]) -> Line:
    person = Subject(random.Random(name))
    masked = _masked(person.number, *mask)
    marked = text.format(p=person, m=f"⟪weak-mask {level}|{masked}⟫" if level else masked)
    return line(name, Prose(genre, text, held), "tsv" if "\t" in text else "prose", marked)


def _id_mask(mask: Mask, number: int) -> tuple[int, int, str]:
    star = STARS[number // 2 % len(STARS)] if mask.alone and number % 3 == 0 else "*"
    return (*mask.shown, star)


def _masked(number: str, first: int, last: int, star: str = "*") -> str:
    return number[:first] + star * (len(number) - first - last) + number[len(number) - last :]


def _add_masks(person: Person) -> None:
    values = {
        **{f"mobile{shown}": _masked(person.mobile, shown - 4 if shown < 9 else shown, 4 if shown < 9 else 0) for shown in (7, 8, 9, 10)},
        **{f"card{shown}": _masked(person.card, shown - 4, 4) for shown in (8, 15, 17)},
        "id_masked": _masked(person.id, 6, 4),
        "id_good": _masked(person.id, 2, 3),
    }
    for name, value in values.items():
        setattr(person, name, Value(value))
