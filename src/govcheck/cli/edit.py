"""mask, restore and normalize: print texts changed."""

from __future__ import annotations

import sys
from typing import Any

import click

from govcheck.cli.job import FAILED, NEVER, STDIN, Outcome, job_of, paths_of, selection, texts_of
from govcheck.edits import mask
from govcheck.errors import GovcheckError
from govcheck.pages.damage import restore
from govcheck.privacy.detector import redacted
from govcheck.reports.text import visible
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
    texts = list(texts_of(paths, outcome, job.about))
    if not in_place and len(texts) > 1:
        raise click.UsageError("these are several texts: give --write to change the files, or one of them to print it")
    for text in texts:
        original = text.document.source
        masked = mask(original, job.report(text.document, outcome).findings)
        if not in_place or text.path == STDIN:
            sys.stdout.buffer.write(text.opened.write(masked))
        elif masked != original and text.write(masked, outcome):
            click.echo(f"{text.path}: masked")
    sys.exit(outcome.exit_code(NEVER))


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
            click.echo(f"{path}:{line}: {change.kind}: {visible(before)} → {visible(after)}", err=True)
        if explain:
            click.echo(f"{len(restored.changes)} places restored", err=True)
    sys.exit(outcome.exit_code(NEVER))


@click.command("normalize")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
def normalize_command(paths: tuple[str, ...]) -> None:
    """Print texts in the plain form in which words are looked for."""
    outcome = Outcome()
    for text in texts_of(paths or (STDIN,), outcome):
        click.echo(normalize(text.document.source).text, nl=False)
    sys.exit(outcome.exit_code(NEVER))
