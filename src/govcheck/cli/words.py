"""words: work on word lists."""

from __future__ import annotations

import sys

import click

from govcheck.checker import Checker
from govcheck.cli.job import CLEAN, FAILED, FOUND, Outcome, texts_of
from govcheck.errors import GovcheckError
from govcheck.words.lexicon import Lexicon

__all__ = ["words_group"]


@click.group("words")
def words_group() -> None:
    """Work on word lists."""


@words_group.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--corpus", multiple=True, metavar="PATH", help="Right texts: say how often each entry is found there.")
def words_check_command(files: tuple[str, ...], corpus: tuple[str, ...]) -> None:
    """Check word lists of your own before they are used.

    Exit status: 0 nothing to say, 1 something to look at, 2 a list cannot be used.
    """
    outcome = Outcome()
    texts = [text.document.text for text in texts_of(corpus, outcome)] if corpus else []
    found = False
    for file in files:
        try:
            lexicon = Lexicon.load(file)
            Checker(words=[lexicon])
        except GovcheckError as error:
            outcome.fail(error)
            continue
        found |= _print_problems(file, lexicon, texts)
    sys.exit(FAILED if outcome.failed else FOUND if found else CLEAN)


def _print_problems(file: str, lexicon: Lexicon, texts: list[str]) -> bool:
    from govcheck.privacy.detector import redacted
    from govcheck.words.lint import problems_of, usage_of

    problems = problems_of(lexicon)
    for problem in problems:
        click.echo(f"{file}:{problem.line}: {problem.message}")
    for usage in usage_of(lexicon, texts):
        click.echo(f"{file}:{usage.entry.line}: “{usage.entry.term}” found {usage.times}x, first in “{redacted(usage.example)}”")
    click.echo(
        f"{file}: {len(lexicon.entries)} entries for the rule {lexicon.rule.name} ({lexicon.rule.severity}), {len(problems)} problems"
    )
    return bool(problems)
