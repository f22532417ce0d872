"""The documentation of the rules, made from the one table of them."""

from __future__ import annotations

from collections.abc import Iterable

from govcheck.rules import Rule

__all__ = ["markdown_of", "section_of"]

_HEAD = """# Rules

Made from `RULES` by `govcheck rules --markdown`; change `src/govcheck/rules.py`, not this page.
"""


def markdown_of(rules: Iterable[Rule]) -> str:
    """All rules as one Markdown page."""
    rules = list(rules)
    rows = [f"| [{r.name}](#{r.name}) | {r.title} | {r.severity} | {'on' if r.on else 'off'} |" for r in rules]
    table = ["| rule | 名称 | severity | default |", "|---|---|---|---|", *rows, ""]
    return "\n".join((_HEAD, *table, "")) + "\n".join("#" + section_of(rule) for rule in rules)


def section_of(rule: Rule) -> str:
    """One rule as a section of Markdown: what it does, why, an example."""
    lines = [f"# {rule.name}", "", f"**{rule.title}** · {rule.severity} · {'on' if rule.on else 'off'} by default", ""]
    lines += [f"What it reports: {rule.what}", "", f"Why: {rule.why}", "", f"Basis: {rule.basis}"]
    if rule.bad:
        lines += ["", f"- Reported: {rule.bad}"]
    if rule.good:
        lines += [f"- Right: {rule.good}"]
    return "\n".join(lines) + "\n"
