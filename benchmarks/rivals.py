"""Speed beside other finders of personal information: `make rivals`, or `make rivals CORPUS=FOLDER` for texts of your own too.

The rivals are `PhoneNumberMatcher` of phonenumbers, region CN, and what Presidio recognizes without a language model: bank
cards, e-mail and IP addresses, dates, and resident IDs by an expression given here (it may leave out the check digit);
once more with its phone recognizer, which calls phonenumbers. What is not installed is left out.

The engines take turns and the best round of each counts. Findings are counted, not compared: each engine looks for something
else, and only govcheck asks whose number it is. The run fails if govcheck misses a resident ID of the generated table.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import daachorse

import govcheck
from benchmarks.speed import SIZE, fresh, read_corpus
from govcheck.privacy.identifiers.checksums import luhn, mod_11_2
from govcheck.text.folding import fold
from govcheck.words.lexicon import bundled

ROUNDS = 5
PEOPLE = 10_000
MOST_TEXTS = 500
"""Of a folder with more, so many are taken, evenly spread: the rivals are slow."""

PERSONAL, WHOLE, BARE = "personal information", "whole check", "bare daachorse"
RESIDENT_ID = r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?!\d)"

PLAIN = """\
各乡镇人民政府、街道办事处，县政府各部门，各直属机构：
为进一步做好{topic}工作，切实维护人民群众的合法权益，现就有关事项通知如下。
要进一步提高政治站位，充分认识做好{topic}工作的重要意义，把思想和行动统一到上级决策部署上来。
{office}负责统筹协调，其他有关部门按照职责分工，密切配合，形成工作合力。
各乡镇、街道要结合实际制定实施方案，建立工作台账，及时报送进展情况。
坚持问题导向和目标导向，聚焦群众反映强烈的突出问题，逐项研究整改措施，明确责任单位和完成时限。
要加强政策解读和舆论引导，充分利用政府网站、政务新媒体等平台，及时回应社会关切。
对工作推进不力、弄虚作假的单位和个人，依照有关规定严肃追究责任。
会议强调，{topic}事关经济社会发展大局，必须常抓不懈、久久为功。
{office}要会同有关部门加强监督检查，发现问题及时督促整改，重大情况及时报告。
本通知自印发之日起施行，此前有关规定与本通知不一致的，以本通知为准。
鼓励社会力量参与{topic}，支持行业协会、科研院所和企业开展交流合作。
""".splitlines()

NUMBERED = """\
根据《政府信息公开条例》第{small}条和市政府办公室有关通知（东政办发〔{year}〕{small}号），制定本方案。
{year}年{month}月{day}日，{office}召开{topic}工作会议，研究部署下一阶段重点任务。
截至{year}年{month}月底，全县累计完成投资{money}万元，同比增长{percent}%，受益群众{count}人。
项目编号：{year}{number}，预算金额：{money}元，采购人：{office}。
请于{year}年{month}月{day}日17:30前将纸质材料一式{small}份报送至{office}，逾期不予受理。
联系人：张三，联系电话：{landline}，地址：东山市人民路{small}号{office}{room}室。
监督电话：{landline}、12345，电子邮箱：office{small}@example.gov.cn。
对符合条件的{count}户家庭，按照每户每月{money}元的标准发放补助资金，由县财政统筹安排。
""".splitlines()
"""Nothing in them is to be reported: the numbers are an office's."""

FILLERS: Mapping[str, Callable[[random.Random], object]] = {
    "office": lambda r: r.choice(["县财政局", "县民政局", "市住房和城乡建设局", "区教育局", "镇人民政府", "县农业农村局"]),
    "topic": lambda r: r.choice(["乡村振兴", "安全生产", "生态环境保护", "优化营商环境", "防汛抗旱", "社会保障"]),
    "landline": lambda r: f"0571-8{r.randrange(10**7):07}",
    "year": lambda r: r.randint(2015, 2025),
    "month": lambda r: r.randint(1, 12),
    "day": lambda r: r.randint(1, 28),
    "small": lambda r: r.randint(1, 60),
    "room": lambda r: r.randint(101, 909),
    "count": lambda r: r.randint(100, 90_000),
    "money": lambda r: f"{r.uniform(100, 900_000):.2f}",
    "percent": lambda r: f"{r.uniform(0, 30):.1f}",
    "number": lambda r: f"{r.randrange(10**8):08}",
}


class Engine(NamedTuple):
    """Something that looks through a text; ``count`` says how many findings it has."""

    name: str
    count: Callable[[str], int]


class Result(NamedTuple):
    """``speed`` in million characters a second."""

    speed: float
    findings: int


def make_notices(texts: int = MOST_TEXTS) -> list[str]:
    """Notices with a number in every fifth sentence, in which nothing is wrong."""
    chooser = random.Random(1)
    return [_notice(chooser) for _ in range(texts)]


def _notice(chooser: random.Random) -> str:
    lines: list[str] = []
    while sum(map(len, lines)) < SIZE:
        sentence = chooser.choice(PLAIN if chooser.random() < 0.8 else NUMBERED)
        lines.append(sentence.format_map({name: fill(chooser) for name, fill in FILLERS.items()}))
    return "\n".join(lines)


def make_table(people: int = PEOPLE) -> str:
    """People born from 1900 to 1909, so nobody's data; every check digit is right."""
    chooser = random.Random(2)
    lines = ["序号\t姓名\t身份证号码\t联系电话\t银行卡号\t家庭住址\t补助金额（元）"]
    for number in range(1, people + 1):
        name = chooser.choice("张李王赵钱孙周吴") + "".join(chooser.choices("一二三四五六七八九", k=2))
        mobile = f"199{chooser.randrange(10_000):08}"
        home = f"安平市柳溪镇幸福路{chooser.randint(1, 99)}号院{chooser.randint(1, 9)}号楼{chooser.randint(101, 909)}"
        cells = (number, name, _resident_id(chooser), mobile, _bank_card(chooser), home, f"{chooser.randint(100, 900)}.00")
        lines.append("\t".join(map(str, cells)))
    return "\n".join(lines)


def _resident_id(chooser: random.Random) -> str:
    area = chooser.choice(["110105", "330182", "440000", "510000"])
    birth = f"190{chooser.randrange(10)}{chooser.randint(1, 12):02}{chooser.randint(1, 28):02}"
    body = f"{area}{birth}{chooser.randint(1, 999):03}"
    return body + mod_11_2(body)


def _bank_card(chooser: random.Random) -> str:
    body = f"6200000000{chooser.randrange(10**5):05}"
    return next(body + digit for digit in "0123456789" if luhn(body + digit))


def ours() -> list[Engine]:
    """govcheck with the privacy rules of the default profile, with all default rules, and the pass below them."""
    whole = govcheck.Checker()
    personal = govcheck.Checker(select=[name for name, rule in whole.rules.items() if rule.category == "privacy"])
    terms = sorted({fold(entry.term).text for lexicon in bundled() for entry in lexicon.entries})
    bare = daachorse.CharwiseDoubleArrayAhoCorasick(terms).find_overlapping
    return [
        Engine(PERSONAL, lambda text: len(personal.check(text))),
        Engine(WHOLE, lambda text: len(whole.check(text))),
        Engine(BARE, lambda text: len(bare(text))),
    ]


def phonenumbers_engine() -> Iterator[Engine]:
    """The matcher of phonenumbers; a ModuleNotFoundError when it is not installed."""
    from phonenumbers import PhoneNumberMatcher

    yield Engine("phonenumbers", lambda text: sum(1 for _ in PhoneNumberMatcher(text, "CN")))


def presidio_engines() -> Iterator[Engine]:
    """The recognizers of Presidio, called one by one; a ModuleNotFoundError when it is not installed."""
    os.environ.setdefault("TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS", "")  # its e-mail recognizer would download a list
    from presidio_analyzer import Pattern, PatternRecognizer
    from presidio_analyzer import predefined_recognizers as ready

    patterns = [
        PatternRecognizer("CN_RESIDENT_ID", patterns=[Pattern("GB 11643", RESIDENT_ID, 0.5)]),
        *(make() for make in (ready.CreditCardRecognizer, ready.EmailRecognizer, ready.IpRecognizer, ready.DateRecognizer)),
    ]
    phone = ready.PhoneRecognizer(supported_regions=("CN",))

    def count(text: str) -> int:
        return sum(len(recognizer.analyze(text, recognizer.supported_entities)) for recognizer in patterns)

    yield Engine("Presidio patterns", count)
    yield Engine("Presidio patterns, phone", lambda text: count(text) + len(phone.analyze(text, phone.supported_entities)))


def rivals() -> Iterator[Engine]:
    """Those that are installed."""
    for package, engines in (("phonenumbers", phonenumbers_engine), ("presidio-analyzer", presidio_engines)):
        try:
            yield from engines()
        except ModuleNotFoundError as error:
            print(f"without {package} ({error}): pip install {package}")


def measure(engines: Sequence[Engine], texts: list[str]) -> dict[str, Result]:
    """The best round of each engine, by its name."""
    seconds: dict[str, float] = {}
    findings: dict[str, int] = {}
    for engine in engines:
        engine.count(texts[0][:SIZE])  # what is built at the first call is not counted
    for _ in range(ROUNDS):
        for name, count in engines:
            copies = fresh(texts)
            start = time.perf_counter()
            findings[name] = sum(map(count, copies))
            seconds[name] = min(time.perf_counter() - start, seconds.get(name, float("inf")))
    characters = sum(map(len, texts))
    return {name: Result(characters / seconds[name] / 1e6, findings[name]) for name in seconds}


def show(title: str, engines: Sequence[Engine], texts: list[str]) -> None:
    """One table."""
    characters, digits = sum(map(len, texts)), sum(c.isdigit() for text in texts for c in text)
    results = measure(engines, texts)
    personal, whole = results[PERSONAL].speed, results[WHOLE].speed
    print(f"\n{title}: {characters / 1e6:.2f} Mchar, {digits / characters:.1%} of them digits")
    print(f"{'':26}{'Mchar/s':>8}{'personal is':>15}{'whole is':>15}{'findings':>10}")
    for name, (speed, findings) in results.items():
        print(f"{name:26}{speed:8.2f}{personal / speed:9.2f} times{whole / speed:9.2f} times{findings:10}")
    print(f"the whole check takes {results[BARE].speed / whole:.1f} times as long as bare daachorse")


def main() -> None:
    """Print one table for each set of texts."""
    engines = [*ours(), *rivals()]
    table = make_table()
    found = sum(finding.rule == "resident-id" for finding in govcheck.check(table))
    if found != PEOPLE:
        sys.exit(f"{found} of the {PEOPLE} resident IDs of the table were found")
    show("generated notices", engines, make_notices())
    show(f"a table of {PEOPLE} generated people", engines, [table])
    if len(sys.argv) > 1:
        texts = read_corpus(Path(sys.argv[1]))
        if not texts:
            sys.exit(f"{sys.argv[1]}: no .txt, .md, .jsonl or .jsonl.xz file")
        show(sys.argv[1], engines, texts[:: -(-len(texts) // MOST_TEXTS)])


if __name__ == "__main__":
    main()
