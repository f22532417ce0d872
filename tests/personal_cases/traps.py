"""traps.jsonl: texts in which no privacy rule may find anything."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.personal_cases import numbers, traps_numbers, traps_words
from tests.personal_cases.writing import Line, Prose, line

# Right texts for the other profiles and for the rules that are off by default: (genre, profile, strict, held out, text)
PROFILED: tuple[tuple[str, str, bool, bool, str], ...] = (
    (
        "profile",
        "recruitment",
        False,
        False,
        "准考证号\t姓名\t笔试成绩\n202600100123\t张三\t78.50\n202600100124\t李四\t77.25\n202600100125\t王五\t76.00",
    ),
    ("profile", "recruitment", False, True, "进入面试人员：赵六（准考证号202600200011）、孙七（准考证号202600200012）。"),
    ("profile", "tax-arrears", False, False, "欠税人：李四，身份证号码：11010519491231002X，欠缴增值税12345.67元。"),
    ("profile", "tax-arrears", False, True, "法定代表人\t居民身份证号码\t欠税余额\n张三\t11010519491231002X\t2300.00"),
    ("strict-silent", "default", True, False, "投稿邮箱：xxgk@yunjiang.gov.cn。"),
    ("strict-silent", "default", True, True, "系统版本 V2.10.15.3，里程桩号K12+345，文号云府〔2023〕28001234号。"),
    ("strict-silent", "default", True, False, "发布日期：2023-10-16 10:15:30，浏览次数：28001。"),
    ("strict-silent", "default", True, True, "联系邮箱：bgs@mzj.yunjiang.gov.cn，会议时间2025-12-20。"),
)


def lines() -> Iterator[Line]:
    """The pairs of numbers, the words, and the texts for one profile."""
    for genre, tuned, held_out in traps_numbers.GENRES:
        for number, text in enumerate((*tuned, *held_out)):
            for right in (True, False):
                name = f"traps/{genre}/{number + 1}/{'passing' if right else 'failing'}"
                yield _line(name, genre, _with_numbers(text, random.Random(name), right=right), number >= len(tuned))
    for genre, tuned, held_out in traps_words.GENRES:
        for number, text in enumerate((*tuned, *held_out)):
            yield _line(f"traps/{genre}/{number + 1}", genre, text, number >= len(tuned))
    for number, (genre, profile, strict, held, text) in enumerate(PROFILED):
        yield _line(f"traps/{genre}/{number + 1}", genre, text, held, profile, strict=strict)


def _line(name: str, genre: str, text: str, held_out: bool, profile: str = "default", *, strict: bool = False) -> Line:
    first = text[:1]
    form = {"<": "html", "|": "pipe"}.get(first, "tsv" if "\t" in text else "prose")
    return line(name, Prose(genre, text, held_out, profile=profile, strict=strict), form, text)


def _with_numbers(text: str, rng: random.Random, *, right: bool) -> str:
    def luhn(length: int) -> str:
        return numbers.with_luhn(f"62{'0' * (length - 8)}{rng.randint(10000, 99999)}", right=right)

    def twenty() -> str:
        return f"{numbers.permit(rng, right=right)}{rng.choice('1234567')}{rng.choice('1234')}"

    def eleven() -> str:
        start = rng.choice(("138", "139", "150", "186", "199")) if right else "241"
        return f"{start}0013{rng.randint(1000, 9999)}"

    credit = numbers.with_credit_check(f"{rng.choice(('11', '12', '91'))}440000{rng.randint(10000000, 99999999)}{rng.choice('0K')}")
    wrong = credit[:-1] + ("1" if credit[-1] != "1" else "2")
    title = f"{rng.randint(10000, 99999)}{rng.randint(100, 999)}"
    return text.format(
        n18=numbers.permit(rng, right=right),
        m18=numbers.permit(rng, right=right),
        n20=twenty(),
        n19=luhn(19),
        o19=luhn(19),
        n16=luhn(16),
        n11=eleven(),
        o11=eleven(),
        n15=f"440000{'900512' if right else '993399'}{rng.randint(100, 999)}",
        ean=numbers.ean13(f"690{rng.randint(10**8, 10**9 - 1)}", right=right),
        isbn=f"{title[:4]}-{title[4:]}-{numbers.ean13('9787' + title, right=right)[-1]}",
        isbn_compact=title + numbers.ean13("9787" + title, right=right)[-1],
        credit=credit if right else wrong,
    )
