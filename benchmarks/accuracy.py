"""How quiet the lists are on right texts of your own: `make accuracy CORPUS=FOLDER`.

Prints findings per million characters by rule, and every finding of a warning or an error that is not in
`adjudicated.tsv`, to be read by a person: is it a mistake of the text, or a false alarm?
Texts are .txt, .md, and the "text" of .jsonl and .jsonl.xz lines; a date in the "id" or the text is taken for its day
of publication.
"""

from __future__ import annotations

import csv
import datetime
import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import govcheck
from govcheck import Severity

DATE = re.compile(r"((?:19|20)\d\d)[-年](\d{1,2})[-月](\d{1,2})")
UNKNOWN = datetime.date(1995, 1, 1)
"""For a text without a date: no name is outdated there."""


def read(folder: Path) -> Iterator[tuple[str, datetime.date]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".txt", ".md"):
            text = path.read_text("utf-8")
            yield text, published(text)
        elif path.name.endswith((".jsonl", ".jsonl.xz")):
            data = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
            for line in data.splitlines():
                row = json.loads(line)
                yield row["text"], published(f"{row.get('id', '')} {row['text']}")


def published(text: str) -> datetime.date:
    for match in DATE.finditer(text):
        try:
            return datetime.date(*map(int, match.groups()))
        except ValueError:
            continue
    return UNKNOWN


def adjudicated() -> dict[tuple[str, str], str]:
    """What was read before: (rule, text found) and the verdict."""
    with Path(__file__).with_name("adjudicated.tsv").open(encoding="utf-8", newline="") as file:
        return {(row["rule"], row["found"]): row["verdict"] for row in csv.DictReader(file, delimiter="\t")}


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit("give the folder of the texts: make accuracy CORPUS=FOLDER")
    checker = govcheck.Checker()
    known = adjudicated()
    characters = 0
    counts: Counter[tuple[str, str]] = Counter()
    verdicts: Counter[tuple[str, str]] = Counter()
    unread: Counter[tuple[str, str]] = Counter()
    for text, day in read(Path(sys.argv[1])):
        characters += len(text)
        for finding in checker.check(text, published=day):
            counts[finding.rule, str(finding.severity)] += 1
            if finding.severity > Severity.NOTICE:
                verdict = known.get((finding.rule, finding.text))
                verdicts[str(finding.severity), verdict or "unread"] += 1
                if verdict is None:
                    unread[finding.rule, finding.text] += 1
    print(f"{characters / 1e6:.1f} Mchar\n\nrule                severity   findings   per million")
    for (rule, severity), count in sorted(counts.items()):
        print(f"{rule:20}{severity:9}{count:10}{count / characters * 1e6:14.2f}")
    print("\nwarnings and errors by verdict")
    for (severity, verdict), count in sorted(verdicts.items()):
        print(f"{severity:9}{verdict:12}{count:5}{count / characters * 1e6:14.2f} per million")
    for (rule, found), count in unread.most_common():
        print(f"to be read: {rule}\t{found}\t{count}")


if __name__ == "__main__":
    main()
