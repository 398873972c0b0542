"""Walk through a folder, and raise an error if a folder cannot be read."""

import os
from collections.abc import Iterator
from pathlib import Path


def walk_directory(folder: Path) -> Iterator[Path]:
    """Yield all files and folders below a folder; nothing if the folder does not exist.

    `Path.rglob` is not suitable: since Python 3.13 it silently skips a folder that cannot be read,
    so that its content would seem to be deleted.

    Args:
        folder: The folder to walk through.

    Raises:
        OSError: A folder cannot be read.
    """

    def fail(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise error

    for directory, folders, files in os.walk(folder, onerror=fail):
        yield from (Path(directory, name) for name in (*folders, *files))
