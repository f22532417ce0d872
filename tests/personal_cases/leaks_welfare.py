"""Leaks in notices of civil affairs and housing."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose, Table

LOW_INCOME = (
    Table(
        "low-income",
        "柳溪镇2025年第四季度城乡低保对象公示表",
        "序号={i}|户主姓名={p.name}|身份证号码={p.id:E}|保障人口={p.headcount}|月补助金额（元）={p.money}|家庭住址={p.address:E}",
        True,
        True,
        5,
        total="合计|||12|3450",
        notes="公示期：2026年1月5日至1月11日。\n监督电话：0752-2800000，12345。",
    ),
    Table(
        "low-income",
        "特困供养人员花名册",
        "姓名={p.spaced}|性别={p.sex}|证件号码={p.id:E}|供养方式=分散供养|一卡通账号={p.card:E}|备注=",
        True,
        True,
        3,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "low-income",
        "大岭镇低保边缘家庭名单",
        "姓名={p.name}|公民身份号码={p.id:E}|姓名={q.name}|公民身份号码={q.id:E}",
        True,
        True,
        3,
        notes="（此件主动公开）",
    ),
    Table(
        "low-income",
        "石桥镇临时救助发放花名册（12月）",
        "序号={i}|救助对象={p.name}|身份证={p.id:E}|救助原因=突发火灾|金额={p.money}元|联系方式={p.mobile:E}",
        False,
        True,
        4,
        lead="根据《社会救助暂行办法》，经本人申请、入户调查，现将名单公布如下：",
        total="合计||||6200元",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "low-income",
        "低收入家庭慰问物资签收表",
        "序号={i}|姓名={p.name}|所在村（社区）={p.hamlet}|手机号码={p.mobile:E}|慰问品=大米、食用油",
        False,
        True,
        6,
        notes="制表：社会事务办    2025年12月20日",
    ),
    Table("low-income", "新增低保对象名单", "姓名={p.name}|身份证号={p.id:E}|电话={p.mobile:W}|住址={p.village}", False, False, 2),
    Prose(
        "low-income",
        "关于拟新增低保对象的公示\n经村民小组评议、村委会初审，拟将{a.name}（身份证号：{a.id:E}）、{b.name}（身份证号：{b.id:E}）两户纳入农村最低生活保障范围，现予公示。公示期7天，自2026年1月5日起。如有异议，请向镇民政办反映，电话：0752-2800000。",
        True,
    ),
    Prose(
        "low-income",
        "低保对象{a.name}，{a.sex}，{a.birth:W}出生，现住{a.village}，家庭人口{a.headcount}人，每月发放低保金{a.money}元，由本人持社会保障卡领取。联系电话{a.mobile:W}。",
        True,
    ),
    Prose(
        "low-income",
        "关于停发部分家庭低保金的通知\n{a.hamlet}村民委员会：\n    经核查，你村以下人员已不符合低保条件：\n1.{a.name}，身份证号{a.id:E}；\n2.{b.name}，身份证号{b.id:E}；\n3.{c.name}，身份证号{c.id:E}。\n请做好解释工作。\n石桥镇人民政府\n2025年11月3日",
        True,
        True,
    ),
    Prose("low-income", "户主：{a.name}；证件号码：{a.id:E}；开户银行：云江农村商业银行；卡号：{a.card:E}；本次发放{a.money}元。"),
    Prose(
        "low-income",
        "截至12月底，全镇共有低保对象312户689人，累计发放低保金215.6万元。其中，{a.hamlet}{a.name}家庭（户口簿号：{a.household_no:W}）因务农收入增加，自2026年1月起退出低保。",
    ),
    Prose(
        "low-income",
        "    1月6日，镇长到困难群众{a.name}家中走访，详细询问其生活情况。{a.name}家住{a.address:E}，家中有两个孩子上学。镇长叮嘱民政干部做好兜底保障，并留下了便民服务热线12345。",
    ),
)
HOUSING = (
    Table(
        "housing",
        "公共租赁住房保障对象名单（第三批）",
        "编号={i}|申请人={p.name}|身份证号码={p.id:E}|共同申请人={q.name}|身份证号码={q.id:E}|保障方式=实物配租",
        True,
        True,
        4,
        lead="根据《公共租赁住房管理办法》，现将审核通过的申请家庭公布如下，欢迎社会各界监督。",
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "housing",
        "农村危房改造农户信息表",
        "序号={i}|户主={p.name}|户主证件号={p.id:E}|镇村={p.village}|危房等级=D级|补助资金（元）={p.money}|一卡通卡号={p.card16:E}",
        True,
        True,
        5,
        total="合计|||||98000",
    ),
    Table(
        "housing",
        "保障性住房摇号结果",
        "摇号顺序={i}|姓名={p.spaced}|身份证件号码={p.id:E}|申请地址={p.address:E}|房号=3栋{i}02",
        True,
        True,
        3,
    ),
    Table(
        "housing",
        "住房租赁补贴发放表（四季度）",
        "序号={i}|姓 名={p.spaced}|身份证号={p.id:E}|人口={p.headcount}|补贴金额={p.money}|开户行=云江农商银行|账号={p.card:E}",
        False,
        True,
        4,
        total="总计||||8400",
        notes="审核人：罗科长　　填表日期：2025年12月31日",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "housing",
        "经济适用住房资格年审合格家庭",
        "姓名={p.name}|联系电话={p.mobile:E}|户籍所在地={p.address:E}|家庭人均年收入={p.money}元",
        False,
        True,
        4,
    ),
    Table(
        "housing",
        "征地拆迁补偿公示",
        "序号={i}|被征收人={p.name}|身份证号码={p.id:E}|房屋坐落=青石区旧城改造项目A片区|建筑面积（㎡）=86.{i}|补偿金额（元）=2856{i}0.00",
        False,
        True,
        3,
        notes="注：补偿款于签约后15个工作日内支付。",
    ),
    Prose(
        "housing",
        "申请人{a.name}（公民身份号码{a.id:E}），现居住于{a.address:E}，无自有住房，符合我市公共租赁住房申请条件，拟予保障。",
        True,
    ),
    Prose(
        "housing",
        "房屋征收补偿决定书\n被征收人：{a.name}，{a.sex}，身份证住址：{a.address:E}，公民身份号码：{a.id:E}。\n委托代理人：{b.name}，联系电话：{b.mobile:W}。\n因被征收人在签约期限内未达成补偿协议，根据《国有土地上房屋征收与补偿条例》第二十六条，作出如下决定。",
        True,
    ),
    Prose(
        "housing",
        "请下列人员于2026年1月20日前到市住房保障中心（人民路1号）领取钥匙：\n{a.name} {a.mobile:E}\n{b.name} {b.mobile:E}\n{c.name} {c.mobile:E}\n{d.name} {d.mobile:E}\n逾期视为放弃。",
        True,
        True,
    ),
    Prose("housing", "经查，{a.name}家庭（身份证{a.id:E}）在市外已购商品房一套，依法取消其公租房保障资格，并于30日内腾退住房。"),
    Prose(
        "housing", "危房改造户{a.name}的补助资金1.5万元已于12月10日拨付至其一卡通（{a.card:E}），请村委会告知本人。咨询电话：0752-2800123。"
    ),
    Prose(
        "housing",
        "不动产首次登记公告\n经初步审定，我机构拟对下列不动产权利予以首次登记。权利人：{a.name}，证件号：{a.id:E}，不动产坐落：青石区柳溪镇幸福路某小区，面积：98.5平方米，用途：住宅。异议书面材料送达地址：云江市不动产登记中心（人民路8号）。",
    ),
)
TEMPLATES = (*LOW_INCOME, *HOUSING)
