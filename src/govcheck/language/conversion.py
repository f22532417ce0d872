"""Traditional <-> simplified conversion for people, with phrases, by OpenCC's own dictionaries.

This is for text that somebody will read. To look for words, use :func:`govcheck.normalize`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from govcheck.language.conversion_context import MORE_TRADITIONAL, protect_simplified, protect_traditional
from govcheck.language.conversion_phrases import Phrases
from govcheck.text.engines import Search, build_search
from govcheck.text.opencc import read_config, read_dictionary
from govcheck.text.projection import Edit, Projection

__all__ = ["to_simplified", "to_traditional"]

_TO_SIMPLIFIED = {"t": "t2s", "tw": "tw2s", "hk": "hk2s", "twp": "tw2sp", "hkp": "hk2sp"}
_TO_TRADITIONAL = {"t": "s2t", "tw": "s2tw", "hk": "s2hk", "twp": "s2twp", "hkp": "s2hkp"}


def to_simplified(text: str, source: str = "t") -> Projection:
    """Traditional to simplified Chinese, for reading.

    Args:
        text: any ``str``.
        source: ``"t"`` for traditional text in general, ``"tw"`` Taiwan, ``"hk"`` Hong Kong,
            ``"twp"`` and ``"hkp"`` to change regional words too (軟體 -> 软件).

    Returns:
        The simplified text (``str(result)`` or ``.text``) with the way back, ``.to_original(start, end)`` in code points.

    Raises:
        ValueError: if there is no such source.

    >>> str(to_simplified("乾隆皇帝一目瞭然"))
    '乾隆皇帝一目了然'
    """
    config = _named(_TO_SIMPLIFIED, source, "source")
    protected, becomes = protect_traditional(text, taiwan=source in ("tw", "twp"))
    return _convert(text, protected, becomes, config)


def to_traditional(text: str, target: str = "t") -> Projection:
    """Simplified to traditional Chinese, for reading.

    Args:
        text: any ``str``.
        target: ``"t"`` for OpenCC's standard, ``"tw"`` Taiwan, ``"hk"`` Hong Kong,
            ``"twp"`` and ``"hkp"`` to change regional words too.

    Returns:
        The traditional text with the way back, as :func:`to_simplified`.

    Raises:
        ValueError: if there is no such target.

    >>> str(to_traditional("头发发展", target="tw"))
    '頭髮發展'
    """
    config = _named(_TO_TRADITIONAL, target, "target")
    return _convert(text, *protect_simplified(text), config)


def _named(names: Mapping[str, str], name: str, what: str) -> str:
    if name not in names:
        raise ValueError(f"{what} is one of {', '.join(names)}, not {name!r}")
    return names[name]


class _Stage(NamedTuple):
    """One step of a conversion: phrases first, leftmost and longest, then the characters between them."""

    phrases: tuple[str, ...]
    """What each phrase becomes; astral characters count as phrases, `str.translate` with a list cannot reach them."""
    search: Search
    bmp: list[int]
    by_words: bool
    """Whether its phrases are simplified words, which may end only where words of the sentence end."""


def _convert(text: str, protected: str, becomes: Mapping[str, str], config: str) -> Projection:
    """``protected`` is the text with stand-ins, which ``becomes`` turns into characters when all is converted."""
    projection = Projection(text).with_text(protected)
    for stage in _stages(config):
        projection = _apply(stage, projection)
    return projection.with_text(projection.text.translate({ord(c): to for c, to in becomes.items()})) if becomes else projection


def _apply(stage: _Stage, projection: Projection) -> Projection:
    text = projection.text
    changed = text.translate(stage.bmp)
    found = _search(stage.search, text)
    if not found:
        return projection.with_text(changed)
    pieces: list[str] = []
    edits: list[Edit] = []
    position = 0
    ordered = sorted(found, key=lambda m: (m[0], -m[1]))
    phrases = Phrases(text, changed, {(start, end): stage.phrases[number] for start, end, number in ordered}) if stage.by_words else None
    for start, end, number in ordered:
        phrase = stage.phrases[number]
        if start >= position and not (phrases and phrases.join_words(start, end)):
            pieces += (changed[position:start], phrase)
            position = end
            if len(phrase) != end - start:
                edits.append((start, end, phrase))
    changed = "".join((*pieces, changed[position:]))
    # Only one stage of a conversion, that of regional words, changes lengths (a test holds OpenCC to it), so
    # the projection at hand is one for one whenever there are edits.
    return Projection.from_edits(text, edits).with_text(changed) if edits else projection.with_text(changed)


def _search(search: Search, text: str) -> list[tuple[int, int, int]]:
    try:
        return search(text)
    except UnicodeEncodeError:  # a lone surrogate: no phrase holds one, so any other character will do in its place
        return search(re.sub("[\ud800-\udfff]", "\ufffd", text))


@functools.cache
def _stages(config: str) -> tuple[_Stage, ...]:
    described = read_config(config)
    tables = [_table(step["dict"]) for step in described["conversion_chain"]]
    for step in described.get("normalization", ()):  # compatibility characters: one more way to write the first table's
        tables[0] = {key: tables[0].get(to, to) for key, to in _table(step["dict"]).items()} | tables[0]
    if config in _TO_SIMPLIFIED.values():
        tables[-1] = MORE_TRADITIONAL | tables[-1]
    return tuple(_stage(table, by_words=table is tables[0] and config in _TO_TRADITIONAL.values()) for table in tables)


def _stage(table: Mapping[str, str], *, by_words: bool) -> _Stage:
    phrases = {key: to for key, to in table.items() if len(key) > 1 or ord(key) > 0xFFFF or len(to) > 1}
    bmp = list(range(0x10000))
    for key, to in table.items():
        if key not in phrases:
            bmp[ord(key)] = ord(to)
    return _Stage(tuple(phrases.values()), build_search(list(phrases)), bmp, by_words)


def _table(described: Mapping[str, Any]) -> dict[str, str]:
    """A dictionary, or a group of them in which the first one wins."""
    if described["type"] == "group":
        merged: dict[str, str] = {}
        for part in described["dicts"]:
            merged = _table(part) | merged
        return merged
    name = described["file"].removesuffix(".txt")
    return {key: candidates[0] for key, candidates in read_dictionary(name).items()}
