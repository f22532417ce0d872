"""Write src/govcheck/language/data/sounds.tsv: how characters are read, from pypinyin (MIT). Run: python tools/build_sounds.py"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from pypinyin import Style, pinyin

OUTPUT = Path(__file__).parents[1] / "src/govcheck/language/data/sounds.tsv"
HEAD = """# The readings of the 6,763 characters of GB 2312 without their tones: a syllable, and all characters that may be read so.
# source: pypinyin (MIT licence), https://github.com/mozillazg/python-pinyin
# made by tools/build_sounds.py; do not edit
"""


def characters() -> list[str]:
    pairs = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return [text for pair in pairs if len(text := pair.decode("gb2312", "ignore")) == 1]


def main() -> None:
    read: defaultdict[str, list[str]] = defaultdict(list)
    for character in characters():
        for syllable in pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=True)[0]:
            if syllable.isalpha() and syllable != character:
                read[syllable].append(character)
    OUTPUT.write_text(HEAD + "".join(f"{syllable}\t{''.join(read[syllable])}\n" for syllable in sorted(read)), "utf-8")


if __name__ == "__main__":
    main()
