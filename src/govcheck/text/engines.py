"""The seam to the two Aho-Corasick engines: both give the same answers, the first installed one is used.

`daachorse` is faster, `pyahocorasick` has wheels for more machines (docs/decisions).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

__all__ = ["ENGINES", "Search", "build_search"]

Search = Callable[[str], list[tuple[int, int, int]]]
"""All, also overlapping, occurrences as ``(start, end, term number)``, in no particular order."""


def _daachorse(terms: Sequence[str]) -> Search:
    import daachorse

    search: Search = daachorse.CharwiseDoubleArrayAhoCorasick(list(terms)).find_overlapping
    return search


def _pyahocorasick(terms: Sequence[str]) -> Search:
    """UTF-8 keyed: a node's children are scanned one by one, and a Chinese root would have thousands.

    UTF-8 cannot match in the middle of a character. `iter_long` is never used: it misses matches (2.3.1).
    """
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, term in enumerate(terms):
        data = term.encode()
        automaton.add_word(data.decode("latin-1"), (number, len(term)))
    automaton.make_automaton()

    def search(text: str) -> list[tuple[int, int, int]]:
        data = text.encode()
        found: list[tuple[int, int, int]] = []
        position = characters = 0
        for last, (number, length) in automaton.iter(data.decode("latin-1")):
            characters += len(data[position : last + 1].decode())
            position = last + 1
            found.append((characters - length, characters, number))
        return found

    return search


ENGINES: dict[str, Callable[[Sequence[str]], Search]] = {"daachorse": _daachorse, "pyahocorasick": _pyahocorasick}


def build_search(terms: Sequence[str]) -> Search:
    """A search for distinct, non-empty terms, by the first engine that is installed."""
    if not terms:
        return lambda _: []
    for build in ENGINES.values():
        try:
            return build(terms)
        except ModuleNotFoundError:
            continue
    raise ModuleNotFoundError("govcheck needs daachorse or pyahocorasick: pip install pyahocorasick")
