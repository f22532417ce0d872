"""The documentation of the rules, made from the one table of them."""

from __future__ import annotations

from collections.abc import Iterable

from govcheck.privacy.profiles import Profile
from govcheck.rules import Rule

__all__ = ["markdown_of", "section_of"]

_HEAD = """# Rules

Made from `RULES` by `govcheck rules --markdown`; change `src/govcheck/rules/`, not this page.
"""


def markdown_of(rules: Iterable[Rule], profiles: Iterable[Profile]) -> str:
    """All rules and profiles as one Markdown page."""
    rules = list(rules)
    rows = [f"| [{r.name}](#{r.name}) | {r.title} | {r.severity} | {'on' if r.on else 'off'} |" for r in rules]
    table = ["| rule | 名称 | severity | default |", "|---|---|---|---|", *rows, ""]
    return "\n".join((_HEAD, *table, *map(_profile, profiles), "")) + "\n".join("#" + section_of(rule) for rule in rules)


def _profile(profile: Profile) -> str:
    """A profile as a list item, and how it differs."""
    said = [
        f"{word} {', '.join(sorted(names))}"
        for word, names in (("leak:", profile.leak), ("review:", profile.review), ("public:", profile.public))
        if names
    ]
    return f"- profile **{profile.name}** ({profile.title}): {profile.basis}" + "".join(f"; {s}" for s in said)


def section_of(rule: Rule) -> str:
    """One rule as a section of Markdown: what it does, why, an example."""
    lines = [f"# {rule.name}", "", f"**{rule.title}** · {rule.severity} · {'on' if rule.on else 'off'} by default", ""]
    lines += [f"What it reports: {rule.what}", "", f"Why: {rule.why}", "", f"Basis: {rule.basis}"]
    if rule.bad:
        lines += ["", f"- Reported: {rule.bad}"]
    if rule.good:
        lines += [f"- Right: {rule.good}"]
    return "\n".join(lines) + "\n"
