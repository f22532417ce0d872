"""Damage made on purpose, and how much of it is found: `make damage CORPUS=FOLDER` with a folder of clean texts.

Each kind is put into every text at places that are known: found is the share of them that is reported under the right
rule, exact the share whose place is right to the character. Then the clean texts themselves: what is reported there.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed import read_corpus
from govcheck import to_traditional
from govcheck.pages.damage import Damage, damage_of, restore
from govcheck.pages.title_overlap import title_overlap
from govcheck.text.characters import rare_characters

SAMPLE = 400
LENGTH = 600
CP1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

# Readings of traditional characters, for a replace such as the spam sites do; each page takes a part of them.
PINYIN = """wù務 fā發 gòu構 guān關觀 wǎng網 jiǎn檢簡減 jié結節潔 dān單擔 tú圖 xiàn現縣線 dǎo導 yīng應 zé責澤 nèi內 dāng當 fēng風豐
kāi開 jì際計記濟紀 chǎn產 yè業葉 huá華劃 zhì質製 xué學 shí實時識 zhǎng長 cháng長場 dòng動 shù數樹術 shè設 yuán員圓園 diàn電 huì會彙匯
gè個 duì對隊 guò過 lái來 shuō說 yì議義億 jiàn見建薦鑒 xīn親 guó國 mén門們 wèn問 jīng經驚 tǒng統 zǒng總 zǔ組 zhī織 biān編邊 xù續緒 yǔ語與
lùn論 píng評 diào調 zhèng證 xǔ許 fǎng訪 xún詢 xiáng詳 dú讀 shěn審 huò獲貨 bào報 jǐn緊僅 jí級極輯 zhuǎn轉 lún輪 jù據劇 cái財 guì貴 fèi費廢
zī資 shì勢試視 shǎng賞 mǎi買 mài賣 yóu遊 yùn運 lián連聯 yuǎn遠 shì適 cè測側 mǎn滿 hàn漢 líng靈 wēi為 wèi為衛 rè熱 yàn驗 mǎ馬 xià嚇 jī機積
lì歷麗勵 bǎo寶"""


class Made(NamedTuple):
    """A damaged text and the places of the damage: ``[start, end)`` each."""

    text: str
    places: list[tuple[int, int]]


def readings() -> list[tuple[bytes, bytes]]:
    """The bytes of each character with those of its annotation; a page knows one reading of each."""
    pairs: dict[bytes, bytes] = {}
    for reading, characters in re.findall(r"([^\s\u4e00-\u9fff]+)([\u4e00-\u9fff]+)", PINYIN):
        pairs |= {c.encode("gbk"): f"({reading})".encode("gbk") for c in characters}
    return list(pairs.items())


def attacked(text: str, chooser: random.Random) -> tuple[Made, Made]:
    """The four steps of a spam site: the annotations that fall on characters, and those that break them."""
    traditional = to_traditional(text).text.encode("gbk", "ignore")
    data, made = traditional, bytes(len(traditional))
    for pair, annotation in chooser.sample(readings(), 45):
        pieces, marks, position = [], [], 0
        while (place := data.find(pair, position)) >= 0:
            if any(made[place : place + 2]):
                end = place + 1
                pieces.append(data[position:end])
                marks.append(made[position:end])
            else:
                end = place + 2
                pieces += [data[position:end], annotation]
                marks += [made[position:end], b"\1" + b"\2" * (len(annotation) - 1)]
            position = end
        data, made = b"".join((*pieces, data[position:])), b"".join((*marks, made[position:]))
    return decoded(data, made)


def decoded(data: bytes, made: bytes) -> tuple[Made, Made]:
    """GBK as a lenient decoder reads it: a pair that is none becomes one ``?``."""
    pieces: list[str] = []
    noise: list[tuple[int, int]] = []
    broken: list[tuple[int, int]] = []
    index = 0
    while index < len(data):
        width = 1 if data[index] < 0x81 else 2
        character = data[index : index + width].decode("gbk", "replace")
        if (width == 2 and len(character) != 1) or character == "\ufffd":
            character = "?"
            if made[index + 1 : index + 2] == b"\1":
                broken.append((len(pieces), len(pieces) + 1))
        elif made[index] == 1:
            end = data.index(b")", index) + 1
            length = len(data[index:end].decode("gbk"))
            on_character = "\u4e00" <= "".join(pieces[-1:]) <= "\u9fff"
            (noise if on_character else broken).append((len(pieces), len(pieces) + length))
        pieces.append(character)
        index += width
    return Made("".join(pieces), noise), Made("".join(pieces), broken)


def windows_1252(data: bytes) -> str:
    return "".join(CP1252[b - 0x80] if 0x80 <= b < 0xA0 and CP1252[b - 0x80] != " " else chr(b) for b in data)


MISREADINGS: dict[str, Callable[[str], str]] = {
    "UTF-8 as GBK": lambda s: s.encode().decode("gbk", "replace"),
    "UTF-8 as GB 18030": lambda s: s.encode().decode("gb18030", "replace"),
    "UTF-8 as Latin-1": lambda s: s.encode().decode("latin-1"),
    "UTF-8 as windows-1252": lambda s: windows_1252(s.encode()),
    "UTF-8 as cp1252, bytes lost": lambda s: s.encode().decode("cp1252", "replace"),
    "GBK as Latin-1": lambda s: s.encode("gbk", "ignore").decode("latin-1"),
    "GBK as windows-1252": lambda s: windows_1252(s.encode("gbk", "ignore")),
    "UTF-8 as Latin-1 twice": lambda s: s.encode().decode("latin-1").encode().decode("latin-1"),
    "UTF-8 as windows-1252 twice": lambda s: windows_1252(windows_1252(s.encode()).encode()),
    "UTF-8 as Latin-1, then as GBK": lambda s: s.encode().decode("latin-1").encode().decode("gbk", "replace"),
    "UTF-8 as GBK twice, bytes lost": lambda s: s.encode().decode("gbk", "replace").encode().decode("gbk", "replace"),
}


def misread(name: str, text: str, chooser: random.Random) -> Made:
    """One paragraph of the text in the wrong encoding."""
    start = chooser.randrange(100, 200)
    wrong = MISREADINGS[name](text[start : start + 250].strip())
    head = text[:start] + "\n"
    return Made(head + wrong + "\n" + text[start + 250 :], [(len(head), len(head) + len(wrong))])


def inserted(text: str, what: str, chooser: random.Random, beside: str = "[\u4e00-\u9fff](?=[\u4e00-\u9fff])", cut: int = 0) -> Made:
    """``what`` put in behind a character of that pattern, or in its place."""
    places = [match.end() for match in re.finditer(beside, text)]
    if not places:
        return Made(text, [])
    place = chooser.choice(places)
    return Made(text[: place - cut] + what + text[place:], [(place - cut, place - cut + len(what))])


RADICALS = dict(zip("民见长门车页风马西角青食齐龙", "⺠⻅⻓⻔⻋⻚⻛⻢⻄⻆⻘⻝⻬⻰", strict=True))
NARROW = str.maketrans("，：；！？（）", ",:;!?()")
QUOTED = re.compile('[《“「（("][^》”」）)"]*[》”」）)"]')


def radical(text: str, chooser: random.Random) -> Made:
    present = [c for c in RADICALS if c in text]
    if not present:
        return Made(text, [])
    character = chooser.choice(present)
    return inserted(text, RADICALS[character], chooser, character, 1)


def stray(text: str, chooser: random.Random) -> Made:
    traditional = to_traditional(text).text
    spared = {i for match in QUOTED.finditer(text) for i in range(*match.span())}
    places = [i for i, (a, b) in enumerate(zip(text, traditional, strict=True)) if a != b and b not in "於徵乾麼後" and i not in spared]
    place = chooser.choice(places)
    return Made(text[:place] + traditional[place] + text[place + 1 :], [(place, place + 1)])


def doubled(text: str, chooser: random.Random) -> Made:
    made = Made(to_traditional(text).text, [])
    for character, plain in (("統", "tong"), ("務", "wu"), ("關", "guan"), ("發", "fa"), ("規", "gui")):
        for match in reversed(list(re.finditer(character, made.text))):
            noise = f"({plain})" * chooser.choice((1, 2, 2))
            end = match.end()
            places = [(a + len(noise), b + len(noise)) if a >= end else (a, b) for a, b in made.places]
            made = Made(made.text[:end] + noise + made.text[end:], [*places, (end, end + len(noise))])
    return made if len(re.findall(r"\(([a-z]+)\)\(\1\)", made.text)) > 1 else Made(text, [])


def latin(text: str, chooser: random.Random) -> Made:
    word = chooser.choice(("АPP", "рk10", "bеt365", "ΟA", "kаiyun"))
    made = inserted(text, word, chooser)
    return Made(made.text, [(a + i, a + i + 1) for a, _ in made.places for i, c in enumerate(word) if not c.isascii()])


SIMPLE: dict[str, Callable[[str, random.Random], Made]] = {
    "mojibake: 锟斤拷": lambda t, c: inserted(t, "锟斤拷" * c.randrange(1, 5), c),
    "mojibake: 烫烫烫, 屯屯屯": lambda t, c: inserted(t, c.choice("烫屯") * c.randrange(3, 9), c, "[^烫屯](?=[^烫屯])"),
    "mojibake: U+FFFD": lambda t, c: inserted(t, "\ufffd" * c.randrange(1, 4), c),
    "radical-character": radical,
    "invisible-character": lambda t, c: inserted(t, c.choice("\u200b\u200d\ufeff\u2060\u202e\xad"), c),
    "private-use": lambda t, c: inserted(t, c.choice("\ue5e5\uf0b7\uf06c\U000f0001"), c),
    "homoglyph": latin,
    "homoglyph: kana": lambda t, c: inserted(t, "ニ", c, "(?<=[\u4e00-\u9fff])二(?=[\u4e00-\u9fff])", 1),
    "decorated-spam": lambda t, c: inserted(t, c.choice(("★✿◇凯发k8◇✿★", "☆★博彩平台◇◆★", "✿★★91视频★✿")), c),
    "lost-character": lambda t, c: inserted(t, "?", c, "(?:^|\n)(?=[\u4e00-\u9fff]{2})"),
    "stray-traditional": stray,
    "pinyin-noise: doubled": doubled,
}


def kind_of(name: str) -> str:
    return "mojibake" if name in MISREADINGS else name.split(":", maxsplit=1)[0]


def hit(made: Made, place: tuple[int, int], kind: str, damages: list[Damage], is_loose: bool) -> tuple[bool, bool]:
    """Whether a place was found, and whether exactly; of a paragraph all that is not ASCII, and nothing outside."""
    start, end = place
    there = [d for d in damages if d.kind == kind and d.start < end and d.end > start]
    if not there:
        return False, False
    if kind == "broken-pinyin":
        return True, any(d.start <= start and end <= d.end for d in there)
    if not is_loose:
        return True, any((d.start, d.end) == place for d in there)
    covered = {i for d in there for i in range(d.start, d.end)}
    needed = {i for i in range(start, end) if not made.text[i].isascii() and made.text[i] not in "\u3000\xa0"}
    return True, needed <= covered and min(covered) >= start and max(covered) < end


def show(name: str, made: list[Made]) -> None:
    kind = kind_of(name)
    results = []
    for each in made:
        damages = damage_of(each.text) if each.places else []
        results += [hit(each, place, kind, damages, name in MISREADINGS) for place in each.places]
    places = max(1, len(results))
    print(f"{name:34}{len(results):8}{sum(f for f, _ in results) / places:9.4f}{sum(e for _, e in results) / places:9.4f}")


def show_clean(texts: list[str]) -> None:
    rare = [rare_characters(text) for text in texts]
    characters = sum(map(len, texts))
    times = []
    found: list[tuple[str, Damage]] = []
    for _ in range(5):
        start = time.perf_counter()
        found = [(t, d) for t, r in zip(texts, rare, strict=True) for d in damage_of(t, r)]
        times.append(time.perf_counter() - start)
    print(f"\nundamaged: {characters / 1e6:.1f} Mchar, {min(times) / characters * 1e9:.1f} ns a character")
    for kind, number in Counter(d.kind for _, d in found).most_common():
        print(f"  {kind:24}{number:6}  {number / characters * 1e6:.1f} in a million characters")
    for text, damage in found[:20]:
        print("   ", damage.kind, repr(text[max(0, damage.start - 10) : damage.end + 10]))


def show_restored(texts: list[str], chooser: random.Random) -> None:
    right = characters = whole = 0
    for text in texts:
        wanted = to_traditional(text).text.encode("gbk", "ignore").decode("gbk")
        got = restore(attacked(text, chooser)[0].text).text
        wanted, got = wanted.translate(NARROW), got.translate(NARROW)
        whole += wanted == got
        if len(wanted) == len(got):
            right += sum(a == b for a, b in zip(wanted, got, strict=True))
        else:
            right += sum(b.size for b in _blocks(wanted, got))
        characters += len(wanted)
    print(f"\nrestored after an attack: {right / characters:.4f} of the characters, {whole / len(texts):.2f} of the texts wholly")


def _blocks(a: str, b: str) -> list[Match]:
    import difflib

    return [Match(*block) for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()]


class Match(NamedTuple):
    a: int
    b: int
    size: int


def show_titles(texts: list[str]) -> None:
    words = "在线观看_精品一区二区,亚洲综合-国产自拍_成人视频_久久精品免费_欧美日韩在线"
    headed = [t.split("\n", 1) for t in texts if t.startswith("# ")]
    own = [s for title, body in headed if (s := title_overlap(title, body)) is not None]
    alien = [s for t in texts if (s := title_overlap(words, t)) is not None]
    print(f"titles of search words: at most {max(alien):.2f}; own titles: {sum(s < 0.15 for s in own)} of {len(own)} below 0.15")


def main() -> None:
    texts = read_corpus(Path(sys.argv[1]))
    whole = [text for head in "".join(texts).split("\n# ") if len(text := "# " + head) > LENGTH]
    chooser = random.Random(1)
    long = [t for t in texts if len(t) >= LENGTH]
    some = [t[:LENGTH] for t in chooser.sample(long, min(SAMPLE, len(long)))]
    print(f"{len(some)} texts of {LENGTH} characters\n\nkind                                places    found    exact")
    pairs = [attacked(text, chooser) for text in some]
    show("pinyin-noise", [noise for noise, broken in pairs if len(noise.places) + len(broken.places) >= 3])
    show("broken-pinyin", [broken for noise, broken in pairs if len(noise.places) + len(broken.places) >= 3])
    for name in MISREADINGS:
        show(name, [misread(name, text, chooser) for text in some])
    for name, make in SIMPLE.items():
        show(name, [make(text, chooser) for text in some])
    show_restored(some, chooser)
    show_titles(whole)
    show_clean(texts)


if __name__ == "__main__":
    main()
