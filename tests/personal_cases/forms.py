"""forms.jsonl: every kind of number, with and without its label, in the disguises in which it is found on pages."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.personal_cases import forms_people
from tests.personal_cases.numbers import with_id_check
from tests.personal_cases.people import Person
from tests.personal_cases.writing import Line, Prose, line, write


class Entity(NamedTuple):
    """A kind of number: its label, the level with it, and without it ("" = silent)."""

    name: str
    rule: str
    label: str
    level: str
    bare: str
    draw: Callable[[Person, random.Random], str]
    groups: tuple[int, ...] = ()
    strict: bool = False


def _young(_: Person, rng: random.Random) -> str:
    return with_id_check(f"440000{rng.randint(2000, 2009)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(900, 999)}")


def _ending_in_x(person: Person, _: random.Random) -> str:
    return next(number for body in range(100, 200) if (number := with_id_check(f"{person.id[:14]}{body}")).endswith("X"))


def _islander(person: Person, rng: random.Random) -> str:
    return with_id_check(f"{rng.choice(('810000', '820000', '830000'))}{person.id[6:17]}")


def _foreigner(person: Person, _: random.Random) -> str:
    return with_id_check(f"944840{person.id[6:14]}{person.id[14:17]}")


def _cut(person: Person, _: random.Random) -> str:
    """What a spreadsheet keeps: 15 digits and three zeros; never one that passes by chance."""
    return next(number for digit in "123456789" if with_id_check((number := f"{person.id[:14]}{digit}000")[:17]) != number)


ENTITIES = (
    Entity("resident-id", "resident-id", "身份证号", "E", "E", lambda p, _: p.id, (6, 4, 4, 4)),
    Entity("resident-id-young", "resident-id", "公民身份号码", "E", "W", _young, (6, 8, 4)),
    Entity("resident-id-x", "resident-id", "身份证号码", "E", "E", _ending_in_x, (3, 3, 4, 4, 4)),
    Entity("resident-id-wrong", "resident-id", "身份证号码", "W", "", lambda p, _: p.wrong_id, (6, 8, 4)),
    Entity("resident-id-cut", "resident-id", "证件号码", "E", "", _cut),
    Entity("resident-id-15", "resident-id", "身份证号", "E", "", lambda p, _: p.id15, (6, 6, 3)),
    Entity("residence-permit", "resident-id", "港澳台居民居住证号码", "E", "E", _islander, (6, 8, 4)),
    Entity("foreigner-id", "foreigner-id", "外国人永久居留身份证号", "E", "", _foreigner, (6, 8, 4)),
    Entity(
        "foreigner-id-old",
        "foreigner-id",
        "永久居留证号码",
        "E",
        "",
        lambda p, r: f"{r.choice(('USA', 'DEU', 'JPN'))}4400{p.id[8:14]}{r.randint(10, 99)}",
    ),
    Entity("disability-card", "id-in-number", "残疾人证号", "E", "W", lambda p, _: p.disabled_no, (4, 4, 4, 4, 4)),
    Entity("pupil-number", "id-in-number", "学籍号", "E", "W", lambda p, _: p.pupil_no),
    Entity("tax-number", "id-in-number", "纳税人识别号", "E", "W", lambda p, _: p.tax_no),
    Entity("physician", "id-in-number", "医师资格证书编码", "E", "W", lambda p, _: p.doctor_no),
    Entity("mobile", "mobile-number", "联系电话", "W", "W", lambda p, _: p.mobile, (3, 4, 4)),
    Entity("bank-card", "bank-card", "银行卡号", "E", "W", lambda p, _: p.card, (4, 4, 4, 4, 3)),
    Entity("bank-card-16", "bank-card", "一卡通账号", "E", "W", lambda p, _: p.card16, (4, 4, 4, 4)),
    Entity("passport", "passport", "护照号码", "E", "", lambda p, _: p.passport),
    Entity("travel-permit", "travel-permit", "港澳通行证号码", "E", "", lambda p, _: p.permit),
    Entity("taiwan-permit", "travel-permit", "台胞证号", "E", "", lambda _, r: f"0{r.randint(1000, 9999):07}"),
    Entity("return-permit", "travel-permit", "回乡证号码", "E", "", lambda _, r: f"H{r.randint(1000, 9999):08}"),
    Entity("military-id", "military-id", "军官证号", "E", "", lambda p, _: p.soldier),
    Entity("license-plate", "license-plate", "车牌号", "W", "W", lambda p, _: p.plate),
    Entity("license-plate-green", "license-plate", "号牌号码", "W", "W", lambda p, _: p.green_plate),
    Entity("vin", "vin", "车架号", "W", "", lambda p, _: p.vin),
    Entity("qq", "messenger-account", "QQ", "W", "", lambda p, _: p.qq),
    Entity("wechat", "messenger-account", "微信号", "W", "", lambda p, _: p.wechat),
    Entity("exam-ticket", "certificate-number", "准考证号", "W", "", lambda p, _: p.ticket),
    Entity("hospital-number", "certificate-number", "住院号", "W", "", lambda p, _: p.hospital_no),
    Entity("social-card", "certificate-number", "社会保障卡号", "W", "", lambda p, _: p.social_no),
    Entity("landline", "phone-number", "咨询电话", "N", "N", lambda p, _: p.landline, (), True),
    Entity("email", "email", "邮箱", "N", "N", lambda p, _: p.email, (), True),
    Entity("credit-code", "credit-code", "统一社会信用代码", "N", "N", lambda p, _: p.credit, (), True),
    Entity(
        "teacher",
        "teacher-certificate",
        "教师资格证书号码",
        "W",
        "",
        lambda _, r: f"201944000{r.randint(1, 7)}{r.randint(0, 1)}00000{r.randint(1, 9)}",
        (),
        True,
    ),
)
NO_WIDE = {"wechat", "email", "landline", "military-id"}
BACKWARDS = {"resident-id", "resident-id-x", "mobile", "license-plate"}
FRAMES = ("登记信息如下，{label}：{value}，请核对。", "{label}：{value}", "材料载明的{label}为{value}。", "其他事项。{label} {value}")
FAR = "请携带{label}的原件及复印件，于工作日上午到服务大厅二楼综合窗口办理，另附{value}。"


def lines() -> Iterator[Line]:
    """Every entity in every variant that it can take, every other one held out; then people."""
    yield from write(forms_people.TEMPLATES, "forms")
    for place, entity in enumerate(ENTITIES):
        for number, (variant, form, text, level) in enumerate(_variants(entity, random.Random(f"forms/{entity.name}"))):
            template = Prose(entity.name, text, (place + number) % 2 == 1, strict=entity.strict)
            value = f"⟪{entity.rule} {level}|{{}}⟫" if level else "{}"
            marked = text.replace("«", value.partition("{}")[0]).replace("»", value.partition("{}")[2])
            yield line(f"forms/{entity.name}/{variant}", template, form, marked)


def _variants(entity: Entity, rng: random.Random) -> Iterator[tuple[str, str, str, str]]:
    """(variant, form, text with «value», level)."""

    def draw() -> str:
        return entity.draw(Person(rng), rng)

    def said(value: str) -> str:
        return rng.choice(FRAMES).format(label=entity.label, value=f"«{value}»")

    yield "plain", "prose", said(draw()), entity.level
    yield "cell", "tsv", f"项目\t内容\n{entity.label}\t«{draw()}»\n备注\t无", entity.level
    yield "brackets", "prose", f"申请材料（{entity.label}：«{draw()}»）齐全。", entity.level
    yield "label-in-brackets", "prose", f"（{entity.label}）«{draw()}»", entity.level
    yield "bare", "prose", f"另附«{draw()}»。", entity.bare
    yield "far", "prose", FAR.format(label=entity.label, value=f"«{draw()}»"), entity.bare
    for variant, form, value in (*_disguised(entity, draw), *_in_html(draw)):
        text = said(value)
        yield variant, form, f"<p>{text}</p>" if form == "html" else text, entity.level
    if entity.name in BACKWARDS:
        yield "label-after", "prose", f"«{draw()}»（{entity.label}）", entity.level


def _disguised(entity: Entity, draw: Callable[[], str]) -> Iterator[tuple[str, str, str]]:
    if entity.name not in NO_WIDE:
        yield "full-width", "prose", "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in draw())
    if entity.name not in NO_WIDE - {"military-id"}:
        number = draw()
        yield "zero-width", "prose", f"{number[:5]}\u200b{number[5:-2]}\u200b{number[-2:]}"
    if entity.groups:
        for variant, separator in (("blanks", " "), ("dashes", "-"), ("wide-blanks", "\u3000")):
            yield variant, "prose", _grouped(draw(), entity.groups, separator)
    if entity.name == "mobile":
        yield "dots", "prose", _grouped(draw(), entity.groups, ".")
        for variant, prefix in (("plus", "+86"), ("plus-blank", "+86 "), ("prefix-dash", "86-"), ("double-zero", "0086")):
            yield variant, "prose", prefix + draw()
    if entity.name == "resident-id-x":
        for variant, letter in (
            ("small-x", "x"),
            ("wide-x", "Ｘ"),
            ("small-wide-x", "ｘ"),
            ("roman", "Ⅹ"),
            ("times", "×"),
            ("cyrillic", "Х"),
        ):
            yield variant, "prose", draw()[:17] + letter


def _in_html(draw: Callable[[], str]) -> Iterator[tuple[str, str, str]]:
    number = draw()
    yield "html-bold", "html", f"{number[:4]}<b>{number[4:6]}</b>{number[6:]}"
    number = draw()
    yield "html-spans", "html", f'<span style="font-size:16px">{number[:5]}</span><span lang="EN-US">{number[5:]}</span>'
    yield "html-entities", "html", "".join(f"&#{ord(c)};" if at % 3 else c for at, c in enumerate(draw()))


def _grouped(number: str, groups: tuple[int, ...], separator: str) -> str:
    parts, at = [], 0
    for size in groups:
        parts.append(number[at : at + size])
        at += size
    return separator.join(parts)
