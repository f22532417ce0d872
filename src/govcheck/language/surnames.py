"""The frequent surnames of one character."""

__all__ = ["ALSO_WORDS", "SURNAMES"]

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石"
    "姚谭廖邹熊陆郝孔崔邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊兰殷施陶洪翟颜倪严牛俞芦季葛毕聂霍向柳邢路岳齐梅莫庄辛管"
    "祝左涂谷祁耿牟舒詹关苗凌费纪靳盛童欧甄项曲阳游覃温柴裴申"
)
ALSO_WORDS = "于金白康毛文翁安鲁伍"
"""Surnames that are frequent words of their own."""
