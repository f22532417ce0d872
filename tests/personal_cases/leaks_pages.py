"""Leaks as they stand on whole pages: below menus and titles, in headers of two rows, under rare headings, in other profiles."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose, Table

HEAD = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>公示公告 - 云江市青石区人民政府</title>
<style>.nav li{{display:inline}} td{{border:1px solid #000}}</style><script>var columnId=13800138000;</script></head>
<body><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul>
<div>当前位置：首页 &gt; 公示公告</div>"""
FOOT = """<div class="footer">主办：青石区人民政府办公室　地址：云江市青石区人民路1号　电话：0752-2800000<br>网站标识码：4413020001　粤ICP备05000001号　粤公网安备44130202000123号</div>
</body></html>"""


def page(body: str) -> str:
    """The body between a site's head and foot."""
    return f"{HEAD}\n{body}\n{FOOT}"


PAGES = (
    Prose(
        "page",
        page(
            "<h1>拟保障对象公示</h1><p>索引号：11440000007187648G/2025-00012</p>\n<table><tr><th>姓名</th><th>身份证号</th><th>手机</th></tr>\n<tr><td>{a.name}</td><td>{a.id:E}</td><td>{a.mobile:E}</td></tr>\n<tr><td>{b.name}</td><td>{b.id:E}</td><td>{b.mobile:E}</td></tr>\n<tr><td>{c.name}</td><td>{c.id:E}</td><td>{c.mobile:E}</td></tr></table>"
        ),
        False,
        True,
        forms=("html",),
    ),
    Prose(
        "page",
        page(
            "<h2>行政处罚决定书</h2><p>当事人：{a.name}　公民身份号码：{a.id:E}</p><p>住址：云江市青石区柳溪镇。</p><p>联系电话：<span>{a.mobile:W}</span></p>"
        ),
        True,
        forms=("html",),
    ),
    Prose(
        "page",
        page(
            "<table><tr><td rowspan=2>序号</td><td colspan=2>申请人</td><td colspan=2>监护人</td></tr>\n<tr><td>姓名</td><td>残疾人证号</td><td>姓名</td><td>联系电话</td></tr>\n<tr><td>1</td><td>{a.name}</td><td>{a.disabled_no:E}</td><td>{d.name}</td><td>{d.mobile:E}</td></tr>\n<tr><td>2</td><td>{b.name}</td><td>{b.disabled_no:E}</td><td>{e.name}</td><td>{e.mobile:E}</td></tr>\n<tr><td>3</td><td>{c.name}</td><td>{c.disabled_no:E}</td><td>{f.name}</td><td>{f.mobile:E}</td></tr></table>"
        ),
        True,
        True,
        forms=("html",),
    ),
    Prose(
        "page",
        page(
            "<table><tr><td colspan=3><b>值班安排</b></td></tr><tr><td>日期</td><td>姓名</td><td>电话</td></tr>\n<tr><td>1日</td><td>{a.name}</td><td>{a.mobile:W}</td></tr>\n<tr><td>2日</td><td>{b.name}</td><td>{b.mobile:W}</td></tr>\n<tr><td>3日</td><td>{c.name}</td><td>{c.mobile:W}</td></tr></table>"
        ),
        False,
        forms=("html",),
    ),
    Prose(
        "two-row-header",
        "公租房租金补贴发放表\n序号\t户主\t\t发放信息\t\n\t姓名\t身份证号\t账号\t金额\n1\t{a.name}\t{a.id:E}\t{a.card:E}\t300\n2\t{b.name}\t{b.id:E}\t{b.card:E}\t300\n3\t{c.name}\t{c.id:E}\t{c.card:E}\t450\n合计\t\t\t\t1050",
        False,
        True,
        forms=("tsv",),
    ),
    Prose(
        "two-row-header",
        "序号\t报名人员\t\t\t审核\n\t姓名\t性别\t证件号码\t结果\n1\t{a.name}\t{a.sex}\t{a.id:E}\t合格\n2\t{b.name}\t{b.sex}\t{b.id:E}\t合格\n3\t{c.name}\t{c.sex}\t{c.id:E}\t合格",
        True,
        True,
        forms=("tsv",),
    ),
    Prose(
        "two-tables",
        "一、拟新增对象\n姓名\t身份证号\n{a.name}\t{a.id:E}\n{b.name}\t{b.id:E}\n\n二、项目清单\n项目名称\t项目编号\t金额（元）\n村道硬化\t440000202301120016\t13800138000\n水渠修复\t440000202301120024\t13900139000",
        False,
        forms=("tsv",),
    ),
    Prose(
        "two-tables",
        "附件1 设备清单\n名称\t序列号\n打印机\t6200000000012340\n投影仪\t6200000000012357\n\n附件2 领取人\n姓名\t手机号码\n{a.name}\t{a.mobile:W}\n{b.name}\t{b.mobile:W}",
        True,
        forms=("tsv",),
    ),
    Prose(
        "no-header",
        "1\t{a.name}\t{a.id:E}\t石桥村\n2\t{b.name}\t{b.id:E}\t石桥村\n3\t{c.name}\t{c.id:E}\t大塘村\n4\t{d.name}\t{d.id:E}\t大塘村",
        False,
        True,
        forms=("tsv",),
    ),
    Prose(
        "no-header",
        "{a.name}  {a.sex}  {a.id:E}  {a.mobile:E}\n{b.name}  {b.sex}  {b.id:E}  {b.mobile:E}\n{c.name}  {c.sex}  {c.id:E}  {c.mobile:E}",
        True,
        True,
        forms=("prose",),
    ),
    Prose("no-header", "报名成功：{a.name}{a.id:E}，{b.name}{b.id:E}。", True, forms=("prose",)),
    Prose(
        "profile",
        "{a.name}，{a.sex}，出生日期：{a.birth:E}，家长电话：{a.mobile:E}，获国家助学金。",
        False,
        profile="student-aid",
        forms=("prose",),
    ),
    Prose(
        "profile",
        "资助对象{a.name}，家住{a.address:E}，联系电话{a.mobile:E}，银行卡号{a.card:E}。",
        True,
        profile="student-aid",
        forms=("prose",),
    ),
    Prose("profile", "{a.name}，身份证号{a.id:E}，拟纳入低保。", False, profile="welfare", forms=("prose",)),
    Prose(
        "profile",
        "姓名\t准考证号\t身份证号\n{a.name}\t{a.ticket}\t{a.id:E}\n{b.name}\t{b.ticket}\t{b.id:E}",
        True,
        profile="recruitment",
        forms=("tsv",),
    ),
    Prose(
        "profile",
        "罚款缴入账户：户名：云江市财政局，开户行：某银行云江分行，账号：⟪corporate-account W|4400500000000012345⟫。",
        True,
        profile="penalty-notice",
        forms=("prose",),
    ),
    Prose("profile", "{a.name}（身份证号码{a.id}）欠缴税款2300元，手机{a.mobile:W}。", True, profile="tax-arrears", forms=("prose",)),
    Prose("hidden-names", "{a.someone}，身份证号码{a.id:E}，因盗窃被行政拘留十日。", False, forms=("prose",)),
    Prose("hidden-names", "报警人{a.starred}（电话{a.mobile:W}）称其电动车被盗。", True, forms=("prose",)),
    Prose("hidden-names", "经比对，⟪resident-id E|11010519491231002X⟫与登记信息不符。", True, forms=("prose",)),
    Prose("strict", "服务热线⟪phone-number N|12345⟫，消费投诉⟪phone-number N|12315⟫。", False, strict=True, forms=("prose",)),
    Prose("strict", "客服电话：⟪phone-number N|400-800-1234⟫；传真：{a.landline:N}", True, strict=True, forms=("prose",)),
    Prose("strict", "服务器IP地址：⟪network-address N|114.114.114.114⟫", False, strict=True, forms=("prose",)),
    Prose("strict", "日志：来自⟪network-address N|202.96.128.86⟫的请求被拒绝。", True, strict=True, forms=("prose",)),
    Prose(
        "strict", "保证金户名：云江市公共资源交易中心，账号：⟪corporate-account N|4400500000000012345⟫", True, strict=True, forms=("prose",)
    ),
    Prose("strict", "经纬度：⟪coordinates N|114.416012,23.111534⟫", True, strict=True, forms=("prose",)),
)
RARE = (
    Table("hidden-names", "抽奖中奖名单", "序号={i}|姓名={p.starred}|手机号码={p.mobile:E}|奖项=三等奖", False, True, 4),
    Table("hidden-names", "未成年人社会保护对象家庭", "户主={p.someone}|身份证号={p.id:E}|住址={p.address:E}", True, True, 3),
    Table(
        "rare-headings",
        "惠农补贴打卡明细",
        "序号={i}|农户={p.name}|身份证件号={p.id:E}|惠农一卡通={p.card:E}|面积（亩）=3.{i}",
        False,
        True,
        3,
    ),
    Table(
        "rare-headings",
        "耕地地力保护补贴",
        "组别=三组|户主名称={p.name}|公民身份证号码={p.id:E}|打卡账号={p.card:E}|补贴金额={p.money}",
        True,
        True,
        4,
    ),
    Table("rare-headings", "参保人员花名册", "人员姓名={p.name}|社会保障号码={p.id:E}|参保状态=正常", True, True, 3),
    Table("rare-headings", "培训补贴人员", "学员={p.name}|身份号码={p.id:E}|联系手机={p.mobile:E}|培训工种=育婴员", False, True, 4),
    Table(
        "rare-headings", "高龄津贴发放表", "老人姓名={p.spaced}|身份证={p.id:E}|代领人={q.name}|代领人手机号={q.mobile:E}", True, True, 5
    ),
    Table("rare-headings", "退役军人优待金", "对象姓名={p.name}|军官证号={p.soldier:E}|收款卡号={p.card:E}|金额=5000", False, True, 3),
    Table("rare-headings", "公务出国（境）团组公示", "姓名={p.name}|职务=处长|护照号={p.passport:E}|出访国家=德国", True, False, 2),
    Table("rare-headings", "台籍人员补贴", "姓名={p.name}|台湾居民来往大陆通行证号={p.taiwan:E}|金额=300", False, False, 2),
    Table("rare-headings", "小汽车增量指标", "申请人={p.name}|证件号={p.id:E}|号牌={p.plate:E}|车架号={p.vin:W}", True, True, 3),
    Table("rare-headings", "选民登记名单", "姓名={p.name}|性别={p.sex}|出生年月日={p.birth_dot:W}|住址={p.village}", False, False, 4),
)
TEMPLATES = (*PAGES, *RARE)
