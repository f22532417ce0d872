"""The command line: a thin front on the library."""

from __future__ import annotations

import datetime
import difflib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click

import govcheck
from govcheck.checker import Checker
from govcheck.config import Config, find_config
from govcheck.edits import fix
from govcheck.errors import GovcheckError
from govcheck.finding import Finding
from govcheck.folding import normalize
from govcheck.lexicon import Lexicon
from govcheck.reports.location import Located, locate
from govcheck.rules import RULES, Rule, Severity, rule_names
from govcheck.sources.plain import SourceText, decode, expand
from govcheck.suppression import Baseline, Suppression, split_suppressed

CLEAN, FOUND, FAILED = 0, 1, 2
_STDIN = "-"
_NEVER = "never"


class Job(NamedTuple):
    """What the configuration and the command line together ask for."""

    checker: Checker
    suppressions: tuple[Suppression, ...]
    baseline: Baseline | None
    config: Config
    fail_on: str
    title: str | None = None
    published: datetime.date | None = None


class Outcome:
    """What happened so far: the findings, the suppressions used, and whether anything could not be done."""

    def __init__(self) -> None:
        self.findings: list[Located] = []
        self.used: set[Suppression] = set()
        self.texts = 0
        self.failed = False

    def fail(self, message: object) -> None:
        """Say what could not be done, and go on."""
        self.failed = True
        click.echo(f"govcheck: {message}", err=True)

    def exit_code(self, fail_on: str) -> int:
        if self.failed:
            return FAILED
        if fail_on == _NEVER:
            return CLEAN
        least = Severity.parse(fail_on)
        return FOUND if any(located.finding.severity >= least for located in self.findings) else CLEAN


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(govcheck.__version__)
def cli() -> None:
    """Check Chinese government text before it is published.

    Exit status: 0 nothing found at or above --fail-on, 1 something found, 2 something could not be done.
    """


def _selection(command: Callable[..., None]) -> Callable[..., None]:
    """The options that decide what is reported."""
    options = (
        click.option("--select", multiple=True, metavar="RULE", help="Report only this rule; may be repeated."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Do not report this rule."),
        click.option("--words", multiple=True, metavar="FILE", help="A word list of your own."),
        click.option("--allow", multiple=True, metavar="TERM", help="A term that is right here."),
        click.option("--profile", metavar="NAME", help="default, or strict for every rule."),
        click.option("--title", metavar="TEXT", help="The title of the one text given; checked too."),
        click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD; an old name was right in its time."),
    )
    option: Callable[[Callable[..., None]], Callable[..., None]]
    for option in reversed(options):
        command = option(command)
    return command


@cli.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
@click.option("--format", "form", type=click.Choice(["text", "jsonl", "sarif"]), default="text", show_default=True)
@_selection
@click.option("--baseline", metavar="FILE", help="Report only what this baseline does not know.")
@click.option("--fail-on", type=click.Choice(["notice", "warning", "error", _NEVER]), help="Lowest severity for exit status 1 [warning].")
@click.option("--fix", "mend", is_flag=True, help="Apply the safe fixes to the files, then report what is left.")
@click.option("--diff", is_flag=True, help="Print what --fix would change; change nothing.")
def check_command(paths: tuple[str, ...], form: str, mend: bool, diff: bool, **given: Any) -> None:
    """Check files, folders, or standard input (-).

    A folder is searched for .txt and .md files. Files are UTF-8 or GB 18030.
    """
    if mend and diff:
        raise click.UsageError("--fix changes the files and --diff changes nothing: give one of them")
    paths = _paths(paths, given["title"])
    outcome = Outcome()
    try:
        job = _job(given, compare=True)
    except (GovcheckError, ValueError) as error:
        outcome.fail(error)
        sys.exit(FAILED)
    for path, source in _sources(paths, outcome):
        _check_one(path, source, job, outcome, mend=mend, diff=diff)
    if not outcome.failed:
        outcome.findings += _unused(job, outcome, whole=any(Path(path).is_dir() for path in paths))
    _report(form, outcome, job, quiet=diff or (mend and _STDIN in paths))
    sys.exit(outcome.exit_code(job.fail_on))


def _paths(paths: tuple[str, ...], title: str | None) -> tuple[str, ...]:
    if not paths:
        if sys.stdin.isatty():
            raise click.UsageError("name a file, a folder, or - for standard input")
        paths = (_STDIN,)
    if title is not None and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise click.UsageError("--title belongs to one text: give one file with it")
    return paths


def _job(given: dict[str, Any], *, compare: bool) -> Job:
    """``compare``: whether what a baseline knows is left out."""
    config = find_config(Path.cwd())
    baseline = (given["baseline"] or config.baseline) if compare else None
    fail_on = given["fail_on"] or config.fail_on
    if fail_on != _NEVER:
        Severity.parse(fail_on)
    words = [Lexicon.load(path) for path in (*config.words, *given["words"])]
    checker = Checker(
        select=given["select"] or config.select,
        ignore=(*config.ignore, *given["ignore"]),
        words=words,
        allow=(*config.allow, *given["allow"]),
        profile=given["profile"] or config.profile,
    )
    rule_names((s.rule for s in config.suppressions), (*RULES, *(lexicon.rule.name for lexicon in words)))
    known = Baseline.load(baseline) if baseline else None
    return Job(checker, config.suppressions, known, config, fail_on, given["title"], _day(given["published"]))


def _day(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(published) if published else None
    except ValueError:
        raise GovcheckError(f"--published is a day, YYYY-MM-DD, not {published!r}") from None


def _sources(paths: Iterable[str], outcome: Outcome) -> Iterator[tuple[str, SourceText]]:
    """Each text that can be read; what cannot be read is said, and the others go on."""
    for item in (Path(_STDIN),) if tuple(paths) == (_STDIN,) else expand(paths):
        if isinstance(item, GovcheckError):
            outcome.fail(item)
            continue
        try:
            data = sys.stdin.buffer.read() if str(item) == _STDIN else item.read_bytes()
            yield str(item), decode(data)
        except OSError as error:
            outcome.fail(f"{item}: cannot be read: {error.strerror}")
        except GovcheckError as error:
            outcome.fail(f"{item}: {error}")


def _check_one(path: str, source: SourceText, job: Job, outcome: Outcome, *, mend: bool, diff: bool) -> None:
    outcome.texts += 1
    text = source.text
    findings = _findings(text, job, outcome)
    if mend or diff:
        fixed = fix(text, findings)
        if diff:
            click.echo("".join(_diff(path, text, fixed)), nl=False)
        elif path == _STDIN:
            sys.stdout.buffer.write(source.encode(fixed))
        if mend and (fixed == text or path == _STDIN or _write(path, source.encode(fixed), outcome)):
            text, findings = fixed, _findings(fixed, job, outcome)
    outcome.findings += locate(path, findings, text, job.title)


def _findings(text: str, job: Job, outcome: Outcome) -> list[Finding]:
    findings = job.checker.check(text, title=job.title, published=job.published)
    findings, used = split_suppressed(findings, job.suppressions)
    outcome.used |= used
    return findings if job.baseline is None else job.baseline.without_known(findings)


def _write(path: str, data: bytes, outcome: Outcome) -> bool:
    """Write the whole file or leave it as it was; whether it was written."""
    beside = Path(f"{path}.govcheck-{os.getpid()}")
    try:
        beside.write_bytes(data)
        shutil.copymode(path, beside)
        os.replace(beside, Path(path).resolve())
    except OSError as error:
        beside.unlink(missing_ok=True)
        outcome.fail(f"{path}: cannot be written: {error.strerror}")
        return False
    return True


def _diff(path: str, text: str, fixed: str) -> Iterator[str]:
    before, after = (re.findall("[^\n]*\n|[^\n]+", version) for version in (text, fixed))
    for line in difflib.unified_diff(before, after, path, path):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _unused(job: Job, outcome: Outcome, *, whole: bool) -> Iterator[Located]:
    """A suppression that is past its date or, where a whole folder was checked, silenced nothing."""
    rule = job.checker.rules.get("unused-suppression")
    for suppression in job.suppressions:
        if rule is None or suppression in outcome.used or suppression.rule not in job.checker.rules:
            continue
        ended = suppression.until is not None and suppression.until < datetime.date.today()
        if ended or whole:
            why = f"已于 {suppression.until} 到期" if ended else "本次没有用到"
            message = f"豁免{why}：{suppression.rule} “{suppression.text}”（{suppression.reason}），请删去"
            yield Located(str(job.config.path), Finding(rule.name, rule.severity, 0, 0, "", message), 1, 1, "", "")


def _report(form: str, outcome: Outcome, job: Job, *, quiet: bool) -> None:
    if form == "sarif":
        from govcheck.reports.sarif import document_of

        click.echo(document_of(outcome.findings, job.checker.rules, govcheck.__version__), err=quiet)
    elif form == "jsonl":
        from govcheck.reports.jsonl import line_of

        for located in outcome.findings:
            click.echo(line_of(located).encode() + b"\n", err=quiet, nl=False)
    else:
        _print_text(outcome, stderr=quiet)


def _print_text(outcome: Outcome, *, stderr: bool) -> None:
    from rich.console import Console

    from govcheck.reports.text import block_of, summary_of

    console = Console(stderr=stderr, highlight=False, soft_wrap=True)
    for located in outcome.findings:
        console.print(block_of(located))
    if outcome.texts:
        console.print(summary_of(outcome.findings, outcome.texts), markup=False)


@cli.command("baseline")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--output", "-o", default="govcheck-baseline.json", show_default=True, metavar="FILE")
@_selection
def baseline_command(paths: tuple[str, ...], output: str, **given: Any) -> None:
    """Record the findings of an archive, so that only new ones are reported.

    The file holds fingerprints only, never a word of the texts.
    """
    outcome = Outcome()
    try:
        job = _job({**given, "baseline": None, "fail_on": _NEVER}, compare=False)
        texts = [_findings(source.text, job, outcome) for _, source in _sources(paths, outcome)]
        Path(output).write_text(Baseline.of(texts).dump(), "utf-8")
    except (GovcheckError, ValueError, OSError) as error:
        outcome.fail(error)
        sys.exit(FAILED)
    click.echo(f"{output}: {sum(map(len, texts))} findings of {len(texts)} texts recorded")
    sys.exit(outcome.exit_code(_NEVER))


@cli.command("rules")
@click.option("--markdown", is_flag=True, help="The whole documentation, as in docs/rules.md.")
def rules_command(markdown: bool) -> None:
    """List all rules."""
    if markdown:
        from govcheck.reports.rules import markdown_of

        click.echo(markdown_of(RULES.values()), nl=False)
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("rule", "severity", "title", "default", box=None, pad_edge=False)
    for rule in RULES.values():
        table.add_row(rule.name, str(rule.severity), rule.title, "on" if rule.on else "off")
    Console().print(table)


@cli.command("explain")
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


@cli.command("normalize")
@click.argument("paths", nargs=-1, metavar="[PATH|-]...")
def normalize_command(paths: tuple[str, ...]) -> None:
    """Print texts in the plain form in which words are looked for."""
    outcome = Outcome()
    for _, source in _sources(paths or (_STDIN,), outcome):
        click.echo(normalize(source.text).text, nl=False)
    sys.exit(outcome.exit_code(_NEVER))


@cli.group("words")
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
    texts = [source.text for _, source in _sources(corpus, outcome)] if corpus else []
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
    from govcheck.wordlint import problems_of, usage_of

    problems = problems_of(lexicon)
    for problem in problems:
        click.echo(f"{file}:{problem.line}: {problem.message}")
    for usage in usage_of(lexicon, texts):
        click.echo(f"{file}:{usage.entry.line}: “{usage.entry.term}” found {usage.times}x, first in “{usage.example}”")
    click.echo(
        f"{file}: {len(lexicon.entries)} entries for the rule {lexicon.rule.name} ({lexicon.rule.severity}), {len(problems)} problems"
    )
    return bool(problems)
