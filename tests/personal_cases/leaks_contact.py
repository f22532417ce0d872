"""Leaks in bidding announcements and in answers to letters."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose, Table

BID = (
    Table(
        "bid-contact",
        "石桥镇农村公路养护项目询价公告",
        "采购人=石桥镇人民政府|项目联系人={p.name}|联系方式={p.mobile:W}|地址=云江市青石区石桥镇政府路1号",
        True,
        rows=1,
    ),
    Table(
        "bid-contact",
        "报名供应商联系表",
        "投标单位=云江某建设有限公司|授权代表={p.name}|身份证号码={p.id:E}|手机={p.mobile:W}",
        True,
        rows=2,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "bid-contact",
        "评标专家劳务费发放表",
        "专家姓名={p.name}|身份证号码={p.id:E}|开户行=中国某银行云江支行|银行卡号={p.card:E}|金额（元）=800|签字=",
        True,
        True,
        4,
    ),
    Table(
        "bid-contact",
        "中标候选人项目负责人情况",
        "中标候选人=云江某工程有限公司|项目经理={p.name}|身份证号={p.id:E}|注册编号=粤144{i}20080{i}234",
        False,
        True,
        3,
    ),
    Table("bid-contact", "村级小型工程竞价结果", "中标人={p.name}|联系电话={p.mobile:W}|中标价（元）={p.money}00", False, rows=2),
    Table(
        "bid-contact",
        "评审小组成员",
        "序号={i}|姓名={p.name}|工作单位=云江某大学|证件号码={p.id:E}",
        False,
        True,
        3,
        forms=("tsv", "html", "pipe"),
    ),
    Prose(
        "bid-contact", "五、联系方式\n采购人：云江市青石区教育局\n地址：云江市青石区学府路18号\n联系人：{a.name}\n电话：{a.mobile:W}", True
    ),
    Prose(
        "bid-contact",
        "对本次招标提出询问，请与代理机构联系。名称：云江某招标代理有限公司，地址：云江市解放大道105号8楼802室，联系人{a.name}，电话0752-2809876、{a.mobile:W}。",
        True,
    ),
    Prose("bid-contact", "中标单位委托代理人{a.name}（身份证号码{a.id:E}）于2026年1月4日领取中标通知书。", True),
    Prose("bid-contact", "项目负责人：{a.name}；执业证书：一级建造师；身份证：{a.id:E}；联系方式：{a.mobile:W}。"),
    Prose("bid-contact", "招标公告\n报名须加QQ：{a.qq:W}，或添加联系人微信号：{a.wechat:W}，索取招标文件。"),
    Prose(
        "bid-contact",
        "招标人：云江市公共资源交易中心，电话：{a.landline:N}，电子邮箱：{a.email:N}；投标保证金账号：{a.card16:corporate-account N}；联系人{b.name}，{b.mobile:W}。",
        strict=True,
    ),
)
LETTER = (
    Table(
        "letter-reply",
        "市长信箱来信办理情况",
        "来信人={p.name}|联系电话={p.mobile:E}|来信主题=小区停车难问题|办理结果=已办结",
        True,
        True,
        3,
    ),
    Table(
        "letter-reply",
        "信访事项受理告知单",
        "信访人={p.name}|身份证号码={p.id:E}|住址={p.address:E}|联系电话={p.mobile:W}",
        True,
        rows=1,
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "letter-reply",
        "12345热线交办工单",
        "工单编号=GD2025120{i}88|来电人={p.title}|来电号码={p.mobile:E}|诉求内容=路灯不亮",
        True,
        True,
        4,
    ),
    Table(
        "letter-reply",
        "网上咨询答复（12月）",
        "序号={i}|网友姓名={p.name}|手机号码={p.mobile:E}|咨询内容=如何办理居住证|答复单位=市公安局",
        False,
        True,
        5,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "letter-reply",
        "政府信息公开申请登记表",
        "申请人={p.name}|证件名称=身份证|证件号码={p.id:E}|电子邮箱={p.email}|通信地址={p.address:E}",
        False,
        rows=2,
    ),
    Table(
        "letter-reply",
        "来访群众登记",
        "姓名={p.name}|来访人数=2|家庭住址={p.address:E}|手机={p.mobile:E}|反映问题=宅基地纠纷",
        False,
        True,
        3,
    ),
    Prose(
        "letter-reply",
        "{a.title}：\n    您好！您（身份证号{a.id:E}，电话{a.mobile:W}）通过市长信箱反映的社保缴费问题收悉。经核查，现答复如下：您的养老保险缴费记录正常。感谢您的来信！",
        True,
    ),
    Prose(
        "letter-reply",
        "尊敬的{a.name}：您反映的位于{b.street}的噪音扰民问题，我局已派员到现场核查。如有疑问请联系承办人{b.name}，电话：{b.mobile:W}。",
        True,
    ),
    Prose(
        "letter-reply",
        "来信：我叫{a.name}，家住{a.address:E}，楼下烧烤店油烟扰民，希望有关部门处理，我的电话是{a.mobile:W}。\n回复：您好，您反映的问题已转城管部门办理。",
        True,
    ),
    Prose("letter-reply", "信访人{a.name}（{a.sex}，{a.birth:W}出生，身份证号码{a.id:E}）提出的信访事项，经调查，答复意见如下。"),
    Prose(
        "letter-reply",
        "网友“夕阳红”：我的社会保障卡丢了，社保卡号{a.social_no:W}，请问怎么补办？\n市医保局：请携带身份证到任一服务大厅办理补卡，咨询电话0752-2801234。",
    ),
    Prose("letter-reply", "经查，{a.name}户（户口簿号：{a.household_no:W}）的户口登记地址为{a.address:E}，与其所述一致。特此回复。"),
)
TEMPLATES = (*BID, *LETTER)
