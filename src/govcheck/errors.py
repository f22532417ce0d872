"""Every error that govcheck raises on purpose. Each message says what was wrong, where, and what to do."""

from __future__ import annotations

import os

__all__ = ["ConfigError", "DecodeError", "GovcheckError", "LexiconError", "UnknownRuleError"]


class GovcheckError(Exception):
    """The base of all errors raised by govcheck."""


class LexiconError(GovcheckError):
    """A word list cannot be used as it stands.

    >>> str(LexiconError("words.tsv", 3, "the term is empty"))
    'words.tsv:3: the term is empty'
    """

    def __init__(self, path: str | os.PathLike[str], line: int, reason: str) -> None:
        super().__init__(path, line, reason)
        self.path = os.fspath(path)
        self.line = line
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"


class ConfigError(GovcheckError):
    """A configuration file, suppression or baseline cannot be used as it stands."""


class UnknownRuleError(GovcheckError, ValueError):
    """A rule was named that does not exist."""


class DecodeError(GovcheckError):
    """The bytes of a file are not text in an encoding that govcheck reads."""
