"""Source: how the bytes of one kind of file become a document, and how edits are written back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from govcheck.reading.document import Document

__all__ = ["About", "Opened", "Source", "unrecognised"]


class About(NamedTuple):
    """What is known of an article beside its file; it comes before what the file says itself."""

    title: str | None = None
    published: datetime.date | None = None


class Opened(NamedTuple):
    """A document that was read, and the way back into its file."""

    document: Document
    write: Callable[[str], bytes]
    """The file with another text in the place of ``document.source``: same encoding, byte order mark and line ends."""


def unrecognised(data: bytes) -> bool:  # noqa: ARG001
    """For kinds of files that only their names tell."""
    return False


class Source(NamedTuple):
    """One kind of file. A new kind is a module with one of these, and its row in :data:`govcheck.sources.SOURCES`."""

    name: str
    suffixes: tuple[str, ...]
    """In lower case, with the dot: the files that are read when a folder is given."""
    read: Callable[[bytes, About], Opened]
    """Raises a :class:`GovcheckError` that says why, and where, when the bytes are not what the name says."""
    recognises: Callable[[bytes], bool] = unrecognised
    """Whether bytes without a telling name are of this kind."""
