"""Leaks in notices of schools, examination offices and employers."""

# ruff: noqa: E501 -- a text is easier to judge on one line

from __future__ import annotations

from tests.personal_cases.writing import Prose, Table

EXAM = (
    Table(
        "exam",
        "2026年事业单位公开招聘笔试成绩",
        "准考证号={p.ticket:W}|姓名={p.name}|身份证号={p.id:E}|报考岗位=综合管理A{i}|笔试成绩={p.score}|排名={i}",
        True,
        True,
        5,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "exam",
        "云江市教育系统公开招聘教师资格复审人员名单",
        "序号={i}|岗位代码=0{i}01|姓名={p.name}|性别={p.sex}|证件号码={p.id:E}|手机号码={p.mobile:E}|备注=",
        True,
        True,
        4,
        profile="recruitment",
        lead="请下列人员于2026年1月12日携带身份证、毕业证原件到市教育局三楼会议室参加资格复审。",
    ),
    Table(
        "exam",
        "体检人员名单",
        "姓名={p.spaced}|准考证号={p.ticket}|报考职位=一级科员|总成绩={p.score}|联系电话={p.mobile:E}",
        True,
        True,
        3,
        profile="recruitment",
    ),
    Table(
        "exam",
        "拟录用公务员公示名单",
        "序号={i}|姓名={p.name}|性别={p.sex}|出生年月={p.birth_month}|准考证号={p.ticket}|身份证号={p.id:E}|毕业院校=某大学",
        False,
        True,
        4,
        profile="recruitment",
        notes="公示时间：2026年1月5日至9日。监督电话：0752-2802345。",
    ),
    Table(
        "exam",
        "护士执业资格考试合格人员",
        "姓名={p.name}|出生日期={p.birth_iso:W}|准考证号={p.ticket:W}|成绩={p.score}",
        False,
        False,
        4,
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "exam",
        "公开选调面试人员名单",
        "姓名={p.name}|身份证号码={p.id:E}|姓名={q.name}|身份证号码={q.id:E}|面试时间=1月{i}8日",
        False,
        True,
        3,
        lead="面试地点：市委党校（滨江西路100号）。",
    ),
    Prose("exam", "经研究，同意{a.name}（身份证号：{a.id:E}，准考证号：{a.ticket:W}）递补进入面试环节。请于1月15日前电话确认。", True),
    Prose(
        "exam",
        "关于{a.name}同志拟聘用的公示\n{a.name}，{a.sex}，汉族，{a.birth:W}出生，大学本科学历，拟聘为市实验中学教师，联系电话：{a.mobile:W}。",
        True,
    ),
    Prose("exam", "缺考人员：\n{a.name}，{a.id:E}\n{b.name}，{b.id:E}\n{c.name}，{c.id:E}\n以上人员取消面试资格。", True, True),
    Prose(
        "exam",
        "因{a.name}（准考证号{a.ticket}）自愿放弃，现由{b.name}（准考证号{b.ticket}，身份证号{b.id:E}）递补。",
        profile="recruitment",
    ),
    Prose(
        "exam", "违纪考生{a.name}，身份证件号码{a.id:E}，在公共基础知识科目考试中携带手机，给予该科目考试成绩无效的处理，并记入诚信档案。"
    ),
    Prose("exam", "执业医师注册信息变更公告：{a.name}，医师资格证书编码：{a.doctor_no:E}，执业地点由柳溪镇卫生院变更为云江市中医院。"),
)
STUDENT_AID = (
    Table(
        "student-aid",
        "2025年秋季学期家庭经济困难学生资助名单",
        "序号={i}|学生姓名={p.name}|身份证号={p.id:E}|学籍号={p.pupil_no:E}|资助金额={p.money}",
        True,
        True,
        4,
        total="合计||||6000",
        profile="student-aid",
        forms=("tsv", "html", "pipe"),
    ),
    Table(
        "student-aid",
        "义务教育阶段困难学生生活补助公示",
        "姓名={p.name:minor E}|年龄={p.child_age}|就读学校={p.school}|家长姓名={q.name}|家长电话={q.mobile:E}",
        True,
        True,
        3,
    ),
    Table(
        "student-aid",
        "学前教育资助幼儿名单",
        "序号={i}|幼儿姓名={p.name:minor E}|班级=大（{i}）班|监护人={q.name}|资助标准=1000元/年",
        True,
        False,
        4,
        notes="柳溪镇中心幼儿园  2025年10月",
    ),
    Table(
        "student-aid",
        "国家助学金发放表",
        "序号={i}|姓名={p.spaced}|证件号={p.id:E}|银行卡号={p.card:E}|联系电话={p.mobile:E}|专业=机电技术应用",
        False,
        True,
        5,
        forms=("tsv", "html", "csv"),
    ),
    Table(
        "student-aid",
        "“雨露计划”补助学生公示",
        "学生姓名={p.name}|学籍号={p.pupil_no:E}|就读院校=云江职业技术学院|户主姓名={q.name}|一卡通账号={q.card:E}",
        False,
        True,
        3,
        lead="经乡镇审核、区级复核，现将拟补助名单公示如下。",
    ),
    Table(
        "student-aid",
        "留守儿童关爱名单",
        "姓名={p.name:minor W}|年龄={p.child_age}岁|监护人={q.name}|联系方式={q.mobile:W}",
        False,
        False,
        2,
    ),
    Prose(
        "student-aid",
        "受助学生{a.name}，身份证号{a.id:E}，学籍号{a.pupil_no:E}，就读于市职业中专，2025年秋季学期享受国家助学金1000元。",
        True,
        profile="student-aid",
    ),
    Prose(
        "student-aid", "    {a.name:minor W}，{a.child_birth:W}出生，父母均在外务工，由爷爷{b.name}照顾。区妇联为其送去书包和文具。", True
    ),
    Prose(
        "student-aid",
        "请以下学生家长尽快提供社保卡信息：\n{a.name}，学籍号{a.pupil_no:E}\n{b.name}，学籍号{b.pupil_no:E}\n{c.name}，学籍号{c.pupil_no:E}\n学生资助中心",
        True,
        True,
    ),
    Prose(
        "student-aid",
        "困难学生{a.name:minor W}（{a.child_age}岁，{a.school}三年级学生）家庭遭遇火灾，现面向社会募集善款。联系人：{b.name}，电话：{b.mobile:W}。",
    ),
    Prose("student-aid", "奖学金将发放至{a.name}的银行卡，卡号{a.card_split:E}，请本人核对。"),
    Prose(
        "student-aid", "学生{a.name}（公民身份号码：{a.id:E}）的助学贷款申请已通过，共同借款人为其父{b.name}（公民身份号码：{b.id:E}）。"
    ),
)
TEMPLATES = (*EXAM, *STUDENT_AID)
