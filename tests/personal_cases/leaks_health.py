"""Leaks in notices of the disabled persons' federations and of medical insurance."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose, Table

DISABILITY = (
    Table(
        "disability-subsidy",
        "2025年12月残疾人两项补贴发放明细表",
        "序号={i}|姓名={p.name}|残疾人证号={p.disabled_no:E}|残疾类别={p.disability:E}|补贴金额={p.money}",
        True,
        True,
        4,
        total="合计||||900",
        notes="区残疾人联合会  区民政局",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "disability-subsidy",
        "重度残疾人护理补贴名单",
        "姓名={p.name}|身份证号={p.id:E}|残疾证号={p.disabled_no:E}|监护人姓名={q.name}|监护人电话={q.mobile:E}",
        True,
        True,
        3,
    ),
    Table(
        "disability-subsidy",
        "残疾人辅助器具适配公示",
        "姓名={p.spaced}|性别={p.sex}|残疾类别及等级={p.disability:E}|适配器具=轮椅|所在社区={p.hamlet}",
        True,
        False,
        5,
    ),
    Table(
        "disability-subsidy",
        "残疾人机动轮椅车燃油补贴发放名册",
        "序号={i}|补贴对象={p.name}|中华人民共和国残疾人证号码={p.disabled_no:E}|银行卡号={p.card:E}|金额（元）=260",
        False,
        True,
        4,
        total="合计|4人|||1040",
    ),
    Table(
        "disability-subsidy",
        "残疾人居家托养服务人员名单",
        "姓名={p.name}|残疾情况={p.disability:E}|家庭住址={p.address:E}|手机={p.mobile:E}",
        False,
        True,
        3,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "disability-subsidy",
        "拟享受困难残疾人生活补贴人员",
        "姓名={p.name}|残疾人证号={p.disabled_no:E}|残疾类别={p.disability:W}",
        False,
        False,
        2,
    ),
    Prose(
        "disability-subsidy",
        "{a.name}，持有第二代残疾人证，证号{a.disabled_no:E}，{a.disability:W}，自2026年1月起每月享受护理补贴{a.money}元。",
        True,
    ),
    Prose(
        "disability-subsidy",
        "经社区残协核实，残疾人{a.name}（残疾人证号：{a.disabled_no:E}）和{b.name}（残疾人证号：{b.disabled_no:E}）已迁出本区，补贴停发。",
        True,
    ),
    Prose(
        "disability-subsidy",
        "助残日前夕，区残联上门为{a.hamlet}居民{a.name}评残。{a.name}自幼患病，被鉴定为{a.disability:W}。区残联提醒，办证咨询请拨打0752-2812345。",
        True,
    ),
    Prose("disability-subsidy", "残疾人证号{a.disabled_no:E}，持证人{a.name}，因死亡注销。"),
    Prose("disability-subsidy", "补贴对象：{a.name}；社会保障卡卡号：{a.card:E}；联系电话：{a.mobile:W}；补贴标准：100元/月。"),
    Prose(
        "disability-subsidy",
        "听证告知书\n{a.name}：你于2025年11月申领残疾人证，经指定医院评定为{a.disability:W}，与原评定结果不一致。你的身份证号为{a.id:E}，如要求听证，请在收到本告知书之日起5日内提出。",
    ),
)
MEDICAL = (
    Table(
        "medical-aid",
        "2025年度重特大疾病医疗救助公示",
        "序号={i}|姓名={p.name}|身份证号码={p.id:E}|病种={p.illness:E}|救助金额（元）={p.money}.00",
        True,
        True,
        4,
        total="合计||||21500.00",
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "medical-aid",
        "门诊特殊病种认定通过人员",
        "姓名={p.name}|社保卡号={p.social_no:W}|诊断={p.illness:E}|定点医院=云江市人民医院",
        True,
        False,
        3,
    ),
    Table(
        "medical-aid",
        "大病救助对象信息汇总表",
        "患者姓名={p.spaced}|住院号={p.hospital_no:W}|入院诊断={p.illness:E}|家属联系电话={p.mobile:E}|医疗总费用={p.money}",
        True,
        True,
        5,
        notes="注：以上费用不含门诊。",
    ),
    Table(
        "medical-aid",
        "城乡医疗救助资金打卡发放表",
        "序号={i}|姓名={p.name}|身份证={p.id:E}|银行账号={p.card:E}|发放金额={p.money}元",
        False,
        True,
        4,
        total="合计||||5000元",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "medical-aid",
        "困难职工大病帮扶名单",
        "姓名={p.name}|工作单位=云江市某机械厂|所患疾病={p.illness:E}|帮扶金额={p.money}",
        False,
        False,
        3,
        lead="经基层工会申报、市总工会审核，拟对下列职工给予帮扶：",
    ),
    Table("medical-aid", "两癌救助妇女名单", "姓名={p.name}|证件号={p.id:E}|疾病名称={p.illness:W}|手机号={p.mobile:W}", False, False, 2),
    Prose(
        "medical-aid",
        "患者{a.name}，身份证号{a.id:E}，因患{a.illness:W}在云江市人民医院住院治疗，住院号：{a.hospital_no:W}，拟救助{a.money}元。",
        True,
    ),
    Prose(
        "medical-aid",
        "关于对{a.name}等困难群众实施医疗救助的公示\n{a.name}，家住{a.address:E}，2025年8月被确诊为{a.illness:W}，自付医疗费用12.3万元。经研究，拟给予医疗救助3万元。公示期间可向市医疗保障局反映，电话0752-2801234。",
        True,
    ),
    Prose(
        "medical-aid",
        "救助人员名单：\n{a.name} 社会保障卡号{a.social_no:W} {a.illness:E}\n{b.name} 社会保障卡号{b.social_no:W} {b.illness:E}\n{c.name} 社会保障卡号{c.social_no:W} {c.illness:E}",
        True,
    ),
    Prose("medical-aid", "{a.name}病历号：{a.hospital_no:W}，诊断：{a.illness:W}，请其家属尽快到医务科补交材料。"),
    Prose(
        "medical-aid",
        "    “多亏了医疗救助政策，我才看得起病。”近日，家住{a.village}的{a.name}拿到了报销款。去年，{a.name}不幸患上{a.illness:W}，巨额医药费让家庭陷入困境。",
    ),
    Prose(
        "medical-aid",
        "市民{a.name}来电（{a.mobile:W}）咨询异地就医备案。经核实，其身份证号码{a.id:E}对应的参保状态正常，已指导其通过小程序办理。",
    ),
)
TEMPLATES = (*DISABILITY, *MEDICAL)
