"""mask, restore and normalize: print texts changed."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable
from typing import Any

import click

from govcheck.cli.job import FAILED, NEVER, STDIN, Outcome, Text, job_of, paths_of, selection, texts_of
from govcheck.edits import mask
from govcheck.errors import GovcheckError
from govcheck.pages.damage import restore
from govcheck.privacy.detector import redacted
from govcheck.reading.finding import Finding
from govcheck.reports.text import visible
from govcheck.rules import RULES
from govcheck.text.folding import normalize

__all__ = ["mask_command", "normalize_command", "restore_command"]


@click.command("mask")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@selection
@click.option("--write", "in_place", is_flag=True, help="Change the files instead of printing the one text.")
def mask_command(paths: tuple[str, ...], in_place: bool, **given: Any) -> None:
    """Mask the personal information that the check finds: 138****0000, an address down to the township.

    Numbers that are meant to be public stay. Prints the one text given; --write changes files.
    """
    paths = paths_of(paths, given["title"])
    outcome = Outcome()
    try:
        job = job_of(given, compare=False)
    except (GovcheckError, ValueError) as error:
        outcome.fail(error)
        sys.exit(FAILED)
    texts: Iterable[Text] = texts_of(paths, outcome, job.about)
    if not in_place:
        texts = list(itertools.islice(texts, 2))
        if len(texts) > 1:
            raise click.UsageError("these are several texts: give --write to change the files, or one of them to print it")
    for text in texts:
        original = text.document.source
        findings = job.report(text.document, outcome).findings
        masked = mask(original, findings)
        if not in_place or text.path == STDIN:
            sys.stdout.buffer.write(text.opened.write(masked))
        elif masked != original and text.write(masked, outcome):
            click.echo(f"{visible(text.path)}: masked")
        _tell_of_leaks(text.path, findings, outcome)
    sys.exit(outcome.exit_code(NEVER))


def _tell_of_leaks(path: str, findings: Iterable[Finding], outcome: Outcome) -> None:
    """Say which findings cannot be masked where they stand."""
    for finding in findings:
        if (
            finding.field == "text"
            and RULES[finding.rule].category == "privacy"
            and finding.masked is None
            and finding.shown != finding.visible
        ):
            outcome.fail(f"{path}:{finding.line}:{finding.column}: {finding.rule} cannot be masked within this markup: do it by hand")


@click.command("restore")
@click.argument("path", default=STDIN, metavar="[PATH|-]")
@click.option("--simplify", is_flag=True, help="Convert the result to simplified Chinese.")
@click.option("--explain", is_flag=True, help="List on standard error what was changed, and why.")
def restore_command(path: str, simplify: bool, explain: bool) -> None:
    """Print what a damaged page said: pinyin noise removed, mojibake decoded again, look-alikes repaired.

    Of an HTML page the visible text is printed. What cannot be inferred stays as it is.
    """
    outcome = Outcome()
    for text in texts_of((path,), outcome):
        original = text.document.text
        restored = restore(original, simplify=simplify)
        click.echo(restored.text, nl=False)
        for change in restored.changes if explain else ():
            line = original.count("\n", 0, change.start) + 1
            before, after = redacted(original[change.start : change.end]), redacted(change.repair or "")
            click.echo(f"{visible(text.path)}:{line}: {change.kind}: {visible(before)} → {visible(after)}", err=True)
        if explain:
            click.echo(f"{len(restored.changes)} places restored", err=True)
    sys.exit(outcome.exit_code(NEVER))


@click.command("normalize")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
def normalize_command(paths: tuple[str, ...]) -> None:
    """Print texts in the plain form in which words are looked for."""
    outcome = Outcome()
    for text in texts_of(paths_of(paths, None), outcome):
        click.echo(normalize(text.document.source).text, nl=False)
    sys.exit(outcome.exit_code(NEVER))
