"""Two checkouts, finding by finding: `python -m benchmarks.compare OTHER_CHECKOUT FOLDER`.

Reads every text of FOLDER (and of the test cases) with the code of either checkout and prints what one of them says and
the other does not, with the counts of each rule. Exits with 1 when they differ. What is compared is what a reader of a
report gets: rule, severity, place, what is shown, message, suggestions, fix and mask.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

DUMP = """
import json, lzma, sys
from pathlib import Path
import govcheck

govcheck.__path__.append(sys.argv[1])  # its own word lists, whatever is installed

def texts(folder):
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in (".txt", ".md", ".html"):
            text = path.read_text("utf-8")
            for start in range(0, len(text), 20000):
                yield text[start : start + 20000], "2026-01-01", False
        elif path.suffix == ".tsv" and path.parent.name == "typos":
            for line in path.read_text("utf-8").splitlines():
                yield line.split("\\t")[0], "2026-01-01", False
        elif path.name.endswith((".jsonl", ".jsonl.xz")):
            data = path.read_bytes()
            for line in (lzma.decompress(data) if path.suffix == ".xz" else data).splitlines():
                row = json.loads(line)
                if "text" in row:
                    yield row["text"], row.get("published", "2026-01-01"), row["text"].lstrip().startswith("<")

for folder in sys.argv[2:]:
    for text, day, html in texts(folder):
        document = (govcheck.Document.from_html if html else govcheck.Document)(text, published=day)
        for f in govcheck.check(document):
            place = [f.rule, str(f.severity), f.start, f.end, f.field, f.part, f.shown, f.message, f.suggestions, f.fix, f.masked]
            print(json.dumps([text[:20], *place], ensure_ascii=False))
"""


def dump(checkout: Path, folders: list[str]) -> Counter[str]:
    environment = os.environ | {"PYTHONPATH": f"{checkout / 'src'}"}
    command = [sys.executable, "-c", DUMP, str(checkout), *folders]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Counter(result.stdout.split("\n")[:-1])  # splitlines would split at the controls of mojibake too


def main() -> None:
    here = Path(__file__).parents[1]
    other, *folders = sys.argv[1:]
    before, after = dump(Path(other), folders), dump(here, folders)
    rules = Counter[str]()
    for sign, lines in (("-", before - after), ("+", after - before)):
        for line in sorted(lines.elements()):
            rules[f"{sign} {json.loads(line)[1]}"] += 1
            print(sign, line)
    print(f"{before.total()} findings before, {after.total()} after; differences:", dict(sorted(rules.items())) or "none")
    sys.exit(bool(rules))


if __name__ == "__main__":
    main()
