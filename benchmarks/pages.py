"""Speed of reading HTML: `python -m benchmarks.pages [OTHER_CHECKOUT ...]`.

Reads an article in a typical frame of menus, scripts and a style sheet of 300 rules, and a dense table of 3,000 rows, with
the code of each checkout by turns, and prints the best time of each, the characters a second and the ratio to the last.
The pages differ from each other in their text, as those of one site do; the first one is read cold.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

ROUNDS = 5
HAN = "关于印发加强城市管理工作方案的通知各县区人民政府市直部门单位经研究现将有关事项如下一二三四五六七八九十年月日政策服务公开信息"
PROPERTIES = """color:#333; color:#fff; background:#f5f5f5; background:url(/images/bg.png) no-repeat 0 0; font-size:14px; width:1200px;
height:40px; margin:0 auto; padding:10px 15px; line-height:2; float:left; border:1px solid #ddd; text-align:center; display:block;
overflow:hidden; position:relative; cursor:pointer; border-radius:4px; text-decoration:none; font-weight:bold""".replace("\n", " ").split(
    "; "
)
READ = """
import json, sys, time
from govcheck.sources.html import read_page
pages = json.load(sys.stdin)
for page in pages:
    start = time.perf_counter()
    text = read_page(page).visible.text
    print(time.perf_counter() - start, len(text))
"""


def words(chooser: random.Random, count: int) -> str:
    return "".join(chooser.choices(HAN, k=count))


def sheet(chooser: random.Random, rules: int = 300) -> str:
    areas = ("header", "nav", "menu", "content", "article", "sidebar", "footer", "search", "tab", "list", "banner", "share")
    forms = (".{0}", ".{0} ul li", ".{0} a", "#{0}{2}", ".{0}-{1}", ".{0} > .item a:hover")
    made = ["body,ul,li,p{margin:0;padding:0}", "a{color:#333;text-decoration:none}", "a:hover{color:#c00}"]
    for number in range(rules - 5):
        selector = chooser.choice(forms).format(chooser.choice(areas), number, number % 9)
        made.append(f"{selector} {{ {'; '.join(chooser.sample(PROPERTIES, 4))}; }}")
    return "\n".join([*made, ".menu ul{display:none}", ".menu li:hover ul{display:block}"])


def menu(chooser: random.Random) -> str:
    def entry(number: int) -> str:
        below = "".join(f'<li><a href="/c/{number}/{n}.html">{words(chooser, 6)}</a></li>' for n in range(8))
        link = f'<a href="/c/{number}/index.html" target="_blank">{words(chooser, 4)}</a>'
        return f'<li class="item">{link}<ul class="sub">{below}</ul></li>\n'

    return f'<div class="nav"><ul class="menu">{"".join(map(entry, range(12)))}</ul></div>'


def article(seed: int) -> str:
    chooser = random.Random(seed)

    def paragraph() -> str:
        text = f"{words(chooser, 150)}<strong>{words(chooser, 8)}</strong>{words(chooser, 60)}&nbsp;"
        span = f'<span style="font-size: 16px; font-family: 宋体;">{text}</span>'
        return f'<p style="text-indent: 2em; line-height: 1.75em;">{span}</p>\n'

    def news(number: int) -> str:
        link = f'<a href="/a/{number}.html" title="{words(chooser, 20)}">{words(chooser, 20)}</a>'
        return f'<li class="list-{number % 20}">{link}<span>2024-05-{number % 28 + 1:02}</span></li>\n'

    script = "<script>var a = {};function f(x){for(var i=0;i<x.length;i++){if(x[i]<3&&i>2){a[i]=x[i];}}}\n</script>\n" * 10
    head = f'<meta charset="utf-8"><title>{words(chooser, 20)}</title><style>{sheet(random.Random(1))}</style>{script}'
    body = "".join(paragraph() for _ in range(120))
    side = "".join(map(news, range(60)))
    return (
        f'<!DOCTYPE html><html><head>{head}</head>\n<body><div class="header"><div class="banner"></div>{menu(chooser)}</div>\n'
        f'<div class="content"><div class="article"><h1>{words(chooser, 25)}</h1>{body}</div><div class="sidebar"><ul>{side}</ul></div>'
        f'</div>{script}<div class="footer"><p>{words(chooser, 40)}</p></div></body></html>'
    )


def table(seed: int) -> str:
    chooser = random.Random(seed)

    def row(number: int) -> str:
        first = f'<td class="xl65" width="72">{number}</td><td class="xl66" width="100">{words(chooser, 3)}</td>'
        second = f'<td class="xl66">{words(chooser, 12)}</td><td class="xl67" style="border-left:none">{chooser.randrange(10000)}</td>'
        return f'<tr>{first}{second}<td><span style="font-size:12px">{words(chooser, 6)}</span></td></tr>\n'

    style = f"<style>{sheet(random.Random(2), 40)}</style>"
    return f"<html><head>{style}</head><body><table border=1>{''.join(map(row, range(3000)))}</table></body></html>"


def timed(checkout: Path, pages: list[str]) -> list[float]:
    environment = os.environ | {"PYTHONPATH": f"{checkout / 'src'}"}
    command = [sys.executable, "-c", READ]
    result = subprocess.run(command, env=environment, input=json.dumps(pages), capture_output=True, text=True, check=True)
    return [float(line.split()[0]) for line in result.stdout.splitlines()]


def main() -> None:
    checkouts = [*map(Path, sys.argv[1:]), Path(__file__).parents[1]]
    for name, make in (("article", article), ("table", table)):
        pages = [make(seed) for seed in range(6)]
        times: dict[Path, list[list[float]]] = {checkout: [] for checkout in checkouts}
        for _ in range(ROUNDS):
            for checkout in checkouts:
                times[checkout].append(timed(checkout, pages))
        last = 0.0
        for checkout in checkouts:
            cold = min(each[0] for each in times[checkout])
            warm = min(min(each[1:]) for each in times[checkout])
            print(
                f"{name:8} {len(pages[0]):8,} characters  cold {cold * 1000:6.1f} ms  warm {warm * 1000:6.1f} ms"
                f"  {len(pages[0]) / warm / 1e6:5.1f} Mchar/s  x{last / warm if last else 1:.2f}  {checkout}"
            )
            last = warm


if __name__ == "__main__":
    main()
