"""Labels: the words that say what the number, date or place behind them, or below them in a table, is."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["LABELS", "Label", "header_label", "last_label"]

REACH = 12
"""Characters between a label and what it labels, at most."""

_KINDS = {
    "id": (
        "身份证号码 身份证号 身份证 身份证件号码 身份证件号 身份证编号 身份证明号码 公民身份号码 公民身份证号 公民身份 "
        "身份号码 证件号码 证件号 证件编号 有效证件号 id号码 居住证号码 居住证号 居住证 身份证编码 驾驶证编号 驾驶证号 "
        "驾驶证号码 身份证复印件 身份证信息"
    ),
    "foreigner": "永久居留证号 永久居留身份证 永久居留证 永久居留",
    "disability": "残疾人证号 残疾人证号码 残疾证号 残疾证号码 残疾人证 残疾证 残疾人证编号 残疾军人证",
    "student": "学籍号 全国学籍号 学籍号码 学籍编号 学籍辅号",
    "tax": "纳税人识别号 税务登记号 税务登记证号 纳税识别号 税号 税务登记证",
    "physician": (
        "医师资格证书编码 医师资格证书 医师资格证号 医师资格证 执业证书编码 执业医师证 执业证书编号 医师执业证书 医师执业证号 "
        "资格证书编码 医师资格"
    ),
    "mobile": "手机号码 手机号 手机 移动电话 手机电话",
    "phone": (
        "联系电话 联系方式 电话号码 电话 联系号码 联络电话 咨询电话 监督电话 举报电话 投诉电话 值班电话 服务热线 热线 传真 "
        "电话及手机 办公电话 座机 联系人电话 联系人 联系人及电话 tel phone"
    ),
    "card": (
        "银行卡号 银行卡 卡号 银行账号 银行帐号 银行账户 账号 帐号 账户 帐户 一卡通 一折通 一卡通号 一折通号 一卡通账号 "
        "社保卡账号 存折号 存折账号 打卡账号 收款账号 发放账号 惠民卡号 一卡通卡号 一折通账号 存折 农商行卡号 卡（折）号 "
        "银行卡账号 银行卡（折）号 账（卡）号 银行账户号"
    ),
    "account": (
        "保证金账号 保证金账户 收款账户 缴款账户 对公账号 对公账户 基本账户 单位账号 缴款账号 汇款账号 财政专户 专用账户 监管账户 公司账号"
    ),
    "passport": "护照号码 护照号 护照 护照编号",
    "travel": "通行证号码 通行证号 通行证 回乡证号 回乡证 台胞证号 台胞证 港澳台通行证 通行证编号",
    "military": (
        "军官证号 军官证 士兵证号 士兵证 军人证件号 军人证 文职干部证 文职证 警官证号 警官证 士官证号 士官证 义务兵证 "
        "军官证号码 士兵证号码 军人证号 军人身份证件号"
    ),
    "plate": "车牌号码 车牌号 车牌 号牌号码 号牌 车号 车辆号牌 车辆牌号 车辆号码",
    "vin": "车架号 车辆识别代号 车辆识别代码 车辆识别码 识别代号 车架号码 vin码 vin",
    "messenger": "qq号码 qq号 qq 微信号码 微信号 微信 微信账号 微信（同号） qq账号",
    "certificate": (
        "社保卡号 社保卡号码 社会保障卡号 社会保障号 社会保障号码 社保号 社保编号 户口簿号 户口本号 户口簿编号 准考证号 "
        "准考证号码 准考证 考号 住院号 病历号 病案号 医保卡号 医保号 医保编号 就诊卡号 门诊号 住院编号 病案编号 医保证号 "
        "医疗证号 合作医疗证号 农合证号 户编号 低保证号 低保证编号 优抚证号 户口簿 社保卡"
    ),
    "name": (
        "姓名 户主 户主姓名 学生姓名 考生姓名 申请人 申请人姓名 当事人 被处罚人 患者姓名 救助对象 保障对象 持证人 受益人 "
        "儿童姓名 孩子姓名 领取人 被征收人 承租人 考生 学生 患者 村民 业主 补贴对象 受助人 受助学生 残疾人姓名 家庭成员 权利人 "
        "本人姓名 人员姓名 当事人姓名 纳税人名称 法定代表人 负责人姓名 户主名 低保户 投诉人 来信人 写信人 反映人 举报人 信访人 "
        "户名 开户名"
    ),
    "address": (
        "家庭住址 家庭地址 户籍地址 户籍所在地 户籍地 居住地址 居住地 现住址 现居住地 住址 住所 住所地 房屋地址 房屋坐落 "
        "房屋座落 通讯地址 通信地址 身份证地址 身份证住址 详细地址 收件地址 家庭详细地址 户口所在地 联系地址 家住 租住地 "
        "居住地点 现住 地址 现住地址 家庭所在地 户口地址 户籍住址 坐落"
    ),
    "office-address": (
        "办公地址 单位地址 公司地址 注册地址 经营地址 办公地点 报名地点 办公场所 经营场所 地点 企业地址 报送地址 邮寄地址 "
        "集合地点 学校地址 项目地址 建设地点 施工地址 现场地址 机构地址 医院地址 受理地址 接收地址 递交地点 开标地点 工程地址 "
        "项目地点 建设地址 窗口地址 来访地址 接待地址 信访地址 公司住所"
    ),
    "birth": "出生日期 出生年月日 出生年月 出生时间 生日 出生 生于",
    "age": "年龄 周岁 年纪",
    "sex": "性别",
    "health": (
        "病情 疾病名称 疾病 诊断 诊断结果 病种 残疾类别 残疾等级 残疾类型 健康状况 患病情况 患病 身体状况 病名 残疾情况 "
        "疾病种类 患病种类 患病名称 疾病诊断 主要诊断 残疾类别等级 致贫原因 残疾类别及等级 残疾种类 疾病类型 大病病种 入院诊断 "
        "出院诊断"
    ),
    "guardian": "监护人 监护人姓名 家长姓名 家长 父亲姓名 母亲姓名 父亲 母亲 法定监护人",
    "school": "就读学校 所在学校 学校 班级 年级 就读班级 幼儿园 就读年级",
    "owner": "车主 车主姓名 车辆所有人 所有人 机动车所有人 驾驶人 司机 驾驶员",
    "amount": (
        "金额 补助金额 补贴金额 资助金额 发放金额 救助金额 欠税金额 罚款金额 保障金额 合计 总额 总计 欠税余额 月保障金 "
        "补助标准 中标价 成交价 中标金额 价格 报价 控制价 预算 人口 数量 面积 产值 总产值 税收 收入 支出 决算 决算数 预算数 "
        "投资额 销售额 增加值"
    ),
    "office": (
        "职务 科室 部门 值班 带班 带班领导 值班人员 岗位 分工 职责 联络员 责任人 值班领导 值班员 所属部门 职位 警号 责任领导 "
        "包村领导 包保责任人 网格员 挂点领导 村书记"
    ),
    "document": (
        "许可证号 许可证编号 许可证 许可编号 编号 合同号 合同编号 合同 项目代码 项目编号 项目编码 统一代码 索引号 流水号 "
        "订单号 订单 订单编号 条码 条形码 条码号 isbn issn 发票号码 发票号 发票代码 发票 运单号 快递单号 运单 案号 文号 备案号 "
        "备案编号 备案证号 批准文号 登记编号 登记号 证书编号 证书号 单号 序列号 产品编号 设备编号 商品编码 缴款码 缴费码 "
        "缴款识别码 执收编码 信用代码 代码 宗地号 不动产单元号 产权证号 不动产权证 房权证 采购编号 招标编号 标段编号 公告编号 "
        "票号 票据号 票据号码 电子票据号码 坐标 桩号 受理号 受理编号 申请号 专利号 注册号 注册证号 资质证号 资质编号 "
        "施工许可证 用地许可证 规划许可证 批次号 生产批号 批号 股票代码 交易编号 交易流水号 文件编号 档案号 档号 图号 事项编码 "
        "实施编码 事项代码 代码为 工单号 工单编号 业务编号 受理单号 报建编号 监督编号 宗地编号 宗地编码 图斑号 图斑编号 "
        "证书编码 产品编码 资产编号 固定资产编号 设备序列号 出厂编号 许可证书号 经营许可证 生产许可证 支付令号 凭证号 指标文号 "
        "报告编号 检测编号 样品编号 抽样编号 抽样单编号 行政区划代码 区划代码 组织机构代码 机构代码 商标注册号 注册号为 "
        "条形码号 刊号 备案码 追溯码 电表号 水表号 会员卡号 会员号 抖音号 快手号 视频号 公众号 国债账号 燃气号 校验码 验证码 "
        "md5 sha1 sha256 令牌 token 版本 版本号 书号 统一书号 编码 单元号 订单号码 识别码 序号"
    ),
    "credit": "统一社会信用代码 社会信用代码 信用代码 组织机构代码 营业执照号 营业执照注册号 统一信用代码",
}

LABELS: dict[str, str] = {word: kind for kind, words in _KINDS.items() for word in words.split()}
"""The kind of each label, in folded form."""

_LENGTHS = {last: tuple(sorted({len(word) for word in LABELS if word[-1] == last}, reverse=True)) for last in {word[-1] for word in LABELS}}
"""How long the labels are that end with a character, the longest first."""
_BREAKS = frozenset("。；;\n\t|！？!?")
_COMMAS = frozenset("，,、")
_LOCAL = frozenset(("document", "amount", "credit"))
"""What a comma ends: behind it another thing is named."""
_PERSONAL = ("身份证", "身份号码", "银行卡", "卡号")
"""Whatever else a header names, these decide: 统一社会信用代码（身份证号）."""


class Label(NamedTuple):
    """A label and its place in the folded text."""

    kind: str
    start: int
    end: int


def last_label(text: str, start: int, end: int, reach: int = REACH) -> Label | None:
    """The last label of ``text[start:end]`` that ends within reach of its end, in the same clause; the longest there.

    >>> last_label("身份证号码为：", 0, 7)
    Label(kind='id', start=0, end=5)
    """
    parted = False
    for stop in range(end, max(start, end - reach - 1), -1):
        last = text[stop - 1]
        for length in _LENGTHS.get(last, ()):
            kind = LABELS.get(text[stop - length : stop]) if stop - length >= start else None
            if kind is not None:
                return None if parted and kind in _LOCAL else Label(kind, stop - length, stop)
        if last in _BREAKS:
            return None
        parted = parted or last in _COMMAS
    return None


_OFFICE_HEADERS = frozenset(("联系人", "负责人", "单位", "单位名称", "机构名称", "责任单位", "部门名称", "窗口名称"))


def header_label(cell: str) -> str | None:
    """The kind of what stands below a header cell; what its brackets add does not count.

    >>> header_label("学生身份证号（后四位）"), header_label("序号"), header_label("备注")
    ('id', 'document', None)
    """
    bare = "".join(cell.partition("(")[0].partition("（")[0].split()) or "".join(cell.split())
    if bare in _OFFICE_HEADERS:
        return "office"
    whole = "".join(cell.split())
    for word in _PERSONAL if len(whole) > len(bare) or "/" in whole or "或" in whole else ():
        if word in whole:
            return LABELS[word]
    label = last_label(bare, 0, len(bare))
    return label.kind if label is not None else None
