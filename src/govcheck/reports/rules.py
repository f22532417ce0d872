"""The documentation of the rules, made from the one table of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govcheck.privacy.profiles import Profile
from govcheck.reports.text import visible
from govcheck.rules import Example, Rule

__all__ = ["markdown_of", "section_of"]

_HEAD = """# Rules

Made from `RULES` by `govcheck rules --markdown`; change `src/govcheck/rules/`, not this page. A test runs every example with
its rule.
"""
_USUAL_DAY = Example("").published


def markdown_of(rules: Iterable[Rule], profiles: Iterable[Profile]) -> str:
    """All rules and profiles as one Markdown page."""
    rules = list(rules)
    rows = [f"| [{r.name}](#{r.name}) | {r.title} | {r.severity} | {'on' if r.on else 'off'} |" for r in rules]
    table = ["| rule | 名称 | severity | default |", "|---|---|---|---|", *rows, ""]
    return "\n".join((_HEAD, *table, *map(_profile, profiles), "", "")) + "\n".join("#" + section_of(rule) for rule in rules)


def _profile(profile: Profile) -> str:
    """A profile as a list item, and how it differs."""
    differences = [
        f"{word} {', '.join(sorted(names))}"
        for word, names in (("leak:", profile.leak), ("review:", profile.review), ("public:", profile.public))
        if names
    ]
    return f"- profile **{profile.name}** ({profile.title}): {'; '.join((profile.basis, *differences))}"


def section_of(rule: Rule) -> str:
    """One rule as a section of Markdown: what it does, why, examples."""
    lines = [f"# {rule.name}", "", f"**{rule.title}** · {rule.severity} · {'on' if rule.on else 'off'} by default", ""]
    lines += [f"What it reports: {rule.what}", "", f"Why: {rule.why}", "", f"Basis: {rule.basis}", ""]
    lines += [f"Reported: {rule.in_words}"] if rule.in_words else []
    lines += _examples("Reported", rule.bad)
    lines += _examples("Right", rule.good)
    return "\n".join(lines).rstrip() + "\n"


def _examples(heading: str, examples: Iterable[Example]) -> Iterator[str]:
    for example in examples:
        circumstances = "".join(f", {circumstance}" for circumstance in _circumstances(example))
        if "\n" in example.text:
            code = [f"  {visible(line)}".replace("\t", " ") for line in example.text.split("\n")]
            yield from (f"- {heading}{circumstances}:", "", "  ```text", *code, "  ```")
        else:
            yield f"- {heading}{circumstances}: `{visible(example.text)}`"


def _circumstances(example: Example) -> Iterator[str]:
    """What besides its text decides how an example is judged."""
    if example.title is not None:
        yield f"under the title `{example.title}`"
    if example.published != _USUAL_DAY:
        yield f"published {example.published}"
    if example.html:
        yield "in a page's source"
    if example.words:
        yield f"with `{'`, `'.join(example.words)}` in a word list of one's own"
