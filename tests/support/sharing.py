"""Build expensive folders once for all workers of a test run."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def build_once(folder: Path, build: Callable[[Path], object]) -> Path:
    """Build a folder, unless another worker has built it.

    Args:
        folder: The folder, inside the fixture `shared_folder`.
        build: Creates it. A failed build is repeated by the next caller.
    """
    complete = folder.with_name(f"{folder.name}.complete")
    with FileLock(folder.with_name(f"{folder.name}.lock")):
        if not complete.exists():
            shutil.rmtree(folder, ignore_errors=True)
            build(folder)
            complete.touch()
    return folder
