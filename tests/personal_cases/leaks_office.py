"""Leaks in rosters, penalty and tax notices."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose, Table

DUTY = (
    Table(
        "duty-roster",
        "云江市人民政府办公室2026年元旦假期值班安排表",
        "日期=1月{i}日|带班领导={p.name}|联系电话={p.mobile:W}|值班人员={q.name}|手机={q.mobile:W}",
        True,
        rows=3,
        notes="值班电话：0752-2800000（传真：0752-2800001）",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "duty-roster",
        "柳溪镇森林防灭火值班表",
        "星期=星期一|值班领导={p.name} {p.mobile:W}|值班干部={q.name} {q.mobile:W}|值班电话=0752-2811119",
        True,
        rows=4,
    ),
    Table(
        "duty-roster",
        "区防汛抗旱指挥部成员单位联络员通讯录",
        "序号={i}|单位=区某局|姓名={p.name}|职务=副局长|办公电话={p.landline}|移动电话={p.mobile:W}",
        True,
        rows=5,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "duty-roster",
        "山塘水库防汛“三个责任人”名单",
        "水库名称=石桥{i}号水库|行政责任人={p.name}|职务=镇长|联系电话={p.mobile:W}|巡查责任人={q.name}|巡查责任人电话={q.mobile:W}",
        False,
        rows=4,
    ),
    Table(
        "duty-roster",
        "春节期间市直机关值班表",
        "时间=2月1{i}日|科室=综合科|值班人员={p.spaced}|值班手机={p.mobile_split:W}",
        False,
        rows=3,
        lead="春节期间，实行领导带班和24小时专人值班制度。",
    ),
    Table("duty-roster", "河长公示信息", "河流=柳溪河{i}段|镇级河长={p.name}|职务=副镇长|电话={p.mobile:W}|监督电话=12345", False, rows=3),
    Prose(
        "duty-roster", "假期值班电话：0752-2800000。带班领导：{a.name}，手机：{a.mobile:W}；值班人员：{b.name}，手机：{b.mobile:W}。", True
    ),
    Prose(
        "duty-roster",
        "1月1日 {a.name}（局长）{a.mobile:W}\n1月2日 {b.name}（副局长）{b.mobile:W}\n1月3日 {c.name}（办公室主任）{c.mobile:W}\n市水利局值班室 0752-2811234",
        True,
    ),
    Prose("duty-roster", "各村（社区）要落实汛期24小时值班制度，遇有险情立即报告镇应急办。联系人：{a.name}，{a.mobile:W}。", True),
    Prose("duty-roster", "防火期内严禁一切野外用火，发现火情请拨打12119或村护林员{a.name}的电话{a.mobile:W}。"),
    Prose("duty-roster", "值班调整：原定2月3日值班的{a.name}同志因公出差，由{b.name}同志（联系电话{b.mobile_split:W}）代替。"),
    Prose("duty-roster", "会议联系人：{a.name}，电话：0752-2801111，手机：{a.mobile:W}，请于1月8日前报送参会回执。"),
)
PENALTY = (
    Table(
        "penalty",
        "交通运输行政处罚信息公示（12月）",
        "序号={i}|当事人={p.name}|身份证号={p.id:E}|车牌号码={p.plate:E}|违法事实=未取得道路运输经营许可|罚款金额=3000元",
        True,
        True,
        3,
    ),
    Table(
        "penalty",
        "醉酒驾驶吊销驾驶证人员名单",
        "姓名={p.name}|性别={p.sex}|驾驶证号={p.id:E}|住址={p.address:E}|处罚决定=吊销机动车驾驶证",
        True,
        True,
        4,
        profile="penalty-notice",
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "penalty",
        "强制报废机动车公告清单",
        "车辆所有人={p.name}|号牌号码={p.plate:E}|车辆识别代号={p.vin:W}|车辆类型=小型轿车",
        True,
        False,
        2,
    ),
    Table(
        "penalty",
        "治安管理处罚决定公示",
        "序号={i}|被处罚人={p.name}|公民身份号码={p.id:E}|案由=赌博|处罚结果=行政拘留五日",
        False,
        True,
        4,
        profile="penalty-notice",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "penalty",
        "失信被执行人名单",
        "被执行人={p.name}|身份证号码={p.id:E}|执行案号=（2025）粤13执{i}234号|执行标的={p.money}00元",
        False,
        True,
        3,
        notes="举报电话：0752-2806789",
    ),
    Table("penalty", "电动自行车违停处理", "车主={p.name}|车牌={p.green_plate:E}|联系电话={p.mobile:W}|罚款=20元", False, False, 2),
    Prose(
        "penalty",
        "行政处罚决定书\n云青市监罚〔2025〕128号\n当事人：{a.name}，{a.sex}，身份证号码：{a.id:E}，住址：{a.address:E}。\n经查，当事人未取得食品经营许可从事餐饮服务，违反《食品安全法》第三十五条。决定没收违法所得1380元，罚款10000元。",
        True,
    ),
    Prose(
        "penalty",
        "2025年11月8日21时许，{a.name}酒后驾驶{a.plate:E}号小型轿车行驶至人民路与解放大道交叉口时被民警查获，呼气酒精含量为38mg/100ml。",
        True,
        profile="penalty-notice",
    ),
    Prose(
        "penalty",
        "公告送达\n{a.name}（公民身份号码{a.id:E}）、{b.name}（公民身份号码{b.id:E}）：本局依法作出青城管罚字〔2025〕第56号行政处罚决定，因你们下落不明，现公告送达。",
        True,
    ),
    Prose(
        "penalty",
        "当事人{a.name}（护照号码：{a.passport:E}）非法居留，处罚款500元。另一当事人{b.name}，港澳居民来往内地通行证号码{b.permit:E}，予以警告。",
    ),
    Prose(
        "penalty",
        "当事人：{a.name}\n证件类型：身份证\n证件号码：{a.id:E}\n罚款缴至：云江市财政局非税收入专户，账号：{a.card16:corporate-account W}",
        profile="penalty-notice",
    ),
    Prose("penalty", "肇事车辆为白色小客车，号牌{a.plate:W}，车架号{a.vin:W}，请知情群众向交警大队提供线索。"),
)
TAX = (
    Table(
        "tax-arrears",
        "个体工商户欠税公告（2025年第四季度）",
        "序号={i}|纳税人名称=青石区小吃{i}店|业主姓名={p.name}|身份证号码={p.id:E}|欠税税种=增值税|欠税余额={p.money}.00",
        True,
        True,
        4,
        total="合计|||||12350.00",
    ),
    Table(
        "tax-arrears",
        "云江市税务局第二税务分局欠税公告",
        "纳税人识别号={p.tax_no:E}|法定代表人（负责人）={p.name}|经营地点=青石区柳溪镇|欠税税种=个人所得税|欠税余额（元）={p.money}",
        True,
        True,
        3,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "tax-arrears",
        "非正常户认定公告",
        "序号={i}|业户姓名={p.spaced}|证件号码={p.id}|证件种类=居民身份证|欠税金额={p.money}",
        True,
        False,
        4,
        profile="tax-arrears",
    ),
    Table(
        "tax-arrears",
        "欠税公告明细",
        "姓名={p.name}|身份证号={p.id}|联系电话={p.mobile:E}|欠缴税款={p.money}",
        False,
        True,
        3,
        profile="tax-arrears",
    ),
    Table("tax-arrears", "车船税清缴通知名单", "车主={p.name}|号牌={p.plate:E}|应缴税款=360元", False, False, 2),
    Table(
        "tax-arrears",
        "自然人股权转让欠税公告",
        "序号={i}|姓名={p.name}|居民身份证号码={p.id:E}|税种=个人所得税|欠税余额={p.money}0.00",
        False,
        True,
        3,
        forms=("tsv", "html", "pipe"),
    ),
    Prose(
        "tax-arrears",
        "税务事项通知书\n{a.name}（纳税人识别号：{a.tax_no:E}）：你单位2025年第三季度应缴纳税款4521.30元，限你于收到本通知之日起15日内缴纳。",
        True,
    ),
    Prose(
        "tax-arrears",
        "根据《欠税公告办法（试行）》，现将欠税人{a.name}（身份证号码：{a.id}）的欠税情况予以公告，欠税余额23450.67元。",
        True,
        profile="tax-arrears",
    ),
    Prose("tax-arrears", "负责人{a.name}，居民身份证号码{a.id:E}，手机{a.mobile:W}，欠缴城镇土地使用税1.2万元。", True),
    Prose(
        "tax-arrears",
        "欠税人：{a.name}，身份证件种类：居民身份证，号码：{a.id}，经营地点：青石区建设二路个体摊位，欠税税种：增值税。",
        profile="tax-arrears",
    ),
    Prose("tax-arrears", "阻止出境决定：欠税人{a.name}，护照号{a.passport:E}，未结清税款且未提供担保，现依法阻止其出境。"),
    Prose(
        "tax-arrears",
        "退税公告：下列纳税人因银行卡信息有误退税失败。{a.name}，银行卡号{a.card:E}；{b.name}，银行卡号{b.card:E}。请尽快到办税服务厅（人民路66号）更正。",
    ),
)
TEMPLATES = (*DUTY, *PENALTY, *TAX)
