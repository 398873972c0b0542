"""The state of many syncs in a file, which is complete at any time."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .._core.waiting.options import create_batch

if TYPE_CHECKING:
    from pathlib import Path

    from .._core.waiting.batch import SyncBatch

__all__ = ["StateFileError", "read_state", "write_state"]


class StateFileError(Exception):
    """The file cannot be read, or is not a state."""


def read_state(path: Path) -> SyncBatch | None:
    """Return the syncs of a file. None if there is no file.

    Raises:
        StateFileError: The file cannot be read, or is not a state.
    """
    try:
        return create_batch((), json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise StateFileError(f"cannot read the state in {path}: {error}") from error


def write_state(path: Path, state: dict[str, Any]) -> None:
    """Replace the file in one step, so that an interruption leaves the old or the new state.

    Raises:
        StateFileError: The file cannot be written.
    """
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(state, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        temporary = None
    except OSError as error:
        raise StateFileError(f"cannot write the state to {path}: {error}") from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                os.unlink(temporary)
