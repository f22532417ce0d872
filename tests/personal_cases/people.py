"""People who do not exist: born 1900 to 1909, with cards of zeros and names from textbooks."""

from __future__ import annotations

import random

from tests.personal_cases.numbers import with_credit_check, with_id_check, with_luhn, with_vin_check

SURNAMES = "张李王赵孙周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺汤罗郝"
GIVEN = ("三", "四", "五", "六", "七", "小明", "小红", "大山", "小华", "阿福", "三妹", "四喜", "五福", "六顺", "小雨", "大海", "秋生")
AREAS = (441302, 110105, 430103, 510107, 370202, 321119, 412723, 330106, 220104, 610113, 450205, 130102, 350203, 360111)
BLOCKS = (130, 133, 135, 137, 138, 139, 147, 150, 151, 153, 158, 159, 166, 173, 177, 180, 182, 185, 187, 188, 189, 191, 198, 199)
CITIES = ("云江市青石区", "广东省云江市东湖区", "南溪市北城区", "湖南省柳州县", "临河市西关区", "清水县", "东山市", "浙江省安平市下沙区")
TOWNS = ("柳溪镇", "石桥镇", "桥西街道", "和平街道", "南门街道", "白云乡", "大岭镇")
ROADS = ("幸福路", "人民路", "建设二路", "解放大道", "和平街", "长寿路", "学府路", "滨江西路")
HOUSES = ("12号", "8号2栋301室", "105号3单元502室", "36号阳光花园6栋1203房", "7号院4号楼602", "218号", "66号金色家园B座1801室")
VILLAGES = ("石桥村", "大塘村", "新联村", "上坪村", "桥头社区", "东风社区", "岭下村")
ILLNESSES = ("尿毒症", "肺癌", "白血病", "冠心病", "脑梗死", "系统性红斑狼疮", "乳腺癌", "再生障碍性贫血", "肝硬化", "精神分裂症")
DISABILITIES = [f"{kind}残疾{degree}级" for kind in ("肢体", "视力", "听力", "智力", "精神", "言语", "多重") for degree in "一二三四"]
SCHOOLS = ("石桥镇中心小学", "青石区实验小学", "和平路小学", "柳溪镇中心幼儿园", "大岭镇第二小学", "红星幼儿园")


class Value(str):
    """A value of a person. ``f"{value:E}"`` marks it as an expected finding of its rule; see `writing.parse`."""

    __slots__ = ("rule",)
    rule: str

    def __new__(cls, text: str, rule: str = "") -> Value:
        value = super().__new__(cls, text)
        value.rule = rule
        return value

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        rule, _, level = spec.rpartition(" ")
        return f"⟪{rule or self.rule} {level}|{self}⟫"


class Person:
    """One person; every attribute is drawn once, so that a text may name it twice."""

    def __init__(self, rng: random.Random) -> None:
        self._numbers(rng)
        self._home(rng)
        surname = "欧阳" if rng.random() < 0.03 else rng.choice(SURNAMES)
        self.name = Value(surname + rng.choice(GIVEN))
        self.spaced = Value(f"{self.name[0]} {self.name[1]}" if len(self.name) == 2 else self.name)
        self.someone = Value(f"{surname}某某")
        self.starred = Value(f"{surname}*{self.name[-1]}")
        self.sex = Value("男" if int(self.id[16]) % 2 else "女")
        self.title = Value(surname + ("先生" if self.sex == "男" else "女士"))
        self.illness = Value(rng.choice(ILLNESSES), "health-condition")
        self.disability = Value(rng.choice(DISABILITIES), "health-condition")
        self.school = Value(rng.choice(SCHOOLS))
        self.child_age = Value(str(rng.randint(6, 12)))
        self.child_birth = Value(f"2020年{rng.randint(1, 12)}月{rng.randint(1, 28)}日", "birth-date")
        self.money = Value(str(rng.randint(3, 60) * 50))
        self.score = Value(f"{rng.randint(5800, 8900) / 100:.2f}")
        self.headcount = Value(str(rng.randint(1, 6)))

    def _numbers(self, rng: random.Random) -> None:
        year, month, day = rng.randint(1900, 1909), rng.randint(1, 12), rng.randint(1, 28)
        area, serial = rng.choice(AREAS), rng.randint(100, 899)
        self.area = Value(str(area))
        self.id = Value(with_id_check(f"{area}{year}{month:02}{day:02}{serial}"), "resident-id")
        self.wrong_id = Value(with_id_check(self.id[:17], right=False), "resident-id")
        self.cut_id = Value(self.id[:15] + "000", "resident-id")
        self.id15 = Value(f"{area}{year % 100:02}{month:02}{day:02}{serial}", "resident-id")
        self.birth = Value(f"{year}年{month}月{day}日", "birth-date")
        self.birth_iso = Value(f"{year}-{month:02}-{day:02}", "birth-date")
        self.birth_dot = Value(f"{year}.{month:02}.{day:02}", "birth-date")
        self.birth_month = Value(f"{year}年{month}月")
        self.disabled_no = Value(f"{self.id}{rng.randint(1, 6)}{rng.randint(1, 4)}", "id-in-number")
        self.pupil_no = Value(f"G{self.id}", "id-in-number")
        self.tax_no = Value(f"{self.id}0{rng.randint(0, 1)}", "id-in-number")
        year_and_kind = f"{rng.randint(1999, 2024)}44{rng.choice(('110', '141', '210'))}"
        self.doctor_no = Value(f"{year_and_kind}{self.id}", "id-in-number")
        self.mobile = Value(f"{rng.choice(BLOCKS)}0000{rng.randint(1000, 9999)}", "mobile-number")
        self.mobile_split = Value(f"{self.mobile[:3]} {self.mobile[3:7]} {self.mobile[7:]}", "mobile-number")
        self.card = Value(with_luhn(f"62{'0' * 11}{rng.randint(10000, 99999)}"), "bank-card")
        self.card16 = Value(with_luhn(f"62{'0' * 9}{rng.randint(1000, 9999)}"), "bank-card")
        self.card_split = Value(" ".join(self.card[at : at + 4] for at in range(0, 19, 4)), "bank-card")
        self.passport = Value(f"E{rng.randint(1000, 9999):08}", "passport")
        self.permit = Value(f"C{rng.randint(1000, 9999):08}", "travel-permit")
        self.taiwan = Value(f"0{rng.randint(1000, 9999):07}", "travel-permit")
        self.soldier = Value(f"{rng.choice('军南北空海')}字第{rng.randint(1000, 9999):07}号", "military-id")
        self.plate = Value(f"{rng.choice('粤湘浙鲁川')}{rng.choice('ABCDEL')}{rng.randint(10000, 99999)}", "license-plate")
        self.green_plate = Value(f"{rng.choice('粤湘浙鲁川')}{rng.choice('ABCDEL')}D{rng.randint(10000, 99999)}", "license-plate")
        self.vin = Value(with_vin_check(f"LZZ000000A0{rng.randint(100000, 999999)}"), "vin")
        self.qq = Value(f"1000{rng.randint(10000, 99999)}", "messenger-account")
        self.wechat = Value(f"wx_test{rng.randint(1000, 9999)}", "messenger-account")
        self.email = Value(f"zhangsan{rng.randint(10, 99)}@example.com", "email")
        self.ticket = Value(f"2026{rng.randint(1, 9):03}{rng.randint(1, 999):05}", "certificate-number")
        self.hospital_no = Value(f"000{rng.randint(10000, 99999)}", "certificate-number")
        self.social_no = Value(f"A{rng.randint(1000, 9999):08}", "certificate-number")
        self.household_no = Value(f"{rng.randint(1000, 9999):09}", "certificate-number")
        self.landline = Value(f"0752-2{rng.randint(100, 999)}000", "phone-number")
        self.credit = Value(with_credit_check(f"91{area}MA00000{rng.randint(10, 99)}"), "credit-code")

    def _home(self, rng: random.Random) -> None:
        city, town = rng.choice(CITIES), rng.choice(TOWNS)
        self.street = Value(city + town)
        self.village = Value(city + town + rng.choice(VILLAGES))
        self.hamlet = Value(rng.choice(VILLAGES))
        self.address = Value(city + town + rng.choice(ROADS) + rng.choice(HOUSES), "home-address")


def people(rng: random.Random, count: int) -> list[Person]:
    """That many people, no two with one name or one number."""
    chosen: dict[str, Person] = {}
    while len(chosen) < count:
        person = Person(rng)
        if not any(person.mobile[7:] == other.mobile[7:] or person.card == other.card for other in chosen.values()):
            chosen.setdefault(person.name, person)
    return list(chosen.values())
