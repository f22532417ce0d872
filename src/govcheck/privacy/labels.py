"""Labels: the words that say what the number, date or place behind them, or below them in a table, is (``data/labels.tsv``)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from govcheck.errors import ConfigError
from govcheck.privacy.data import rows
from govcheck.text.folding import fold

__all__ = ["Label", "Labels", "label_kinds", "labels_with"]

REACH = 12
"""Characters between a label and what it labels, at most."""

_BREAKS = frozenset("。；;\n\t|！？!?")
_COMMAS = frozenset("，,、")
_LOCAL = frozenset(("document", "amount", "credit"))
"""What a comma ends: behind it another thing is named."""
_DECISIVE = ("身份证", "身份号码", "银行卡", "卡号")
"""Whatever else a header names, these decide: 统一社会信用代码（身份证号）."""
_OFFICE_HEADERS = frozenset(("联系人", "负责人", "单位", "单位名称", "机构名称", "责任单位", "部门名称", "窗口名称"))


class Label(NamedTuple):
    """A label and its place in the folded text."""

    kind: str
    start: int
    end: int


def label_kinds() -> frozenset[str]:
    """What a label can say that something is."""
    return frozenset(kind for kind, _ in rows("labels"))


class Labels:
    """All labels with their kinds: the shipped ones and those that a user adds, in folded form.

    >>> labels = labels_with({"certificate": ["学员编号"]})
    >>> labels.kinds["学员编号"], labels.kinds["手机号"]
    ('certificate', 'mobile')
    """

    __slots__ = ("_lengths", "kinds")

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = kinds
        """The kind of each label."""
        ends = {word[-1] for word in kinds}
        self._lengths = {last: tuple(sorted({len(word) for word in kinds if word[-1] == last}, reverse=True)) for last in ends}

    def of_kinds(self, kinds: Iterable[str]) -> dict[str, str]:
        """The labels of these kinds, each with its kind."""
        wanted = frozenset(kinds)
        return {word: kind for word, kind in self.kinds.items() if kind in wanted}

    def last(self, text: str, start: int, end: int, reach: int = REACH) -> Label | None:
        """The last label of ``text[start:end]`` that ends within reach of its end, in the same clause; the longest there.

        >>> labels_with({}).last("身份证号码为：", 0, 7)
        Label(kind='id', start=0, end=5)
        """
        parted = False
        for stop in range(end, max(start, end - reach - 1), -1):
            last = text[stop - 1]
            for length in self._lengths.get(last, ()):
                kind = self.kinds.get(text[stop - length : stop]) if stop - length >= start else None
                if kind is not None:
                    return None if parted and kind in _LOCAL else Label(kind, stop - length, stop)
            if last in _BREAKS:
                return None
            parted = parted or last in _COMMAS
        return None

    def header(self, cell: str) -> str | None:
        """The kind of what stands below a header cell; what its brackets add does not count.

        >>> [labels_with({}).header(cell) for cell in ("学生身份证号（后四位）", "序号", "备注")]
        ['id', 'document', None]
        """
        bare = "".join(cell.partition("(")[0].partition("（")[0].split()) or "".join(cell.split())
        if bare in _OFFICE_HEADERS:
            return "office"
        whole = "".join(cell.split())
        for word in _DECISIVE if len(whole) > len(bare) or "/" in whole or "或" in whole else ():
            if word in whole:
                return self.kinds[word]
        label = self.last(bare, 0, len(bare))
        return label.kind if label is not None else None


@functools.cache
def _shipped() -> Labels:
    return Labels({word: kind for kind, word in rows("labels")})


def labels_with(added: Mapping[str, Iterable[str]]) -> Labels:
    """The shipped labels and these: kind -> words, which decide where both know a word.

    Raises:
        ConfigError: for a kind that does not exist, or for words that are not given as a list.
    """
    if not added:
        return _shipped()
    known = label_kinds()
    kinds = dict(_shipped().kinds)
    for kind, words in added.items():
        if kind not in known:
            raise ConfigError(f"there is no kind of label {kind!r}: choose one of {', '.join(sorted(known))}")
        if isinstance(words, str):
            raise ConfigError(f"the labels of {kind!r} are a list: give [{words!r}], not {words!r}")
        kinds |= {word: kind for word in (fold(given).text.strip() for given in words) if word}
    return Labels(kinds)
