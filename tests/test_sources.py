from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from govcheck import DecodeError, GovcheckError
from govcheck.sources import files_of
from govcheck.sources.plain import decode

TEXT = "政府工作报告\r\n第二行"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (TEXT.encode("gbk"), "gb18030"),
        ((TEXT + "𠮷").encode("gb18030"), "gb18030"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (b"", "utf-8"),
        (b"a\0b", "utf-8"),
    ],
)
def test_a_text_comes_back_byte_for_byte(data: bytes, encoding: str) -> None:
    source = decode(data)
    assert source.encoding == encoding
    assert source.encode(source.text) == data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"ok\n\xff\xff\xff", r"is neither UTF-8 \(byte 3, line 2\) nor GB 18030: save it as UTF-8"),
        ("政府".encode("utf-16-le") + b"\0\xff", "holds NUL bytes and no byte order mark"),
        (codecs.BOM_UTF8 + b"\xff", "begins with the mark of UTF-8 but is not"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(DecodeError, match=message):
        decode(data)


def test_folders_are_searched_in_order_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.docx", ".git/d.txt", "sub/e.TXT"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("文")
    found = [Path(str(p)).relative_to(tmp_path).as_posix() for p in files_of([str(tmp_path)])]
    assert found == ["a.md", "b.txt", "sub/e.TXT"]
    assert list(files_of([str(tmp_path / "c.docx")])) == [tmp_path / "c.docx"]


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    (error,) = files_of([str(tmp_path)])
    assert isinstance(error, GovcheckError)
    assert str(error).endswith(" file in this folder")
