"""What a command works on: the options, the configuration, the texts, and what came of them."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click

from govcheck.accepted import Baseline, Suppression
from govcheck.checker import Checker
from govcheck.cli.files import replace_file
from govcheck.config import Config, find_config
from govcheck.errors import GovcheckError
from govcheck.reading.document import Document
from govcheck.reading.finding import Finding
from govcheck.report import Report
from govcheck.reports import Row, row_of
from govcheck.rules import RULES, Severity, rule_names
from govcheck.sources import About, Opened, files_of, open_bytes
from govcheck.words.lexicon import Lexicon

__all__ = ["FAILED", "FOUND", "NEVER", "STDIN", "Job", "Outcome", "Text", "job_of", "paths_of", "selection", "texts_of"]

CLEAN, FOUND, FAILED = 0, 1, 2
STDIN = "-"
NEVER = "never"


class Text(NamedTuple):
    """A text that was read, and the bytes that it was read from."""

    path: str
    opened: Opened
    data: bytes

    @property
    def document(self) -> Document:
        """The text as it is checked."""
        return self.opened.document

    def changed(self, source: str, about: About) -> Text:
        """The same file as it reads with another source."""
        data = self.opened.write(source)
        return Text(self.path, open_bytes(data, self.path, about), data)

    def write(self, source: str, outcome: Outcome) -> bool:
        """Write another source in its place, the whole file or nothing; whether it was written."""
        try:
            replace_file(Path(self.path), self.data, self.opened.write(source))
        except GovcheckError as error:
            outcome.fail(error)
            return False
        return True


class Job(NamedTuple):
    """What the configuration and the command line together ask for."""

    checker: Checker
    suppressions: tuple[Suppression, ...]
    config: Config
    fail_on: str
    about: About

    def report(self, document: Document, outcome: Outcome) -> Report:
        """The report on a text; the suppressions that were used are noted."""
        report = self.checker.report(document)
        outcome.used.update(suppression for _, used in report.suppressed for suppression in used)
        return report


class Outcome:
    """What happened so far: the findings, the suppressions used, and whether anything could not be done."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.used: set[Suppression] = set()
        self.texts = 0
        self.failed = False

    def add(self, path: str, findings: Iterable[Finding], *, reveal: bool = False) -> None:
        """Note what was found in a text."""
        self.rows += [row_of(path, finding, reveal=reveal) for finding in findings]

    def fail(self, message: object) -> None:
        """Say what could not be done, and go on."""
        self.failed = True
        from govcheck.reports.text import visible

        click.echo(f"govcheck: {visible(str(message))}", err=True)

    def exit_code(self, fail_on: str) -> int:
        if self.failed:
            return FAILED
        if fail_on == NEVER:
            return CLEAN
        least = Severity.parse(fail_on)
        return FOUND if any(row.severity >= least for row in self.rows) else CLEAN


def selection(command: Callable[..., None]) -> Callable[..., None]:
    """The options that decide what is reported."""
    options = (
        click.option("--select", multiple=True, metavar="RULE", help="Report only this rule; may be repeated."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Do not report this rule."),
        click.option("--words", multiple=True, metavar="FILE", help="A word list of your own."),
        click.option("--allow", multiple=True, metavar="TERM", help="A term that is right here."),
        click.option("--profile", metavar="NAME", help="What kind of text it is; `govcheck profiles` lists them. strict: every rule."),
        click.option("--title", metavar="TEXT", help="The title of the one text given; checked too."),
        click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD; an old name was right in its time."),
    )
    option: Callable[[Callable[..., None]], Callable[..., None]]
    for option in reversed(options):
        command = option(command)
    return command


def paths_of(paths: tuple[str, ...], title: str | None) -> tuple[str, ...]:
    """The paths given, or standard input."""
    if not paths:
        if sys.stdin is None or sys.stdin.isatty():
            raise click.UsageError("name a file, a folder, or - for standard input")
        paths = (STDIN,)
    if title is not None and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise click.UsageError("--title belongs to one text: give one file with it")
    return paths


def job_of(given: dict[str, Any], *, compare: bool) -> Job:
    """``compare``: whether what a baseline knows is left out."""
    config = find_config(Path.cwd())
    baseline = (given.get("baseline") or config.baseline) if compare else None
    fail_on = given.get("fail_on") or config.fail_on
    if fail_on != NEVER:
        Severity.parse(fail_on)
    words = [Lexicon.load(path) for path in (*config.words, *given["words"])]
    rule_names((s.rule for s in config.suppressions), (*RULES, *(lexicon.rule.name for lexicon in words)))
    checker = Checker(
        select=given["select"] or config.select,
        ignore=(*config.ignore, *given["ignore"]),
        words=words,
        allow=(*config.allow, *given["allow"]),
        profile=given["profile"] or config.profile,
        labels=config.labels,
        suppressions=config.suppressions,
        baseline=Baseline.load(baseline) if baseline else None,
    )
    return Job(checker, config.suppressions, config, fail_on, About(given["title"], _day(given["published"])))


def _day(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(published) if published else None
    except ValueError:
        raise GovcheckError(f"--published is a day, YYYY-MM-DD, not {published!r}") from None


def texts_of(paths: Iterable[str], outcome: Outcome, about: About = About()) -> Iterator[Text]:  # noqa: B008 - cannot be changed
    """Each text that can be read; what cannot be read is said, and the others go on."""
    for item in (Path(STDIN),) if tuple(paths) == (STDIN,) else files_of(paths):
        if isinstance(item, GovcheckError):
            outcome.fail(item)
            continue
        try:
            data = _standard_input() if str(item) == STDIN else item.read_bytes()
            yield Text(str(item), open_bytes(data, str(item), about), data)
        except OSError as error:
            outcome.fail(f"{item}: cannot be read: {error.strerror}")
        except GovcheckError as error:
            outcome.fail(f"{item}: {error}")


def _standard_input() -> bytes:
    if sys.stdin is None:  # it was closed when this process began
        raise GovcheckError("standard input is closed")
    return sys.stdin.buffer.read()
