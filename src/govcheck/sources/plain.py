"""Plain text files, in the encodings that Chinese offices use."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from govcheck.errors import DecodeError
from govcheck.reading.document import Document
from govcheck.sources.source import About, Opened, Source

__all__ = ["PLAIN", "Decoded", "decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """A decoded text that can be written back as it came: same encoding, byte order mark and line ends."""

    text: str
    encoding: str
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """Another text in the encoding of this one."""
        return self.bom + text.encode(self.encoding)


def decode(data: bytes) -> Decoded:
    """Decode by byte order mark, else as strict UTF-8, else as GB 18030 (which covers GBK and GB 2312).

    Raises:
        DecodeError: if the bytes are none of these; nothing is ever replaced or dropped.

    >>> decode("政府".encode("gbk")).encoding
    'gb18030'
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data[len(bom) :], encoding), encoding, bom)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise DecodeError("holds NUL bytes and no byte order mark: it is no text, or UTF-16 without a mark") from None
        try:
            return Decoded(data.decode("gb18030"), "gb18030")
        except UnicodeDecodeError:
            line = data.count(b"\n", 0, error.start) + 1
            reason = f"is neither UTF-8 (byte {error.start}, line {line}) nor GB 18030: save it as UTF-8"
            raise DecodeError(reason) from None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DecodeError(f"begins with the mark of {encoding.upper()} but is not: {error.reason} at byte {error.start}") from None


def _read(data: bytes, about: About) -> Opened:
    decoded = decode(data)
    return Opened(Document(decoded.text, title=about.title, published=about.published), decoded.encode)


PLAIN = Source("plain text", (".txt", ".text"), _read)
