"""Walk through a folder, and raise an error for what cannot be read."""

import os
from collections.abc import Iterator
from pathlib import Path


def walk_directory(folder: Path) -> Iterator[Path]:
    """Yield all files and folders below a folder; none where there is no such folder.

    `Path.rglob` is not used for this, because from Python 3.13 on it says nothing of a folder that
    cannot be read, and all that is in it would seem to be gone.

    Args:
        folder: Where to begin.

    Raises:
        OSError: A folder cannot be read.
    """

    def fail(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise error

    for directory, folders, files in os.walk(folder, onerror=fail):
        yield from (Path(directory, name) for name in (*folders, *files))
