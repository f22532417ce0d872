"""How well leaks of personal information are told from right texts: `python benchmarks/personal.py [--show RULE]`.

Runs the generated texts of `tests/cases/personal/` and prints, for every rule and level, precision, recall and false
positives per 10,000 characters: once for the templates that the rules were tuned on, once for those held out.
A finding is right when rule, level and text are the expected ones; where a person would draw the borders differently
(an address, an illness, a child) one text may hold the other. `--show RULE` (or `all`) lists what went wrong in the tuned half.
"""

from __future__ import annotations

import functools
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import govcheck
from govcheck import RULES, Checker, Document

CASES = Path(__file__).parent.parent / "tests" / "cases" / "personal"
VAGUE = frozenset({"home-address", "health-condition", "minor", "birth-date", "coordinates"})
"""Rules whose texts have no sharp ends."""


class Hit(NamedTuple):
    """Something found or expected: ``text`` is empty for a whole list."""

    rule: str
    level: str
    text: str


class Score:
    """Right findings, false ones and missed ones of each (rule, level)."""

    def __init__(self) -> None:
        self.right: Counter[tuple[str, str]] = Counter()
        self.false: Counter[tuple[str, str]] = Counter()
        self.missed: Counter[tuple[str, str]] = Counter()
        self.texts = self.clean = self.characters = 0

    def add(self, characters: int, right: Iterable[Hit], false: list[Hit], missed: list[Hit]) -> None:
        """Count one text."""
        for counter, hits in ((self.right, right), (self.false, false), (self.missed, missed)):
            counter.update((hit.rule, hit.level) for hit in hits)
        self.texts += 1
        self.clean += not false and not missed
        self.characters += characters

    def show(self, title: str) -> None:
        """Print the table."""
        print(f"\n{title}: {self.clean} of {self.texts} texts without a fault, {self.characters:,} characters")
        print(f"{'rule':22}{'level':9}{'expected':>9}{'precision':>10}{'recall':>8}{'false/10,000':>14}")
        for key in sorted({*self.right, *self.false, *self.missed}):
            self._row(*key, self.right[key], self.false[key], self.missed[key])
        self._row("all", "", self.right.total(), self.false.total(), self.missed.total())

    def _row(self, rule: str, level: str, right: int, false: int, missed: int) -> None:
        rate = false / self.characters * 10_000 if self.characters else 0.0
        print(f"{rule:22}{level:9}{right + missed:9}{_share(right, right + false):>10}{_share(right, right + missed):>8}{rate:14.2f}")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def cases() -> list[dict[str, Any]]:
    """Every line of every file, with the name of its file."""
    return [
        {**json.loads(line), "file": path.stem}
        for path in sorted(CASES.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]


@functools.cache
def checker(profile: str, strict: bool) -> Checker:
    """The privacy rules of that profile, or all of them."""
    names = RULES if strict else Checker(profile=profile).rules
    return Checker(profile=profile, select=[name for name in names if RULES[name].category == "privacy"])


def found(case: dict[str, Any]) -> list[Hit]:
    """What the library says of one text."""
    make = Document.from_html if case["form"] == "html" else Document
    findings = checker(case["profile"], case["strict"]).check(make(case["text"], published=case["published"]))
    return [
        Hit(f.rule, str(f.severity), "" if f.rule == "people-list" else f.visible or f.text)
        for f in findings
        if RULES[f.rule].category == "privacy"
    ]


def compare(expected: list[Hit], hits: list[Hit]) -> tuple[list[Hit], list[Hit], list[Hit]]:
    """(right, false, missed); each expected finding is used up by one finding."""
    open_hits, right, missed = list(hits), [], []
    for wanted in expected:
        match = next((hit for hit in open_hits if _same(wanted, hit)), None)
        if match is None:
            missed.append(wanted)
        else:
            open_hits.remove(match)
            right.append(wanted)
    return right, open_hits, missed


def _same(wanted: Hit, hit: Hit) -> bool:
    if wanted[:2] != hit[:2]:
        return False
    return wanted.text == hit.text or (wanted.rule in VAGUE and (wanted.text in hit.text or hit.text in wanted.text))


def main() -> None:
    """Print the report."""
    show = sys.argv[2] if len(sys.argv) > 2 and sys.argv[1] == "--show" else ""
    scores: dict[tuple[bool, str], Score] = {}
    for case in cases():
        expected = [Hit(find["rule"], find["severity"], find.get("text", "")) for find in case["find"]]
        right, false, missed = compare(expected, found(case))
        for name in ("all", case["file"]):
            scores.setdefault((case["held_out"], name), Score()).add(len(case["text"]), right, false, missed)
        faults = [*(("false", hit) for hit in false), *(("missed", hit) for hit in missed)]
        for kind, hit in faults if show and not case["held_out"] else []:
            if show in ("all", hit.rule):
                print(f"{kind:7}{hit.rule} {hit.level} {hit.text!r}  in {case['id']}: {case['text'][:160]!r}")
    print(f"govcheck {govcheck.__version__}")
    for held_out, title in ((False, "tuned"), (True, "held out")):
        for (half, name), score in sorted(scores.items()):
            if half == held_out:
                score.show(f"{title}, {name}")


if __name__ == "__main__":
    main()
