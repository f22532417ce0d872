"""Speed, as ratios of one run on one core: `make bench`, or `make bench CORPUS=FOLDER` for texts of your own.

The yardstick is one bare pass of daachorse over the same texts with the same terms. Every row states how many
matches or findings it saw; the run fails if the engines disagree, or if a planted error is missed.
"""

from __future__ import annotations

import json
import lzma
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import ahocorasick
import daachorse
import opencc

import govcheck
from govcheck import families
from govcheck.text import engines
from govcheck.text.folding import fold
from govcheck.words.lexicon import Lexicon, bundled

SIZE = 2000
ROUNDS = 5
PLANTED = "验受"


def read_corpus(folder: Path) -> list[str]:
    """All texts of a folder: .txt, .md, and the "text" of .jsonl and .jsonl.xz lines, cut into pieces."""
    texts: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".txt", ".md"):
            texts.append(path.read_text("utf-8"))
        elif path.name.endswith((".jsonl", ".jsonl.xz")):
            data = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
            texts += [json.loads(line)["text"] for line in data.splitlines()]
    return cut("\n".join(texts))


def cut(text: str) -> list[str]:
    return [text[i : i + SIZE] for i in range(0, len(text), SIZE)]


def dictionary() -> list[tuple[str, int]]:
    rows = (line.split(" ") for line in files("jieba").joinpath("dict.txt").read_text("utf-8").splitlines())
    return [(row[0], int(row[1])) for row in rows]


def make_corpus(words: list[tuple[str, int]], texts: int = 1000) -> list[str]:
    """Word salad with the punctuation and digits of official text, and one planted error in each text."""
    chooser = random.Random(1)
    names, weights = [w for w, _ in words], [n for _, n in words]
    made = []
    for _ in range(texts):
        pieces = [PLANTED, "。"]
        for word in chooser.choices(names, weights, k=SIZE // 2):
            pieces.append(word)
            if chooser.random() < 0.12:
                pieces.append(chooser.choice("，，，、。。；\n") + chooser.choice(["", "", "", "2023年", "第三条 "]))
        made.append("".join(pieces)[:SIZE])
    return made


def make_terms(words: list[tuple[str, int]], number: int) -> list[str]:
    """The shipped terms, filled up to ``number`` with words of which one character is wrong."""
    chooser = random.Random(2)
    right = {word for word, _ in words}
    characters = sorted({c for word in right for c in word if "\u4e00" <= c <= "\u9fff"})
    long_words = sorted(word for word in right if len(word) > 2 and all("\u4e00" <= c <= "\u9fff" for c in word))
    terms = {entry.term for lexicon in bundled() for entry in lexicon.entries}
    while len(terms) < number:
        word = chooser.choice(long_words)
        place = chooser.randrange(len(word))
        wrong = word[:place] + chooser.choice(characters) + word[place + 1 :]
        if wrong not in right:
            terms.add(wrong)
    return sorted(terms)


def fresh(texts: list[str]) -> list[str]:
    """Copies, so that no row profits from the UTF-8 form that an earlier one left in a string."""
    return [text[:1] + text[1:] for text in texts]


def best(run: Callable[[list[str]], int], texts: list[str]) -> tuple[float, int]:
    times = []
    count = 0
    for _ in range(ROUNDS):
        copies = fresh(texts)
        start = time.perf_counter()
        count = run(copies)
        times.append(time.perf_counter() - start)
    return min(times), count


def str_keyed(terms: list[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for number, term in enumerate(terms):
        automaton.add_word(term, number)
    automaton.make_automaton()
    return automaton


def rows(texts: list[str], terms: list[str]) -> Iterator[tuple[str, float, int]]:
    """Name, million characters a second, and what was counted."""
    folded_terms = sorted(set(fold("\n".join(terms)).text.split("\n")))
    bare = daachorse.CharwiseDoubleArrayAhoCorasick(folded_terms).find_overlapping
    shipped = {entry.term for lexicon in bundled() for entry in lexicon.entries}
    own = Lexicon.from_terms(term for term in terms if term not in shipped)
    checker = govcheck.Checker(words=[own])
    few = texts[: max(1, len(texts) // 10)]
    automaton = str_keyed(folded_terms)

    def speed(name: str, run: Callable[[list[str]], int], some: list[str] = texts) -> tuple[str, float, int]:
        seconds, count = best(run, some)
        return name, sum(map(len, some)) / seconds / 1e6, count

    yield speed("bare daachorse", lambda some: sum(len(bare(t)) for t in some))
    yield speed("whole check", lambda some: sum(len(checker.check(t)) for t in some))
    yield speed("folding alone", lambda some: sum(len(fold(t).text) for t in some))
    builders = dict(engines.ENGINES)
    engines.ENGINES.pop("daachorse")
    families._pass.cache_clear()  # else it would share the automaton of the other one
    without = govcheck.Checker(words=[own])
    engines.ENGINES.clear()  # put back in the old order: the first one is used
    engines.ENGINES.update(builders)
    yield speed("whole check without daachorse", lambda some: sum(len(without.check(t)) for t in some))
    yield speed("plain pyahocorasick.iter on str", lambda some: sum(1 for t in some for _ in automaton.iter(t)), few)


def show_matching(texts: list[str], words: list[tuple[str, int]], number: int) -> None:
    terms = make_terms(words, number)
    results = {name: (speed, count) for name, speed, count in rows(texts, terms)}
    bare, plain = results["bare daachorse"][0], results["plain pyahocorasick.iter on str"][0]
    print(f"\n{len(terms):6} terms                    Mchar/s   × bare   × plain   counted")
    for name, (speed, count) in results.items():
        print(f"{name:32}{speed:8.1f}{speed / bare:9.2f}{speed / plain:10.1f}{count:10}")
    if results["whole check"][1] != results["whole check without daachorse"][1]:
        sys.exit("the engines disagree")


def show_title() -> None:
    title = ("关于进一步做好政府网站与政务新媒体检查工作的通知" * 5)[:100]
    checker = govcheck.Checker()
    checker.check(title)
    seconds = min(_timed(lambda: [checker.check(title) for _ in range(1000)]) for _ in range(ROUNDS)) / 1000
    print(f"\na title of 100 characters: {seconds * 1e6:.1f} µs")


def show_long(texts: list[str]) -> None:
    """Ten times the text takes ten times as long."""
    million = "".join(texts)
    million = (million * (1_000_000 // len(million) + 1))[:1_000_000]
    checker = govcheck.Checker()
    one = min(_timed(lambda: checker.check(million)) for _ in range(3))
    ten = min(_timed(lambda: checker.check(million * 10)) for _ in range(3))
    print(f"1 Mchar in one text: {one:.3f} s, 10 Mchar: {ten:.3f} s, {ten / one:.1f} times as long")


def show_page(texts: list[str]) -> None:
    """A web page, reading its HTML included."""
    paragraph = '<p style="text-indent:2em"><span style="font-family:仿宋;font-size:16pt">{}</span></p>\n'
    html = "<html><body>" + "".join(paragraph.format(text[i : i + 120]) for text in texts[:400] for i in range(0, len(text), 120))
    checker = govcheck.Checker()
    whole = min(_timed(lambda: checker.check(govcheck.Document.from_html(html))) for _ in range(3))
    read = min(_timed(lambda: govcheck.Document.from_html(html)) for _ in range(3))
    print(f"HTML: {len(html) / whole / 1e6:.1f} Mchar/s of source, {len(html) / read / 1e6:.1f} for reading it alone")


def show_conversion(texts: list[str]) -> None:
    traditional = [govcheck.to_traditional(text).text for text in texts[:200]]
    few = traditional[:10]
    oracle = opencc.OpenCC("t2s")
    govcheck.to_simplified("")
    ours, _ = best(lambda some: sum(len(govcheck.to_simplified(t).text) for t in some), traditional)
    theirs, _ = best(lambda some: sum(len(oracle.convert(t)) for t in some), few)
    speed, other = sum(map(len, traditional)) / ours / 1e6, sum(map(len, few)) / theirs / 1e6
    print(f"to_simplified: {speed:.1f} Mchar/s, opencc-python-reimplemented {other:.2f}: {speed / other:.0f} times as fast")


def show_start() -> None:
    """In a process of its own: import, first check, and the most memory it took."""
    code = (
        "import time; a = time.perf_counter(); import govcheck; b = time.perf_counter();"
        "govcheck.check('工程峻工后进行验受。'); c = time.perf_counter();"
        "import resource; m = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024;"
        "print(f'import {b - a:.3f} s, first check {c - b:.3f} s, {m:.0f} MB at most')"
    )
    print(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip())


def _timed(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main() -> None:
    show_start()  # first: a process inherits the peak of the one that starts it
    words = dictionary()
    given = len(sys.argv) > 1
    texts = read_corpus(Path(sys.argv[1])) if given else make_corpus(words)
    if not texts:
        sys.exit(f"{sys.argv[1]}: no .txt, .md, .jsonl or .jsonl.xz file")
    found = sum(any(f.text == PLANTED for f in govcheck.check(text)) for text in texts)
    print(f"{len(texts)} texts of {SIZE} characters, {sum(map(len, texts)) / 1e6:.1f} Mchar")
    if not given and found != len(texts):
        sys.exit(f"only {found} of {len(texts)} planted errors were found")
    for number in (20_000, 200_000):
        show_matching(texts, words, number)
    show_title()
    show_long(texts)
    show_page(texts)
    show_conversion(texts)
    print(f"memory of this run: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
