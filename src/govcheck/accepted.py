"""What was found before and accepted: suppressions (with a reason) and the baseline (salted hashes only)."""

from __future__ import annotations

import datetime
import json
import os
import re
import secrets
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from govcheck.errors import ConfigError
from govcheck.reading.finding import Finding
from govcheck.rules import ALWAYS, RULES

__all__ = ["Baseline", "Suppression", "suppressions_of"]


class Suppression(NamedTuple):
    """An accepted finding: which rule, which text or which single finding, and why.

    >>> Suppression("wrong-word", "验受", "引用原文").silences("wrong-word", "验受", datetime.date(2026, 1, 1))
    True
    """

    rule: str
    text: str
    """Exactly what stands there, wherever it stands; empty where a fingerprint is given."""
    reason: str
    until: datetime.date | None = None
    """The last day on which it holds; without it, it holds for good."""
    fingerprint: str = ""
    """Of the one finding that is accepted, as reports give it. It holds no number, so a configuration file may."""

    @classmethod
    def from_table(cls, table: Any, where: str) -> Suppression:
        """Read one ``[[suppress]]`` table of a configuration file; ``where`` names it in errors.

        Raises:
            ConfigError: for a missing, empty or unknown key, an ``until`` that is no date, or a mask as the text.
        """
        named = [key for key in ("text", "fingerprint") if isinstance(table, dict) and isinstance(table.get(key), str) and table[key]]
        if len(named) != 1 or not all(isinstance(table.get(key), str) and table[key] for key in ("rule", "reason")):
            raise ConfigError(f"{where}: a suppression needs rule, reason, and either text or fingerprint, each of them some text")
        unknown = set(table) - set(cls._fields)
        if unknown:
            raise ConfigError(f"{where}: a suppression has no {', '.join(sorted(unknown))}; it has {', '.join(cls._fields)}")
        until = table.get("until")
        if isinstance(until, str):
            try:
                until = datetime.date.fromisoformat(until)
            except ValueError:
                raise ConfigError(f"{where}: until is YYYY-MM-DD, not {until!r}") from None
        if until is not None and type(until) is not datetime.date:
            raise ConfigError(f"{where}: until is a date, YYYY-MM-DD, not {until!r}")
        text = table.get("text", "")
        if "*" in text and table["rule"] in RULES and RULES[table["rule"]].category == "privacy":
            raise ConfigError(f"{where}: a masked text fits other people's numbers too; give the fingerprint that --format jsonl shows")
        return cls(table["rule"], text, table["reason"], until, table.get("fingerprint", ""))

    def silences(self, rule: str, text: str, day: datetime.date) -> bool:
        """Whether it covers a finding of that rule and text when it is looked at on ``day``."""
        return rule == self.rule and text == self.text and self.holds(day)

    def holds(self, day: datetime.date) -> bool:
        """Whether it is in force on that day."""
        return self.until is None or day <= self.until


def suppressions_of(finding: Finding, suppressions: Iterable[Suppression], day: datetime.date) -> tuple[Suppression, ...]:
    """The suppressions that cover a finding when it is looked at on ``day``."""
    return tuple(s for s in suppressions if _covers(s, finding, day))


def _covers(suppression: Suppression, finding: Finding, day: datetime.date) -> bool:
    if suppression.fingerprint:
        return suppression.rule == finding.rule and suppression.holds(day) and suppression.fingerprint == finding.fingerprint
    return suppression.silences(finding.rule, finding.visible, day)


class Baseline:
    """The known findings of an archive, by salted hash and count; it never holds their text.

    A copy of a known finding in a new place is new: each hash covers as many findings of one text
    as were there when the baseline was made. Personal numbers are hashed in their masked form, since eleven digits
    could be guessed from a hash, salted or not.
    """

    __slots__ = ("_counts", "_salt")

    def __init__(self, counts: Iterable[tuple[str, int]] = (), salt: bytes | None = None) -> None:
        """``salt`` is that with which the hashes were made; a new one by default, at most 64 bytes."""
        self._counts = dict(counts)
        self._salt = secrets.token_bytes(16) if salt is None else salt

    @classmethod
    def of(cls, texts: Iterable[Iterable[Finding]]) -> Baseline:
        """The baseline of the findings of many texts, given text by text, none left out: ``checker.report(text).findings``."""
        baseline = cls()
        counts = baseline._counts
        for findings in texts:
            for known, count in Counter(map(baseline._hash, findings)).items():
                counts[known] = max(count, counts.get(known, 0))
        return baseline

    def _hash(self, finding: Finding) -> str:
        return finding.hashed(self._salt)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Baseline:
        """Read a baseline file.

        Raises:
            ConfigError: if the file cannot be read or is no baseline.
        """
        try:
            data = json.loads(Path(path).read_text("utf-8-sig"))
        except OSError as error:
            raise ConfigError(f"{path}: the baseline cannot be read: {error.strerror}") from error
        except (ValueError, RecursionError) as error:
            raise ConfigError(f"{path}: is no baseline: {error}; make one with `govcheck baseline`") from None
        counts, salt = (data.get("hashes"), data.get("salt")) if isinstance(data, dict) and data.get("version") == 2 else (None, None)
        salted = isinstance(salt, str) and re.fullmatch("(?:[0-9a-f]{2}){1,64}", salt) is not None
        if not salted or not isinstance(counts, dict) or not all(type(n) is int and n > 0 for n in counts.values()):
            raise ConfigError(f"{path}: is no baseline of version 2; make one with `govcheck baseline`")
        return cls(counts.items(), bytes.fromhex(str(salt)))

    def dump(self) -> str:
        """The baseline as the text of its file: JSON, sorted, so that two versions can be compared."""
        return json.dumps({"version": 2, "salt": self._salt.hex(), "hashes": self._counts}, indent=1, sort_keys=True) + "\n"

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
        """The findings of one text that are new, and those that are in the baseline; an unfinished check is never known."""
        counted: Counter[str] = Counter()
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in findings:
            name = self._hash(finding)
            counted[name] += 1
            (new if finding.rule in ALWAYS or counted[name] > self._counts.get(name, 0) else known).append(finding)
        return new, known

    def __len__(self) -> int:
        return len(self._counts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Baseline) and (self._counts, self._salt) == (other._counts, other._salt)

    def __hash__(self) -> int:
        return hash((frozenset(self._counts.items()), self._salt))
