"""Sources: where texts come from. One module a kind of file, one row a kind in the table."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from govcheck.errors import GovcheckError
from govcheck.sources.markdown import MARKDOWN
from govcheck.sources.plain import PLAIN
from govcheck.sources.source import About, Opened, Source
from govcheck.sources.web import WEB

__all__ = ["SOURCES", "About", "Opened", "Source", "files_of", "open_bytes"]

SOURCES: tuple[Source, ...] = (WEB, MARKDOWN, PLAIN)
"""Every kind of file that is read; the last one takes what no other does."""

_SUFFIXES = tuple(suffix for source in SOURCES for suffix in source.suffixes)


def open_bytes(data: bytes, name: str, about: About = About()) -> Opened:  # noqa: B008 - a tuple cannot be changed
    """Read the bytes of a file; its name, or else its first bytes, tell what it is.

    Raises:
        DecodeError: if they are no text in an encoding that is read here.

    >>> open_bytes("<p>工程<b>验</b>受".encode(), "a.html").document.text
    '工程验受'
    """
    suffix = Path(name).suffix.lower()
    named = (source for source in SOURCES if suffix in source.suffixes)
    told = (source for source in SOURCES if source.recognises(data))
    # A page is a page whatever its file is called; every other kind is told by its name first.
    source = next(told, None) or next(named, PLAIN)
    return source.read(data, about)


def files_of(paths: Iterable[str]) -> Iterator[Path | GovcheckError]:
    """The files that the paths stand for, folders searched through; an error in the place of a path that has none."""
    for name in paths:
        path = Path(name)
        if not name:  # which Path takes for the working folder
            yield GovcheckError("a path is empty: name a file or a folder")
            continue
        if not path.is_dir():
            yield path
            continue
        errors: list[OSError] = []
        found = False
        for folder, folders, files in os.walk(path, onerror=errors.append):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for file in sorted(files):
                if file.lower().endswith(_SUFFIXES):
                    found = True
                    yield Path(folder, file)
        for error in errors:
            yield GovcheckError(f"{error.filename}: cannot be read: {error.strerror}")
        if not found and not errors:
            yield GovcheckError(f"{name}: no {', '.join(_SUFFIXES)} file in this folder")
