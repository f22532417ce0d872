"""`python -m govcheck` and the `govcheck` command."""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Run the command line, or say what it lacks."""
    try:
        from govcheck.cli import cli
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.stderr.write(f"govcheck: the command line needs {error.name}: pip install 'govcheck[cli]'\n")
        sys.exit(2)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console that cannot show a character still shows the rest
    cli(prog_name="govcheck")


if __name__ == "__main__":
    main()
