"""Whether a text in traditional characters is at home in Hong Kong, Macao or Taiwan, or the clone of a mainland page."""

from __future__ import annotations

import re

from govcheck.pages.damage.scripts import simplified_in, traditional_in, traditional_only
from govcheck.reading.reading import Reading

__all__ = ["is_mainland", "is_native"]

_FEWEST = 3
_DOCUMENT_NUMBER = re.compile(r"[〔\[［【（(](?:19|20)[0-9]{2}[〕\]］】）)]\s?[0-9]{1,5}\s?[號号]")
_ORGANS = re.compile(
    "(?:省|[市縣縣區鎮鄉])人民政府|自治區人民政府|街道辦事處|村民委員會|居民委員會|黨工委|[市縣區省]委(?:書記|辦公室|常委)|市場監督管理局|市場監管局|國家發展改革委"
    "|工業和信息化部|住房和城鄉建設|自然資源局|生態環境局|應急管理局|人力資源和社會保障|中共[^，。]{2,8}[市縣區省]委|人大常委會|政協委員|各縣[（(、]|國務院辦公廳"
    "|共產黨員|紀委監委|公安局|派出所|政務公開|黨史學習|黨委|黨組|支部"
)
_FAR = re.compile(
    "香港特別行政區|特區政府|立法會|行政長官|澳門特別行政區|[臺台]北|[臺台]灣|新北市|高雄|[臺台]中市|[臺台]南|行政院|立法院|民國[0-9一二三四五六七八九十]|本府|鄉公所|區公所"
    "|議會|港元|港幣|新[臺台]幣|市府|里長|警務處|政務司|財政司|局長表示|澳門元"
)


def is_mainland(text: str) -> bool:
    """Whether a traditional text names what only the mainland has: its organs, several of them, or its document numbers.

    >>> is_mainland("各縣、區人民政府：根據國辦發〔2023〕5號文件"), is_mainland("行政長官在立法會表示，國務院港澳辦")
    (True, False)
    """
    far = len(_FAR.findall(text))
    organs = len(set(_ORGANS.findall(text)))
    return (bool(_DOCUMENT_NUMBER.search(text)) + organs > far) or (organs > 1 and organs >= far)


def is_native(reading: Reading) -> bool:
    """Whether a text is written in traditional characters, and is no clone of a mainland page."""
    if len(traditional_only() & reading.rare) < _FEWEST:
        return False
    text = reading.text
    number = len(traditional_in(text))
    return number > 4 * simplified_in(text) and number * 10 >= sum("\u4e00" <= c <= "\u9fff" for c in text) and not is_mainland(text)
