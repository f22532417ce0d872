"""Addresses, dates of birth, illnesses and children: what they look like, and where they stop being a leak."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose

# (genre, held out, text); a, b, c are people.
TEXTS: tuple[tuple[str, bool, str], ...] = (
    ("home-address", False, "{a.name}，家庭住址：{a.address:E}。"),
    ("home-address", True, "住址：{a.address:W}"),
    ("home-address", False, "户籍地址：{a.address:W}。"),
    ("home-address", True, "{a.name}户籍地址为{a.address:E}，现居住地不详。"),
    ("home-address", False, "姓名\t家庭住址\n{a.name}\t{a.address:E}\n{b.name}\t{b.village}"),
    ("home-address", True, "| 序号 | 姓名 | 户籍地址 |\n|---|---|---|\n| 1 | {a.name} | {a.address:E} |\n| 2 | {b.name} | {b.address:E} |"),
    ("home-address", False, "当事人{a.name}，住⟪home-address E|云江市青石区和平街道幸福路１２号３栋４０１室⟫。"),
    ("home-address", True, "被申请人{a.name}，住所地：⟪home-address E|云江市青石区大岭镇上坪村三组12号⟫。"),
    ("home-address", False, "被征收人{a.name}，住址：⟪home-address E|南溪市北城区桥西街道花园里小区5幢2单元301⟫。"),
    ("home-address", True, "李某某，住⟪home-address E|清水县白云乡人民路36号⟫，无业。"),
    ("home-address", False, "办公地址：云江市青石区人民路1号5楼501室，负责人{a.name}。"),
    ("home-address", True, "门店地址：云江市青石区幸福路36号101铺，经营者：{a.name}。"),
    ("home-address", False, "{a.name}（现住{a.village}）。"),
    ("birth-date", False, "{a.name}，{a.sex}，出生日期：{a.birth:W}。"),
    ("birth-date", True, "{a.name}，{a.sex}，{a.birth:W}出生，汉族。"),
    ("birth-date", False, "姓名：{a.name}，出生日期：{a.birth_iso:W}"),
    (
        "birth-date",
        True,
        "姓名\t性别\t出生年月日\n{a.name}\t{a.sex}\t{a.birth_dot:W}\n{b.name}\t{b.sex}\t{b.birth_dot:W}\n{c.name}\t{c.sex}\t{c.birth_dot:W}",
    ),
    ("birth-date", False, "{a.name}，{a.birth_month}出生。"),
    ("birth-date", True, "{a.name}，{a.birth_month}生，本科学历，2012年7月1日参加工作。"),
    ("birth-date", False, "{a.name}，出生日期{a.birth:E}，身份证号⟪weak-mask E|440000********1234⟫。"),
    (
        "birth-date",
        True,
        "姓名\t出生日期\t身份证号\n{a.name}\t{a.birth_iso:E}\t4****************2\n{b.name}\t{b.birth_iso:E}\t3****************8",
    ),
    ("birth-date", False, "我市第一百万名常住居民于2019年3月12日出生。"),
    ("birth-date", True, "{a.name}（生于⟪birth-date W|1905年3月12日⟫）系申请人之父。"),
    ("health-condition", False, "{a.name}，因患{a.illness:W}申请救助。"),
    ("health-condition", True, "{a.name}被诊断为{a.illness:W}。"),
    ("health-condition", False, "姓名\t病种\n{a.name}\t{a.illness:E}\n{b.name}\t{b.illness:E}\n{c.name}\t{c.illness:E}"),
    ("health-condition", True, "姓名\t残疾类别\t镇街\n{a.name}\t{a.disability:W}\t柳溪镇\n{b.name}\t{b.disability:W}\t石桥镇"),
    ("health-condition", False, "{a.illness}患者可凭诊断证明申请门诊特殊病种待遇。"),
    ("health-condition", True, "{a.name}医生擅长{b.illness}的诊治，每周三上午在门诊三楼坐诊。"),
    ("health-condition", False, "{a.someone}，{a.disability}，每月发放补贴80元。"),
    ("minor", False, "{a.name:minor W}，{a.child_age}岁，{a.school}学生，勇救落水同伴。"),
    ("minor", True, "走失儿童{a.name:minor W}（{a.child_age}周岁）已找到。"),
    (
        "minor",
        False,
        "姓名\t年龄\t学校\n{a.name:minor E}\t{a.child_age}\t{a.school}\n{b.name:minor E}\t{b.child_age}\t{b.school}\n{c.name:minor E}\t{c.child_age}\t{c.school}",
    ),
    ("minor", True, "序号\t儿童姓名\t监护人\t监护人与儿童关系\n1\t{a.name:minor W}\t{d.name}\t祖父\n2\t{b.name:minor W}\t{e.name}\t姑姑"),
    ("minor", False, "{a.name}，45岁，村护林员，连续三年获评先进。"),
    ("minor", True, "{a.name}，16岁，市第一中学学生，获省青少年科技创新大赛一等奖。"),
    ("minor", False, "孤儿{a.name:minor W}，{a.child_birth:W}出生，由其祖父{b.name}监护。"),
    ("minor", True, "事实无人抚养儿童{a.name:minor W}，监护人{b.name}，每月发放基本生活费1500元。"),
    ("owner", False, "车主{a.name}，车牌号{a.plate:E}。"),
    ("owner", True, "{a.plate:E}（车主：{a.name}）"),
    ("owner", False, "号牌\t车型\n{a.plate:W}\t小型客车\n{b.plate:W}\t轻型货车"),
    ("owner", True, "姓名\t车牌号码\n{a.name}\t{a.green_plate:E}\n{b.name}\t{b.plate:E}"),
    ("owner", False, "补贴款已转入{a.name} {a.card:E}。"),
    ("owner", True, "{a.name}\t{a.card16:E}\n{b.name}\t{b.card16:E}"),
    ("vertical", False, "姓名\t{a.name}\n身份证号\t{a.id:E}\n联系电话\t{a.mobile:W}\n申请事项\t公租房"),
    ("vertical", True, "来信人\t{a.name}\t联系电话\t{a.mobile:W}\n证件号码\t{a.id:E}\t来信时间\t2025-12-03"),
    (
        "vertical",
        False,
        "<table><tr><td>申请人</td><td>{a.name}</td><td>性别</td><td>{a.sex}</td></tr><tr><td>身份证号</td><td colspan=3>{a.id:E}</td></tr><tr><td>银行账号</td><td colspan=3>{a.card:E}</td></tr></table>",
    ),
    (
        "vertical",
        True,
        "<table><tbody><tr><th>户主</th><td>{a.name}</td></tr><tr><th>公民身份号码</th><td><p><span>{a.id:E}</span></p></td></tr><tr><th>手机号码</th><td>{a.mobile:W}</td></tr></tbody></table>",
    ),
    ("several-to-a-line", False, "值班人员：{a.name} {a.mobile:W}  {b.name} {b.mobile:W}  {c.name} {c.mobile:W}"),
    ("several-to-a-line", True, "姓名\t卡号\t姓名\t卡号\n{a.name}\t{a.card:E}\t{b.name}\t{b.card:E}"),
    ("several-to-a-line", False, "递补人员{a.name}（{a.id:E}）、{b.name}（{b.id:E}）。"),
    ("several-to-a-line", True, "{a.name}/{a.id:E}/{a.mobile:W}；{b.name}/{b.id:E}/{b.mobile:W}"),
    ("wrong-and-cut", False, "姓名\t身份证号\n{a.name}\t{a.wrong_id:W}\n{b.name}\t{b.cut_id:E}"),
    ("wrong-and-cut", True, "序号\t姓名\t公民身份号码\n1\t{a.name}\t{a.cut_id:E}\n2\t{b.name}\t{b.wrong_id:W}"),
    ("apostrophe", False, "姓名,身份证号,银行卡号\n{a.name},'{a.id:E},'{a.card:E}\n{b.name},'{b.id:E},'{b.card:E}"),
    ("apostrophe", True, '"姓名","身份证号码"\n"{a.name}","{a.id:E}"\n"{b.name}","{b.id:E}"'),
)


def form_of(text: str) -> str:
    """The form that a text shows by itself."""
    if text.startswith("<"):
        return "html"
    if text.startswith("|"):
        return "pipe"
    if text.startswith(("姓名,", '"')):
        return "csv"
    return "tsv" if "\t" in text else "prose"


TEMPLATES = tuple(Prose(genre, text, held_out, forms=(form_of(text),)) for genre, held_out, text in TEXTS)
