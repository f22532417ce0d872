"""The readings of the traditional characters that official text uses most: which character a pinyin was put behind.

Counted in official text, readings from Unihan; only what GBK holds and simplification changes.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping

from govcheck.text.characters import tables

__all__ = ["NEUTRAL", "PLAIN_SYLLABLE", "SYLLABLE", "TONED", "characters_by_reading", "plain", "plain_readings"]

_BASE = "a-z\u00fc\u0251\u0261"
TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ"
"""Letters with a tone mark."""
SYLLABLE = f"[{_BASE}]{{0,3}}[{TONED}][{_BASE}]{{0,4}}"
"""Pattern of a syllable with its tone mark."""
NEUTRAL = "(?:men|me|ma|ne|zhe|de|le|ge|tou|zi|bo|shi)"
"""Pattern of the syllables that have no tone."""
PLAIN_SYLLABLE = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?ang|[iu]?an|i?ong|i?ao|u?ai|[eiu]ng?|e[ir]|ou|i[aeu]|u[aeio]|[aeiouv])n?"
"""Pattern of a syllable without its tone mark."""

_READINGS = """
bian邊 biàn變辯 biào標 bié別 biān編邊 biāo標 biǎn編貶 biǎo錶 bà壩罷 bài敗 bàn並辦 bàng謗 bào報 bèi備貝 bì祕閉幣畢 bìng並併 bó駁 bù佈
bān頒 bāng幫 bēi盃 bīn頻濱賓瀕 bō發撥剝潑 bǎi擺 bǎng紡綁 bǎo寶飽 bǐ筆 bǔ補撲 chuàng創倉 chuán傳團 chuáng牀 chuí郵 chuò綴 chuāng創
chuǎng闖 chàn顫 chàng暢 cháng場長償脹 cháo濤 chè徹 chèn稱闖 chén塵陳 chéng懲誠淨 chì飾滯 chí遲馳 chóng種蟲 chóu籌 chù處觸 chú儲廚諸
chún純 chān佔 chāo紹 chē車 chēng稱槍撐 chī喫 chōng衝樁沖 chǎn產闡 chǎng場廠 chǐ齒 chǒng衝寵 chǒu醜 chǔ處礎儲 cuò錯 cuō營 cái財纔 cán殘蠶
cè測冊側廁 céng層 cì廁 cí辭詞 cóng從縱 cù錯趨 cān參 cāng倉艙 cǎi採 diàn電墊 diào調釣趙 dié鐵諜疊 diān顛 diū丟 diǎn點 diǎo鳥 duàn斷鍛
duì對隊奪兌 duó奪 dài帶貸 dàn擔彈贍 dàng當檔擋盪 dào導盜 dá達 dèng鄧 dì題締遞 dìng訂釘 dí適敵滌 dòng動凍 dòu鬥讀瀆 dù塗 dùn頓 dú獨頓讀瀆
dān單擔 dāng當檔 dēng燈 dī牴 dīng釘 dōng東 dūn噸 dǎn單膽 dǎng黨擋 dǎo導島 dǐ牴 dǐng頂 dǔ賭 fà髮 fàn範販飯 fá罰撥閥貶 fèi費廢 fèn奮糞墳
fèng風縫 fén頒墳 féng縫 fù報負復複覆婦賦縛 fú費複輻 fā發 fēi飛 fēn紛 fēng風豐峯鋒 fěi誹 fǎ髮 fǎng訪紡 fǔ撫輔 guà掛 guàn權觀貫慣 guàng廣
guì規繪貴櫃 guò過 guó國 guān關觀 guī規歸 guō過鍋 guǎn館 guǎng廣 guǐ軌 guǒ鍋 gài蓋 gàn幹 gàng鋼槓 gè個箇 gé擱 gòng貢 gòu構購夠鉤 gù顧僱
gāi該 gān幹乾 gāng崗綱鋼剛 gē擱 gě個蓋 gěi給 gōng紅宮 gōu溝鉤 gǎn稈趕桿 gǎng崗溝 gǒng礦鞏 gǔ賈 gǔn滾 huà劃話畫 huài壞 huàn環換喚
huá劃學華 huái懷 huán環還 huáng黃 huì會壞匯繪賄彙穢 huí違迴 huò貨獲隻 huā華 huān歡 huī揮輝 huǎn緩 huǎng謊 huǐ毀燬 huǒ夥 hàn漢灘桿 hào號
hái還 hán韓 háo號 hè嚇 hé覈轄 héng橫 hòng鬨 hòu後 hóng紅 hù護戶滬 hùn渾 hún揮渾 hū戲 hǔ許 jià價駕 jiàn監間見鑑濫踐薦鍵閒鍊漸 jiàng強將漿
jiào較覺轎 jiá頰夾 jiè屆誡藉 jié結節潔 jiù舊 jiā駕夾傢 jiān監間堅艱漸淺纖姦 jiāng將漿 jiāo橋膠矯 jiē節階 jiū糾 jiǎ賈 jiǎn檢險減簡錢儉鹼
jiǎng獎講 jiǎo繳糾僑膠卻腳矯攪喬 jué構決較絕覺腳 juǎn捲 jì計濟結記際繼紀繫擊劑騎 jìn進僅儘盡晉勁 jìng經競徑淨勁逕 jí級極藉輯 jù據劇鉅俱
jī機積績擊幾齊蹟羈跡緝 jīng經徑驚 jū車俱 jūn軍 jǐ濟給極紀幾擠 jǐn緊僅儘盡謹錦 jǔ舉 kuài會塊 kuàng況礦 kuì歸饋 kuò擴闊 kuā誇 kuān寬 kuī虧
kài喫 kè課剋 kù庫 kāi開 kē顆 kēi剋 kě顆 kěn墾 kōu毆 kūn頑 la藍 liàn練欄鏈煉鍊 liàng兩輛諒 liào療瞭 lián聯連鏈 liáng糧樑諒 liáo療遼 liè獵
liù陸 liú劉 liǎn連 liǎng兩 liǎo瞭 luàn亂 luò絡邏 luó羅邏 luō羅 lài來厲賴徠 làn濫覽煉爛 lào勞絡澇 lái來萊徠 lán欄攔蘭藍籃 láo勞澇嶗 lè樂
lèi類 léi壘 lì勵歷離厲蝕麗隸曆 lìn臨賃鄰 lí離麗籬釐 lín臨鄰 líng齡靈 lóng龍寵 lóu樓 lù錄陸賂 lùn論 lú爐 lún論輪倫 lā摺 lāo撈 lěi壘
lǎn覽纜攬 lǐ裏禮 lǐng領 lǒng壟 lǔ魯 lǘ樓慮 lǚ魯 lǜ綠慮濾 ma嗎 me麼 men們 mián綿 miè滅衊 miù謬 mà罵嗎 mài賣邁脈麥 màn謾 mào貿 mán瞞謾
máng龍 máo錨 mèn們滿 mèng夢 méi沒 mén門瞞 méng夢霧 mì祕 mí彌 míng鳴 mò脈 mó無撫 móu謀 mǎ馬碼 mǎi買 mǎn滿 mǐ爾彌 mǒu畝 mǔ畝 niàng釀 nián鮎
niáng釀 niè齧 niǎo鳥 niǔ紐 nuò諾 nà納 nàn難攤 nào腦鬧 nán難 náo撓 nèi內 nìng寧 ní兒 níng寧 nóng農濃 nǎo腦 nǐ擬 piàn騙 pián辯 piāo飄
pán審盤 pèn噴 péi賠 pì闢 pí罷 pín貧頻 píng評憑 pù鋪 pú樸 pāo拋 pēn噴 pī闢 pō潑 pū鋪撲 pǔ譜樸 qiàn牽 qián錢潛乾 qiáng強牆 qiáo僑橋喬 qiè竊
qióng窮 qiān開簽遷牽籤 qiāng搶槍 qiǎ價 qiǎn淺譴 qiǎng搶 quàn勸 quán權捲 què確卻 quē決 qì氣棄緝訖 qìng請輕親慶 qí齊騎 qù誇 qún羣 qī棲
qīn親 qīng輕傾慶頃 qū區組趨驅 qǐ啓 qǐng請傾頃 ruì銳 ruǎn軟 ràng讓 rào繞 rè熱 rèn認 róng榮 rùn潤 rǎo擾繞 shuì稅 shuí誰 shuò藥碩 shuāng雙
shuō說 shà廈 shài殺曬 shàn繕贍壇 shào燒紹 shè設葉攝 shèn滲 shèng勝聖 shéi誰 shéng繩 shì適識視試釋勢遞澤飾屍 shí實時識蝕 shòu獸壽
shù術數輸樹 shùn順 shā殺 shāi篩 shān刪纔 shāng傷 shāo燒 shēn參蔘 shēng聲 shěn審 shī師溼屍篩詩 shū書輸樞 shǎn陝 shǎng賞 shǐ駛 shǔ數屬
suì歲 suí隨 suò歲 suī雖 suō獻縮犧 suǒ鎖 sà薩 sài賽 sàng喪 sào掃 sì飼 sòng訟鬆 sù訴縮肅 sān蔘 sāng喪 sāo騷 sēn滲 sī絲 sōng鬆 sū蘇卹甦
sūn孫 sǎ灑 sǎo掃騷 sǔn損 tiáo條調 tiāo條 tiē貼 tiě鐵 tou頭 tuán專團磚 tuí饋 tuō託脫 tà達 tài態 tái臺颱 tán談彈壇 táo籌 tè職貸 téng騰 tì躍
tí題 tóu頭 tú圖塗 tān攤漢貪灘 tāo濤 tī體 tīng聽廳 tǎng黨擴 tǎo討 tǐ體 tǒng統 wàn萬翫 wán翫頑 wèi爲衛遺謂餵 wèn問聞 wéi爲違圍維濰 wén聞
wò臥 wù務誤惡霧 wú無吳 wā窪 wān關灣貫彎 wēn溫 wěi僞偉諉 wěn穩 wū誣 wǎng網 wǔ務 xià嚇廈 xiàn縣現線見顯獻憲脅賢 xiàng項樣像鬨嚮傢 xiá轄峽
xián銜閒賢 xiáng詳 xiè寫諜謝褻 xié協脅攜諧頁 xiān鮮纖 xiāng鄉廂 xiāo銷撓 xiě寫 xiū脩 xiǎn險顯憲鮮灑 xiǎng鄉響嚮 xiǎo曉 xuàn選 xuán縣懸盤
xué學 xuǎn選 xì氣係細繫戲 xìn釁 xìng興 xí習襲 xín尋 xù續卹嶼 xùn訓訊孫 xún詢尋鱘 xī犧棲釐 xīng興 xū須虛 xūn燻勳 xǔ許 yuàn願遠緣
yuán員園緣圓 yuè樂閱躍粵 yuē約 yuǎn願遠 yà壓亞 yàn驗鹽 yàng養樣 yào藥窯 yán嚴鹽 yáng揚陽詳 yáo搖窯遙謠 yè業葉頁 yé餘 yì議義釋異億藝譯誼
yìn飲隱陰 yìng應嬰繩 yí義維遺礙儀 yín銀 yíng營贏蠅 yòu誘 yóu遊郵鈾 yù預語譽禦輿獄籲 yùn運蘊 yú與於漁餘娛魚輿吳 yún員雲 yā壓亞閘 yān菸煙
yāo約 yī醫億 yīn陰 yīng應嬰 yōng擁 yōu優憂 yū於菸 yǎn嚴 yǎng養 yǐ醫 yǐn飲隱癮 yǐng穎 yǒng湧 yǒu脩 yǔ與語嶼 zhuàn轉傳 zhuàng狀壯 zhuì隊綴
zhuó準繳 zhuān專磚 zhuāng裝莊樁壯 zhuǎn轉 zhà詐 zhài責債 zhàn佔戰顫 zhàng張賬漲帳脹 zhào趙 zhá閘 zhái擇 zhè這 zhèn鎮陳陣賑 zhèng證爭鄭
zhé攝摺 zhì實織質製誌滯遲幟擲摯緻 zhí職執 zhòng衆蟲 zhòu驟鈾 zhóu軸 zhù築註貯駐 zhú築軸 zhā紮 zhān點 zhāng張 zhēn鎮針偵 zhēng爭徵偵
zhěn診 zhī織隻擲 zhōng衆終鐘 zhōu週 zhū豬諸 zhǎng長漲 zhǐ徵紙 zhǒng種 zhǔ屬囑矚 zhǔn準純 zuàn鑽 zuò鑿 zuān鑽 zài載 zàn暫贊讚 zá雜 záo鑿
zè側 zèng綜贈 zé責則擇澤 zì資 zòng從縱 zā紮 zāi災 zāng贓 zī資諮 zōng總綜蹤 zǎi載 zǒng總 zǔ組 ài礙愛 ào奧 è惡 é額 ér兒 ěr爾餌 ōu區歐樞毆
ǒu歐
"""


@functools.cache
def characters_by_reading() -> Mapping[str, str]:
    """A syllable -> the characters that may be read so, common ones first.

    >>> characters_by_reading()["guān"]
    '關觀'
    """
    return dict(re.findall(r"([^\s\u3400-\u9fff]+)([\u3400-\u9fff]+)", _READINGS))


def plain(syllable: str) -> str:
    """A syllable without its tone.

    >>> plain("guān"), plain("lǜ")
    ('guan', 'lv')
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", syllable.replace("ɑ", "a").replace("ɡ", "g")) if not "\u0300" <= c <= "\u0304")
    return re.sub("[\u0306-\u036f]", lambda mark: "v" if mark[0] == "\u0308" else "", bare).replace("uv", "v")


@functools.cache
def plain_readings() -> Mapping[str, frozenset[str]]:
    """A character, or its simplified form -> its readings without tones."""
    found: dict[str, set[str]] = {}
    for syllable, characters in characters_by_reading().items():
        for character in characters:
            for form in (character, tables().one_to_one.get(character, character)):
                found.setdefault(form, set()).add(plain(syllable))
    return {character: frozenset(readings) for character, readings in found.items()}
