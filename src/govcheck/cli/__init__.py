"""The command line: a thin front on the library, one module a kind of command."""

from __future__ import annotations

import click

import govcheck
from govcheck.cli import check, edit, rules, words

__all__ = ["cli"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(govcheck.__version__)
def cli() -> None:
    """Check Chinese government text before it is published.

    Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something could not be done.
    """


for _command in (
    check.check_command,
    check.baseline_command,
    edit.mask_command,
    edit.restore_command,
    edit.normalize_command,
    rules.rules_command,
    rules.profiles_command,
    rules.explain_command,
    words.words_group,
):
    cli.add_command(_command)
