"""rules, profiles and explain: what can be reported, and why."""

from __future__ import annotations

from collections.abc import Iterable

import click

from govcheck.errors import GovcheckError
from govcheck.privacy.profiles import PROFILES
from govcheck.rules import RULES, Rule, rule_names

__all__ = ["explain_command", "profiles_command", "rules_command"]


@click.command("rules")
@click.option("--markdown", is_flag=True, help="The whole documentation, as in docs/rules.md.")
def rules_command(markdown: bool) -> None:
    """List all rules."""
    if markdown:
        from govcheck.reports.rules import markdown_of

        click.echo(markdown_of(RULES.values(), PROFILES.values()), nl=False)
        return
    rows = [(rule.name, str(rule.severity), rule.title, "on" if rule.on else "off") for rule in RULES.values()]
    _print_table(("rule", "severity", "title", "default"), rows)


@click.command("profiles")
def profiles_command() -> None:
    """List the kinds of text that are judged in their own way."""
    _print_table(("profile", "title", "basis"), [(profile.name, profile.title, profile.basis) for profile in PROFILES.values()])


def _print_table(headers: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(*headers, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console().print(table)


@click.command("explain")
@click.argument("rule")
def explain_command(rule: str) -> None:
    """Say what a rule reports, and why."""
    from govcheck.reports.rules import section_of

    click.echo(section_of(_known_rule(rule)), nl=False)


def _known_rule(name: str) -> Rule:
    try:
        rule_names([name])
    except GovcheckError as error:
        raise click.UsageError(str(error)) from None
    return RULES[name]
