"""Files are replaced whole or not at all, and never over somebody's newer work."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from govcheck.errors import GovcheckError

__all__ = ["replace_file"]


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of a file that still holds ``before``; its mode stays, a link stays a link to it.

    The new file is written beside it under a name that nobody can guess, created by this call alone, and then renamed.

    Raises:
        GovcheckError: if somebody has changed the file meanwhile, or it cannot be written.
    """
    target = path.resolve()
    beside = ""
    try:
        number, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(number, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, beside)
        if target.read_bytes() != before:
            raise GovcheckError(f"{path}: was changed by somebody else meanwhile, and is left alone: check it again")
        os.replace(beside, target)
    except OSError as error:
        raise GovcheckError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        if beside and Path(beside).exists():
            Path(beside).unlink()
