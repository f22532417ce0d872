"""The command line: a thin front on the library, one module a kind of command, loaded when its command is given."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

__all__ = ["cli"]

COMMANDS = {
    "baseline": "check",
    "check": "check",
    "explain": "rules",
    "mask": "edit",
    "normalize": "edit",
    "profiles": "rules",
    "restore": "edit",
    "rules": "rules",
    "words": "words",
}
"""Each command, and the module that has it."""


class _Commands(click.Group):
    def list_commands(self, _: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = import_module(f"govcheck.cli.{COMMANDS[name]}")
        kind = "group" if name == "words" else "command"
        command: click.Command = getattr(module, f"{name}_{kind}")
        return command


def _print_version(context: click.Context, _: click.Parameter, asked: Any) -> None:
    from govcheck.version import package_version

    if asked and not context.resilient_parsing:
        click.echo(f"govcheck, version {package_version()}")
        context.exit()


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show the version and exit.")
def cli() -> None:
    """Check Chinese government text before it is published.

    Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something could not be done.
    """
