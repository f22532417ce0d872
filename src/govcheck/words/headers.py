"""The headers of a word list: lines `# key: value` above its entries."""

from __future__ import annotations

import re
from collections.abc import Mapping

from govcheck.errors import LexiconError
from govcheck.rules import RULES, Rule
from govcheck.words.entry import severity_of

__all__ = ["read_header", "rule_of"]

UNLESS = ("unless-before", "unless-after", "unless-inside", "unless-sentence", "unless-year")
HEADERS = frozenset({"rule", "title", "severity", "source", "licence", "criteria", "separators", "fix", "kind", "common", *UNLESS})
VALUES = {"separators": "ignore", "fix": "safe", "kind": "names", "unless-year": "earlier"}
"""Headers that can have one value only."""


def read_header(number: int, line: str, headers: dict[str, str], path: str) -> None:
    """Add what a line that begins with `#` says; a comment says nothing."""
    key, colon, value = line.partition("\t")[0].lstrip("#").partition(":")
    key = key.strip().lower()
    if not colon:
        return
    if key not in HEADERS:
        import difflib

        near = difflib.get_close_matches(key, HEADERS, n=1, cutoff=0.8)
        if near:
            raise LexiconError(path, number, f"there is no header {key!r}: did you mean {near[0]!r}?")
        return
    if key in headers:
        raise LexiconError(path, number, f"the header {key!r} stands twice")
    headers[key] = value = value.strip()
    if key in VALUES and value != VALUES[key]:
        raise LexiconError(path, number, f"{key} can only be {VALUES[key]!r}, not {value!r}")
    if key == "unless-inside" and len(value) != 2:
        raise LexiconError(path, number, f"unless-inside is a pair of marks, like 《》, not {value!r}")
    if key in UNLESS and not all(word.strip() for word in value.split("|")):
        raise LexiconError(path, number, f"{key} holds an empty word: `|` stands between two words")


def rule_of(headers: Mapping[str, str], path: str) -> Rule:
    """The rule of a list: one that is known, or one of its own."""
    name = headers.get("rule", "custom-word")
    rule = RULES.get(name)
    if rule is None:
        if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
            raise LexiconError(path, 0, f"the rule {name!r} must be lower-case words joined by hyphens, like house-style")
        rule = RULES["custom-word"]._replace(name=name, title=headers.get("title", name), basis=headers.get("source", path))
    if "severity" not in headers:
        return rule
    return rule._replace(severity=severity_of(headers["severity"], path, 0))
