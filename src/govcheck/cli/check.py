"""check and baseline: report what is found, or record it."""

from __future__ import annotations

import datetime
import difflib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from govcheck.accepted import Baseline
from govcheck.cli.job import FAILED, NEVER, STDIN, Job, Outcome, Text, job_of, paths_of, selection, texts_of
from govcheck.edits import fix
from govcheck.errors import GovcheckError
from govcheck.reading.finding import Finding
from govcheck.reports import REPORTS, Batch, render
from govcheck.reports.remark import remark
from govcheck.rules import RULES

__all__ = ["baseline_command", "check_command"]


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True)
@selection
@click.option("--baseline", metavar="FILE", help="Report only what this baseline does not know.")
@click.option("--fail-on", type=click.Choice(["notice", "warning", "error", NEVER]), help="Lowest severity for exit status 1 [warning].")
@click.option("--fix", "mend", is_flag=True, help="Apply the safe fixes to the files, then report what is left.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, whole lines as they stand; change nothing.")
@click.option("--reveal", is_flag=True, help="Show personal information in the report instead of masking it.")
def check_command(paths: tuple[str, ...], form: str, mend: bool, diff: bool, reveal: bool, **given: Any) -> None:
    """Check files, folders, or standard input (-).

    A folder is searched for .txt, .md and .html files. Files are UTF-8 or GB 18030.
    """
    if mend and diff:
        raise click.UsageError("--fix changes the files and --diff changes nothing: give one of them")
    paths = paths_of(paths, given["title"])
    outcome = Outcome()
    try:
        job = job_of(given, compare=True)
    except (GovcheckError, ValueError) as error:
        outcome.fail(error)
        sys.exit(FAILED)
    for text in texts_of(paths, outcome, job.about):
        _check_one(text, job, outcome, mend=mend, diff=diff, reveal=reveal)
    if not outcome.failed:
        _note_unused(job, outcome, whole=any(Path(path).is_dir() for path in paths))
    _print(form, outcome, job, stderr=diff or (mend and STDIN in paths))
    sys.exit(outcome.exit_code(job.fail_on))


def _check_one(text: Text, job: Job, outcome: Outcome, *, mend: bool, diff: bool, reveal: bool) -> None:
    outcome.texts += 1
    report = job.report(text.document, outcome)
    if mend or diff:
        original = text.document.source
        fixed = fix(original, report.findings)
        if diff:
            click.echo("".join(_diff(text.path, original, fixed)), nl=False)
        elif text.path == STDIN:
            sys.stdout.buffer.write(text.opened.write(fixed))
        if mend and (fixed == original or text.path == STDIN or text.write(fixed, outcome)):
            report = job.report(text.changed(fixed, job.about).document, outcome)
    outcome.add(text.path, report.collapsed, reveal=reveal)


def _diff(path: str, text: str, fixed: str) -> Iterator[str]:
    before, after = (re.findall("[^\n]*\n|[^\n]+", version) for version in (text, fixed))
    for line in difflib.unified_diff(before, after, path, path):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _note_unused(job: Job, outcome: Outcome, *, whole: bool) -> None:
    """Report a suppression that is past its date or, where a whole folder was checked, silenced nothing."""
    rule = job.checker.rules.get("unused-suppression")
    for suppression in job.suppressions:
        if rule is None or suppression in outcome.used or suppression.rule not in job.checker.rules:
            continue
        ended = suppression.until is not None and suppression.until < datetime.date.today()
        if ended or whole:
            why = f"已于 {suppression.until} 到期" if ended else "本次没有用到"
            said = "" if _is_private(suppression.rule) else f" “{suppression.text}”"
            finding = remark(rule, f"{suppression.rule}{said}（{suppression.reason}）{why}，请删去")
            outcome.add(str(job.config.path), [finding])


def _is_private(name: str) -> bool:
    return name in RULES and RULES[name].category == "privacy"


def _print(form: str, outcome: Outcome, job: Job, *, stderr: bool) -> None:
    stream = sys.stderr if stderr else sys.stdout
    for piece in render(form, Batch(outcome.rows, outcome.texts, job.checker.rules, color=stream.isatty())):
        click.echo(piece.encode() if form == "jsonl" else piece, err=stderr, nl=False)


@click.command("baseline")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--output", "-o", default="govcheck-baseline.json", show_default=True, metavar="FILE")
@selection
def baseline_command(paths: tuple[str, ...], output: str, **given: Any) -> None:
    """Record the findings of an archive, so that only new ones are reported.

    The file holds salted hashes only, never a word or number of the texts.
    """
    outcome = Outcome()
    try:
        job = job_of({**given, "fail_on": NEVER}, compare=False)
        counts: list[int] = []
        Path(output).write_text(Baseline.of(_recorded(paths, job, outcome, counts)).dump(), "utf-8")
    except (GovcheckError, ValueError) as error:
        outcome.fail(error)
        sys.exit(FAILED)
    except OSError as error:
        outcome.fail(f"{output}: cannot be written: {error.strerror}")
        sys.exit(FAILED)
    click.echo(f"{output}: {sum(counts)} findings of {len(counts)} texts recorded")
    sys.exit(outcome.exit_code(NEVER))


def _recorded(paths: tuple[str, ...], job: Job, outcome: Outcome, counts: list[int]) -> Iterator[Sequence[Finding]]:
    """The findings of each text, one text after the other: an archive does not fit into memory. How many are added to ``counts``."""
    for text in texts_of(paths, outcome, job.about):
        findings = job.report(text.document, outcome).findings
        counts.append(len(findings))
        yield findings
