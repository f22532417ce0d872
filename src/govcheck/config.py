"""Configuration: ``[tool.govcheck]`` in pyproject.toml, or govcheck.toml, found upwards."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from govcheck.accepted import Suppression
from govcheck.errors import ConfigError

if sys.version_info >= (3, 11):
    import tomllib
else:  # pragma: no cover
    import tomli as tomllib

__all__ = ["Config", "find_config", "load_config"]

_TABLES = ("labels",)
_LISTS = ("select", "ignore", "words", "allow")
_STRINGS = ("profile", "baseline", "fail-on")
FAIL_ON = ("notice", "warning", "error", "never")


class Config(NamedTuple):
    """What a configuration file says; paths are made absolute from its folder."""

    path: Path | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    profile: str = "default"
    labels: Mapping[str, tuple[str, ...]] = {}
    baseline: str | None = None
    fail_on: str = "warning"
    suppressions: tuple[Suppression, ...] = ()


def find_config(folder: Path) -> Config:
    """The nearest configuration from ``folder`` upwards, or an empty one.

    In one folder govcheck.toml comes before pyproject.toml; a pyproject.toml without ``[tool.govcheck]`` is passed over.

    Raises:
        ConfigError: if the file found cannot be used.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        if (place / "govcheck.toml").is_file():
            return load_config(place / "govcheck.toml")
        pyproject = place / "pyproject.toml"
        if pyproject.is_file() and "govcheck" in _tools(pyproject):
            return load_config(pyproject)
    return Config()


def load_config(path: Path) -> Config:
    """Read one configuration file.

    Raises:
        ConfigError: with the file and the key that is wrong.
    """
    table = _read(path)
    if path.name == "pyproject.toml":
        table = _tools(path)["govcheck"]
        _demand(isinstance(table, dict), path, "[tool.govcheck] is a table")
    for key, value in table.items():
        _demand(key in (*_LISTS, *_STRINGS, *_TABLES, "suppress"), path, f"there is no setting {key!r}")
        if key in _LISTS:
            right = isinstance(value, list) and all(isinstance(item, str) for item in value)
            _demand(right, path, f'{key} is a list of strings: {key} = ["…"]')
        if key in _TABLES:
            right = isinstance(value, dict) and all(isinstance(v, list) and all(isinstance(w, str) for w in v) for v in value.values())
            _demand(right, path, f'{key} is a table of lists of strings: {key}.certificate = ["…"]')
        if key in _STRINGS:
            _demand(isinstance(value, str), path, f'{key} is a string: {key} = "…"')
        if key == "fail-on":
            _demand(value in FAIL_ON, path, f"fail-on is one of {', '.join(FAIL_ON)}, not {value!r}")
    return _config(path, table)


def _config(path: Path, table: Mapping[str, Any]) -> Config:
    suppress = table.get("suppress", [])
    _demand(isinstance(suppress, list), path, "suppress is an array of tables: [[suppress]] or [[tool.govcheck.suppress]]")
    return Config(
        path=path,
        select=tuple(table["select"]) if "select" in table else None,
        ignore=tuple(table.get("ignore", ())),
        words=tuple(str(path.parent / words) for words in table.get("words", ())),
        allow=tuple(table.get("allow", ())),
        profile=table.get("profile", "default"),
        labels={kind: tuple(words) for kind, words in table.get("labels", {}).items()},
        baseline=str(path.parent / table["baseline"]) if "baseline" in table else None,
        fail_on=table.get("fail-on", "warning"),
        suppressions=tuple(Suppression.from_table(item, f"{path}: suppress {n}") for n, item in enumerate(suppress, 1)),
    )


def _tools(pyproject: Path) -> Mapping[str, Any]:
    tools = _read(pyproject).get("tool")
    return tools if isinstance(tools, dict) else {}


def _demand(condition: bool, path: Path, reason: str) -> None:
    if not condition:
        raise ConfigError(f"{path}: {reason}")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: is not TOML: {error}") from None
